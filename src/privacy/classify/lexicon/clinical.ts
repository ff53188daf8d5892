import { pattern, type Section, term } from './section.js';

/** The language of wards, laboratories, clinics and the forms around them. */
export const clinical: readonly Section[] = [
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> *? <lab> be|come|go|drop|rise|climb|shoot|jump|get|stay|keep|look|run|sit|spike|hit|fall|tank|crash|creep <adv>? *? <num>
<poss> *? <lab> be|come|go|drop|rise|climb|shoot|jump|get|stay|look|run|spike|crash|tank|creep <adv>? <adv>? <level>
<poss> <lab> <level>, <poss> *? <lab> level|count|reading|number|test|panel|check|result|score
<lab> level|count|reading|panel be|come|drop|rise|go|get, <kin> 's *? <lab> be|come|go|drop|rise|shoot|level|count|reading|number
check|monitor|track|measure|watch <poss> *? <lab>
> <lab> be|come|go|drop|rise|climb|jump|get|stay|look|run|shoot|spike|down|up|at|hit|back|still|finally <adv>? *? <num>
> <lab> <num>, > <lab> be|come|look|stay|run|go|get <adv>? <adv>? <level>, > <lab> count|level at|<num>
> <lab> count|level be|come|drop|look|<level>
a1c|hba1c|egfr|tsh|psa|ldl|hdl|inr|ferritin|cd4|wbc|hgb|creatinine|troponin|bnp|crp|esr|triglycerides|trigs|platelets|hcg|amh|fsh <adv>? be|at|of|to|down|up|<num>|came|dropped|hit|under|over
t cell|cells at|of, t cell|cells count|be, white cells|count, red count, blood count|counts, <poss> counts
counts be|drop|recover|come, viral load|loads, undetectable
sugars|sugar be|have be all_over|high|low|<num>|in|out|through|up|down, sugar reading
low|high blood sugars|sugar|iron|potassium|sodium|platelets|hemoglobin
<poss> numbers|levels|labs|bloods|bloodwork|tests|results|scans|counts|markers|imaging|biopsy|vitals be|come|look|go|show|stay|get|improve|be_not
numbers look good|bad|great|better
<poss> path|pathology|biopsy|mri|ct|ultrasound|xray|scan|lab|blood|test report|results|result|work
path|pathology|biopsy|mri|scan report|results|result be|come|back|say|show
wait|waiting on|for <poss>|the|some *? path|pathology|biopsy|scan|test|mri|lab|blood|bloods to
wait|waiting on|for <poss>|the|some *? path|pathology|biopsy|scan|test|mri|lab|blood|bloods report|results|result|work
wait for my|the|his|her results|scan|biopsy|bloods, results be|come in|back, results be|come good|bad|clear|clean
bloods be|come|look|show|taken, get|have|do my|his|her bloods|labs|tests done|taken|drawn|back
come|came back positive|negative|clear|clean|benign|abnormal|normal|malignant|borderline|inconclusive|elevated
> come|came back positive|negative|clear|clean|benign|abnormal, get|got the all clear, all clear, scope be clear|clean|fine
found|find|saw|see|spot a|an|some|another *? mass|shadow|spot|spots|lump|growth|nodule|polyp|polyps|lesion|lesions|blockage|clot|bleed|tear|fracture|murmur|cyst|hernia|stone|aneurysm on|in|at?
found|find|saw|see|spot a|an|some|another *? mass|shadow|spot|spots|lump|growth|nodule|polyp|polyps|lesion|lesions|blockage|clot|bleed|tear|fracture|murmur|cyst|hernia|stone|aneurysm during?
spot on <poss>|the *? lung|liver|scan|xray|brain|kidney|mri|breast|mammogram, lit up on the? pet|scan|mri
lump be|turn benign|cancer|malignant|nothing|a_cyst, <num> <unit> of
<num> mg|mcg|mgs|ml|units|iu|milligrams every|to|of|before|after
<num> mg|mcg|mgs|ml|units|iu|milligrams a_day|daily|twice|nightly|at_night|per|in_the, up to <num> mg|mcg|units
down to <num> mg|mcg|units, go|bump|move|drop|cut|titrate|step|crank up|down|back? to|from <num> mg|mcg|ml|units
up my|his|her|the *? dose|dosage|meds|med|insulin|scrip|script
bump|raise|lower|drop|cut|change|tweak|adjust|double|halve my|his|her|the *? dose|dosage|meds|med|insulin|scrip|script
be|been|start|go|get|stay|put|back|still|now on <drug>, be|been|come|go|get|wean|taper|stay|still|finally off <drug>
start|stop|quit|try|take|hate|love|miss|forget|skip|need|double|inject|pop|snort|pinning|pin|run <drug>
wean|taper|come|ween|titrate|step off|down|up <poss>|the|this|that *? meds|med|pred|steroids|pills|ssri|ssris|dose|benzos|opioids|patch|prednisone|drug|drugs
weaning off, tapering off, ween off, <drug> make|give|kick|help|work|do|save|be|mess|cause|ruin|stop|change|knock me|him|her|us|my
<drug> be a|making|giving|helping|working|not|kicking|the, <drug> and me|i
<drug> gang|day|night|shot|week|side|brain|withdrawal|hangover|dose|refill
the|this|a new|purple|blue|brown|orange|little|pink|white inhaler|pill|pills|puffer|tablet|jab|injection|meds|med, puffer
rescue puffer, preventer, jab day, shot day, pill day, patch day
first|second|third|fourth|last|next|final|another dose|infusion|injection|chemo|treatment|shot|scan|session|transfer|cycle|jab|surgery down|on|in
first|second|third|fourth|last|next|final|another dose|infusion|injection|chemo|treatment|shot|scan|session|transfer|cycle|jab|surgery today|tomorrow|done|next|failed|went|is|was|this
infusion|chemo|dialysis|treatment|scan|surgery|shot|injection|radiation|transfer|retrieval|transplant|biopsy day|week|date|tomorrow|today|chair|nurse|center
scanxiety, chemo brain|curls|port|buddy|nurse|cap, loading dose, biologic, biologics, biosimilar, infusion center, infusion suite
prior auth, step therapy, formulary, specialty pharmacy, out of pocket max, eob, in network doctor|therapist|surgeon
<poss> claim|insurance|insurer|plan|provider|medicaid|medicare|coverage deny|denied|approve|approved|reject|rejected|cover|will_not_cover|will_not_pay|do_not_cover|stop|drop *? *? <drug>|surgery|meds|claim|treatment|therapy|infusion|mri|procedure|medication
insurance will_not|do_not|refuse_to|refuses_to|denied|stopped cover|pay|covering|paying *? *? <drug>|surgery|meds|treatment|therapy|infusion|mri|procedure|medication|insulin|inhaler|shot|cpap|pump
disability claim|application|hearing|appeal|form|forms|lawyer|judge|review|paperwork|check|rating|status|denial|benefits|leave|approval
apply|applying|applied|file|filed|filing|approved|denied|rejected for|my|his|her disability|ssdi|ssi|fmla|pip
pip|esa|dla|ssdi|ssi|fmla|attendance_allowance assessment|form|forms|claim|application|review|tribunal|paperwork|award|hearing|approved|appeal|denied
va rating|disability|claim|doctor|hospital, service connected, percent disabled|disability
be <adv>? signed off sick|work|with|for, signed off sick, reasonable accommodation|accommodations|adjustments, occupational health
long|short term disability|sick, sick note|pay|line|cert, note|letter|cert from my|his|her|the *? <clinician>, return to work
light duty, workers comp, work comp, for because_of my|his|her back|knee|hip|heart|lungs|condition|disability|migraines|epilepsy
be|get|got|been referred to|for|back, refer me|him|her|us|them, referral, urgent referral, two week wait, on the waiting list
waiting list for, on the list for a, get|have|need|schedule|book|await|want a|an|my|his|her|another|the *? <procedure>
schedule|go|book|prep|in|here|nervous for a|an|my|his|her|the? <procedure>, <poss> <procedure>, <procedure> be|get|go on|in
<procedure> be|get|go moved|scheduled|cancelled|canceled|tomorrow|today|next|booked|well|fine|delayed|pushed
<procedure> on|at monday|tuesday|wednesday|thursday|friday|<num>
be|get|getting|got|being <adv>? scoped|scanned|biopsied|imaged|cathed|stented|intubated|extubated|catheterised|discharged|readmitted|admitted|triaged|hospitalised|tubed|trached|induced|sectioned|5150d|ctd|cannulated|coded|sutured|lasered|swabbed|jabbed|vaxxed
code twice|in|on|again|last|and, coded, rrt, rapid response, crash cart, code blue|brown|stroke|status, dni, full code
comfort care|measures, goals of care, actively dying, transition to comfort, cheyne stokes, mottled
bed|room|rm <num> be|fall|need|have|want|code|refuse|pull|get|desat|complain|go|spike|still|keep|ask|vomit|throw|pee|poop|sats|bp|hr
pt|pts|patient in|with|on
pt|pts|patient be|have|refuse|complain|state|deny|report|present|need|fall|pull|want|get|go|vomit|desat|ambulate|tolerate|void|code|request|admit|c|s
npo, nil by mouth, no loc, with loc, ao x, aox, prn, qid, qhs, po meds, hx, sx, abx, vanc, zosyn, lasix, pressors, levophed
vented, trached, satting, satting <num>, sat|sats at|in, sat|sats be|drop|dipping, desat, desatting, spo2
on <num> l|liters|litres, <num> l nc|nasal|of_oxygen|o_two, room air, high flow, nasal cannula, non rebreather, bipap, cpap, ambu
chole, lap chole, appy, chole tomorrow, cabg, turp, tavr, ercp, egd, hernia repair, trach care, wound vac, jp drain, foley
in and out cath, straight cath, bladder scan, ng suction, colace, tube feeds, vomit x <num>, bm x, last bm, no bm, bms, i and o
turn q, q2 turns, q <num> hours|hrs, skin tear, stage two|three|2|3|four|4 sacral|ulcer|wound, sacral, sundown, sundowns
sundowner, fall risk, bed alarm, sitter for, post op day, pod <num>, peri op, nurse line, triage nurse, triage line, telehealth
tele health, mychart, my chart, patient portal, after visit, visit summary, discharge papers|paperwork|instructions
er|a_and_e|ed|urgent_care again|last|for|with, er|a_and_e|ed|urgent_care twice|wait|visit|trip|doc|doctor|bill|tonight|today
casualty last|with|for|because|again, in|to a_and_e|aande|casualty, rushed in, blue lighted, ambulance came|ride|bill|again
icu|nicu|picu|ccu|micu|sicu|stepdown|med_surg|oncology_ward|burn_unit, day case, day surgery, same day surgery, theatre tomorrow
list for surgery, op be|in|on|next|went|tomorrow|today|date|cancelled, <poss> op, sawbones, quack say|said|told|reckon
the vampires, vampire nurse, head shrinker, bone doctor, foot doctor, eye doctor, skin doctor, ear doctor, heart doctor
kidney doctor, lung doctor, tummy doctor, back doctor, lady doctor, baby doctor, cancer doctor, sugar doctor, hand surgeon
knee surgeon, back surgeon, brain surgeon say|want|told|think
ent|gi|obgyn|pulm|neph|neuro|cardiology|heme|onc|rheum|derm|endo|ortho|psych|hepatology|pcp|urologist|podiatry|audiology on
ent|gi|obgyn|pulm|neph|neuro|cards|heme|onc|rheum|derm|endo|ortho|psych|hepatology|pcp|urologist|podiatry|audiology appt|appointment|consult|doc|doctor|say|said|want|wants|think|thinks|put|referral|next|today|tomorrow|visit|office|team|ordered
<poss> rheumy|gastro|neuro|onc|cardio|cardiologist|nephro|pulmo|pulm|ent|gi|psych|endo|derm|obgyn|ob|gyn|gynae|ortho|pcp|gp|hematologist|heme|urologist|surgeon|prescriber|np|pa|pdoc|tdoc|care_team|med_team|transplant_team|ivf_clinic|fertility_clinic|clinic|nurse|midwife|consultant|dentist|hygienist|optician|chiro|physio|pt|ot|slp|aba|bcba
specialist say|want|think|put|refuse|order|send|tell|found
doc|doctor|dr|gp|nurse|specialist|pcp|obgyn be happy|worried|concerned|pleased|stumped|sending|putting|testing|running|ordering|keeping|not
doc|doctor|dr|gp|specialist|consultant|nurse|pcp|pharmacist|dentist|hospital up me|him|her|us|my|it|that|for|on|in|off|some|at
doc|doctor|dr|gp|specialist|consultant|nurse|pcp|pharmacist|dentist|hospital put|send|give|tell|prescribe|switch|start|ring|call|ask|stop|refer|check|run|schedule|order|diagnose|bump|change|cut|take|freeze|look|listen|warn|write me|him|her|us|my|it|for|on|in|off|at
doc|doctor|dr|gp|specialist|consultant|nurse|pcp|pharmacist|dentist|hospital put|send|give|tell|prescribe|switch|start|ring|call|ask|stop|refer|check|run|schedule|order|diagnose|bump|change|cut|take|freeze|look|listen|warn|write that|some
<num> weeks|months|days since|after my? op|surgery|partum|transplant|chemo|treatment|stroke
<num> weeks|months|days post|out_from my? op|surgery|partum|transplant|chemo|treatment|stroke, icd <num>, scar tissue
keyhole surgery, go|going|went under the knife, cut me|him|her open, stitch me|him|her up, patch me|him|her up
`,
  ),
  term(
    ['HEALTH'],
    'unless-general',
    `
ct, ct angio, cat scan, pet scan, dexa, bone scan, x rays, ultrasound, sonogram, ekg, ecg, eeg, emg, stress test results|for
tilt table, colonoscopy, endoscopy, gastroscopy, sigmoidoscopy, bronchoscopy, cystoscopy, hysteroscopy, arthroscopy, leep, dnc
biopsies, fna, mammo, pap, prostate exam, angiogram, cardiac cath, valve replacement, valve repair, oophorectomy, myomectomy
orchiectomy, cerclage, membrane sweep, iui, frozen transfer, egg retrieval, hsg, amnio, cvs test, nipt, gallbladder surgery
hernia surgery, fundoplication, gastric sleeve, bariatric surgery, bowel resection, whipple, sinus surgery, ear tubes, grommets
prk, vitrectomy, tkr, acl surgery, rotator cuff repair, carpal tunnel release, bunion surgery, steroid injection, cortisone, bmt
deep cleaning at|next, gum graft, patch test, scratch test, blood draw, skin check, mole check, chest tube, ketamine
plasmapheresis, hemorrhoid banding, banding, lithotripsy, sclerotherapy, cryotherapy, cupping, tongue tie release, frenectomy
circumcised, embolisation, radiofrequency, kyphoplasty, spinal cord stimulator, pain pump, nerve ablation, viscosupplementation
prp injections, stem cells, anticholinergic, analgesic, antipyretic, bronchodilator, comorbid, dysphagia, dyspnea, dyspnoea
dysuria, hematuria, haematuria, hemoptysis, hematemesis, melena, syncope, syncopal, presyncope, orthostatic, ascites, paracentesis
thoracentesis, pleural effusion, effusion, stenosis, ischemia, ischaemia, infarct, infarction, thrombosis, thrombus, embolism
embolus, embolization, varices, hepatic, renal, pulmonary, cardiac, gastric, esophageal, oesophageal, colorectal, urethral, ureter
ureteral, hydronephrosis, pyelonephritis, glomerular, nephrotic, proteinuria, ketonuria, polyuria, nocturia, urosepsis
urine culture, blood culture, sputum, throat culture, decubitus, necrosis, necrotic, necrotizing, gangrenous, debridement
granuloma, keratosis, basal cell, mohs, lichen, pemphigus, pemphigoid, petechiae, purpura, erythema, pruritus, contact dermatitis
folliculitis, paronychia, onychomycosis, tinea, candida, candidiasis, oral thrush, leukoplakia, xerostomia, halitosis
malocclusion, pulpitis, presbyopia, myopia, myopic, hyperopia, nearsighted, farsighted, shortsighted, strabismus, nystagmus
uveitis, iritis, blepharitis, chalazion, pterygium, drusen, ptosis, otitis, otosclerosis, cholesteatoma, labyrinthitis, bppv
presbycusis, perforated eardrum, deviated septum, septoplasty, turbinate, nasal polyps, adenoidectomy, quinsy, globus, barretts
achalasia, dyspepsia, ileus, intussusception, volvulus, celiac disease, short bowel, pouchitis, proctitis, rectocele, cystocele
prolapsed, hiatus hernia, inguinal hernia, umbilical hernia, cholangitis, cholecystitis, hepatomegaly, hemochromatosis
autoimmune hepatitis, pbc, psc, nafld, hcc, pancreatic cyst, insulinoma, pheochromocytoma, hyperparathyroidism, parathyroid
hyperaldosteronism, pituitary, prolactinoma, adrenal, graves, thyroiditis, goitre, hashis, hashi, hypopituitarism
diabetes insipidus, aplastic, hemolytic, pernicious anemia, polycythaemia, myelofibrosis, myelodysplastic, mgus, itp, ttp
antiphospholipid, lymphadenopathy, splenomegaly, neutropenic, hypogammaglobulinemia, cvid, immunodeficiency, hypersensitivity
mastocytosis, angioedema, eosinophilic, behcets, polymyalgia, polymyositis, dermatomyositis, mctd, uctd, still disease
reactive arthritis, ankylosing, axspa, spondylitis, spondylolisthesis, spondylosis, kyphosis, lordosis, stenotic, radiculopathy
myelopathy, sacroiliitis, osteomyelitis, avascular necrosis, perthes, osgood schlatter, chondromalacia, patellar, tendinopathy
tendinosis, epicondylitis, de quervain, dupuytren, hallux, morton neuroma, metatarsalgia, compartment syndrome, rhabdo
rhabdomyolysis, myopathy, myositis, dystonia, ataxia, ataxic, apraxia, aphasia, aphasic, dysarthria, dyskinesia, chorea
hemiparesis, paresthesia, neuralgia, neuritis, polyneuropathy, cidp, optic neuritis, trigeminal, occipital neuralgia
hemiplegic migraine, ocular migraine, absence seizure, focal seizure, tonic clonic, pnes, status epilepticus, febrile seizure
concussion protocol, subdural, epidural hematoma, subarachnoid, hydrocephaly, meningioma, astrocytoma, schwannoma
acoustic neuroma, craniotomy, shunt revision, vp shunt, deep brain stimulation, vagal nerve stimulator, tbi, pvc, pvcs, wpw
brugada, long qt, heart block, bundle branch, bradycardic, tachycardic, cardiomegaly, endocarditis, regurgitation, mitral, aortic
tricuspid, bicuspid valve, septal defect, pfo, asd repair, vsd, tetralogy, coarctation, aortic root, dissection, claudication, pvd
venous insufficiency, phlebitis, thrombophlebitis, spider veins, raynaud, chilblains, lymphoedema, lipedema, lipoedema
pneumonitis, bronchiolitis, empyema, asbestosis, silicosis, atelectasis, alpha one antitrypsin, pulmonary hypertension
interstitial lung, ild, ipf, ards, osa, laryngospasm, stridor, croupy, listeria, salmonella, e coli, campylobacter, giardia
crypto infection, shigella, h pylori, toxoplasmosis, toxo, cmv, ebv, hepatitis, leptospirosis, q fever, valley fever
histoplasmosis, aspergillosis, legionnaires, scarlet fever, rheumatic fever, kawasaki, diphtheria, leprosy, anthrax, brucellosis
chagas, leishmaniasis, bilharzia, schistosomiasis, hookworm, threadworm, trichinosis, vre, esbl, cre, sepsis, adhd, pda profile
ptsd, cptsd, did alters, ocpd, npd, pmdd, sad lamp, gad, mdd, tms, ect, ssri, snri, maoi, tca, lai, clozaril, depot injection
pots, eds, heds, mcas, mecfs, fibro, crps, chronic lyme, gastroparesis, gp stomach, tpn, lupus fog, fibro fog, brainfog, pem
spoonie, zebra strong, butterfly rash, malar rash, moon face, pred, prednisolone, mtx, hcq, plaq, ivig, hizentra, rituxan
benlysta, actemra, orencia, cimzia, simponi, entyvio, tremfya, taltz, kesimpta, tysabri, lemtrada, gilenya, aubagio, vumerity
inflectra, hyrimoz, amjevita, cosentyx, dupixent, xolair, nucala, fasenra, tezspire, adbry, cibinqo, olumiant, litfulo, trikafta
orkambi, evrysdi, leqembi, kisunla, aduhelm, nuplazid, austedo, ingrezza, xenazine, botox for, qulipta, vyepti, nurtec, hashimotos
spastic, hypotonia, low muscle tone, gmfcs, afo, afos, cochlear, hearing aids, bone anchored, audiogram, cued speech, vestibular
vestibular migraine, balance therapy, epley
`,
  ),
];
