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
friend with benefits, fwb, situationship, one night stand, side chick|piece, mistress, homewrecker, sugar daddy|baby
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
falling out with, drift apart, grow apart, dating, blind date, first date, romance, romantic, love life, in love, fall for
fell for, soulmate, single again, newly single
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
we be? <adv>? argue|fight|bicker constantly|all_the_time|every|about|a_lot|again|daily|so_much|nonstop
always fight|argue|fighting|arguing with my|his|her|about, fight|argue|argument|fought with my|his|her|our *? <partner>|<kin>
big|huge|nasty|terrible fight|argument with, break up with|via|over|last|after|because|on|by, break it off
call off|break_off the|our|my|his|her|their wedding|engagement, call it off|quits, wedding be off|cancelled|canceled, called off
go through a|my|the divorce, get|be|getting <adv>? divorced, get a divorce
want|ask|consider|think_about|think_of|need for? a? divorce|separation, want to separate|divorce|leave_him|leave_her|leave_my
file for divorce|custody|separation, divorce papers|lawyer|proceedings|settlement|decree|attorney|final, <poss> *? divorce
<kin> divorce|split, parents be? divorce|separate|separated|split|split_up|getting_divorced|get_divorced
separate from my|his|her|him, legally separated, be separated, we separated, trial separation
cheat on me|him|her|my|his|<poss> <partner>?, be cheating on, have|had|having an affair, <poss> *? affair|lover|mistress
affair with, catch|caught him|her|my *? cheating|with_another|in_bed|texting
sleep|slept with my|someone|another|other|him|her|somebody|his|a *? <partner>|else|man|woman|boss|friend|coworker|secretary|guy|girl|colleague|again|behind
find|found texts|messages|nudes|condoms|lipstick, go through my|his|her phone, see someone|somebody else
in love with <person>|someone|somebody|my|another|his|her|two|a|me, fall out of love
do not|no_longer love|trust me|him|her|my|<partner>, stop loving me|him|her, stay together for, stay for the kids
save|fix|repair|salvage|work_on my|our|the|his|her marriage|relationship
<poss> marriage|relationship|engagement be|have|end|fall|fail|feel|break|broke
marriage|relationship be on_the_rocks|over|failing|falling_apart|dead|a_mess|ending|toxic|in_trouble|struggling, <poss> marriage
on the rocks with, trust my|his|her <partner>, trust issues, take a|some break|space|time from|with|apart my|our|each|his|her|him?
on a break with, move out of our|the, sleep in separate|different room|rooms|bedroom|bedrooms|bed|beds
separate beds|bedrooms|rooms, sleep|sleeping on the couch because|since, get back together, back together with
back with my|his|her ex, <poss> ex, still love him|her|my|<poss>, still in love with, not over him|her|my|his
get over him|her|my|his|the_breakup, <poss> breakup
since|after the|we|our|my *? breakup|broke_up|split|divorce|separation|separated|affair, text my|his|her ex
ghost me|him|her|after, stand me up, dump me|him|her, get|be dumped, reject me|my_proposal, turn down my proposal
say no when i proposed, unrequited love|feelings, have feelings for
crush on my|someone|him|her|this_guy|this_girl|a_guy|a_girl|a_coworker, develop feelings for
<person> hit|slap|choke|beat|kick|shove me|her|him|us when|again|last|if|hard|because?
beat|beats|beaten|beating my|his|her|up|me *? <partner>|mom|mother|wife, raise his|her hand|hands, hands on me
threaten to leave|kill|hurt|take, violent with|to|towards me|her|my|him|us
sexually|physically|emotionally|verbally|mentally|financially abuse|abusive|assaulted|abused, molest, rape, raped
sexual assault|abuse, sexual harassment, incest, groomed by, leave|escape|flee my|his|her|an|the abusive|violent
flee to a shelter, afraid|scared of my|his|her <partner>|father|stepdad|dad, scared of him, afraid of him
afraid|scared to go_home|leave_him|leave_her, eggshells, walk on eggshells, custody of my|the|our|his|her
lose|get|win|won|fight_for|want|seek|share|split|sharing|joint *? custody
take my|the|our|his|her *? kid|kids|child|children|son|daughter away|from
let me see my|the|our *? kid|kids|son|daughter|child|children, see my kids|son|daughter only|every|again|on
supervised visit|visits|visitation, cps, child protective services, foster care, paternity test, deadbeat dad, baby mama|daddy
have not|never speak|spoke|spoken|talk|talked|seen to|with? my|his|her *? <kin>
do not speak|talk to|with my|his|her|each *? <kin>, no longer speak|talk, cut off|ties my|his|her|with|from *? <kin>|family
cut my|his|her *? <kin> off|out, go no contact, no contact with, speaking terms, disown me|him|her|my, kick me out, estranged from
hate my|his|her <kin>|in_laws, <poss> <kin> hate|disapprove|disown me|him|her|of|my
in law hate|hates|hated|drama|problem|problems|issue|issues|drive|interfere|keep, in laws hate|drama|problem|drive|interfere|keep
resent my|his|her <kin>|<partner>, have not have|had sex, no sex in|for|with, <poss> sex life, sex with my|his|her <partner>
intimacy issue|issues|problem|problems|be, bedroom problems|issues
relationship problem|issue|trouble|crisis|drama|anxiety|struggle|end|ended|struggles|therapist|counselor
in a|my|an|this *? relationship with|where, end|ended|ending my|our|his|her|the *? relationship|marriage|engagement
end things with, <poss> love life, love triangle
date|dating a|my|someone|him|her|again|an|this *? <person>|man|woman|guy|girl|coworker|divorced|widower
on tinder|hinge|bumble|grindr, tinder|hinge|bumble|grindr date|hookup|match, match with *? on, married man|woman, make love
hook up with, left at the altar, cold feet about, forced|arranged marriage, pressure me into|to, walk|left me pregnant
he|she|they cheat, have a *? *? fight, have|had a|huge *? fight|row|argument with|and, not speak|talk to me|us|him|her|my|each
not speaking|talking to me|us|him|her|each, shove|slap|choke|hit|punch|kick|beat|threaten me|us, long distance, <person> propose
propose to me, <partner> want out, we be on a break, kiss|kissed my|another|someone|him|her|somebody
we|they be going_to|gonna split|divorce|separate|break_up, going to split|divorce|separate|break_up, sext, sexting, nudes to
best friend 's husband|wife|boyfriend|girlfriend, caught feelings
`,
  ),
  pattern(
    ['RELATIONSHIP', 'HEALTH'],
    'unless-general',
    `
rape kit, <partner> give me chlamydia|herpes|an|hiv|gonorrhea
`,
  ),
];
