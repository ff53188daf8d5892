import { pattern, type Section, term } from './section.js';

/** Emotional disclosures: grief, loneliness, fear, shame, hopelessness, self-harm (California SB 243). */
export const feelings: readonly Section[] = [
  term(
    ['EMOTIONAL'],
    'with-person',
    `
lonely, loneliness, lonesome, hopeless, hopelessness, helpless, helplessness, worthless, worthlessness, despair, desperate
desperation, heartbroken, heart broken, heartbreak, heartache, brokenhearted, devastated, devastating, crushed, shattered, bereft
inconsolable, heartsick, grief, grieve, mourn, bereaved, bereavement, sorrow, sad, sadness, saddened, miserable, misery, unhappy
gloomy, melancholy, depressed, depression, anxious, anxiety, worry, worried, panic, panicked, panicky, terrified, scared
frightened, petrified, fearful, afraid, dread, nervous wreck, on edge, stressed, stress, overwhelmed, overwhelming, burnout
burned out, burnt out, emotionally exhausted|drained|numb|unavailable|dead, ashamed, shame, guilt, guilty, embarrassed, humiliated
humiliation, humiliating, self conscious, insecure, insecurity, insecurities, jealous, jealousy, envy, envious, resentful
resentment, resent, bitter, bitterness, angry, anger, rage, furious, enraged, fuming, livid, betrayed, betrayal, rejected
rejection, abandoned, abandonment, unloved, unlovable, unwanted, neglected, excluded, isolated, isolation, alienated, outcast
bullied, bully, picked on, harassed, traumatized, traumatised, traumatic, trauma, triggered, flashback, nightmare, self loathing
self hatred, self hate, self esteem, self worth, self doubt, inadequate, ugly, emptiness, trapped, suffocating, purposeless
meaningless, apathetic, apathy, unmotivated, vulnerable, fragile, homesick, homesickness, regret, regretful, remorse, moody
tearful, teary, sob, weep, cry, tears, meltdown, breakdown, outburst, rock bottom, dark place|thought|time, spiral, spiralling
struggling, existential crisis, midlife crisis, identity crisis, emotional, emotion, emotionally, feelings, mood, temper, paranoid
distraught, distressed, upset, shaken, clingy, codependent, people pleaser, people pleasing, touch starved, trust issue, fear
phobia, worries, misses, longing, yearning, pining, attachment issue, self sabotage, disheartened, discouraged, defeated
demoralized, unappreciated, invisible, suffocated, exhausted, aching heart, low spirits, downhearted, crestfallen, mortified
tormented, torment, haunted
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
feel|be <adv>? <adv>? alone|hopeless|worthless|useless|invisible|unseen|unheard|lonely|miserable|heartbroken|devastated|unloved|unwanted|suicidal|inconsolable|homesick
feel|felt <adv>? <adv>? down|low|empty|numb|lost|like_crying|trapped|stuck|guilty|ashamed|sad|awful|terrible|broken|insecure|anxious|scared|afraid|overwhelmed|helpless
feel|felt <adv>? <adv>? rejected|betrayed|hurt|angry|depressed|drained|dead|blue|disconnected|isolated|left_out|stupid|inadequate|small|ugly|disgusting|hated|judged
feel|felt <adv>? <adv>? abandoned|resentful|jealous|used|crappy|shitty|horrible|hollow|defeated|humiliated|discouraged|vulnerable|burned_out|burnt_out|unsafe|exposed|powerless
feel like a|such_a *? failure|burden|fraud|loser|disappointment|impostor|imposter|mess|monster|outsider|wreck|freak|ghost
be a burden
feel like nobody|no_one|giving_up|dying|crying|crap|shit|garbage|trash|nothing_matters|everyone_hates|everything_is_falling|i_am_drowning|i_do_not_matter|i_am_failing
feel nothing, like nothing matters, nothing matters anymore, all alone, <be> alone in this, <adv>? alone in the world
nobody|no_one care|love|understand|like|want|listen|notice|miss me|us|him|her, nobody|no_one care about me|us|him|her
nobody|no_one would|will care|miss|notice|love, no friend, do not have *? *? friend|friends, have no friend|friends|one
no_one|nobody to talk|turn to, eat lunch alone, always alone, hate myself|himself|herself|themselves
hate my|his|her life|body|looks|reflection, hate who|what i have|be|am become?, hate how i look|feel|am, can not stand myself
disgusted with myself|himself|herself, angry at|with myself|god|him|her|them|<poss>, cry myself|himself|herself to
cry all|every|for_hours|over|alone|uncontrollably|constantly|again|at_night|in_the|a_lot
can|could not stop cry|worry|shake|thinking|overthink|ruminate, have not stopped crying, burst into tears
break down in_tears|crying|sobbing|at_work, in tears, verge of tears, hold back tears, bawl, eyes out, ugly cry
it hurts that|when|so|to|knowing, want|need someone to hold|love|talk|listen|care, need a hug, so much it hurts
be <adv>? down lately|again|about, be feeling down, a wreck, <adv>? emotional mess|wreck
lose my|his|her mind|temper|hope|faith_in, lose it on|at|with, at my wits end, wit 's end, end of my|his|her rope|tether
rock bottom, fall apart, come apart, come undone, barely hold|hanging it|together|myself, barely hold|hanging on, can not cope
not coping, can|could not take it|this anymore|any_more|any_longer, can|could not do this anymore|any_more|any_longer
can|could not go on, can|could not handle it|this|life anymore?, give up on life|myself|everything|hope|love, give up hope
lose *? hope|motivation|interest|joy|purpose, no hope|motivation|joy|purpose|will_to|future
point in|of living|going_on|trying|anything, what is the point, do not see the|a point|future
tired of living|life|being|pretending|fighting|trying|everything, done with life
wish i be never|gone|someone|invisible|different|enough|prettier|normal, want to disappear|scream|vanish|hide|give_up|cry|run_away
miss my|our|his|her *? <kin>|<pet>|friend|friends|baby, i miss him|her|them
miss him|her|them <adv>? much|badly|every|terribly|everyday, miss being loved|hugged|held|touched|happy|close, miss home
lose my|our|his|her|their *? <kin>|friend|baby|<pet>|soulmate, <poss> *? <kin>|friend|<pet> die|pass_away|passed|drowned
<kin>|<pet> <adv>? die|died, pass away, passed away, passed on friday|monday|last|in, since|after|when <person> pass|passed|die
<kin> be dying|dead|gone, death of my|his|her|our|their|a, <kin> 's death|passing|funeral|suicide, his|her|their|my death, funeral
widow, widowed, widower, get over <poss> death|loss, still grieve|mourn, loss of my|his|her|our, put down my|our <pet>
put my|our <pet> down|to_sleep, put the <pet> down, lose the baby, bury|buried my|our|his|her *? <kin>, we buried
scared|afraid|terrified|frightened of|to be|being|losing|dying|lose|die|death|him|her|going|ending|failing|failure|fail|sleep|leave|rejection|tell|telling|everything|everyone|people|the_dark|the_future|my|what|intimacy|dark|commitment|abandonment|needles
scared|afraid|terrified <person>|that_i|for_my|about_my|that_my
so|really|very|always|constantly|terribly|extremely|too|super <adv>? anxious|scared|stressed|worried|lonely|sad|depressed|overwhelmed|insecure|ashamed|guilty|afraid|nervous|angry|upset|hurt|embarrassed|jealous|miserable|unhappy
worry about my|our|his|her|him|them, worry that my|our|his|her|him|them
worry about losing|dying|money|everything|the_future|being|what_will, constantly worry, worry constantly|all|too_much|every
worried sick, nervous breakdown
<poss> *? anxiety|depression|anger|insecurity|insecurities|grief|fear|fears|trauma|shame|guilt|loneliness|stress|jealousy|rage|worries|demons|emotions|feelings|despair|sadness|temper|confidence|breakdown|heartbreak|sorrow|self_esteem
under so|a_lot *? stress|pressure, so|too much stress|pain|pressure|anger|guilt|shame|grief|fear|sadness|hurt
emotional support|baggage|abuse|breakdown|pain|damage|toll|trauma|wreck|state|rollercoaster|scars|needs|burnout
can|could not forgive, blame myself|himself|herself, hurt my|his|her|our feelings
have|get|keep|keeps|having nightmares|flashbacks|nightmare|bad_dreams, wake_up|awake screaming|crying|panicking|anxious|sad
overthink, ruminate, spiral into|out|again|lately
mentally|emotionally exhausted|drained|checked_out|done|breaking|tired|spent|fragile
be not okay|ok|doing_well|doing_great|alright, i be|am <adv>? struggle
struggle to get|cope|keep_going|find|breathe|function|feel|see_the|love|accept
have a|such_a hard|rough|tough|difficult|dark|horrible|terrible|shitty time|week|month|year|day|few
go through a|so|hell|some *? rough|hard|tough|lot|dark|much|difficult|stuff, in a|such_a *? dark|bad place
pretend to be happy|fine|okay, fake a|my smile, put on a brave face|smile, nobody|no_one know how i|what i
never feel|felt loved|good|enough|wanted|seen|safe|accepted|like_i|so, never be good|enough enough?, never good enough
not good|smart|pretty|worthy enough, not worth it|loving|living, make fun of me|him|her|my
kids|they bully|tease|mock|laugh me|him|her|my|at, get bullied, be bullied, laugh at me, humiliate me|him|her, take for granted
want|wish i|it to? end|be_over|could_disappear, trauma from, haunt me|him|her|us, heart be|is broken|shattered|breaking|heavy
break|broke|breaks my|her|his heart, be|get homesick, need to vent, vent to, shoulder to cry, off my chest, love hate myself
walls closing in, lump in my throat, proud of|cry tears of joy, best friend betray, betray my|his|her trust, trust no one
push everyone away, shut everyone out, bottle up|it, bottling, open up about|to, never told anyone, have not told anyone
deep down i, secretly|deeply unhappy|sad|miserable|lonely, i can not forgive
`,
  ),
  pattern(
    ['HEALTH', 'EMOTIONAL'],
    'unless-general',
    `
suicidal, suicide attempt|note|ideation|watch|pact, commit|attempt|contemplate|consider|plan suicide, think of|about suicide
thought|thoughts of|about suicide|ending|dying|killing|death|hurting, kill|killing|killed myself|himself|herself|themselves
take my|his|her|their own? life, end|ending my|his|her life|own_life, end it all, ending it all, end things permanently
want|wanted|wanting|rather to? die|be_dead|be_gone|not_wake_up|not_exist|not_be_here, wish i be dead|never_born
wish i could die|disappear|not_wake_up, do not want to? live|exist|be_alive|be_here|wake_up
not want to be_alive|live|be_here|exist|wake_up, not wanting to live|exist|be_alive|be_here, never wake up
reason to live|keep_living|stay_alive, no longer want to live, unalive, unaliving, kms, self harm, selfharm, self injury
cut|hurt|harm|burn|hit|starve myself|herself|himself|themself|themselves, be cutting again, start cutting again?
cutting again|scars|myself, cut my|her|his wrists|arms|thighs, slit my|his|her wrists, hang|hung|hanged myself|himself|herself
overdose on_purpose|intentionally, jump off a|the bridge|roof|building, better off dead|without_me, world would be better without
better off if i, suicide hotline|line|prevention|crisis, crisis line|hotline, 988 hotline|line, safety plan with, die by suicide
lose * to suicide, lose * * to suicide, <kin> 's suicide, <poss> suicide, suicide, nervous breakdown, mental breakdown|health
panic attack, panic disorder, anxiety attack, postpartum depression, postnatal depression, baby blues
<poss> *? depression|ptsd|burnout, have|with|from|had *? *? depression|anxiety|ptsd|burnout
suffer from|with *? depression|anxiety|ptsd|burnout|insomnia|panic
struggle|deal|cope|battle|fight with *? depression|anxiety|panic|trauma|ptsd|addiction
depressed since|for|again|after|lately|about|and|because, <person>|<kin> be|feel|get <adv>? <adv>? depressed
depression be|have|come|get|hit|make|keep, anxiety be|have|get|make|keep|attacks|through|spike|flare
social|health|crippling|severe|bad|chronic|constant|generalized|separation anxiety
clinical|severe|crippling|deep|major depression, mentally unstable|unwell|ill|unhealthy, trauma therapist|therapy|response
grief counseling|counselor|counsellor|counselling|therapist|therapy|group|support, anger management, emotional|stress eating
binge eating, make myself throw|sick|vomit|puke, throw up after|on_purpose
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
everything|life|it_all|existence feel|be|seem <adv>? <adv>? pointless|hopeless|empty|meaningless|bleak|heavy|too_much|dark|gray|grey|impossible|numb|wrong|flat
so|just|all <adv>? done_with|tired_of|over|sick_of everything|life|it_all|trying|pretending|myself|being_strong|feeling
do not see the point|any_point|a_way_out, there_be|i_have nobody|no_one left|else|i, there_be|i_have nobody|no_one to
nobody|no_one i can call|talk|turn|trust, nobody|no_one to call|talk|text|lean|listen, not one person
nobody texts|calls|checks me|on|back, nobody|no_one check on|in|up, nobody|no_one ask how|if
nobody came|remembered|showed|noticed, no one came|remembered|showed|noticed, no one will come
eat|spend|spent|spending *? birthday|christmas|thanksgiving|holidays|weekend alone
would have be|turned his|her|their|our|my|<num>, he|she would have turned|loved|been
<num> years|months|weeks since he|she|we|mom|dad|my|i_lost|you, year|years|month|months without him|her|mom|dad|you|my
still reach|set|pick_up|expect|call|text|hear|smell for|a|the|her|his|to *? phone|place|voice|number|call|walk
his|her side of the bed, voicemail just to hear
first <adv>? holiday|christmas|birthday|mothers_day|fathers_day|anniversary without, scatter the|his|her|my *? ashes
funeral be|on|was|for, the wake, celebration of life, visit|visited his|her|my *? grave, at the cemetery, cross the rainbow bridge
crossed the rainbow
lost my|our|him|her|the *? mom|dad|dog|cat|baby|grandma|grandpa|friend|brother|sister|son|daughter|wife|husband|best_friend|nana
gone but, gone too soon, rip mom|dad|my|grandma|grandpa
cry|sob|bawl|weep myself|before|after|over|at|on|every|because|about|for|again
cry|sob|bawl|weep in_the|during|all|watching|whenever|like, ugly crying, tear up, teared up, on the verge of, choke up|choked up
broke down, break down in|at|and|over, breaking down, falling apart, fell apart, losing it, lost it at|on|when|in
feel|felt|feeling|be <adv>? <adv>? like trash|garbage|shit|crap|dirt|a_failure|a_burden|a_fraud|an_imposter|i_am_drowning|drowning|crying|screaming|giving_up|i_do_not_belong|nobody|everyone|no_one|i_am_failing|i_am_not|a_bad|the_worst|an_idiot|a_ghost|i_let|hell
feel|felt|feeling <adv>? <adv>? invisible|unwanted|unloved|used|small|stupid|ugly|disgusting|gross|pathetic|worthless|useless|lost|stuck|trapped|broken|hollow|raw|numb|empty|off|low|down|blue|bleak|heavy|fragile|sad|lonely|alone|isolated|left_out|judged|hated|guilty|ashamed|embarrassed|jealous|betrayed|abandoned|rejected|insecure|inadequate|unsafe|scared|helpless|hopeless|overwhelmed|defeated|bitter|resentful|miserable|homesick|unappreciated|taken_for_granted|unseen|unheard|disconnected|crushed|gutted|wrecked|shattered|lousy
be <adv>? <adv>? gutted|heartbroken|devastated|crushed|a_wreck|inconsolable|beside_myself|spiraling|spiralling|drowning|struggling|suffering|miserable|terrified|petrified|fuming|livid|seething|bitter|homesick|grieving|mourning|shook|shaken|rattled|lonely|not_okay|fragile
hate myself|my_life|my_body|my_face|myself_for|who_i|how_i|being_alone|being_me|what_i, disappointed in|with myself|me, so ashamed
feel guilty|bad about|for, mom guilt, survivor guilt, can not forgive, regret everything|it|not|having|leaving|marrying
can not stop thinking|crying|shaking|worrying|replaying|blaming|overthinking, keep replaying|thinking|crying|blaming|imagining
replay it, in my head all|every|at, lie awake, up at night worrying|thinking, awake at <num>, 3 am thoughts, stay up worrying
scared|terrified|afraid|petrified|frightened|anxious|nervous|worried i|of|about|to
scared|terrified|afraid|petrified|frightened|anxious|nervous|worried that, dread going|every|the|work|sunday|waking|it
sunday scaries, panic|panicking about|over|at|because, panic|panicking when, freak|freaking out about|over|because
heart racing thinking, under so_much|a_lot_of|too_much|constant pressure|stress, stressed out|about|af|over|to_the|beyond|as
stress be|get|eat, so much stress, at my limit|breaking_point, breaking point, at the end of my|his|her, end of my tether|rope
can not cope|deal|handle|breathe|take, could not cope, can not do this|it anymore|any, had it with, had enough of life|everything
in over my head, drowning in|at, barely|hardly coping|functioning|surviving|keeping|holding|hanging, hanging by a, on the edge
my last nerve, snap at|on my|the|everyone, lose my temper|shit|cool|patience with|at|on
so angry|mad|furious|hurt|sad|scared|lonely|lost|down|ashamed|jealous|bitter|empty|numb, bitter about
not|never good|pretty|smart|thin|worthy enough, never be enough|loved|happy|good, not good enough, a disappointment to
compare myself, self esteem, confidence be shot|gone|zero|low, no confidence|self_esteem, insecure about, hate looking|mirrors
feel fat|ugly, nobody like|love|want|get|understand|care|need me|us|about, no friends, do not have any? friends, zero friends
lost all? my friends, left|leave me out, not invited, get|be picked_on|bullied|teased|mocked|laughed_at|made_fun_of
bully|bullies|bullying, they make fun, kids at school, heart be|feel broken|heavy|shattered|in_pieces|hurting|breaking|aching
breaks my heart, break|broke my heart, hole in my|her|his heart|chest|life, ache for, miss him|her|them|you|my|his|us
missing him|her|them|my|you, i do not know who i be, shell of
everyone|everybody leave|left|hate|hates|forget|forgot|abandon me|us, so alone, all by myself, by myself again|every|all
no one gets|understands me|it, wish someone|somebody would|cared|understood|loved|noticed, want|need a hug, need someone to
going through|it hell|a_lot|it|a_rough|a_hard|a_tough|something|some
rough|hard|tough|bad|dark|awful|shitty|terrible|horrible week|month|year|patch|time|few|place|night|day|days|weeks|months since|again
rough|hard|tough|bad|dark|awful|shitty|terrible|horrible week|month|year|patch|time|few|place|night|day|days|weeks|months emotionally|mentally|for_me|lately|right
it have be a rough|hard|tough, at rock bottom, hit rock bottom, lowest point|i, lowest i have, my lowest
in a dark|bad|low|weird place|spot|headspace, dark thoughts|days|place, no point in, give up on, giving up
gave up on myself|life|everything, why do i|even bother|try
wish|want i|to could|just? disappear|run_away|scream|vanish|hide|start_over|be_someone|not_feel|feel_something|feel_anything
fake a|my|the smile, put on a brave|smile, pretending to be|i fine|okay|happy|am, mask on, crying inside, hollow inside
proud of myself for, finally happy, emotional rollercoaster|wreck|mess|day|wall, need to get this off, haunted by, haunts me
childhood wounds, attachment style, trust issues, daddy issues, mommy issues
`,
  ),
  term(
    ['EMOTIONAL'],
    'with-person',
    `
eulogy, obituary, gravestone, headstone, cried, crying, sobbing, sobbed, bawling, bawled, unravel, unraveling, crumble, crumbling
dreading, imposter, darkness, rant, nightmares, flashbacks, unresolved
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
have|keep|keep_having|get nightmares|bad_dreams|flashbacks, nightmares about
be panicking|panicked|spiraling|freaking_out|losing_it, i be panic, panicking, so panicked, sick with worry|guilt|fear|grief
can not forgive myself|him|her
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
grief hit|come|wash|be|feel, the grief, in waves, hit me like|that|again *? gone|grief|truck, waves of grief|sadness|panic|anger
`,
  ),
];
