import { pattern, type Section, term } from './section.js';

/** Diagnoses: physical, mental, developmental; disability; infections. 45 CFR 160.103 "health information". */
export const conditions: readonly Section[] = [
  term(
    ['HEALTH'],
    'unless-general',
    `
seizure, depression, anxiety, allergy, allergies, lice, nits, adhs, cold sore, canker sore, boil lanced, ingrown toenail|nail|hair
plantar wart, tennis elbow, housemaids knee, trigger finger, hammertoe, flat feet, knock knees, mallet finger, hyperemesis
preterm labor, premature birth, preemie, gallbladder attack, fever blister, bed sore, hypermobile, nosebleeds, bowel obstruction
torn retina, detached retina, tumors, hemangioma, mastectomy, lumpectomy, hysterectomy, vasectomy, colectomy, tracheotomy
comatose, brain dead, braindead, sedated, intubate, convulsion, convulsing, hyperventilate, delirious, delirium, ovulate
ovulation, dilated, contractions, induced labor, ovulating, menstruation, menstruating, menstrual, menses, lactation, lactating
perineum, postpartum, fertility, fertile window, sperm, fracture, wheelchair, epipen, inhaler, feverish, concussed, disability
paralysis, bronchial, tonsils, diabetes, diabetic, diabeetus, prediabetes, prediabetic, type one|two|1|2 diabetes|diabetic
type 1|2 d, t1d, t2d, lada diabetes, ketoacidosis, dka, hypoglycemia, hypoglycemic, hyperglycemia, hypo awareness
insulin resistance, insulin resistant, metabolic syndrome, gestational diabetes, hypertension, hypertensive, hypotension
high|low blood pressure, preeclampsia, eclampsia, cholesterol, hyperlipidemia, hypercholesterolemia, triglycerides
heart|cardiac disease|failure|condition|murmur|defect|arrhythmia|attack|bypass|problem|trouble|surgery|blockage|arrest
congestive heart failure, ^chf, afib, atrial fibrillation, atrial flutter, arrhythmia, svt, tachycardia, bradycardia
heart palpitation, palpitation, angina, cardiomyopathy, myocarditis, pericarditis, mitral valve prolapse, aortic stenosis
aneurysm, atherosclerosis, coronary artery disease, ^cad, peripheral artery disease, deep vein thrombosis, dvt, pulmonary embolism
blood clot, clotting disorder, factor v leiden, hemophilia, haemophilia, hemophiliac, von willebrand, varicose vein, raynauds
^pots, postural orthostatic tachycardia, dysautonomia, mini stroke, ischemic stroke, hemorrhagic stroke, ^tia, brain bleed
brain hemorrhage, ^stemi, stent, ejection fraction, cancer, cancerous, precancerous, carcinoma, sarcoma, melanoma, lymphoma
leukemia, leukaemia, myeloma, glioblastoma, glioma, neuroblastoma, retinoblastoma, mesothelioma, metastasis, metastasize
metastatic, metastases, malignant, malignancy, tumor, tumour
stage one|two|three|four|1|2|3|4|i|ii|iii|iv cancer|lymphoma|melanoma|breast|lung|colon|kidney|disease|tumor|tumour|pancreatic|ovarian|prostate
^nsclc, ^dcis, hodgkins, non hodgkin, squamous cell, brca positive, lynch syndrome, asthma, asthmatic, copd, emphysema, bronchitis
bronchiectasis, pneumonia, pneumothorax, collapsed lung, pulmonary fibrosis, cystic fibrosis, sarcoidosis, tuberculosis
whooping cough, pertussis, croup, sleep apnea, sleep apnoea, apnea, pleurisy, long covid, covid, covid19, coronavirus, influenza
the flu, stomach flu|bug, flu, norovirus, food poisoning, rsv, strep throat, strep, tonsillitis, laryngitis, sinusitis
sinus infection, hay fever, hayfever, seasonal allergies, allergic rhinitis, anaphylaxis, anaphylactic, allergic reaction
peanut|nut|shellfish|egg|dairy|milk|soy|wheat|latex|penicillin|bee|pollen|gluten|food|drug|cat|dog|fish|sesame|dust allergy
arthritis, arthritic, rheumatoid, osteoarthritis, psoriatic, ankylosing spondylitis, gout, lupus, fibromyalgia, fibro flare
osteoporosis, osteopenia, scoliosis, sciatica, sciatic, herniated disc|disk, slipped disc|disk, bulging disc|disk
degenerative disc, spinal stenosis, pinched nerve, carpal tunnel, golfers elbow, frozen shoulder, plantar fasciitis, bunion
tendonitis, tendinitis, bursitis, shin splints, torn acl|meniscus|ligament|rotator|labrum|muscle, rotator cuff tear|injury
whiplash, concussion, traumatic brain injury, ^tbi, chronic pain|fatigue|illness|condition|migraine|disease, autoimmune
ehlers danlos, hypermobility, marfan, sjogrens, sjogren, scleroderma, vasculitis, myasthenia gravis, muscular dystrophy
cerebral palsy, spina bifida, multiple sclerosis, ^ms, ^als, lou gehrigs, parkinsons, parkinson, huntingtons, alzheimers
alzheimer, alzhiemers, dementia, early onset, lewy body, epilepsy, epileptic, seizure disorder, grand mal, neuropathy
trigeminal neuralgia, bells palsy, guillain barre, migraine, cluster headache, tension headache, vertigo, tinnitus, menieres
restless legs, narcolepsy, insomnia, insomniac, sleep paralysis, sleep disorder, night terrors, essential tremor, tourettes
tourette, tic disorder, meningitis, encephalitis, hydrocephalus, brain tumor|tumour|injury|damage|surgery|fog|aneurysm, paraplegic
quadriplegic, tetraplegic, paraplegia, paralyzed, paralysed, hemiplegia, amputee, amputation, amputated
prosthetic leg|arm|limb|hand, prosthesis, stoma, colostomy, ileostomy, ostomy, catheter, feeding tube, crohns, crohn
ulcerative colitis, colitis, ^ibs, ^ibd, irritable bowel, inflammatory bowel, celiac, coeliac
gluten intolerance|intolerant|sensitivity, lactose intolerance|intolerant, gerd, acid reflux, heartburn, gastritis, stomach ulcer
peptic ulcer, sibo, diverticulitis, diverticulosis, gallstone, kidney stone, pancreatitis, appendicitis, hernia, hiatal hernia
hemorrhoid, haemorrhoid, anal fissure, fistula, constipation, constipated, diarrhea, diarrhoea, dysentery, cirrhosis, fatty liver
liver disease|failure|damage|transplant|enzyme, jaundice, kidney disease|failure|infection|transplant|function, renal failure
^ckd, ^esrd, dialysis, nephritis, lupus nephritis, incontinence, incontinent, overactive bladder, bladder infection, bedwetting
uti, cystitis, interstitial cystitis, enlarged prostate, ^bph, prostatitis, hypothyroid, hypothyroidism, hyperthyroid
hyperthyroidism, hashimoto, graves disease, thyroid disease|disorder|problem|issue|condition|nodule|level
underactive|overactive thyroid, goiter, addisons, cushings, adrenal insufficiency|fatigue, acromegaly, hypogonadism
low testosterone, low t, t level, estrogen|oestrogen|testosterone|hormone level, hormone imbalance|replacement|therapy
hormonal imbalance, pcos, polycystic, endometriosis, endo flare, adenomyosis, uterine fibroid, fibroid, ovarian cyst, menopause
perimenopause, menopausal, perimenopausal, premenstrual, amenorrhea, menorrhagia, heavy periods, irregular periods, vaginismus
vaginitis, bacterial vaginosis, ^bv, yeast infection, thrush infection, mastitis, infertility, infertile, erectile dysfunction
^ed meds|pills, premature ejaculation, low sperm count, sperm count, varicocele, peyronies, hiv, hiv positive|negative, ^aids, poz
undetectable viral load, viral load, cd4, ^std, ^sti, chlamydia, gonorrhea, gonorrhoea, syphilis, herpes, hsv1, hsv2, hpv
genital warts, trich, trichomoniasis, hep a|b|c, mononucleosis, the clap, mono, epstein barr, lyme disease, lyme, malaria, dengue
cholera, typhoid, ebola, zika, measles, mumps, rubella, chickenpox, chicken pox, shingles, polio, tetanus, rabies, mrsa
staph infection, septic shock, cellulitis, abscess, c diff, cdiff, scabies, ringworm, head lice, pinworm, tapeworm
parasite infection, impetigo, athletes foot, nail fungus, fungal infection, pink eye, conjunctivitis, ear infection, swimmers ear
stye, mpox, monkeypox, hand foot and mouth disease, eczema, psoriasis, rosacea, cystic acne, acne, vitiligo, alopecia, hair loss
dermatitis, hives, urticaria, melasma, keloid, skin cancer|condition|infection, hidradenitis, actinic keratosis, wart
mole removed|biopsy, glaucoma, cataract, macular degeneration, retinal detachment, retinopathy, keratoconus, legally blind
color|colour blind, colorblind, colourblind, visually impaired, low vision, astigmatism, lazy eye, amblyopia, going blind
hearing loss|impaired|aid|aids, hard of hearing, deafness, cochlear implant, sleep apnoea machine, anemia, anaemia, anemic
anaemic, iron deficiency, vitamin d|b12|deficiency deficiency?, low iron|ferritin|platelets|vitamin|b12|sodium|potassium
sickle cell, thalassemia, thrombocytopenia, neutropenia, leukopenia, polycythemia, depressive, major depression|depressive
clinical depression, clinically depressed, post partum depression, postnatal depression, ppd anxiety, seasonal affective
dysthymia, bipolar, bipolar one|two|1|2|i|ii|disorder, manic depression|depressive|episode, mania, hypomania, hypomanic
mood disorder|swings, anxiety disorder|attack|meds|medication, generalized anxiety, social anxiety, panic attack|disorder, ^gad
^ocd, ocd, obsessive compulsive, intrusive thoughts, post traumatic, add meds|diagnosis|medication, attention deficit, autism
autistic, aspergers, asperger, asd, on the spectrum, neurodivergent, neurodiverse, audhd, sensory processing, dyslexia, dyslexic
dyscalculia, dyspraxia, dyspraxic, learning|intellectual disability, developmental delay|disability, down syndrome, downs syndrome
fragile x, schizophrenia, schizophrenic, schizoaffective, psychosis, psychotic episode|break, delusional disorder, hallucination
hallucinate, hearing voices, paranoid schizophrenic, borderline personality, ^bpd, bpd, narcissistic personality disorder
dissociative, dissociate, depersonalization, derealization, multiple personalities, anorexia, anorexic, bulimia, bulimic
binge eating, eating disorder, orthorexia, arfid, body dysmorphia, body dysmorphic, gender dysphoria, agoraphobia, agoraphobic
trichotillomania, skin picking disorder, mental illness|breakdown|disorder, mentally ill, nervous breakdown, selective mutism
stutter, speech impediment, tardive dyskinesia, schizo disorder, substance abuse|use disorder, alcoholism, alcoholic
alcohol addiction|dependence|withdrawal|use disorder, drug addiction|addict|abuse|overdose, drug addicted
opioid addiction|use disorder|dependence|withdrawal, cirrhotic, delirium tremens, gambling addiction, porn addiction
sex addiction, meth addiction, heroin addict|addiction, methadone clinic, muscular atrophy, huntington disease, tay sachs
phenylketonuria, ^pku, turner syndrome, klinefelter, cleft lip|palate, clubfoot, hip dysplasia, congenital, birth defect, dwarfism
albinism, gilbert syndrome, wilsons disease, porphyria, mast cell, me cfs, myalgic encephalomyelitis, complex regional pain, ^crps
cauda equina, chiari, syringomyelia, wheelchair user|bound, obesity, morbidly obese, gout flare, lymphedema, edema, oedema
hyperhidrosis, sepsis infection, gangrene, bedsore, pressure ulcer, frostbite, heat stroke, heatstroke, sunstroke, dehydration iv
malnutrition, scurvy, rickets, tmj, bruxism, gingivitis, periodontitis, gum disease, root canal, impacted wisdom, abscessed tooth
cavities filled, dry socket, thoracic outlet, costochondritis, pectus excavatum, lipoma, ganglion cyst, bakers cyst
pilonidal cyst, hematoma, cyst, polyp, nodule, lesion, benign
`,
  ),
  term(
    ['HEALTH'],
    'with-person',
    `
fever, feverish, rash, infection, infected, allergy, allergies, disease, illness, disability, disabled, handicapped, blind, deaf
mute, paralysis, stroke, seizure, coma, ulcer, virus, migraines, sick, sickly, ill, unwell, poorly, injury, injured, fracture
fractured, sprain, sprained, concussed, broken bone, disorder, syndrome, deficiency, impairment, depressed, depression, anxiety
anxious, manic, trauma, addiction, addict, relapse, relapsed, sober, sobriety, hangover, allergic, immunocompromised
immunosuppressed, terminally ill, terminal illness|cancer|diagnosis, terminal, obese, overweight, underweight, pregnant, preggers
infertile, sterile, contagious, asymptomatic, crutches, walking boot, cane, walker frame, hearing aids, glasses prescription
braces removed, dentures, inhaler, epipen, epi pen, insulin pump, cgm, dexcom, freestyle libre, oxygen tank, nebulizer
defibrillator, leg brace, knee brace, back brace, orthotics, lump, tremor, tic, limp, swelling, burnout, burned out, burnt out
fat shamed, flare, flare up, flareup, ed, odd diagnosis, spd, hypochondriac, self medicating, self medicate, bug bite infection
poison ivy, blister infection, bloodwork, std, sti, paranoia, phobia, tb, tuberculosis, exposed to, purge, purging
be|get|was|were sectioned, in labor, in labour, induce
due in january|february|march|april|june|july|august|september|october|november|december, due any day, clogged duct, appetite
diapers for adults, ocd tendencies, stage four|4|iv|three|3|iii, in remission, remission, palliative, hospice, comorbidity
prognosis, genetic condition, kidneys issue, chronic, the change, neuro issue
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
have a|an|no *? period|periods, my period, <poss> psa, my|his|her|their <organ>, mom|dad|wife|husband|grandma|grandpa 's <organ>
<organ> act|flare|give|go|play|fail up|out, <organ> be act|flare|fail|play up|out?, heart <hurt>
heart keep|start|be|feel|go racing|race|pounding|flutter|fluttering|skip|weak|weird|bad|failing|enlarged|stopped
barely|hardly|can_not|could_not|trouble|hard_to|struggle_to|unable_to hear|see|walk|breathe|swallow|sleep|move|stand|eat|speak|chew|bend|lift|pee|poop
hear out of, pull something in, something be wrong with my|his|her <body>, size of a golf_ball|grapefruit|softball|melon
medication, meds, medicine, pills, have a|this|the *? cold, catch a cold|bug, head cold, chest cold, bad cold, come down with
down with a? something|fever|cold|bug|flu|covid, feel|feeling off, out sick, call in|out sick, keep *? food down
keep anything|nothing down, home sick today, threw up, throw up, throwing up, puke, vomit, barf, can not keep food|anything down
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<person> be|feel|get <adv>? <adv>? pregnant, knock up, <num>? week|month pregnant, <num> weeks pregnant, <num> months pregnant
expecting a baby|boy|girl|twins|our, we are expecting our?, be expecting our|twins|a|in, <poss> due date, with child, miscarry
miscarriage, miscarried, stillbirth, stillborn, abortion, ectopic, trying to conceive, try for a baby|kid, ttc, ivf, iui cycle
fertility treatment|doctor|clinic|issue|specialist, egg freezing, freeze <poss> eggs, embryo transfer, positive pregnancy test
pregnancy test, <poss> pregnancy, morning sickness, went into labor|labour, c section, csection, cesarean, caesarean, epidural
gave birth, give birth, <poss> water broke, breastfeed, breastfeeding, first|second|third trimester, late|missed|skipped period
<poss> period be|have|start, on <poss> period, miss <poss> period, morning after pill, birth control, the pill, planned parenthood
<poss> tubes tied, tubal ligation, in <poss> first|second|third trimester, <num> weeks along, baby bump
<poss> sugar|sugars|glucose|a1c|cholesterol|bp|pressure|iron|ferritin|tsh|thyroid|weight|bmi|pulse|temperature|platelets|creatinine|psa|hemoglobin be|get|have|stay|come|go|run|drop|spike|shoot <adv>? <adv>? high|low|up|down|elevated|back|under|over|through|normal|off|borderline|bad|good|crazy|out|in|too
<poss> blood sugar|sugars|glucose|pressure|work|count|test|oxygen|type, blood sugar, high sugar levels, <poss> t levels
<poss> levels be low|high|off, <poss> numbers be low|high|off, <poss> heart rate|murmur|condition|rhythm, heart be racing
heart racing, resting heart rate, hospital gown
`,
  ),
];
