import { pattern, type Section, term } from './section.js';

/** Complaints, injuries, vital signs and the body, as people say them. */
export const symptoms: readonly Section[] = [
  term(
    ['HEALTH'],
    'unless-general',
    `
trouble|difficulty|problem sleep|breathe|swallow|walk|concentrate|hearing|seeing
pee|poop|urinate every|all|constantly|at_night|blood|the_bed, blood when i, blood on the *? tissue|paper, burn when i|he|she pee
bowel movement, carsick, seasick, airsick, motion sick, motion sickness, travel sick, acid stomach, vomit, vomiting, puke, puking
throw up, coughing up blood, cough up blood|phlegm, sneezing, diarhea, diarreah, diarrea, diahrea, wheezing, nosebleed, dizzy
dizziness, nauseous, nausea, lightheaded, shortness of breath, short of breath, chest pain, sore throat, runny nose, body ache
night sweat, hot flash, sharp pain, back pain, neck pain, hip pain, knee pain, joint pain, chronic pain, migrane, stomach pain
abdominal pain, pelvic pain, nerve pain, toothache, earache, heart palpitations, blood in my stool|urine
`,
  ),
  term(
    ['HEALTH'],
    'with-person',
    `
symptom, cough, coughing up blood, sneezing, sore throat, runny nose, stuffy nose, nasal congestion, congested, phlegm, mucus
wheeze, wheezing, short of breath, shortness of breath, breathless, chest pain|tightness|pressure, tight chest, nausea, nauseous
dizzy, dizziness, lightheaded, light headed, fainted, fainting, passed out, pass out, black out, blacked out, blackout, collapse
collapsed, headache, head ache, backache, back pain, stomachache, stomach ache, tummy ache, belly ache, bellyache, toothache
earache, heartache pills, bloating, bloated, stomach pain|bug|issue|problem|trouble, the runs, the shits, upset stomach
bloody stool|urine, blood in <poss> stool|urine|pee|poop, spotting, discharge, itchy, itching, itchiness, hot flash|flush
night sweats, sweating a lot, chills, shivering, body aches, fatigue, fatigued, exhausted all the time, lethargic, lethargy
can not sleep, trouble|difficulty|problem sleeping|breathing|swallowing|walking|concentrating, sleepless, sleep deprived
weak legs, weakness, numbness, tingling, twitching, tremors, shaking hands, blurry|blurred|double vision, seeing spots, floaters
ringing in <poss> ears, ear ringing, hoarse, lost <poss> voice, swollen, inflammation, inflamed, sore <body>, sore all over
soreness, stiff <body>, stiffness, joint pain, muscle pain|weakness|spasm, knee pain, nerve pain|damage, pain, ache, aching
bruise, bruising easily, bleed, nosebleed, bloody nose, heavy bleeding, rectal bleeding, wound, stitched, blister, burn on
sunburn, sunburned, scar, hematoma, appetite loss, loss of appetite, no appetite, weight loss unexplained, lost weight
gain weight, weight gain, hair fall, hair falling out, brittle nails, acne breakout, breakout on my face, snoring, snore
sleepwalk, sleep walking, teeth grinding, grind <poss> teeth, bad breath, dry mouth, dry eyes, memory loss|problem, confusion
confused and disoriented, disoriented, slurred speech, drooping face, brain fog, foggy, jittery, restless, edgy, racing thoughts
mood swing, low mood, low libido, libido, no sex drive, sex drive, sensitivity to light, light sensitivity, hangry, dehydrated
shaky, sweats, puffy, pale, flushed, gag, gagging, choke, heaving, cough syrup, cough drops, side effect, in pain, hurt, injure
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> *? *? <body> <be>? <adv>? <adv>? <hurt>, <poss> *? <body> be|keep get|feel|go|start <adv>? <hurt>
<poss> *? <body> will not stop *, <poss> hair be <adv>? fall_out|falling_out|thin|shed, hair fall out, my *? vision, my eyesight
<poss> <body> be|feel|get|have <adv>? <adv>? kill|killing|messed|fucked|shot|bad|worse|worsening|failing|acting|bothering|ache|numb|shaking
<poss> <body> be <adv>? <hurt>, <poss> <body> have be <adv>? <hurt>, <hurt> in <poss> *? <body>, <poss> <body> act up
<poss> <body> go|went|give out, <poss> <body> go|went|feel|get <adv>? numb|dead|cold|weak|blue, <poss> bad <body>
<body> be <adv>? <hurt>, <poss> <body> be broken|fractured|dislocated|locked_up|seized_up|popping|clicking
<poss> <body> dislocate|pop|lock|seize|click|subluxate, <poss> <body> dislocate|pop|lock|seize out|up
<poss> <body> be <adv>? killing_me, <poss> <body> have be killing_me, bad ticker, <poss> ticker
<poss> *? <body> surgery|operation|replacement|pain|problem|issue|injury|fracture|transplant|infection|condition|biopsy|ultrasound|xray|scan|mri|exam|spasm|ache|cramp|disease|failure|cancer|tumor
<poss> <body> pain, <body> trouble, throw <poss>|out back|neck|shoulder|knee out, threw|throw <poss> *? <body> out
throw out <poss> *? <body>, <poss> back go out, <poss> back give out, tweak <poss> *? <body>, pull a muscle|hamstring|groin
pull <poss> *? <body>, tear <poss> *? acl|meniscus|achilles|hamstring|rotator|ligament|labrum|calf|muscle|mcl|pcl
blow out|up <poss> knee|acl, bust <poss> *? knee|lip|ankle, break <poss> *? <body>, broke <poss> *? <body>
break a rib|bone|tooth|toe|finger|hip|leg|arm|wrist|collarbone, sprain <poss>|a|an *? <body>, twist <poss>|an|a *? ankle|knee
roll <poss>|an ankle, fracture <poss>|a|an *? <body>, dislocate <poss>|a *? <body>, hurt <poss> *? <body>, injure <poss> *? <body>
strain <poss>|a *? <body>, cut <poss> finger|hand|wrists|wrist|foot|arm, burn <poss> hand|arm|tongue|leg|finger, hit <poss> head
jam <poss> finger, stub <poss> toe, slip a disc|disk, crack a rib|tooth, chip a|<poss> tooth, wisdom tooth|teeth
<poss> teeth|tooth pull|removed|extracted|yanked, <poss> teeth|tooth out, tooth extraction
needed|got|get|need|have <num>? stitches, bang <poss> head|knee, bad knee|back|hip|shoulder|heart|eyesight, trick knee
broken arm|leg|wrist|ankle|rib|hip|foot|collarbone|nose|toe|finger|jaw|back|neck|hand|bones|pelvis|bone
fall and break|broke|hurt|hit, take a bad fall, have a bad fall, lose consciousness, lost consciousness, can not breathe
can not walk, can not see out, can not feel my, can not get out of bed, stop breathing, stop eating, not be eating
have not eaten in days, have not slept, not sleep in days, barely sleep|slept|sleeping|eating|eat, barely slept, wake up in pain
up all night coughing|vomiting|in_pain|throwing_up, sleep <num> hours a night, only sleep|slept, can not fall|stay asleep
feel|be|get <adv>? sick to <poss> stomach, sick all week|day|weekend|night, really|so|very|home|off sick
sick for <num>|a|days|weeks|months, sick with, been sick, be sick again, get sick, got sick, be sick in bed, be <adv> ill
fall ill, fell ill, critically ill, seriously ill, gravely ill, poor health, bad health, ill health, failing health, <poss> health
health problem|issue|scare|condition|concern|history|anxiety, <adv> healthy again, clean bill of health
in perfect|good|excellent health, perfectly healthy, mental health day|issue|problem|crisis|struggle|condition|history|diagnosis
<poss> mental health, struggle with mental health
medical condition|history|leave|emergency|issue|problem|record|records|bills|bill|reason|reasons|exam|procedure|tests|test|alert|diagnosis|marijuana|cannabis
<poss> *? medical, medically, preexisting condition, pre existing condition, underlying condition, sick leave
disability benefits|leave|check|claim|insurance|payment|payments|pension|accommodations|accommodation, on disability
short|long term disability, go on disability, ssdi, special needs, fmla, body mass index, blood pressure of|be|reading, bp be|of
bp <num> over|/ <num>, <num> over <num> blood|bp|pressure, <num> / <num> blood|bp|pressure, pressure be <num> over|/
heart rate of|be <num>, <poss> temp|temperature, temp|temperature of <num>, running|run|spike|have a *? temperature|fever|temp
fever of <num>, <num> degree fever, oxygen at|level|saturation, o2 sat, pulse ox, <num> bpm
lose|lost|gain|drop|put|shed on? <num> pounds|lbs|kg|kilos|pound|stone, a1c, hba1c, ldl, hdl, ^psa test|level, egfr, inr, troponin
creatinine, ferritin, glucose level|reading|monitor|of, ketones, cbc, white blood cell count?, white count, platelet count
sperm analysis, pap smear, papsmear, abnormal pap, mammogram, mri, ct scan, dexa scan, xray, x ray, echocardiogram, stress echo
biopsy, blood work|test|draw|transfusion|results|thinner|thinners, lumbar puncture, spinal tap, urine test|sample, stool sample
allergy test, covid test, pcr test, std test|panel, sti screening, sleep study, hearing test, eye exam, genetic test|testing
amniocentesis, nuchal scan, anatomy scan, ultrasound appointment, drug test result, tox screen, glucose tolerance test
holter monitor, treadmill test, test positive|negative for, tested positive|negative
positive for covid|hiv|strep|flu|hep|thc|herpes|chlamydia|the
<poss> scan|scans be|come|show|reveal|next|result|results|today|tomorrow, <poss> scan|scans on|at
<poss> lab|labs be|come|show|look|result|results|work, <poss> test_results|test_result|lab_work, <poss> labs, <poss> test results
results come back normal|clean|abnormal|clear|positive|negative, result|results from <poss> doctor|biopsy|scan|mri|bloodwork
scan come back, tests come back, biopsy results
`,
  ),
];
