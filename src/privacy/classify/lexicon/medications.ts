import { pattern, type Section, type Stem, term } from './section.js';

/** Medicines by generic, brand and street name, doses, and the endings that name a drug class (INN/USAN stems). */
export const medications: readonly Section[] = [
  {
    ...term(
      ['HEALTH'],
      'unless-general',
      `
metformin, glucophage, insulin, lantus, humalog, novolog, levemir, tresiba, ozempic, mounjaro, zepbound, trulicity, victoza
saxenda, rybelsus, jardiance, farxiga, invokana, januvia, glipizide, glyburide, pioglitazone, actos, byetta, lisinopril, enalapril
ramipril, benazepril, losartan, valsartan, diovan, entresto, amlodipine, norvasc, diltiazem, verapamil, nifedipine, metoprolol
lopressor, toprol, atenolol, propranolol, carvedilol, coreg, bisoprolol, clonidine, hydralazine, hydrochlorothiazide, hctz
chlorthalidone, furosemide, bumetanide, spironolactone, aldactone, warfarin, coumadin, eliquis, xarelto, pradaxa, plavix
clopidogrel, brilinta, heparin, lovenox, aspirin, digoxin, amiodarone, flecainide, statin, atorvastatin, lipitor, simvastatin
zocor, rosuvastatin, crestor, pravastatin, zetia, ezetimibe, repatha, fenofibrate, nitroglycerin, levothyroxine, synthroid
armour thyroid, methimazole, liothyronine, cytomel, prednisone, methylprednisolone, medrol, dexamethasone, hydrocortisone
fludrocortisone, testosterone, androgel, estradiol, premarin, progesterone, clomid, letrozole, femara, anastrozole, arimidex
tamoxifen, lupron, depo provera, provera, nexplanon, mirena, iud, kyleena, nuvaring, yaz, plan b pill, finasteride, propecia
dutasteride, flomax, tamsulosin, viagra, cialis, levitra, sildenafil, tadalafil, minoxidil, rogaine, lexapro, escitalopram, zoloft
sertraline, prozac, fluoxetine, paxil, paroxetine, celexa, citalopram, luvox, fluvoxamine, effexor, venlafaxine, pristiq, cymbalta
duloxetine, wellbutrin, bupropion, remeron, mirtazapine, trazodone, trintellix, viibryd, amitriptyline, nortriptyline, buspar
buspirone, antidepressants, anti depressant, antipsychotic, anti anxiety med|meds|medication|pills, mood stabilizer, lithium
lamictal, lamotrigine, depakote, valproate, tegretol, carbamazepine, trileptal, keppra, levetiracetam, topamax, topiramate
dilantin, phenytoin, zonisamide, gabapentin, neurontin, lyrica, pregabalin, abilify, aripiprazole, seroquel, quetiapine, zyprexa
olanzapine, risperdal, risperidone, geodon, latuda, vraylar, rexulti, clozapine, haldol, haloperidol, invega, thorazine, xanax
alprazolam, klonopin, clonazepam, ativan, lorazepam, valium, diazepam, benzo, benzodiazepine, ambien, zolpidem, lunesta, melatonin
hydroxyzine, vistaril, adderall, vyvanse, ritalin, concerta, methylphenidate, strattera, atomoxetine, dexedrine, focalin, intuniv
guanfacine, modafinil, provigil, spravato, esketamine, xanny, xans, lexi pro, addy, sleeping pill, sleep aid, sleep med, oxycodone
oxycontin, percocet, vicodin, hydrocodone, norco, tramadol, ultram, morphine, dilaudid, fentanyl, opioid, opiate, buprenorphine
ibuprofen, advil, motrin, naproxen, aleve, tylenol, acetaminophen, paracetamol, panadol, nurofen, excedrin, meloxicam, celebrex
diclofenac, voltaren, toradol, ketorolac, flexeril, cyclobenzaprine, baclofen, methocarbamol, robaxin, tizanidine, lidocaine patch
painkiller, pain killer, pain med|meds|medication|pills|management, muscle relaxer|relaxant, anti inflammatory, nsaid, sumatriptan
imitrex, maxalt, rizatriptan, aimovig, emgality, ajovy, ubrelvy, triptan, colchicine, allopurinol, methotrexate, humira, enbrel
remicade, stelara, skyrizi, rinvoq, xeljanz, plaquenil, hydroxychloroquine, sulfasalazine, azathioprine, imuran, cellcept
tacrolimus, cyclosporine, otezla, biologic injection, rituximab, ocrevus, copaxone, tecfidera, fosamax, prolia, boniva
alendronate, amoxicillin, augmentin, penicillin, azithromycin, z pak, zpack, zithromax, doxycycline, minocycline, cipro
ciprofloxacin, levaquin, bactrim, keflex, cephalexin, clindamycin, metronidazole, flagyl, nitrofurantoin, macrobid, vancomycin
antibiotic, antibiotics, antiviral, antiretroviral, truvada, descovy, prep for hiv, biktarvy, genvoya, triumeq, dovato, arv
valtrex, valacyclovir, acyclovir, tamiflu, paxlovid, remdesivir, ivermectin, fluconazole, diflucan, nystatin, antifungal
isoniazid, rifampin, albuterol, ventolin, proair, symbicort, advair, flovent, spiriva, singulair, montelukast, rescue inhaler
zyrtec, claritin, allegra pill, benadryl, loratadine, cetirizine, fexofenadine, diphenhydramine, flonase, sudafed, mucinex
antihistamine, nyquil, dayquil, robitussin, omeprazole, prilosec, nexium, pantoprazole, protonix, famotidine, pepcid, zantac, tums
antacid, zofran, ondansetron, reglan, imodium, miralax, laxative, linzess, mesalamine, pepto bismol, stool softener, ppi for
accutane, isotretinoin, tretinoin, clobetasol, triamcinolone, aricept, donepezil, namenda, memantine, sinemet, carbidopa, levodopa
requip, mirapex, riluzole, herceptin, keytruda, opdivo, taxol, cisplatin, carboplatin, gleevec, ibrance, revlimid, avastin
zolgensma, spinraza, epogen, neulasta, epinephrine, beta blocker, ace inhibitor, calcium channel blocker, anticoagulant, diuretic
water pill, water pills, steroid inhaler, corticosteroid, thyroid pill|med|meds|medication, glp 1, semaglutide, tirzepatide
liraglutide, immunosuppressant, anticonvulsant, anti seizure, anti nausea, antiemetic, chantix, varenicline, nicorette
phentermine, contrave, qsymia, orlistat, prenatal vitamins, folic acid, iron pills|infusion|supplement|tablets
vitamin d supplement, cbd oil for, psychotropic, tranquilizer, sedative
`,
    ),
    group: 'drug',
  },
  pattern(
    ['HEALTH'],
    'with-person',
    `
<num> <unit>, <num> pill|tablet|capsule|puff
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<num> <unit> of <drug>, <num> <unit> a_day|daily|twice|once|every|per_day|in_the|at_night|tablet|dose|pill, <drug> <num> <unit>
on|take|taking|took|takes <num> <unit>, <num> units of insulin, <num> pills|tablets|capsules|puffs twice|daily|every
<num> pills|tablets|capsules|puffs a|before|of, <num> pills|tablets|capsules|puffs per
twice|once|three_times|two_times|four_times daily|a_day|per_day, <num> times a day with food, prescribe, prescribed
prescription for, <poss> prescription, refill <poss>|the *?, <poss> refill|refills
pick up <poss> *? meds|prescription|medication|medicine
<poss> *? med|meds|medication|medications|medicine|medicines|pills|dosage|dose|tablets
on *? med|meds|medication|medications|antidepressants|antibiotics|painkillers|steroids|hormones|statins|prep|benzos|ssris|stimulants
off <poss>|the|his|her *? med|meds|medication
take meds|medication|pills|medicine|antibiotics|antidepressants|painkillers|steroids|vitamins|insulin|stimulants|statins
need|start|stop|quit|forgot|skip|try|change|switch|adjust|increase|lower meds|medication|medications, up meds|medication
med|meds|medication change|changes|make|be|help|side|adjustment|reminder|refill|list|dose|increase, medicated, unmedicated
over the counter, take something for <poss>, inject myself|himself|herself, wean off, taper off, come off <drug>, go off <drug>
titrate, side effects from|of|with, allergic to <drug>, <drug> for <poss>, use an inhaler
<poss> inhaler|epipen|insulin|nebulizer|patch, medical marijuana|cannabis, smoke weed for, edibles for <poss>|pain|sleep|anxiety
microdose, self medicate
`,
  ),
];

