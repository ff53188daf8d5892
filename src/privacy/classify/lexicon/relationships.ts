import { pattern, type Section, term } from './section.js';

/** Relationship crises and intimate matters. Naming a relative is PERSONAL only (identity.ts). */
export const relationships: readonly Section[] = [
  term(
    ['RELATIONSHIP'],
    'unless-general',
    `
divorce, divorced, divorcee, infidelity, adultery, unfaithful, extramarital, annulment, alimony, child support, palimony, prenup
prenuptial, postnup, marital problem|issue|trouble|affair|counseling|counselling|separation|therapy|crisis|rape
marriage counseling|counselling|counselor|counsellor|therapist|therapy|problem|trouble|crisis
couple|couples therapy|therapist|counseling|counselling|counselor|counsellor
custody battle|dispute|hearing|agreement|arrangement|case|fight|schedule, joint|sole|full|shared|primary|partial custody
visitation rights|schedule, coparent, co parent, restraining order, protective order, order of protection, no contact order
domestic violence|abuse|dispute, intimate partner violence
abusive relationship|marriage|husband|wife|boyfriend|girlfriend|partner|ex|father|mother|dad|mom|stepdad|stepfather|parent|home|household
abuser, gaslight, love bombing, lovebomb, coercive control
narcissistic ex|abuse|mother|father|husband|wife|mom|dad|partner|parent, womens shelter, women 's shelter, battered
open relationship|marriage, polyamorous, polyamory, polycule, throuple, swinger, ethical non monogamy, non monogamous
friend with benefits, fwb, one night stand, side chick|piece, mistress, homewrecker, sugar daddy|baby
loveless|sexless|unhappy|arranged|broken|toxic|failed|failing|rocky|abusive marriage, dead bedroom
toxic relationship|ex|partner|friendship|boyfriend|girlfriend|marriage|family|mother|mom|dad, broken engagement|home
rebound relationship|guy|girl, rebound, ex husband|wife|boyfriend|girlfriend|fiance|fiancee|partner|spouse, exhusband, exwife
estranged, estrangement, revenge porn, breakup, affair partner
`,
  ),
  term(
    ['RELATIONSHIP'],
    'with-person',
    `
break up, broken up, split up, separation, separated, split from, affair, cheat on, cheater, cheating, two timing, custody
visitation, ghosted, ghosting, dumped, jilted, intimacy, intimate, unrequited, flirt, hookup, hook up, tinder, bumble, hinge
grindr, dating app, make out, made out, sleep together, controlling, manipulative, abusive, abused, abuse, trust issue
commitment issue, attachment issue|style, rough patch, elope, disown, no contact, family feud, silent treatment, fall out with
falling out with, drift apart, grow apart, dating, first date, romance, romantic, love life, in love, fall for, fell for, soulmate
single again, newly single
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
<partner> <adv>? cheat|abuse|divorce|dump|hit|slap|beat|choke|threaten|rape|shove|punch|gaslight|ghost|abandon|belittle|insult
<partner> be <adv>? cheat|see_someone|sleep_with|seeing_someone|seeing_another|sleeping_with|texting|having_an|abusive|controlling|leaving|unfaithful|jealous|threatening|violent|gaslighting|distant|ignoring|hitting|manipulative|toxic|possessive
<partner> leave|left, <partner> walk|walked|moved|move out, <partner> yell|scream|screamed at, <partner> kick|throw|threw me out
leave my|his|her *? <partner>, leave me|him|her|us for, walk out on me|us|him|her, kick me|him|her out, throw me|him|her out
<partner> and i|me|he|she|him be? <adv>? not? break|split|separate|separated|divorce|fight|argue|bicker|break_up|through|over|done|having|taking|growing|drift|in_therapy|never|barely|hardly|no_longer|stopped|do_not|have_not|had_a_fight|got_into
<person> and my|his|her|their *? <partner> be? <adv>? break|split|separate|separated|divorce|fight|argue|having|taking|barely|hit|called|drift|not
we be? <adv>? argue|fight|bicker constantly|all_the_time|every|a_lot|again|daily|so_much|nonstop
we be? <adv>? argue|fight|bicker about, always fight|argue|fighting|arguing with my|his|her|about
fight|argue|argument|fought with my|his|her|our *? <partner>|<kin>, big|huge|nasty|terrible fight|argument with
break up with|via|over|last|after|because|on|by, break it off, call_off|break_off the|our|my|his|her|their wedding|engagement
call it off|quits, wedding be off|cancelled|canceled, go through a|my|the divorce, get|be|getting <adv>? divorced, get a divorce
want|ask|consider|think_about|think_of|need for? a? divorce|separation, want to separate|divorce|leave_him|leave_her|leave_my
file for divorce|custody|separation, divorce papers|lawyer|proceedings|settlement|decree|attorney|final, <poss> *? divorce
<kin> divorce|split, parents be? divorce|separate|separated|split|split_up|getting_divorced|get_divorced
separate from my|his|her|him, legally separated, be separated, we separated, trial separation
cheat on me|him|her|my|his|<poss> <partner>?, be cheating on, have|had|having an affair, <poss> *? affair|lover|mistress
affair with, catch|caught him|her|my *? cheating|with_another|in_bed|texting
sleep|slept with my|someone|another|other|him|her|somebody|his|a *? <partner>|else|man|woman|boss|friend|coworker|secretary|guy|girl|colleague|again|behind
find|found texts|messages|nudes|condoms|lipstick, go through my|his|her phone, see someone|somebody else
in love with <person>|someone|somebody|my|another|his|her|two|a|me, fall out of love
do_not|no_longer love|trust me|him|her|my|<partner>, stop loving me|him|her, stay together for, stay for the kids
save|fix|repair|salvage|work_on my|our|the|his|her marriage|relationship
<poss> marriage|relationship|engagement be|have|end|fall|fail|feel|break|broke
marriage|relationship be on_the_rocks|over|failing|falling_apart|dead|a_mess|ending|toxic|in_trouble|struggling, <poss> marriage
on the rocks with, trust my|his|her <partner>, trust issues, take a|some break|space|time from|with my|our|each|his|her|him?
take a|some break|space|time apart, on a break with, move out of our|the
sleep in separate|different room|rooms|bedroom|bedrooms|bed|beds, separate beds|bedrooms|rooms
sleep|sleeping on the couch because|since, get back together, back together with, back with my|his|her ex, <poss> ex
still love him|her|my|<poss>, still in love with, not over him|her|my|his, get over him|her|my|his|the_breakup, <poss> breakup
since|after the|we|our|my *? breakup|broke_up|split|divorce|separation|separated|affair, text my|his|her ex
ghost me|him|her|after, stand me up, dump me|him|her, get|be dumped, reject me|my_proposal, turn down my proposal
say no when i proposed, unrequited love|feelings, have feelings for
crush on my|someone|him|her|this_guy|this_girl|a_guy|a_girl|a_coworker, develop feelings for
<person> hit|slap|choke|beat|kick|shove me|her|him|us, beat|beats|beaten|beating my|his|her|up|me *? <partner>|mom|mother|wife
raise his|her hand|hands, hands on me, threaten to leave|kill|hurt|take, violent with|to me|her|my|him|us
violent towards me|her|my|him|us, sexually|physically|emotionally|verbally|mentally|financially abuse|abusive|assaulted|abused
molest, rape, raped, sexual assault|abuse, sexual harassment, incest, groomed by
leave|escape|flee my|his|her|an|the abusive|violent, flee to a shelter, afraid|scared of my|his|her <partner>|father|stepdad|dad
scared of him, afraid of him, afraid|scared to go_home|leave_him|leave_her, eggshells, walk on eggshells
custody of my|the|our|his|her, lose|get|win|won|fight_for|want|seek|share|split|sharing|joint *? custody
take my|the|our|his|her *? kid|kids|child|children|son|daughter away|from
let me see my|the|our *? kid|kids|son|daughter|child|children, see my kids|son|daughter only|every|again
see my kids|son|daughter on, supervised visit|visits|visitation, cps, child protective services, foster care, paternity test
deadbeat dad, baby mama|daddy, have_not|never speak|spoken|talk|talked to|with my|his|her *? <kin>
have_not|never seen my|his|her *? <kin>, do not speak|talk to|with my|his|her|each *? <kin>, no longer speak|talk
cut_off|cut_ties_with|cut_off_from my|his|her *? <kin>|family, cut my|his|her *? <kin> off|out, go no contact, no contact with
speaking terms, disown me|him|her|my, kick me out, estranged from, hate my|his|her <kin>|in_laws
<poss> <kin> hate|disapprove|disown me|him|her|of|my
in law hate|hates|hated|drama|problem|problems|issue|issues|drive|interfere|keep, in laws hate|drama|problem|drive|interfere|keep
resent my|his|her <kin>|<partner>, have not have|had sex, no sex in|for|with, <poss> sex life, sex with my|his|her <partner>
intimacy issue|issues|problem|problems|be, bedroom problems|issues
relationship problem|issue|trouble|crisis|drama|anxiety|struggle|end|ended|struggles|therapist|counselor
in a|my|an|this *? relationship with|where, end|ended|ending my|our|his|her|the *? relationship|marriage|engagement
end things with, <poss> love life, love triangle
date|dating a|my|someone|him|her|again|an|this *? <person>|man|woman|guy|girl|coworker|divorced|widower
on tinder|hinge|bumble|grindr, tinder|hinge|bumble|grindr date|hookup|match, match with *? on, married man|woman, make love
hook up with, left at the altar, cold feet about_the_wedding|about_marriage|about_getting, forced|arranged marriage
pressure me into|to, walk|left me pregnant, he|she|they cheat, have a *? *? fight, have|had a|huge *? fight|row|argument with|and
not speak|talk to me|us|him|her|my|each, not speaking|talking to me|us|him|her|each
shove|slap|choke|hit|punch|kick|beat|threaten me|us, long distance, <person> propose, propose to me, <partner> want out
we be on a break, kiss|kissed my|another|someone|him|her|somebody, we|they be going_to|gonna split|divorce|separate|break_up
going to split|divorce|separate|break_up, sexting, nudes to, best friend 's husband|wife|boyfriend|girlfriend, caught feelings
`,
  ),
  pattern(
    ['RELATIONSHIP', 'HEALTH'],
    'unless-general',
    `
rape kit, <partner> give me chlamydia|herpes|an|hiv|gonorrhea
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
<partner>|he|she|we|they will_not|do_not|never|refuse_to|barely|hardly|stop|no_longer touch|kiss|hug|cuddle|talk|communicate
<partner>|he|she will_not|do_not|never|refuse_to|can_not|no_longer look_at|talk_to|listen_to|sleep_with|speak_to|commit_to me|him|her
pack his|her|their *? stuff|bags|things|clothes|suitcase, walk|storm out on, leave without saying|a_note|a_word
leave me|us for|after|with|alone_with, <partner>|he|she leave|left me|us, up and left, he|she walk out
<partner>|he|she|we|they be <adv>? moving_out|leaving_me|seeing_other_people
move into|to the|a *? guest|spare|basement|own room|bedroom|apartment, sleep in|on the couch|guest_room|spare_room|sofa|basement
in the guest|spare room since|because|again|after, give|gave|throw|hand back? the|my|his|her ring back?, ring back
engagement ring off|back, take|took off my|his|her ring
we be <adv>? done|through|finished|over|history|splitting|separating|taking_a_break|on_a_break, we split|separate
it be <adv>? over between|with, put|lay|lays his|her|their hands|hand on|over me|my|her
put|lay|lays his|her|their hands|hand around me|my|her, hands on my|her neck|throat|me|her, hands around my|her neck|throat|me|her
grab me|her by, grab my|her neck|throat|arm|wrist|hair, throw things|plates|stuff at me|us|her
throw his|her|a phone|plate|glass at me|us|her, punch the|a wall|walls|door, punch a hole, slam|push|shove|throw me|her into|down
slam|push|shove|throw me|her against, pin me|her down|against, lock me|her|us out|in
<partner>|he|she|ex hit|slap|choke|punch|kick|shove|beat|strangle|bite|burn|spit_on me|her|him|us|the_kids
scream|yell at me|us|the_kids every|for|in|over|again, scream|yell at me|us|the_kids all
second|secret|burner|another|hidden phone|family|life|girlfriend|boyfriend|wife|apartment, dating app|apps|profile|profiles
have a another woman|man|family, another|other woman|man, side chick|piece|dude|guy|hoe|dick, bit on the side, on the side
find|found|saw|read|see|discover his|her|some|the *? texts|messages|dms|nudes|emails|earring|condom|condoms|receipts
text|message|snap|dm|call|talk_to|chat_with some|another|this|other|his|her|my *? dude|guy|girl|woman|man|chick|coworker|ex
behind my|his|her back, catch|caught|walk_in_on|walked_in_on my|his|her *? <partner>, catch|caught them|him|her in, in bed with
step|run|sleep|mess out on me|him|her, step|run|sleep|mess around on me|him|her, step|stray out on, step|stray around on, two time
two timed, emotional cheating, affair baby, love child, play away, cheat with|again|twice|once, be|been cheating|unfaithful
<kin>|he|she|they have_not spoken|talked|called to? me|us|my|her|him, <kin>|we|they|he|she be not on speaking|talking
not on speaking terms, <kin>|he|she will_not|do_not|refuse_to|stop speak|talk|speaking|talking to me|us|him|her|each
we do_not|no_longer|barely|never speak|talk anymore|much
let|allow|allows me|us|him|her see|visit|meet|hold *? kids|kid|grandkids|children|child|grandchildren|grandson|granddaughter|son|daughter|boys|girls|baby
keep|withhold|use|turn the|my|our|his|her kids|son|daughter|boys|girls|children|grandkids|family from|away|as
keep|withhold|use|turn the|my|our|his|her kids|son|daughter|boys|girls|children|grandkids|family against
get|have the kids every|on|this|for|only, parenting time|plan, guardian ad litem, my weekend with|off, weekend dad
kids this|every_other weekend, fifty fifty with, 50 50 with, divorce|family court|lawyer|attorney|papers|party|coach|decree
mediation with|for, sign|serve|file|draw_up the|my|his|her|with *? papers, sign the? papers, serve me|him|her with, lawyer up
lawyered up, papers served, supervised visits
<poss>|the|crazy|psycho|toxic|abusive ex will_not|do_not|refuse|never|keep|want|try|take|threaten|block|stalk|harass|show_up|text|call|drag|be|get|still|just|move
ex will_not|do_not|refuse|keep|want|try|threaten|block|stalk|harass|show_up|text, ex wants|want me|to|him|her|the
ex wants|want more|full, back with my|his|her|the ex, still friends with my ex, baby daddy|mama, baby 's father|mother|mom|dad
co parenting, step kids|son|daughter hate|will_not
want|need|ask_for|give_me|take some? space|time_apart|a_break|a_separation|a_divorce, want out of|this|the, want an|to open
open up? the|our marriage|relationship, open things up, ask for space|a_divorce|a_break|time, need space from
space from me|him|her, in love anymore|with_him|with_her|with_me|with_someone, out of love
fall|falling|fell for him|her|someone|my, love him|her|me|each_other anymore|back, do not love, into roommates|strangers
like|basically|just|become roommates|strangers, spark|passion be <adv>? gone|dead, not have sex|slept_together|been_intimate
<num> months|years|weeks since we|he|she *? sex|touched|intimate|slept|kissed, reject my advances, turn me down every, duty sex
never initiate, intimate anymore|since|in, argue|fight|bicker|row every|about|over
argue|fight|bicker|row all|constantly|nonstop|in_front_of|like_cats|with_my, scream|yell in_front_of|at_each, screaming match
blow up with, blowout with, massive|huge|big|ugly|stupid row|fight|blowup|argument with|last|over|again|about, have words with
fall out with, at each other 's throats, silent treatment from|since|again, give me the silent|cold, on eggshells, tiptoe around
control what|who|everything|every, go through my|her|his phone|texts|messages
check|track|read|monitor my|his|her phone|texts|location|messages|dms|mileage, take my paycheck|keys|phone|cards|wallet
will not let me see|go|have|work|leave|talk|wear|drive|out, jealous when|every|rage|of_my
threaten to leave|kill|take|hurt|divorce|throw|call, threaten me|us|her with
scared|afraid|terrified of him|her|my_husband|my_ex|my_boyfriend|my_wife|my_dad|what_he
scared|afraid to leave|go_home|tell_him|be_alone_with, leave|escape|flee him|her|an_abuser|my_abuser|my_abusive, exit plan
safety plan for leaving, women shelter, shelter with the kids, narc|narcissist ex|mom|mother|dad|husband|wife|parent|boss
love bomb, trauma bond, trauma bonded, manipulate me|us|him|her, guilt trip me|us|him|her, mind games
cop|police called|came|were_called|got_called on|to|because|for|again *? husband|him|her|he|she|house|us
left|leave me|him|her on read|delivered|seen, on read, talking stage, booty call, hook up with|again|last, fuck buddy
catch|caught feelings|feels, crushing on, stood me up
get|be <adv>? dumped|ghosted|cheated_on|stood_up|left_at|friendzoned|blocked_by|blindsided
block|unfriend|ghost|dump|ditch me|him|her|my_ex, break|broke up, broken up, break it|things off, break my|his|her heart
end things|it with, ended things, call off, wedding be off, say no to his|her|my, popped the question
toxic|abusive|controlling|estranged|narcissistic|cheating|deadbeat|absent|violent|manipulative|clingy|unfaithful|overbearing|meddling <kin>|<partner>
mil|fil|sil|inlaws|in_laws|mother_in_law|father_in_law|sister_in_law will_not|do_not|hate|keep|think|refuse|overstep|interfere|drive|make|tell|never|want|try
no|low|very_low contact with|since|from|for, go|gone nc|lc|low_contact|no_contact, nc with|since, cut me|him|her|them off|out
cut <poss> *? <kin> off|out, cut contact|ties, write me|him|her out_of, kick|throw me|him|her out
family|families be not_speaking|feuding|falling_apart, black sheep of the family, favorite|golden child
family drama|feud|rift|fight|secret|estrangement, not invited to my|his|her *? wedding|christening|funeral, want|wants kids and
do not want kids|children|marriage, stop loving, lose feelings, feelings for|changed|faded|gone, still in love
still love my|him|her, not over my|him|her, get over my|him|her|the *? ex|breakup|divorce|him|her, get|be back together
getting back with, take him|her|me back, second chance after|with
marriage|relationship|couples|premarital counseling|counselling|therapy|therapist|counselor|retreat|problems|trouble
<poss> marriage|relationship|engagement|separation|divorce|breakup|split|affair, stay together for|because
for the sake of the kids, raise the kids alone, newly|recently|suddenly single, single again|now|mom_now|dad_now|since
raise|raised by my grandparents|aunt|stepdad after|because
sleep with my|his|her|someone|another|a *? boss|friend|coworker|sister|brother|ex|else|guy|girl
<poss> affair|mistress|side_piece|rebound|lover|situationship|fwb|sugar_daddy, online affair, work husband|wife
crush on my|his|her|a_guy|a_girl|a_boy|a_coworker, make a move on, hit|hits on me|my|her, come on to me|him|her
kiss|kissed my|another|someone|him|her|this|a, drunk text my|him|her, drunk texted, lurk|stalk my|his|her *? ex|instagram|page
slide into
`,
  ),
  term(
    ['RELATIONSHIP'],
    'with-person',
    `
hickey, mediator, exes, coparenting, poly, enm, monogamous, metamour, sexless, stonewall, possessive, dv, domestic, narcissistic
friendzoned, propose, ultimatum, scapegoat, uninvited, widowed
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
not sleep|slept in the same bed|room, take|took the kids|baby|boys|girls and
go|went back? to his|her mother|mom|mum|parents 's|house, run back to his|her
<partner>|he|she be <adv>? distant|cold|checked_out|off_with_me|acting_shady|acting_weird|hiding_something|lying|sneaking_around|never_home|staying_out|coming_home_late|on_his_phone|on_her_phone|secretive|weird_since|different_since
ruin my|our marriage|relationship|engagement|wedding, come between us, drive a wedge, choose between, pick between
served papers|with, get|getting served, his|her side of the family
he|she will_not|never commit|marry|propose|apologize|forgive|open_up|change|grow_up, lie to me|him|her about
lied to me|him|her about, keep secrets from, secrets from me|my|each, trust him|her again|with, trust him|her anymore
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
be not speaking|talking|on_speaking|sleeping_together, not *? *? love <poss> <partner>, not love him|her|me anymore
do not think i love, love him|her like_that|anymore, not in love
push|pushed|shoved|threw|kicked me|her down|into|off the|a? stairs|wall|floor
lie|lying|lied about where|who|money|his|her|being|talking, where he|she go|was at_night|last_night
<kin>|they be <adv>? splitting_up|separating|getting_a_divorce|divorcing, full|sole|primary|joint|shared custody, get custody
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
see other people, date|dating other people|around|again, explore other options
move|moving|moved out because|after|last|this|next|by|tomorrow, <partner>|he|she move|moved|moving out, split up, split from
living together but, sleep in separate, stay married for|because, <poss> kids will_not talk|speak
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
my boyfriend|girlfriend|husband|wife|fiance|partner|bf|gf|ex of * years|months just|suddenly|finally? end|break|dump|leave|walk
just ended it|things, ended it with|after|over|last, end it with him|her|my, be on a break, on a break since
will_not go to counseling|therapy|couples|mediation
<kin>|<partner>|he|she have_not|do_not|never|will_not|stop call|calling|visit|visiting|text|texting|write|speak|answer|return me|us|in|my|since|for|back
<kin>|<partner>|he|she have_not|do_not|never|will_not|stop call|calling|visit|visiting|text|texting|write|speak|answer|return anymore
control the|all|our|my *? money|finances|phone|accounts|food|who|what, who i see|talk, hung up on my|him|her, still hung up
hung up on an ex, pine for my|him|her, long for my|him|her, want him|her back, win him|her back, beg him|her to|for, crawl back to
<poss> parents divorce, parents divorce
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
<partner>|man|he|she be <adv>? <adv>? sneaky|shady|sus|secretive|weird with|about, sneaky with his|her
my man|woman cheat|leave|be|sleep, get another|some *? girl|woman|chick pregnant, another girl|woman|guy|man|dude
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
call me|her|us names|a_bitch|a_whore|stupid|fat|worthless, calls me names, break|smash|destroy my|her|our stuff|things
belittle|insult|mock|degrade me|her|him, will not post me, hide me from, keep me a secret
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
i cheat, i cheated, <partner> will_not|never commit|propose|marry, he|she|they cheat|cheated
`,
  ),
];
