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
pregnancy, bed rest, bedrest, blood sugar, sugar crash, sugar low, hypo, cortisol, prolactin, tsh, psa, crp, esr, bilirubin
albumin, hematocrit, haematocrit, hemoglobin, haemoglobin, liver enzyme, lipid panel, thyroid panel, metabolic panel
hormone panel, blood panel, allergy panel, macular, corneal, retinal, cochlear, spinal, lumbar, cervical spine, thoracic spine
sacroiliac, rotator cuff, labrum, patella, coccyx, sciatic nerve, ulnar nerve, vagus nerve, optic nerve, gallbladder, gall bladder
appendix, prostate, ovary, uterus, cervix, endometrium, fallopian, testicle, urethra, pancreas, spleen, adenoids, tonsils, sinuses
lymph nodes, esophagus, oesophagus, biopsied, catheterized, cauterized, cauterised, lanced, debrided, dialyzed, immunized
immunised, inoculated, tetanus shot, rabies shot, allergy shots, b12 shot|injection, iron infusion, iv therapy, ivig
plasma exchange, plasmapheresis, phototherapy, light therapy lamp for, oxygen concentrator, bone density, stress fracture
hairline fracture, compound fracture, growth plate, bone spur, heel spur, bone on bone, cartilage, arthroscopy, meniscectomy
mouthguard, mouth guard, night guard, retainer teeth, tooth implant, dental implant|crown|bridge|surgery|abscess|work
denture, gum graft, filling fell out, cavity filled, tooth decay, teeth cleaning, braces tightened, stomach bug, tummy bug
food intolerance, intolerance to dairy|gluten|lactose|histamine, histamine intolerance, leaky gut, elimination diet, liquid diet
renal diet, diabetic diet, sodium intake, carb counting, carb ratio, blood glucose, glucometer, finger prick, test strips
sliding scale insulin, pump site, hypoallergenic because, skin tag, mole check, age spots removed, cradle cap, diaper rash
teething pain, colic, tongue tie, growing pains at, ear tubes, grommets, glue ear, night blindness, eye drops, eye patch
contact lens infection, dry eye, eyelid twitch, detached, blood clotting, nosebleeds, spit up blood, blood thinner, bruise easily
hand tremor, essential tremor, restless leg, foot drop, drop foot, gait, balance problem|issue, vertigo, brain zap, brain fog
mental fog, memory clinic, mild cognitive impairment, sundowning, catatonic, hallucinating, delusion, delusional, psychotic
manic episode, hypomanic, mixed episode, depressive episode, dissociating, trichotillomania, skin picking, stimming
meltdown autistic, executive dysfunction, executive function, neuropsych, psych eval, sensory overload, speech delay, late talker
nonspeaking, aac device, early intervention, special education, weed gummies for, medical card, detoxed, withdrawals, the dts
delirium, shaking from withdrawal, recovery meeting, halfway house, sober curious, dry drunk, blackout drunk
functioning alcoholic, cirrhosis, needle marks, track marks, shooting up, nodding off on, dope sick, dopesick, tweaking on
coked up, hooked on oxy|pills|opioids|percs|fent|pain, oxy, percs, percocets, oxys, xanax bars, blues fentanyl, adhd brain, bmi
waist circumference, resting pulse, heart monitor, loop recorder, holter, event monitor, ejection, valve replacement, leaky valve
heart valve, enlarged heart, irregular heartbeat, skipped beats, extra heartbeats, pvcs, blood oxygen, oxygen level, o2 level
peak flow, spirometry, lung function, sleep lab, home sleep test, mouth taping, snoring appliance, apnea machine, ahi, egg count
amh, fsh level, luteal phase, ovulation test, fertility, donor egg, donor sperm, surrogate, surrogacy, chemical pregnancy
blighted ovum, molar pregnancy, subchorionic, placenta previa, placenta, preeclampsia, braxton hicks, dilated, effaced, epidural
episiotomy, forceps, vbac, doula, lochia, postpartum, let down reflex, clogged duct, lactation, pumping milk, prolapse
pelvic floor, kegels for, perimenopausal, vaginal dryness, hot flushes, spotting between, breakthrough bleeding, menstrual cup
period pain|cramps|tracker|poop, heavy flow, cramps
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
kidney|kidneys|liver|heart|lungs stop|fail|shut|gave|give, flatline, code blue, pass a|kidney stone|stones, something nasty|viral
caught|catch something|whatever, touch of flu|something|fever, fight off a|an|something *? cold|infection|bug|flu
sick kid|kids|child|baby|son|daughter|husband|wife, kid|kids|son|daughter|baby be sick|ill|feverish|throwing
have|got the shakes|runs|chills|sweats|spins|flu|clap|shingles|mumps|hiccups|crabs
feel nauseous|faint|woozy|dizzy|shaky|feverish|achy|sick|ill|unwell|poorly|rough|run_down|lethargic|breathless|bloated|queasy
woozy, achy, queasy, run down, peaky, crook, clammy, bloat, gassy, heavy legs, dead leg, charley horse, crick in my|his|her neck
stiff neck|back|shoulder|joints, sore throat|back|neck|muscles, swollen <body>, infected <body>
bruise my|his|her|two|a|some *? <body>, scrape my|his|her knee|elbow, gash, stitches, staples removed, steri strips
scar from surgery|my|the_surgery|c, limp, hobble, limping, on painkillers|pain_pills|pain_meds, in agony, agony with, excruciating
unbearable pain|cramps|headache, pain level|scale, throb, sharp|dull|burning|stabbing|shooting|constant|severe pain|ache
pain in my|his|her|the, pain when i|he|she, hurt|hurts when|to i|he|she|breathe|walk|pee|swallow|sit|stand|bend|eat|move|chew
hurts to breathe|walk|pee|swallow|sit|stand|bend|eat|move|chew, grind|grinding my|his|her|teeth teeth?, wet the bed, wets the bed
bedwetter, accident in his|her|my pants, potty regression, can not|could_not hold my|his|her bladder|pee, pee|peed myself|himself
leak when i sneeze|cough, smell|taste be gone, lost|lose my|his|her sense|smell|taste|voice|balance|appetite|period
gain|gained|put weight|pounds|lbs|kilos on?, weight loss surgery|drug|shot|injections|jab, fat jab, skinny shot
count carbs|calories for, be on a *? diet for|because|before, low|no sugar|carb|salt|sodium because|for|diet, allergic
sensitive to gluten|dairy|lactose|light|noise
can not|not eat|have|tolerate|digest|drink gluten|dairy|lactose|nuts|shellfish|peanuts|sugar|wheat|eggs|alcohol_because|soy
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
up|upped|lower|lowered|increase|increased|change|changed|switch|adjust|halve my|his|her|the dose|dosage|meds|medication
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
hide my feelings|tears|pain, put on a mask, no one|nobody know i|how|me, crying spell, crying jag
sob|sobbed|wept the|all|in|for|like|on|at, a shell of, shell of myself, empty without him|her|them, house feel empty, miss having
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
text his|her|my ex, texting his|her|my|other ex?, sext, flirting with my|another|other|his|her, caught him|her with|in|texting|on
secret phone|account|family|life, double life, hide money from|texts, stop wearing his|her ring, take off his|her ring
sleep on the couch, kick him|her|me out, change the locks, move back in with my parents after|because, single again
newly divorced|single|separated, rough divorce|breakup|patch in, my first|second|third|last husband|wife|marriage|divorce
remarry|remarried after, step kids hate|resent, blended family, child from a previous, visitation, every other weekend with|the
get the kids on|every, parental alienation, silent for weeks, love|loved someone else, feelings for my|someone|him|her|a|another
emotional affair, work wife jealous, tinder, hinge, swiping, ghosted, situationship, unrequited, spark be gone, lost the spark
more like roommates, roommates not, no intimacy, stop touching, rejected by my wife|husband, wants kids and, does not want kids
do not agree on kids, ultimatum, pop the question, said no to my proposal, cheating ex, catfished
stalk|stalked|stalking me|her|him, threatened me, controls my money|phone|who, checks my phone, track|tracks my phone|location
isolates me from, afraid of him|her|my, bruise|bruises from him|my, black eye from|he
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
];
