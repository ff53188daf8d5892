import { pattern, type Section, term } from './section.js';

/** Health as it is told in passing: slang, half sentences, devices, values, what the body does. */
export const everyday: readonly Section[] = [
  term(
    ['HEALTH'],
    'unless-at-work',
    `
nephrologist, oncologist, cardiologist, dermatologist, derm, neurologist, urologist, gynecologist, gynaecologist, gyno, obgyn
obstetrician, endocrinologist, rheumatologist, gastroenterologist, pulmonologist, hematologist, ophthalmologist, optometrist
audiologist, podiatrist, orthopedist, orthodontist, endodontist, periodontist, pediatrician, paediatrician, psychiatrist
psychologist, psychotherapist, counselor, counsellor, therapist, dentist, chiropractor, chiro, physiotherapist, physio, osteopath
acupuncturist, dietitian, dietician, allergist, anesthesiologist, internist, hepatologist, proctologist, geriatrician, caregiver
carer, home aide, lactation consultant, speech pathologist, prosthetist, orthotist, care worker, nurse practitioner
`,
  ),
  term(
    ['HEALTH'],
    'unless-general',
    `
pregnancy, bed rest, bedrest, sugar crash, sugar low, hypo, cortisol, prolactin, tsh, psa, crp, esr, bilirubin, albumin
hematocrit, haematocrit, hemoglobin, haemoglobin, liver enzyme, lipid panel, thyroid panel, metabolic panel, hormone panel
blood panel, allergy panel, macular, corneal, retinal, spinal, lumbar, cervical spine, thoracic spine, sacroiliac, rotator cuff
labrum, patella, coccyx, sciatic nerve, ulnar nerve, vagus nerve, optic nerve, gallbladder, gall bladder, appendix, prostate
ovary, uterus, cervix, endometrium, fallopian, testicle, urethra, pancreas, spleen, adenoids, sinuses, lymph nodes, esophagus
oesophagus, biopsied, catheterized, cauterized, cauterised, lanced, debrided, dialyzed, immunized, immunised, inoculated
tetanus shot, rabies shot, allergy shots, b12 shot|injection, iron infusion, iv therapy, plasma exchange, phototherapy
light therapy lamp for, oxygen concentrator, bone density, stress fracture, hairline fracture, compound fracture, growth plate
bone spur, heel spur, bone on bone, cartilage, meniscectomy, mouthguard, mouth guard, night guard, retainer teeth, tooth implant
dental implant|crown|bridge|surgery|abscess|work, denture, filling fell out, cavity filled, tooth decay, teeth cleaning
braces tightened, stomach bug, tummy bug, food intolerance, intolerance to dairy|gluten|lactose|histamine, histamine intolerance
leaky gut, elimination diet, liquid diet, renal diet, diabetic diet, sodium intake, carb counting, carb ratio, blood glucose
glucometer, finger prick, test strips, sliding scale insulin, pump site, hypoallergenic because, skin tag, age spots removed
cradle cap, diaper rash, teething pain, colic, tongue tie, glue ear, night blindness, eye drops, eye patch, contact lens infection
dry eye, eyelid twitch, detached, blood clotting, spit up blood, blood thinner, bruise easily, hand tremor, restless leg
foot drop, drop foot, gait, balance problem|issue, brain zap, brain fog, mental fog, memory clinic, mild cognitive impairment
sundowning, catatonic, hallucinating, delusion, delusional, psychotic, manic episode, mixed episode, depressive episode
dissociating, skin picking, stimming, meltdown autistic, executive dysfunction, executive function, neuropsych, sensory overload
speech delay, late talker, nonspeaking, aac device, early intervention, special education, weed gummies for, medical card, detoxed
withdrawals, the dts, shaking from withdrawal, recovery meeting, halfway house, sober curious, dry drunk, blackout drunk
functioning alcoholic, needle marks, track marks, shooting up, nodding off on, dope sick, dopesick, tweaking on, coked up
hooked on oxy|pills|opioids|percs|fent|pain, oxy, percs, percocets, oxys, xanax bars, blues fentanyl, adhd brain, bmi
waist circumference, resting pulse, heart monitor, loop recorder, holter, event monitor, ejection, leaky valve, heart valve
enlarged heart, irregular heartbeat, skipped beats, extra heartbeats, blood oxygen, oxygen level, o2 level, peak flow, spirometry
lung function, sleep lab, home sleep test, mouth taping, snoring appliance, apnea machine, ahi, egg count, amh, fsh level
luteal phase, ovulation test, donor egg, donor sperm, surrogate, surrogacy, chemical pregnancy, blighted ovum, molar pregnancy
subchorionic, placenta previa, placenta, braxton hicks, effaced, episiotomy, forceps, vbac, lochia, let down reflex, clogged duct
pumping milk, prolapse, pelvic floor, kegels for, vaginal dryness, hot flushes, spotting between, breakthrough bleeding
menstrual cup, period pain|cramps|tracker|poop, heavy flow, cramps
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
weak|leaky|overactive|bad <organ>, bum knee|ankle|hip|leg|shoulder|ticker|heart, dodgy knee|hip|back|heart|tummy|ticker
gammy leg|knee, wonky knee|eye|heart, busted knee|ankle|hip|rib|lip|nose, messed up my|his|her <body>, mess up my|his|her <body>
screw|screwed|jacked|wreck|wrecked|bust|busted|tweak|tweaked|blew|done|did up|out|in? my|his|her *? <body>
metal plate|rod|pin|screws, plate|rod|pins|screws in my|his|her <body>
not smell|taste|see|hear|walk|talk|sleep|breathe|swallow|pee|poop|eat anything|right|properly|well|straight|normally|without
<poss> hand|leg|eye|eyelid|arm|body|finger|lip|knee|muscle shake|tremble|twitch|jerk|cramp|spasm|give_way|give_out|buckle|swell|peel|crack
my|his|her <body> peel|crack_and_bleed|look_swollen|look_infected|be_infected|be_yellow|be_purple|be_black
op on|for|tomorrow|next|went, <body> op, waiting list for a|an|the|surgery|treatment
in for surgery|tests|observation|treatment|chemo|a_scan, under observation, under anesthetic|anesthesia|sedation
lose a|the|our pregnancy, lose the baby, be late this_month, late this month and, pee on a stick, take a pregnancy test
on bed rest, bound to a wheelchair, get|got put on hospice|oxygen|insulin|a_ventilator|statins|meds|antibiotics|steroids
kidney|kidneys|liver|heart|lungs stop|fail|shut|gave|give, flatline, code blue
pass a_stone|a_kidney_stone|kidney_stones|stones|another_stone, something nasty|viral, caught|catch something|whatever
touch of flu|something|fever, fight off a|an|something *? cold|infection|bug|flu
sick kid|kids|child|baby|son|daughter|husband|wife, kid|kids|son|daughter|baby be sick|ill|feverish|throwing
have|got the shakes|runs|chills|sweats|spins|flu|clap|shingles|mumps|hiccups|crabs
feel nauseous|faint|woozy|dizzy|shaky|feverish|achy|sick|ill|unwell|poorly|rough|run_down|lethargic|breathless|bloated|queasy
woozy, achy, queasy, run down, peaky, crook, clammy, bloat, gassy, heavy legs, dead leg, charley horse, crick in my|his|her neck
stiff neck|back|shoulder|joints, sore throat|back|neck|muscles, swollen <body>, infected <body>
bruise my|his|her|two|a|some *? <body>, scrape my|his|her knee|elbow, gash, staples removed, steri strips
scar from surgery|my|the_surgery|c, hobble, limping, on painkillers|pain_pills|pain_meds, in agony, agony with, excruciating
unbearable pain|cramps|headache, pain level|scale, throb, sharp|dull|burning|stabbing|shooting|constant|severe pain|ache
pain in my|his|her|the, pain when i|he|she, hurt|hurts to i|he|she|breathe|walk|pee|swallow|sit|stand|bend|eat|move|chew
hurt|hurts when i|he|she|breathe|walk|pee|swallow|sit|stand|bend|eat|move|chew
hurts to breathe|walk|pee|swallow|sit|stand|bend|eat|move|chew, grind my|his|her teeth, wet the bed, wets the bed, bedwetter
accident in his|her|my pants, potty regression, can_not|could_not hold my|his|her bladder|pee, pee|peed myself|himself
leak when i sneeze|cough, smell|taste be gone, lost|lose my|his|her sense|smell|taste|voice|balance|appetite|period
gain|gained|put weight|pounds|lbs|kilos on?, weight loss surgery|drug|shot|injections|jab, fat jab, skinny shot
count carbs|calories for, be on a *? diet for|because|before, low|no sugar|carb|salt|sodium because|for
low|no sugar|carb|salt|sodium diet, sensitive to gluten|dairy|lactose|light|noise
can_not|not eat|have|tolerate|digest|drink gluten|dairy|lactose|nuts|shellfish|peanuts|sugar|wheat|eggs|alcohol_because|soy
react to penicillin|the_vaccine|peanuts|latex|bee, break out in hives|a_rash, rash on
evaluated|assessed|tested|screened|treated|checked for
get|got tested|screened|checked|evaluated|assessed|treated|biopsied|scanned for|out?, rule out, ruled out
come back clear|clean|benign|positive|negative|abnormal|normal, all clear, the all clear from|after|on, in the clear
another|more|next|last|first|final|weekly round|cycle|dose|session|infusion of
round of treatment|labs|antibiotics|tests|ivf|chemo|radiation, mental health, mentally ill, special needs, high risk pregnancy
rainbow baby, angel baby, be far along, trouble focus|focusing|concentrating|remembering, hard to focus because
forget|forgot to take my|his|her
take my|his|her meds|pills|pill|insulin|shot|medicine|tablets|vitamins|iron|dose|injection|inhaler, puff of, hit of my
missed|miss|skip|double|doubled a|my|his|her dose|pill|injection|shot, dose of
upped|lower|increase|change|switch|adjust|halve|double|bump my|his|her|the dose|dosage|meds|medication
up|bump_up my|his|her|the dose|dosage|meds|medication
be|am|is on blood|insulin|meds|medication|steroids|statins|hormones|prep|chemo|dialysis|hospice|oxygen|antibiotics|antidepressants|testosterone|estrogen|methadone|a_vent
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
everyone|everybody i love|know leave|leaves|die|dies|hates, everyone leave|leaves|hate|hates me, leave|leaves me alone in_the
disappoint my|everyone|him|her parents|mom|dad|family, let everyone|my_family|my_parents|him|her|them|myself down
letting everyone|my_family|my_parents|him|her|them|myself down, never be enough, i be not enough
ashamed of my|how|who|what|being|myself|her|him, embarrassed|humiliated by|about|of my|how|what|being
do not know who i am anymore|really, do not recognize myself, lost myself, hate the person i, mask my feelings|pain
hide my feelings|tears|pain, put on a mask, no one|nobody know i|how|me, crying spell, crying jag, sob|weep all|the
sob|weep in|for|on|at, sob|weep like, a shell of, shell of myself, empty without him|her|them, house feel empty, miss having
miss how, still set a place, first christmas|birthday|thanksgiving|holiday without, can not sleep at night thinking|worrying
mind race|racing at_night, sick with worry, pit in my stomach, on the edge of tears, snap at everyone|my_kids|people, rage at
punch a wall|walls, lash out, self isolate, push people away, afraid to love|trust|open|hope|be, walls up, guarded
nobody to call|hug|lean, no one to call|hug|lean, no one came to, nobody came to, eat my feelings, stress cry, dying inside
dead inside, feel like dying, feel out of place, do not belong, never fit in, outsider, left out of, excluded from
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'unless-general',
    `
break|broke off our|my|the|his|her engagement|wedding|relationship, cut me|him|her|us off, cut ties, lipstick on his
text his|her|my ex, texting his|her|my|other ex?, sext, flirting with my|another|other|his|her, caught him|her texting|cheating
caught him|her with|in|on, secret phone|account|family|life, double life, hide money from|texts, stop wearing his|her ring
take off his|her ring, sleep on the couch, kick him|her|me out, change the locks, move back in with my parents after|because
single again, newly divorced|single|separated, rough divorce|breakup|patch in
my first|second|third|last husband|wife|marriage|divorce, remarry|remarried after, step kids hate|resent, blended family
child from a previous, visitation, every other weekend with|the, get the kids on|every, parental alienation, silent for weeks
love|loved someone else, feelings for my|someone|him|her|a|another, emotional affair, work wife jealous, tinder, hinge, swiping
ghosted, situationship, unrequited, spark be gone, lost the spark, more like roommates, roommates not, no intimacy, stop touching
rejected by my wife|husband, wants kids and, does not want kids, do not agree on kids, ultimatum, pop the question
said no to my proposal, cheating ex, catfished, stalk|stalked|stalking me|her|him, threatened me, controls my money|phone|who
checks my phone, track|tracks my phone|location, isolates me from, afraid of him|her|my, bruise|bruises from him|my
black eye from|he
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
<kin>|<person> come out last|this|to|at|when|as|in|on, came out last year|week|month|night, came out to my|his|her|us|me
lean|leans|leaning conservative|liberal|left|right|progressive|libertarian|republican|democrat, <num> priors, priors for
prior for, my priors, raised <faith>, raised mormon|catholic|jewish|muslim|hindu|evangelical|religious
grew up <faith>|religious|in_the_church, union due|dues|rep|card|member|meeting, pay union, both <ethnicity>
we be <adv>? <ethnicity>, i be <ethnicity>, <ethnicity> on my|his|her mother|mom|dad|father|side
immigrate|immigrated|emigrated from, <poss> caste, dalit, brahmin, <poss> skin color|colour|tone, my rabbi|priest|pastor|imam|guru
sunday school, youth group, small group at church, tithe, tithing, kosher kitchen, say grace, say|recite the rosary, quran, torah
namaz, salah, temple every, meditate as a buddhist, canvass|canvassing for, phone bank for, donated to the *? campaign|party
my party membership, strike fund, scab, expelled from the party, busted for, locked up, did time, served time, felony on
record for, criminal past, got out of prison|jail, booked for, mugshot, arraigned, arraignment, plea, sealed record
on the registry, ankle bracelet, parole, closeted, still in the closet, top|bottom surgery, deadname, pronouns be, they them
he they, she they, same sex, my wife and i be lesbians, queer, transfemme, transmasc, detransition, sexuality, one night stands
kinky, open about my sexuality, virginity, sleep around
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> *? *? <body> thing|stuff|business|drama|saga|journey
my|his|her|our little one|man|guy|girl be? have|get|be|wake|keep *? *? cough|temp|fever|rash|sick|poorly|cold|bug|croup|teething|ill
keep|hold *? *? down <be>? today|anymore|because|since, can|could not keep *? *? down, not keep *? down, have a scare
cancer|health|breast|heart|pregnancy|hiv|std|mole scare, scare with <poss>|a|the *? mole|lump|heart|baby|blood|pregnancy|breast
sign|signed|write|wrote|took me|him|her off|out *? *? work|sick|weeks|stress|days|month, be|get|got signed off
be off|out with *? *? stress|back|burnout|sick|surgery|flu|covid|migraine|depression|anxiety
be off|out sick|work *? *? stress|back|burnout|sick|surgery|flu|covid|migraine|depression|anxiety
not have|had|touched|touch a|any *? smoke|drink|drop|cigarette|cig|hit|joint|bite|drug since|in|for, me and the bottle|booze|drink
the bottle and me, junkie, crackhead, pothead, stoner, pillhead, alchy, be left alone
leaves the gas|stove|oven|door|tap|taps|water|lights|iron on
leaves the gas|stove|oven|door|tap|taps|water|lights|iron running|unlocked, water on the|my|his|her knee|lung|brain|lungs|heart
fluid on|in my|the|his|her knee|lung|brain|lungs|heart, fluid around my|the|his|her knee|lung|brain|lungs|heart
bleed on the brain, bad|mild|severe|nasty|bit|touch|dose|slight|serious|terrible|horrible case|dose|bout|attack|touch|spell of *
a case|dose|bout|touch|spell of the, case of the *, bout of *
blood in|on the toilet|bowl|tissue|sink|pillow|paper|sheets|diaper|loo, blood when|every|each i|he|she|time
testing|tested positive|negative|pos|neg
still positive|contagious|testing|bleeding|coughing|recovering|healing|swollen|sore|sick|hurting|limping|nauseous
<organ> numbers|levels|function|panel|meds|tests|specialist|enzymes|stuff|troubles|flare|scan
low|high sugar|iron|pressure|platelets|sodium|potassium|oxygen|sats at|again|last|so|and
low|high sugar|iron|pressure|platelets|sodium|potassium|oxygen|sats today|this|all|reading|alert
off|on the|my|all|any|these|those steroids|meds|pred|pills|antibiotics|painkillers|statins|benzos|antidepressants|opioids|insulin|oxygen|vent|ventilator|drip|morphine|methadone|juice|gear|hormones|jab|jabs|shots|shot|blockers
hoard, hoarder, hoarding, cutter, be a cutter|burner, be late and, <num> weeks late, <num> days late, two|double pink|blue lines
two lines, positive test, pee|peed|wee|weed on a stick, emergency|planned|elective section|c_section|csection|surgery
keep|kept|keeping him|her|me|us|them in|for observation|overnight|tests|monitoring|another|the_night
keep|kept|keeping him|her|me|us|them overnight observation|overnight|tests|monitoring|another|the_night
kept in overnight|for|hospital, overnight for observation, under|for observation
have|get|need an emergency section|surgery|hysterectomy|appendectomy|op|operation|scan
have a section|sweep|show|bleed|fall|fit|episode|relapse|slip|flare_up|crash|hypo|low|high|seizure
<harm> <poss> *? *? <body>|back|head|neck, think i|he|she <harm>, might have <harm> <poss>|a|something
<body> be <adv>? <adv>? <harm>, <body> <harm> on|when|while|after|getting|doing|playing|from
be|get|got <harm> in|from|by a|the|my *? crash|accident|wreck|fall|fight|game|dog|car
<adv>? wreck|crash|accident and <harm>|hurt|broke, totaled my knee|back|ankle
trouble|problem|issue with my|his|her *? *? <body>|bladder|bowels|sleep|balance|breathing|weight|memory
<body> trouble|troubles|problem|issue|complaint|condition|disease, complain|moan about|of my|his|her|the *? <body>
have|get something|nothing|a_thing|stuff wrong|going_on with my|his|her *? *? <body>
something be going|up on? with my|his|her *? <body>, what be wrong with me|my|him|her, nobody know what is wrong
they do not know what is wrong|causing|it
`,
  ),
  pattern(
    ['HEALTH'],
    'always',
    `
chicken pox, chickenpox, bird flu scare for, cat scratch fever, swine flu last|shot|jab, black dog be back|visiting|here|sitting
mad cow scare at my
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
have|take another|a|his|her|one_more|yet_another *? fall|tumble|spill|spell|turn|episode|stroke|seizure|attack|relapse|flare|scare|transfusion|transplant|infusion|bout
ot|pt|slp|aba|speech once|twice|weekly|daily|every, speech and ot, pt and ot, ot and pt
get|start|have her|his|my|the? first period, brain chemistry, chemical imbalance, nod off at|in|on|during|while, nodded out
using again, <num> meetings in|a
get|have <num>|both|two|three|four *? teeth|molars|wisdoms|moles|toes|fingers|stitches|staples|cavities|fillings|crowns|lumps|cysts|polyps|spots <done>
<num> teeth|molars|polyps|moles|cysts <done>
<num> cavities|fillings|stitches|staples|polyps|kidney_stones|fractures|broken_ribs|screws, half my face, both my|his|her <body>
side effects from|of|on|with, side effects be|suck|kick
<body> be|get <adv>? <adv>? ail|<ail>|<hurt> after|since|from|every|so|again|at|for
<body> be|get <adv>? <adv>? ail|<ail>|<hurt> when|all|lately, under gas|sedation|general|anesthesia|local, twilight, numbing shot
novocaine, laughing gas, a_and_e|a e for|again|last|tonight|with|wait|all, at a e, in a e, to a e, down a e
er|hospital|clinic|doctor bill|wait|waiting_room|visit
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> <lab> tank|crash|spike|plummet|bottom_out|skyrocket|jump|dip|yo_yo, herpes|hsv|shingles|cold_sore|eczema|acne outbreak
quit|stop|give_up|gave_up|kick|cut_out weed|pot|pills|booze|alcohol|smoking|nicotine|vaping|drinking|cigs|dope|opiates|coke|sugar
be a drunk|addict|alcoholic|alkie|boozer|junkie|druggie|cokehead|pothead|smoker|pill_addict|gambler, he|she|i shoot|shot up
<num> days|weeks|months|years no alcohol|booze|drinking|weed|nicotine|drugs|sugar, no alcohol|booze|drinks for|since <num>|i
<num> rehabs|detoxes|hospitalizations|overdoses|relapses|stints, be in|to <num>|multiple|several *? rehabs|hospitals|psych_wards
be|get high, miss being|getting high|drunk, high|drunk every|again|at|before, count calories, counting calories|macros|bites
electroshock, shock treatment|therapy, zap my brain
have|need to be fed|bathed|changed|lifted|tubed|turned|restrained|sedated|carried, spoon feed, spoon fed
barely|hardly|no_longer|sometimes recognize|recognise|know us|me|him|her|anyone, on her|his|my bad|good days
need|get a|my|his|her tetanus|rabies|booster|flu|cortisone|steroid *? shot|jab
bit|bitten|stung by a|an|the|my *? dog|cat|tick|snake|spider|bee|wasp, root planing, deep clean, hubby|his|my snip
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<body> have? be? be <adv>? on fire, <lab> come back? at|<num>, <lab> come back at|<num>|<level>, impotent, plantar fasc
restrict when|because|again, heart do *? fluttery|flippy|weird|flip thing?, the cough be|have|keep|will_not
take the wrong *? pills|meds|dose, script|scrip|rx|prescription|glasses go|get up|down
script|scrip|rx|prescription|glasses go|get stronger|weaker|changed, potsie, pip|dwp assessor|assessment
pull|yank at her|his|my lines|tube|iv|catheter, not have just one drink
`,
  ),
];