/** INN/USAN class stems and clinical suffixes; the longest ending wins. */
export const stems: readonly Stem[] = [
  ...'zumab ximab limumab tinumab numab tuzumab kinumab fusp tinib ciclib parib zomib lisib degib rafenib metinib'
    .split(' ')
    .map((ending) => ({ ending, minLength: 8 })),
  { ending: 'mab', minLength: 8 },
  { ending: 'nib', minLength: 8 },
  { ending: 'pril', minLength: 7 },
  { ending: 'sartan', minLength: 8 },
  { ending: 'statin', minLength: 9 },
  { ending: 'olol', minLength: 7 },
  { ending: 'azepam', minLength: 8 },
  { ending: 'azolam', minLength: 8 },
  { ending: 'prazole', minLength: 9 },
  { ending: 'conazole', minLength: 10 },
  { ending: 'nidazole', minLength: 10 },
  { ending: 'cillin', minLength: 8 },
  { ending: 'mycin', minLength: 8 },
  { ending: 'floxacin', minLength: 10 },
  { ending: 'cycline', minLength: 10 },
  { ending: 'oxetine', minLength: 9 },
  { ending: 'italopram', minLength: 10 },
  { ending: 'triptyline', minLength: 12 },
  { ending: 'ipramine', minLength: 10 },
  { ending: 'peridone', minLength: 10 },
  { ending: 'piprazole', minLength: 11 },
  { ending: 'tiapine', minLength: 9 },
  { ending: 'zapine', minLength: 8 },
  { ending: 'gliptin', minLength: 9 },
  { ending: 'gliflozin', minLength: 11 },
  { ending: 'glutide', minLength: 9 },
  { ending: 'glitazone', minLength: 11 },
  { ending: 'triptan', minLength: 9 },
  { ending: 'gepant', minLength: 9 },
  { ending: 'setron', minLength: 9 },
  { ending: 'ciclovir', minLength: 10 },
  { ending: 'cyclovir', minLength: 10 },
  { ending: 'navir', minLength: 8 },
  { ending: 'tegravir', minLength: 10 },
  { ending: 'buvir', minLength: 8 },
  { ending: 'asvir', minLength: 8 },
  { ending: 'vudine', minLength: 8 },
  { ending: 'xaban', minLength: 8 },
  { ending: 'gatran', minLength: 9 },
  { ending: 'parin', minLength: 8 },
  { ending: 'grel', minLength: 8, except: ['mongrel'] },
  { ending: 'thiazide', minLength: 10 },
  { ending: 'semide', minLength: 8 },
  { ending: 'dipine', minLength: 9 },
  { ending: 'zosin', minLength: 8 },
  { ending: 'nisone', minLength: 8 },
  { ending: 'metasone', minLength: 10 },
  { ending: 'methasone', minLength: 11 },
  { ending: 'nisolone', minLength: 10 },
  { ending: 'profen', minLength: 8 },
  { ending: 'coxib', minLength: 8 },
  { ending: 'dronate', minLength: 10 },
  { ending: 'dronic', minLength: 10 },
  { ending: 'lukast', minLength: 9 },
  { ending: 'fibrate', minLength: 9 },
  { ending: 'barbital', minLength: 10 },
  { ending: 'orphine', minLength: 9 },
  { ending: 'codone', minLength: 9 },
  { ending: 'morphone', minLength: 10 },
  { ending: 'tidine', minLength: 9 },
  { ending: 'tropium', minLength: 10 },
  { ending: 'meterol', minLength: 9 },
  { ending: 'buterol', minLength: 9 },
  { ending: 'amfetamine', minLength: 11 },
  { ending: 'amphetamine', minLength: 11 },
  { ending: 'phenidate', minLength: 11 },
  { ending: 'dafinil', minLength: 9 },
  { ending: 'denafil', minLength: 9 },
  { ending: 'dalafil', minLength: 9 },
  { ending: 'platin', minLength: 9 },
  { ending: 'taxel', minLength: 8 },
  { ending: 'rubicin', minLength: 10 },
  {
    ending: 'itis',
    minLength: 7,
    except: ['senioritis', 'frontitis', 'politis', 'affluenzitis', 'clematis', 'gianitis'],
  },
  { ending: 'ectomy', minLength: 8 },
  { ending: 'ostomy', minLength: 8 },
  { ending: 'otomy', minLength: 9, except: ['dichotomy', 'trichotomy'] },
  {
    ending: 'oscopy',
    minLength: 9,
    except: ['microscopy', 'spectroscopy', 'stroboscopy', 'horoscopy', 'fluoroscopy', 'radioscopy'],
  },
  { ending: 'oplasty', minLength: 9 },
  { ending: 'emia', minLength: 7, except: ['academia', 'bohemia', 'academiae'] },
  { ending: 'aemia', minLength: 8 },
  { ending: 'algia', minLength: 7, except: ['nostalgia'] },
  { ending: 'opathy', minLength: 9, except: ['sociopathy', 'homeopathy', 'naturopathy', 'osteopathy'] },
  { ending: 'carcinoma', minLength: 9 },
  { ending: 'sarcoma', minLength: 7 },
  { ending: 'blastoma', minLength: 9 },
  { ending: 'thelioma', minLength: 9 },
  { ending: 'megaly', minLength: 9 },
  { ending: 'plegia', minLength: 8 },
  { ending: 'paresis', minLength: 9 },
  { ending: 'rrhea', minLength: 7 },
  { ending: 'rrhoea', minLength: 8 },
  { ending: 'penia', minLength: 8 },
  { ending: 'cardia', minLength: 9 },
  { ending: 'sclerosis', minLength: 9 },
  { ending: 'stenosis', minLength: 8 },
  { ending: 'fibrosis', minLength: 8 },
  { ending: 'nephrosis', minLength: 10 },
  { ending: 'porosis', minLength: 9 },
  { ending: 'dystrophy', minLength: 9 },
  { ending: 'spondylosis', minLength: 11 },
];
