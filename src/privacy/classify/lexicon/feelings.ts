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
burned out, burnt out, drained, emotionally exhausted|drained|numb|unavailable|dead, ashamed, shame, guilt, guilty, embarrassed
humiliated, humiliation, humiliating, self conscious, insecure, insecurity, insecurities, jealous, jealousy, envy, envious
resentful, resentment, resent, bitter, bitterness, angry, anger, rage, furious, enraged, fuming, livid, betrayed, betrayal
rejected, rejection, abandoned, abandonment, unloved, unlovable, unwanted, neglected, excluded, isolated, isolation, alienated
outcast, bullied, bully, picked on, harassed, traumatized, traumatised, traumatic, trauma, triggered, flashback, nightmare
self loathing, self hatred, self hate, self esteem, self worth, self doubt, imposter syndrome, impostor syndrome, inadequate
failure, ugly, numb, emptiness, trapped, suffocating, purposeless, meaningless, apathetic, apathy, unmotivated, vulnerable
fragile, homesick, homesickness, regret, regretful, remorse, moody, tearful, teary, sob, weep, cry, tears, meltdown, breakdown
outburst, rock bottom, dark place|thought|time, spiral, spiralling, struggling, existential crisis, midlife crisis
identity crisis, emotional, emotion, emotionally, feelings, mood, temper, paranoid, distraught, distressed, upset, shaken, clingy
codependent, people pleaser, people pleasing, touch starved, trust issue, fear, phobia, worries, misses, longing, yearning, pining
attachment issue, self sabotage, disheartened, discouraged, defeated, demoralized, unappreciated, invisible, suffocated, exhausted
aching heart, low spirits, downhearted, crestfallen, mortified, tormented, torment, haunted
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
nobody|no_one care|love|understand|like|want|listen|notice|miss about? me|us|him|her
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
rock bottom, fall apart, come apart, come undone, barely hold|hanging on|it|together|myself, can not cope, not coping
can|could not take it|this anymore|any_more|any_longer, can|could not do this anymore|any_more|any_longer, can|could not go on
can|could not handle it|this|life anymore?, give up on life|myself|everything|hope|love, give up hope
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
worry about|that my|our|his|her|losing|dying|money|everything|him|them|the_future|being|what_will, constantly worry
worry constantly|all|too_much|every, worried sick, nervous breakdown
<poss> *? anxiety|depression|anger|insecurity|insecurities|grief|fear|fears|trauma|shame|guilt|loneliness|stress|jealousy|rage|worries|demons|emotions|feelings|despair|sadness|temper|confidence|breakdown|heartbreak|sorrow|self_esteem
under so|a_lot *? stress|pressure, so|too much stress|pain|pressure|anger|guilt|shame|grief|fear|sadness|hurt
emotional support|baggage|abuse|breakdown|pain|damage|toll|trauma|wreck|state|rollercoaster|scars|needs|burnout
can|could not forgive, blame myself|himself|herself, hurt my|his|her|our feelings
have|get|keep|keeps|having nightmares|flashbacks|nightmare|bad_dreams, wake up|awake screaming|crying|panicking|anxious|sad
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
push everyone away, shut everyone out, walls up, bottle up|it, bottling, open up about|to, never told anyone, have not told anyone
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
];
