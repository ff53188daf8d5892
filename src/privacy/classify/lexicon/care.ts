import { pattern, type Section, term } from './section.js';

/** Care received: appointments, treatments, procedures, therapy, rehabilitation, statements of diagnosis. */
export const care: readonly Section[] = [
  pattern(
    ['HEALTH'],
    'unless-general',
    `
therapy, counselling, counseling, medication, antenatal, pathology report|result|results, lab report|result|results|work, bloods
blood drawn, draw|drew|drawn|took|take my|his|her blood
urology|cardiology|oncology|neurology|dermatology|gynecology|rheumatology|radiology|pulmonology|nephrology|hematology|psychiatry|orthopedics
^dx, ^rx, sutures, splint, bandage, sling, iv drip, saline drip, swabbed, nasal swab, urine sample, colposcopy, laparoscopic
keyhole, tonsillectomy, <body> injury|pain|surgery|problem|issue|ache|infection|cramp|transplant|replacement|biopsy|scan|spasm
maternity leave|ward|unit, midwife, doula, sober living, detox, emergency surgery|c, care team, care plan, medical team
specialist appointment, waiting room at, test kit positive, two lines on, fit for work, unfit for work
diagnose <person>|<kin> with, be|get|have <adv>? <adv>? diagnosed, be <adv>? diagnosed, got diagnosed, just diagnosed
diagnosed with|as|at|in|last|when|<num>|type|stage|early|late|after, undiagnosed, misdiagnosed, <poss> *? diagnosis
a diagnosis of, get|got|have|receive a|the|an *? diagnosis, diagnosis be|come, newly diagnosed, self diagnosed
doc|doctor|docs|doctors|gp|specialist|surgeon|consultant|nurse say|think|want|find|found|said|suspect|recommend|order|confirm|warn|advise|rule
the doctors|docs|doctor found|find|say|think|said|suspect|told|want|gave|recommend|prescribed|put|confirm|increased|lowered|changed|thinks
<poss> *? <clinician>, <kin> 's <clinician>, <kin> 's new|old|eye|heart|foot|kidney|regular <clinician>
see|seen|seeing|saw a|the *? specialist
<poss> <clinician> say|think|want|put|prescribe|recommend|switch|refer|order|increase|tell|ask|suggest
see|seeing|visit|consult|need|call|find a|an|the|my|another *? <clinician>, see|visit|need|find|consult <clinician>
go_to|see the|a|my|his|her *? <clinician>, went|going|go to a|the|my|an|see <clinician>, be at the <clinician>|doctors|dentists
doctors|doctor|dentist|gp|therapy|hospital|medical|clinic|oncology|dental|prenatal|neurology|cardiology|dermatology|psych|counseling|counselling|physio|rehab|radiology|obgyn|gyno|mri|ultrasound|surgery|infusion|chemo|dialysis|follow appointment|appt|checkup|visit|consultation
appointment|appt|checkup|visit|consult|consultation|session with a|an|the|my|his|her|our|their|dr *? <clinician>
appointment|appt|checkup|visit|session with <clinician>, <clinician> appointment|appt|visit|checkup|referral
<clinician> 's *? appointment|appt|visit|office|note|orders|advice, doctor|dentist|gp appointment|appt
appointment at|in the *? clinic|hospital|doctors|dentist|surgery, second opinion from|on, get a referral|referred to
refer <person> to, annual physical, yearly physical, <poss> physical be, checkup, check up at|with, prenatal, ob gyn, well visit
wellness check, hospital stay|visit|bed|bill|discharge|admission, hospital with|for|after|again, hospitalized, hospitalised
hospitalize, hospitalise, hospitalization, hospitalisation, rush to the? hospital|er|emergency, emergency room
emergency department, urgent care, take|drove|bring *? to the? hospital|er|emergency|icu, ambulance, intubated, on a ventilator
ventilator, life support, on oxygen, in a coma, induced coma, psych ward|hold|hospital|eval|evaluation|unit, 5150, sectioned under
involuntary commitment, committed to a psychiatric|mental, inpatient, outpatient
admitted to *? hospital|icu|ward|psych|rehab|detox, discharged from *? hospital|icu|ward|psych|rehab, nursing home
assisted living, memory care, home health aide, care home, hospice care, in hospice, palliative care, caregiver for
caring for <poss> *? <kin>, dnr, living will, organ donor, donate|donated a|my|his|her kidney|liver|bone|marrow|plasma|eggs|sperm
bone marrow, stem cell transplant, on the transplant list, transplant list, organ transplant, kidney donor, blood transfusion
iv drip|antibiotics|fluids, infusion, port placed|removed, picc line, cpap machine, <poss> cpap, walker after, surgery, surgeries
operated on, <poss> operation, have an operation, go under the knife, under the knife, post op, postop, pre op, surgically
laparoscopy, open heart, bypass surgery, double|triple|quadruple bypass, knee|hip replacement, gastric bypass|sleeve|band
bariatric, lap band, liposuction, tummy tuck, nose job, boob job, breast reduction|augmentation|implants, face lift, rhinoplasty
botox, hair transplant, lasik, cataract surgery, top surgery, bottom surgery, vaginoplasty, phalloplasty
appendix out|removed|burst|ruptured, tonsils out|removed, gallbladder out|removed, <poss> <body> removed, spinal fusion
discectomy, laminectomy, cast on|off <poss>, <poss> cast come|off, in a cast|sling|boot, on crutches, in a wheelchair
<poss> wheelchair|crutches|cane, stitches out|removed, circumcise, circumcision, d and c, leep procedure, ablation, cardioversion
angioplasty, stents, cardiac rehab, pacemaker, defibrillator, skin graft, amputate, transplant surgery
kidney|liver|heart|lung transplant, anesthesia, anaesthesia
recovering from|after surgery|an|the|covid|a|my|her|his|addiction|alcohol|cancer|flu, <poss> recovery from|has, chemo
chemotherapy, radiotherapy, radiation treatment|therapy|oncology, immunotherapy, round of radiation|chemo, hormone therapy, hrt
gender affirming, testosterone shots|injections|replacement, ^trt, estrogen patch|pills, on hormones, on t for, on estrogen
puberty blockers, physical therapy, physiotherapy, physio for|on|my|sessions|twice|exercises, occupational therapy, speech therapy
^pt for|sessions|twice|after, cognitive behavioral|behavioural, ^cbt, ^dbt, ^emdr, emdr, exposure therapy, talk therapy
psychotherapy, ketamine therapy|infusion, ^ect, electroconvulsive, tms therapy|treatment, group therapy
in|to|start|need|do|doing|tried|try|from|quit|started|had|attend|through therapy
therapy for|session|sessions|helps|today|tomorrow|twice|weekly|every|has|been|since|homework|really|on|appointment, <poss> therapy
<poss> shrink|therapist, see|saw|seeing a|my|the shrink, therapist say|think|told|said, betterhelp
counseling|counselling session|sessions, counseling|counselling for, grief counseling|counselling, in|to counseling|counselling
start|need counseling|counselling, <poss> psych, psych meds, psych eval, psychoanalysis, acupuncture, massage therapy for
dry needling, cupping therapy, chiropractic, cortisone shot|injection, steroid shot|injection, nerve block, epidural injection
tens unit, traction for, speech therapist, iep, 504 plan, in|to|into|out|from|enter|entered|check|checked|leave|left of? rehab
check * into rehab, rehab for|center|centre|facility|again|stint, <poss> rehab, detoxing, in detox
detox from|facility|center|program|for, in aa|na|al_anon|ca|oa, go_to|attend aa|na|al_anon|ca|oa, aa meeting|sponsor|chip|meetings
na meeting, <poss> sponsor, alcoholics anonymous, narcotics anonymous, al anon, alanon, twelve step, 12 step
sober <adv>? for? <num>, <num> days|months|years|weeks|day|month|year sober|clean, sober since|for|living|house, <num> years clean
be <adv>? sober, stay|get|got|getting|staying|became sober, fell off the wagon, fall off the wagon, off the wagon
relapse|relapsed on|after|last|into|again, recovering addict|alcoholic, in recovery, od, overdose on|of|and, overdosed
shoot up heroin
<adv>? addicted to *? drugs|heroin|alcohol|opioids|opiates|pills|painkillers|oxy|coke|cocaine|meth|nicotine|gambling|porn|xanax|vicodin|percocet|fentanyl|benzos|adderall|weed|cigarettes|vaping|painkiller|smoking
hook on|to pills|painkillers|heroin|meth|oxy|opioids|opiates|xanax|coke, drink problem, drinking problem
problem with alcohol|drinking|drugs|pills, drink too much, drink heavily, heavy drinker, binge drink
<poss> drinking be|get|has|have|problem, quit|stop|give drinking|smoking|vaping, gave up drinking|smoking|booze|cigarettes
cut back on drinking|alcohol, smoke a pack, a pack a day, <num> packs a day, pack of cigarettes a day, chain smoker, smoker
withdrawal symptoms, going through withdrawal, quit cold turkey, nicotine patch|gum|addiction, do a line of|coke
clean from|off heroin|meth|coke|cocaine|drugs|pills|opioids|alcohol|fentanyl|oxy|crack
use|using|do|doing|did|tried|try heroin|meth|coke|cocaine|crack|fentanyl|ketamine|drugs|opiates|molly|lsd|mdma, narcan, naloxone
needle exchange, suboxone, methadone, antabuse, naltrexone, vivitrol, icd 9|10|code, icd10, icd9, icd <icd>, icd 10 <icd>
<icd> code|diagnosis, code|dx|diagnosis|coded|codes|assessment be? <icd>, <icd> dot, dsm 5|iv, dsm5, cpt code, dx of|with|be
hx of, presents with, presented with, past medical history, pmh, family history of, run in <poss>|the family
run in <poss> *? side, genetic predisposition, carrier for|of, medical chart, discharge summary, vitals, chief complaint
medical id, health insurance, medicare, medicaid, copay, deductible for, prior authorization, treatment plan, asthma action
hipaa form, medical record number, mrn, health record, advance directive
<poss> insurance deny|denied|cover|covers my|her|his|chemo|meds|medication, suffer from|with *?
suffering|suffers|suffered from|with
live|living with hiv|chronic|bipolar|cancer|diabetes|ms|pain|ptsd|disability|schizophrenia|lupus|epilepsy|herpes|crohns|depression|anxiety|adhd
have a rare|chronic|serious|genetic|medical|heart|skin|mental|terminal|lung|neurological|blood condition|disease|disorder|illness
have a condition, flare of|up, in the middle of a flare, allergic to, <person>|<kin> be <adv>? <adv>? allergic
<poss> *? allergy|allergies, allergies be|act, cancer patient, patient with cancer
carry|use|uses|need|needs|carries an? epipen|inhaler|insulin, die of|from, died of|from, death of <poss> *? from
terminal cancer|illness|diagnosis, <num>|few|some|couple months|weeks|years to live
lose <poss> *? to cancer|covid|suicide|overdose|aids|alzheimers|dementia|als|leukemia|the
beat|battle|battling|survive|survived|fight|fought|kick|beating|beaten|fighting cancer|leukemia|lymphoma|covid|addiction|depression|breast|melanoma
cancer survivor, survivor of, in remission, go into remission, went into remission, off work sick, sick note, doctors note
doctor note, fit note, get vaccinated, jabbed, vaxxed, vaxed, boosted against, the snip, embryo, embryos
history of cancer|seizure|stroke|depression|heart|mental|diabetes|abuse, no|any|prior|past|medical|family history of, vaccinated
unvaccinated, vaccine card|appointment|side, booster shot|dose, flu shot|jab, covid shot|vaccine|jab|booster
<poss> shots|vaccine|jab|vaccination|booster, get the vaccine|jab|shot|booster, heart attack
had a stroke|seizure|fall|breakdown|episode|relapse|miscarriage|mastectomy|biopsy|procedure|reaction|stent
have a stroke|seizure|breakdown|miscarriage|mastectomy|biopsy|procedure|reaction|stent|mri|bypass|transplant|flare|cyst|meltdown_due
have a heart|panic attack|episode, having seizures, another seizure|stroke|miscarriage|relapse|flare
since the? <poss>? stroke|surgery|accident|concussion|diagnosis|chemo|operation|seizure|miscarriage
<poss> stroke|seizure|seizures, go vegan for health, eat gluten free because, on a low sodium|carb|salt|fodmap diet, low fodmap
keto for, doctor ordered diet, cut out gluten|dairy because, can_not have|eat gluten|dairy|lactose|nuts|shellfish|peanuts|sugar
weight watchers, wegovy, night nurse, gain a lot of weight, in the spectrum, be|is on the spectrum, nonverbal, non verbal
special ed, cognitive decline
losing|lose|lost <poss> memory|hearing|sight|vision|eyesight|mobility|mind_to|hair|leg|arm|foot|eye|kidney|teeth
be losing <poss> memory|hearing|sight|vision|eyesight|hair, use a wheelchair|walker|cane
<poss> prosthetic|stoma|pacemaker|catheter, hard to breathe, trouble breathing, hear voices, see things that are not there
`,
  ),
  pattern(
    ['HEALTH'],
    'as-patient',
    `
in|to|into|at|out|from|leave|leaving of? the|a|this *? hospital|icu|er|psych_ward|nicu|ward|infirmary|hospice|rehab|clinic
in|at|from hospital|icu|rehab|hospice, from|to|at|by|with the|a|an *? <clinician>, the <clinician>
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
weigh <num>, heroin, meth, cocaine, fentanyl, crack, ketamine, estrogen, oestrogen, progesterone, hormones, on t, steroids, vape
vaping, smoker, cannabis, weed every|daily|to_sleep, opiates
`,
  ),
  term(
    ['HEALTH'],
    'with-support',
    `
hospital, clinic, doctor 's office, ward, scan, test result, treatment, therapy, dose, pill, tablet, medicine, meds, recovery
appointment, referral, prescription, pharmacy, physical, cure, heal, healing, procedure, results, condition, episode, bedridden
checkup, insurance claim, ambulance, 911, 999, 111, paramedic, nurse, tests, drops, script, scrip, dosage, mg, levels, lump
bleeding, weak, dizzy, doctor, doc, gp, waiting list, insurance, appeal, copay, assessor, assessment, stairs, swollen, sore, pain
ache, rash, sick, cough, symptom, diagnosis, nausea, infection, specialist, urine, stool, bowel, pregnant, disability, chronic
flare, relapse, sober, bandage, needle, injection, cream, ointment, chemist, immune, lungs, kidneys, liver, bladder, gums
swelling, stiff, joints, nerve, oxygen, wheelchair, seizure, surgery, biopsy, side effect, flareup, inflammation, consultant
discharge, admitted, bloods, painkiller, ice, physio, exercises, allergic, reaction, hives, contagious, exposed, isolate, vomit
puke, fever, temperature, chills, headache, migraine, cramps, stomach, nauseous, fainted, collapsed, unconscious, stitches, cast
limp, crutches, xray, break, sprain, burn, cut, weight, insomnia, awake, memory, confused, forgetful, carer, caregiver, hospice
wander, toilet, bathe, incontinent, drink, drinking, sobriety, clean, using, craving, cycle, ovulation, trying, transfer, embryo
ultrasound, heartbeat, contractions, breech, trimester, latch, latching, milk, sleep, appetite, diet, tired, exhausted, breathing
blood, birth, labor, labour, vitamins, supplement, monitor, attack, spell, fall, shot, jab, vaccine
`,
  ),
  pattern(
    ['HEALTH'],
    'with-support',
    `
loo, carry, lift, hurt, hurting, overnight, observation, vomiting, throwing, bug, virus, flu, throat, nose, ears, chest, belly
tummy, bloody, dark, pee, poop, gauze, rest, recover, recovering, sleepy, groggy, mils, tabs, capsule, syringe, jabs, booster, vax
immunity, mask, distancing, quarantine, consult, checked, cleared, findings, imaging, benign, margins, nodes, chemo, tumor, cells
counts, panel, labs, pressure, sugar, salt, pulse, beats, palpitations, breathless, ankles, fluid, kg, lbs, pounds, calories
binge, purge, restrict, carbs, insulin, glucose, hypo, hyper, spike, crash, steroid, inhale, puffs, pump, spray, patch, gel, doses
twice, daily, nightly, ml, mcg, units, brain, mood, racing, panic, cope, therapist, psych, spiral, urges, thoughts, unit, section
crisis, hotline, unsafe
`,
  ),
];
