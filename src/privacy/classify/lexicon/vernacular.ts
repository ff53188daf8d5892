import { pattern, type Section, term } from './section.js';

/** Health in the Englishes of the world, in old people's words and in euphemism; terms that no ending gives away. */
export const vernacular: readonly Section[] = [
  {
    ...term(
      ['HEALTH'],
      'unless-general',
      `
cipralex, desvenlafaxine, phenelzine, nardil, epilim, oxcarbazepine, zopiclone, elvanse, gliclazide, novorapid, carbimazole
indapamide, gtn spray, gaviscon, rennie, metoclopramide, loperamide, senokot, senna tablets, movicol, laxido, fybogel, pentasa
asacol, leflunomide, mycophenolate, calpol, co codamol, cocodamol, co dydramol, oramorph, acamprosate, champix, madopar
salbutamol, seretide, fostair, trelegy, relvar, piriton, trimethoprim, ceftriaxone, rifampicin, canesten, terbinafine, lamisil
permethrin, lyclear, mebendazole, vermox, albendazole, praziquantel, malarone, coartem, lonart, amatem, chloroquine, quinine
artemether, artesunate, differin, betnovate, e45, protopic, elidel, eumovate, dermovate, fucidin, oxybutynin, solifenacin
vesicare, myrbetriq, mirabegron, betmiga, clomiphene, menopur, gonal f, cetrotide, ovitrelle, utrogestan, cyclogest, evorel
oestrogel, lenzetto, nebido, sustanon, zoladex, prostap, decapeptyl, vincristine, capecitabine, xeloda, folfox, folfiri, velcade
forteo, teriparatide, ferrous sulfate|sulphate|fumarate, latanoprost, xalatan, restasis, microgynon, rigevidon, cerazette
cerelle, yasmin, levonelle, ellaone, misoprostol, mifepristone, oxcarb, perindopril, olmesartan, telmisartan, irbesartan
nebivolol, ivabradine, ticagrelor, prasugrel, dabigatran, edoxaban, tinzaparin, dapagliflozin, empagliflozin, sitagliptin
linagliptin, glimepiride, dulaglutide, liraglutide, exenatide, thyroxine, levothyrox, euthyrox, desmopressin, cabergoline
bromocriptine, ropinirole, pramipexole, rotigotine, selegiline, rasagiline, entacapone, rivastigmine, galantamine, riluzole
lacosamide, perampanel, brivaracetam, clobazam, ethosuximide, primidone, vigabatrin, acetazolamide, domperidone, prochlorperazine
stemetil, cyclizine, hyoscine, buscopan, mebeverine, colofac, linzess, lubiprostone, cholestyramine, ursodiol, rifaximin, lactulose
sucralfate, misoprost, budesonide, beclometasone, fluticasone, formoterol, tiotropium, ipratropium, theophylline, carbocisteine
nebuliser saline, omalizumab, xolair, mepolizumab, nucala, fasenra, teplizumab, secukinumab, ixekizumab, taltz, ustekinumab
risankizumab, tofacitinib, baricitinib, upadacitinib, apremilast, otezla, acitretin, dapsone, bosentan, riociguat, pirfenidone
ruxolitinib, ibrutinib, venetoclax, lenalidomide, bortezomib, fulvestrant, exemestane, enzalutamide, abiraterone, bicalutamide
goserelin, gemcitabine, paclitaxel, oxaliplatin, irinotecan, cyclophosphamide, fluorouracil, temozolomide, pembrolizumab
nivolumab, trastuzumab, bevacizumab, osimertinib, sorafenib, filgrastim, neupogen, epoetin, aranesp, dolutegravir, tenofovir
emtricitabine, raltegravir, abacavir, lopinavir, sofosbuvir, harvoni, epclusa, entecavir, oseltamivir, nirmatrelvir, valganciclovir
linezolid, meropenem, tazocin, gentamicin, amikacin, cefuroxime, cefixime, cefalexin, lymecycline, minocycline, tetracycline
fosfomycin, nystatin, itraconazole, voriconazole, hydroxyurea, deferasirox, emicizumab, tranexamic, mefenamic, norethisterone
dydrogesterone, ulipristal, drospirenone, levonorgestrel, etonogestrel, medroxyprogesterone, raloxifene, ospemifene, tibolone
dexamfetamine, lisdexamfetamine, viloxazine, qelbree, pitolisant, sodium oxybate, xyrem, suvorexant, lemborexant, ramelteon
lurasidone, cariprazine, brexpiprazole, ziprasidone, paliperidone, amisulpride, flupentixol, zuclopenthixol, depot injection
lofexidine, disulfiram, nicorette, nicotine gum|patch|lozenge, cytisine, liothyro, teriflunomide, fingolimod, natalizumab
ocrelizumab, ofatumumab, copaxone, interferon, ivig, immunoglobulin, eculizumab, nusinersen, spinraza, kaftrio, trikafta
creon, pancreatin, calcichew, adcal, alendronic, risedronate, ibandronate, colecalciferol, fultium, hydroxocobalamin
paracetamol, panadol, lemsip, strepsils, night nurse, beechams, disprin, crocin, dolo, combiflam, digene, pan d, gelusil, ors sachet
flu jab, flu shot, covid jab|shot|booster|vaccine, mmr, bcg jab|scar|vaccine, hpv vaccine|jab|shot, depo shot|jab|injection
`,
    ),
    group: 'drug',
  },
  term(
    ['HEALTH'],
    'unless-general',
    `
lumbago, rheumatism, rheumatics, dropsy, chikungunya, west nile, rotavirus, erysipelas, carbuncle, rhinitis, vulvodynia, ^pid
hydrocele, phimosis, ganglion, hammer toe, club foot, mini strokes, colour|color blindness, verruca, molluscum, epidermolysis
slapped cheek, scarlatina, cholestasis, hypothermia, carbon monoxide poisoning, gauchers, amyloidosis, fibroadenoma, encopresis
roundworm, threadworm, giddiness, breathlessness, ringing ears, loose motion, catarrh, photophobia, zone|zoning out and losing
appendectomy, appendicectomy, pet scan, stool test|sample, ^icsi, ^cvs test|at|result, nt scan, anomaly scan, dating scan, growth scan
brachytherapy, invisalign, clear aligners, smile direct, hydrotherapy, laser eye, lasik, athlete|athletes|athlete_'s foot
jock itch, rickets, leishmaniasis, lassa, river blindness, elephantiasis, guinea worm, kwashiorkor, sickler, sickle cell crisis
sickle|sickling crisis, pain crisis, acute chest, priapism, whitlow, paronychia, chilblain, trench foot, pressure sore, bed sore
bedsore, nappy rash, heat rash, prickly heat, polymorphic light, dermatographia, actinic keratosis, basal cell, ganglion cyst
bakers|baker_'s cyst, dupuytren, mallet finger, de quervains, cubital tunnel, tarsal tunnel, thoracic outlet, piriformis
sacroiliitis, spondylitis, spondylosis, radiculopathy, myelopathy, cauda equina, syringomyelia, tethered cord, charcot
hallux, bunionette, osgood, perthes, pectus, costochondritis, tietze, pleurisy, empyema, atelectasis, pneumonitis, apnoea
hypoxia, hypoxic, cyanosis, clubbing, orthopnea, dyspnea, dyspnoea, hemoptysis, haemoptysis, haematuria, dysuria, nocturia, polyuria
oliguria, anuria, proteinuria, pyuria, enuresis, hydronephrosis, nephrotic, iga nephropathy, polycystic kidney|kidneys|ovaries|ovary
reflux nephropathy, hypokalaemia, hyponatraemia, hyperkalemia, ketoacidosis, ^dka, hypoglycaemia, hyperglycaemia, insulinoma
phaeochromocytoma, pituitary adenoma|tumour|tumor, prolactinoma, hypopituitarism, diabetes insipidus, hirsutism, gynaecomastia
gynecomastia, amenorrhea, amenorrhoea, menorrhagia, dysmenorrhea, oligomenorrhea, dyspareunia, bartholin, nabothian, ectropion
cervicitis, salpingitis, hydrosalpinx, asherman, oligospermia, azoospermia, teratozoospermia, epididymitis, orchitis, torsion
balanitis, hypospadias, cryptorchidism, polyhydramnios, oligohydramnios, chorioamnionitis, velamentous, rhesus negative
anti d injection, gestational, toxaemia, eclampsia, quickening, show|mucus plug come, lightning crotch, symphysis pubis, ^spd
pelvic girdle pain, diastasis recti, postpartum, postnatal, baby blues, plagiocephaly, torticollis, laryngomalacia, tracheomalacia
bronchomalacia, retinopathy of prematurity, necrotising, omphalocele, gastroschisis, hirschsprung, biliary atresia, ebstein, fallot
coarctation, septal defect, hole in his|her|my|the heart, patent ductus, long qt, brugada, wolff parkinson, ^wpw, sick sinus, heart block
heart flutter, ectopic beat|beats, bundle branch, cardiomegaly, cor pulmonale, intermittent claudication, leg ulcer, venous ulcer
varicose, spider veins, lipoedema, lipedema, lymphoedema, chylothorax, budd chiari, portal hypertension, varices, ascites, hepatic
encephalopathy, cholangitis, gallstone, biliary colic, volvulus, intussusception, diverticulosis, proctitis, pilonidal, anal fissure
anal fistula, rectal, pruritus, steatorrhea, dumping syndrome, short bowel, malabsorption, giardiasis, h pylori, barretts, achalasia
oesophagitis, dysphagia, odynophagia, globus, xerostomia, sialadenitis, parotid, leukoplakia, geographic tongue, canker sore
mouth ulcer, aphthous, malocclusion, overbite, underbite, crossbite, gum graft, pulpitis, pericoronitis, exostosis, sinus lift
otosclerosis, cholesteatoma, mastoiditis, otalgia, presbycusis, hyperacusis, anosmia, nasal polyp, deviated septum, epistaxis
quinsy, peritonsillar, vocal cord nodule|polyp|paralysis|dysfunction, dysphonia, aphasia, dysarthria, apraxia, ataxia, dystonia
blepharospasm, hemifacial, hemiplegia, paraplegia, quadriplegia, tetraplegia, foot drop, spasticity, clonus, tardive, akathisia
dyskinesia, essential tremor, chorea, leukodystrophy, ataxia telangiectasia, neurofibromatosis, tuberous sclerosis, sturge weber
rett, angelman, prader willi, digeorge, williams syndrome, noonan, treacher collins, achondroplasia, osteogenesis imperfecta
ocular, optic neuritis, papilledema, iritis, scleritis, pterygium, chalazion, drusen, epiretinal, vitreous, posterior capsular
presbyopia, hyperopia, myopia, nystagmus, ptosis, photopsia, scotoma, hemianopia, ocular migraine, visual snow, aura with
alexithymia, anhedonia, dysthymia, cyclothymia, hypomania, hypomanic, catatonia, delusional disorder, misophonia, emetophobia
claustrophobia, hypochondria, hypochondriac, health anxiety, orthorexia, pica, dermatillomania, excoriation, pyromania, kleptomania
pathological demand, sensory processing, auditory processing, neurodivergent, neurodiverse, neurospicy, audhd, rejection sensitive
rejection sensitivity, camhs, crisis team, home treatment team, sectioned, section two|three|136, involuntary hold, fifty one fifty
baker acted, psych hold, grippy socks, grippy sock, banana bag, gold card, sober house, sober living, oxford house, ninety in ninety
`,
  ),
  term(
    ['HEALTH'],
    'with-person',
    `
stammer, stutter, lisp, squint, tics, spasm, fits, weight loss, nightmare, icd implant, retainer, staples out|removed|in
termination, motions, acidity, giddy, gastric, purging, purge, runs since, peaky, ropey, ropy, rough as, grotty, lurgy, poorly
off colour|color, under the weather, dicky, gippy, gyppy tummy, collywobbles, squits, bellyache, belly ache, tummy trouble
wind trouble, chesty, chest cold, head cold, man flu, bunged up, snotty, snuffly, sniffles, the snuffles, sneezing fit
coughing fit, gunky, bloodshot, sticky eye, puffy, sprog on the way, bun in the oven, up the duff, up the pole, up the spout
in the family way, preggers, preggo, preggy, prego, with child, in the club with
expecting a|our|my|her|their *? baby|child|boy|girl|twins|first|second|third|little
expecting in <num>|january|february|march|april|may|june|july|august|september|october|november|december
carrying twins|triplets|low|high, time of the month, on the rag, aunt flo, auntie flo, shark week, the painters in
painters are in, surfing the crimson, code red and, the curse, lady problems
womens|women|lady|female|feminine|ladies|men|plumbing_down 's? trouble|troubles|problem|problems|issues
down below|there be|feel|itch|hurt|burn|smell|sore|infection, waterworks, back passage, front bottom, lady bits|parts
nether regions, bathroom problem|issue|trouble, toilet trouble|problem, number twos, going every, go every, bowels
regular again, backed up for, on the throne all, glued to the loo|toilet|bowl, live|living on the loo|toilet
hug|hugging the toilet|bowl|bucket|porcelain, both ends, d and v, v and d
bad chest|back|heart|nerves|leg|legs|eyes|stomach|feet|turn|way|lungs|kidneys|knees|knee|hip|veins
nerves be bad|shot|gone|at|terrible, bag of nerves, my nerves, on my last legs, his last legs, her last legs, failing fast
not long for this|left, not have long left?, laid up, bedridden, bed bound, bedbound, house bound, housebound, on the mend
on the sick, on my|his|her sickbed|deathbed, up and about again, good as new after, not himself|herself since
not right since|after|in_the_head, go|went|gone downhill, take|took|taken bad|ill|poorly|a_turn|a_funny_turn|sick
take a bad turn, turn for the worse|better, touch and go, pull|pulled through, come|came round from|after
fight|fighting for his|her life, critical, in a bad way, give|given|gave me|him|her|us weeks|months|days|a_year|two|three|six
weeks|months|days to live, <num> weeks|months|days|years to live, have|get weeks|months|days left
<num> weeks|months|days to_live|left with, <num> weeks|months|days to_live|left together
spread|spreading to his|her|my|the *? <body>|brain|bones|lungs|liver|lymph|nodes, inoperable, terminal, untreatable, incurable
nothing more they can
`,
  ),
  pattern(
    ['HEALTH'],
    'always',
    `
guide|hearing|assistance|service|seeing_eye|therapy|medical_alert dog and|be|sleep|come|help|alert|let|take|get
<poss> guide|hearing|assistance|service|seeing_eye|alert dog, with down|downs|down_'s 's? syndrome|and|he|she|so
have|get|be down|downs|down_'s 's? syndrome|and|he|she|so, have|get downs|down_'s, vasovagal, on|take|start prep
prep every|daily|once|pill|refill, prep with my coffee
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'with-person',
    `
want|need it|everything|this|the_pain|the_noise all? to stop|end|be_over|go_away, grieve|grieving
i be <adv>? <adv>? numb|hollow|empty|dead_inside|broken|lonely|invisible|worthless|useless|unlovable|hopeless|helpless|defeated
feel <adv>? <adv>? numb|hollow|empty|dead_inside|broken|lost|lonely|invisible|worthless|useless|unlovable|trapped|hopeless|helpless|defeated
heartache, heartsick, broken hearted
nobody|no_one|none at|in|on? *? *? like|love|want|need|understand|get|text|call|visit|notice|care|talk|sit|ask|remember|invite|believe|trust|miss about|to|with
nobody|no_one|none at|in|on? *? *? like|love|want|need|understand|get|text|call|visit|notice|care|talk|sit|ask|remember|invite|believe|trust|miss me|how|if
nobody|no_one|none around|here *? *? like|love|want|need|understand|get|text|call|visit|notice|care|talk|sit|ask|remember|invite|believe|trust|miss about|to|with
nobody|no_one|none around|here *? *? like|love|want|need|understand|get|text|call|visit|notice|care|talk|sit|ask|remember|invite|believe|trust|miss me|how|if
no one|body likes|loves|wants|needs|gets|understands|texts|calls|visits|notices|invites|believes me
eat|eats|ate|eating|sit|sits|sitting lunch|dinner|alone in|by the|myself|every|again
eat|eats|ate|eating|sit|sits|sitting lunch|dinner|alone alone the|myself|every|again
eat lunch|dinner alone|in_the_bathroom|by_myself|on_my_own
cry|cried|crying|sob|sobbing|weep in|over|at|for *? *? car|shower|bathroom|toilet|loo|night|day|sleep|morning|work|nothing|dad|mum|mom|him|her
cry|cried|crying|sob|sobbing|weep through|every|all|myself *? *? car|shower|bathroom|toilet|loo|night|day|sleep|morning|work|nothing|dad|mum|mom|him|her
cry|cried|crying to|myself to? sleep, hate|hating|loathe|despise my|who *? life|body|face|self|reflection|job_so_much_i_cry|i_am
feel like a|an *? failure|burden|fraud|loser|ghost|monster|mistake|disappointment|waste|stranger|outsider|freak
feel|felt so|really|very|like *? alone|small|stupid|ugly|guilty|ashamed|scared|lost|low|down|unloved|unwanted|rejected|abandoned|betrayed|humiliated|insecure|inadequate|anxious|overwhelmed|jealous
be so|too|really|just|completely ashamed|scared|terrified|frightened|anxious|lonely|heartbroken|devastated|overwhelmed|depressed|jealous|humiliated|embarrassed|guilty|insecure|angry|furious|bitter|resentful|homesick|burnt_out|drained|miserable|gutted
scared|terrified|frightened|petrified|afraid|dread of|to *? *? alone|die|dying|leave|lose|losing|happen|hurt|home|wake|sleep|live|do|him|her
scared|terrified|frightened|petrified|afraid|dread that|i|he|she|what *? *? alone|die|dying|leave|lose|losing|happen|hurt|home|wake|sleep|live|do|him|her
end|ends of|at my|the rope|tether|wits, wit 's end, can not take it|this|anymore|much, can not cope|go_on|face|do_this
fall|falling|fell apart, barely|hardly holding|hold|keep on, barely|hardly holding|hold|keep it|together
hold|holding on|it by a|barely|for, hold|holding on|it together a|barely|for
miss|missing him|her|them|my *? dad|mum|mom|so|every|terribly|more|like, dark|bad|low|rough place|spot|time|hole since
dark|bad|low|rough place|spot|time|hole lately|again|mentally|right, in a dark|bad|low place|spot|hole|way
can not|never|do_not see the|a|any point in|of|to|anymore
fake|faking|pretend|pretending be|being|to_be|like_i_be|that_i_be ok|okay|fine|happy|alright|strong, wear|wearing a mask
put|putting on a|my brave|happy face, can not|never forgive myself, forgive myself
not deserve to|happiness|love|it|him|her|any|this
can not stop replaying|thinking|worrying|crying|shaking|obsessing|ruminating|overthinking
replay|replaying|relive|reliving the|that|it|what *? *? accident|fight|night|day|conversation|moment|funeral
chest|stomach|throat get|be|feel|go tight|sick|heavy|knotted when|whenever|every|thinking i? think|about|see *? home|work|him|her|it|them
pit in my|the stomach, eat|eating me up|alive|inside, hit|hits rock bottom, rock bottom, jealous of|that|it|and, envy, resent
resentful, humiliated, mortified, ashamed, shame, self loathing, self hatred, self esteem, self doubt, low|no confidence
imposter, insecure about, betrayed, abandonment issues, trust issues, daddy issues, mommy issues
never|not felt|feel|been so|this|more|good|enough|safe|loved|wanted|seen|alone|lost|happy
nothing brings|makes me joy|happy|feel, lost the will, what be the point, do not see the point|a_point|a_future, no reason to
`,
  ),
  pattern(
    ['EMOTIONAL'],
    'unless-general',
    `
> heartbroken, > devastated, > gutted, > shattered, heartbroken do, beyond heartbroken|devastated
`,
  ),
  pattern(
    ['RELATIONSHIP'],
    'with-person',
    `
sneak|sneaking|fool|fooling|mess|messing|play|playing|carry|carrying|run|running around with|behind *? *? boss|coworker|neighbour|neighbor|friend|cousin|sister|brother|ex|someone|another|my|his|her
sneak|sneaking|fool|fooling|mess|messing|play|playing|carry|carrying|run|running on|about with *? *? boss|coworker|neighbour|neighbor|friend|cousin|sister|brother|ex|someone|another|my|his|her
sneak|sneaking|fool|fooling|mess|messing|play|playing|carry|carrying|run|running on|about behind *? *? boss|coworker|neighbour|neighbor|friend|cousin|sister|brother|ex|someone|another|my|his|her
sleep|slept|sleeping|shag|shagged|shagging|bang|banging|hook|hooked|hooking up? with my|his|her|a|an|another|someone *? boss|ex|coworker|neighbour|neighbor|friend|sister|brother|cousin|teacher|boyfriend|girlfriend|husband|wife|else|man|woman
pack|packed his|her|my|their *? bag|bags|stuff|things|case|suitcase and|to leave|left|leaving|go|went|gone|move|moved|night|i
pack|packed his|her|my|their *? bag|bags|stuff|things|case|suitcase while|last leave|left|leaving|go|went|gone|move|moved|night|i
<partner>|<kin> leave|left|dump|dumped|walk_out|walked_out|move_out|moved_out on|for|after|because
<partner>|<kin> leave|left|dump|dumped|walk_out|walked_out|move_out|moved_out me|us|him|her|last|without
my girl|man|guy|fella|bird|old_lady|old_man|missus leave|left|cheat|cheated|dump|dumped|ghost|ghosted me|on|for
sex life|drive with, sex life|drive be|have
sex|intimacy be|have been? dead|gone|nonexistent|rare|over|awful|great|boring|a_chore|non_existent|off
in_law and i not speak|talk|get_along, <kin> and i|me not speak|talk, no|not have|had sex|intimacy|been_intimate in|since|for, no|not have|had sex|intimacy|been_intimate anymore
not speak|spoken|speaking|talk|talked|talking|seen|heard to|with|from? since|in|for *? *? brother|sister|mum|mom|dad|mother|father|son|daughter|parents|family|other|the_fight|years
not speak|spoken|speaking|talk|talked|talking|seen|heard to|with|from? my|his|her|him|each *? *? brother|sister|mum|mom|dad|mother|father|son|daughter|parents|family|other|the_fight|years
not on speaking|good terms, no contact with, go|went no contact, low contact
sleep|sleeping|stay|staying|crash at his|her|my|in *? *? mom|mum|mother|parents|sister|brother|separate|spare|couch|sofa
separate|different bedrooms|rooms|beds|houses
grab|grabbed|push|pushed|shove|shoved|hit|hits|slap|slapped|choke|choked|strangle|strangled|kick|kicked|punch|punched|beat|beats|burn|burned me|her|him|mum|mom by|in|up|and|because
grab|grabbed|push|pushed|shove|shoved|hit|hits|slap|slapped|choke|choked|strangle|strangled|kick|kicked|punch|punched|beat|beats|burn|burned me|her|him|mum|mom when|against|so|again|during|across|last
not touch|touched|kiss|kissed|hold|held|hug|hugged|want|wanted|look_at|love me in|since|for|anymore|any
take|taking|took the|our|my kids|children|baby|son|daughter to|from|away|and|with her|his|me|my|without
my|me|our <kin> and me|i do|have|be|will not|never|barely|hardly talk|speak|see|get|been
<kin> and i|me be|have not speaking|talking|spoken|talked|estranged
think|know|reckon|suspect *? *? wife|husband|gf|bf|girlfriend|boyfriend|partner|she|he be seeing|having|cheating|sleeping|lying|hiding|texting
pregnant by|with someone|another|his|my_best|a_different, not sleep|slept together in|for|since|anymore
not sleep|slept in the|a same? bed|room, not sleep|slept share|shared the|a same? bed|room, get|got back together
get|got back with my|his|her ex, on a break, taking space, in love with someone|another|my|her|his
leave|leaving him|her|my_husband|my_wife
find|found|saw|see|read texts|messages|pictures|photos|nudes|receipts|condoms|emails|dms from|on|to|of|with|in *? *? woman|man|girl|guy|phone|ex|car|drawer|pocket|someone|coat
be|get|got|it be over|done|through|finished between us|with, we be|call over
we be|call done|through|finished|it_quits|it_a_day|it_off|exes, be on a break, want|wants|need|needs a break|space from|and
want|wants|need|needs a break|space but, take|taking a break from, trial separation, legally separated
walk|walking on eggshells, silent treatment, stonewall|stonewalled|stonewalling, gaslight|gaslit|gaslighting
love bomb|bombed|bombing, breadcrumb|breadcrumbed, coercive control
controlling|possessive|jealous husband|wife|boyfriend|girlfriend|partner|ex, restraining order, protective order
non molestation, domestic, custody, co parent|parenting, coparent, child support, alimony, prenup, visitation
access to|with my|the kids|children|son|daughter
let|lets|letting me|him|her see my|the|our kids|children|son|daughter|grandkids, disown|disowned
cut|cuts|cutting me|him|her|them off|out, estranged, elope|eloped, engaged to, propose|proposed to, say|said yes
call|called off|it the|our|my *? wedding|engagement|off, run|ran off|away with, affair, mistress, side chick|piece
other woman|man, cheat|cheated|cheating on me|him|her|my
`,
  ),
  pattern(
    ['SPECIAL'],
    'with-person',
    `
do|did|doing|serve|served|spend|spent|get|got <num> *? months|years|weeks|days|yrs in|at|for|on *? *? county|jail|prison|pen|juvie|bars|fraud|dui|assault|possession|robbery|theft|remand|tag|dealing
do|did|doing|serve|served|spend|spent|get|got <num> *? months|years|weeks|days|yrs inside|upstate|behind *? *? county|jail|prison|pen|juvie|bars|fraud|dui|assault|possession|robbery|theft|remand|tag|dealing
<num> months|years in county|jail|prison, <num> months|years inside county|jail|prison, dui|dwi|owi on|in
dui|dwi|owi charge|arrest|conviction|last
get|got|have a|my|his|her dui|dwi|caution|asbo|record|conviction|felony|criminal_record|community_service
on probation|parole|bail|remand|licence_until|tag
face|fingerprint|iris|retina|palm|hand|voice scan|scanner|print|id|recognition at|for|to *? *? vault|door|work|gate|lab|in|office
face|fingerprint|iris|retina|palm|hand|voice scan|scanner|print|id|recognition unlock|unlocks|open|opens|clock *? *? vault|door|work|gate|lab|in|office
clock in|out with|by my *? fingerprint|face|palm, clock in|out using my *? fingerprint|face|palm, undocumented
<poss> visa expire|expired|ran_out|run_out|be_denied|got_denied, be travellers|roma|gypsies|romany|gypsy, no papers
overstayed my|his|her visa, asylum, refugee, deported, deportation, ice picked|took|raided, <num> generation <ethnicity>
be native|lakota|navajo|cherokee|sioux|ojibwe|mi_kmaq|first_nations|metis|inuit|maori|aboriginal
slept|sleep with <num>|two|three|multiple *? guys|men|women|girls|people, body count be|of
bring|brought|come|came|coming out? to|as gay|bi|trans|lesbian|queer|pan|ace
convert|converted|converting|revert|reverted to islam|judaism|catholicism|christianity|buddhism|hinduism|mormonism|orthodoxy
baptised|baptized|confirmed|ordained last|in|at|as|into
pray|prays|praying|fast|fasting for|to|at *? *? ramadan|lent|rosary|god|allah|jesus|mosque|church|times|mass|dawn
pray|prays|praying|fast|fasting during|five|every|the *? *? ramadan|lent|rosary|god|allah|jesus|mosque|church|times|mass|dawn
go|goes|going|went to? mass|mosque|synagogue|temple|gurdwara|mandir|church|shul|confession|jumuah|friday_prayers|bible_study on|with|since
go|goes|going|went to? mass|mosque|synagogue|temple|gurdwara|mandir|church|shul|confession|jumuah|friday_prayers|bible_study every|weekly|each|again|when|last
vote|voted|voting for my|all|in|last|since|again|this|every
vote|voted|voting green|labour|tory|tories|conservative|republican|democrat|lib_dem|snp|sinn_fein|bjp|apc|pdp|liberal|trump|biden|harris|reform in|since
vote|voted|voting green|labour|tory|tories|conservative|republican|democrat|lib_dem|snp|sinn_fein|bjp|apc|pdp|liberal|trump|biden|harris|reform my|all|last|again|this|every
canvass|canvassed|leaflet|leafleted for|with, party member, member of the *? party
join|joined|vote|voted to|the? *? union|teamsters|unison|unite|picket|strike, shop steward
union rep|rep_for|member|card|meeting|dues, on strike|the_picket, picket line
carry|carries|have|has the brca|sickle_cell|huntingtons|cystic_fibrosis|gene, carrier of|for the
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
<poss>|the car|house|truck|van|home get|got|be repossessed|foreclosed, car|house|truck|home get|got repossessed, owe back? taxes|tax|vat, lose|lost my|his|her job|business|house|flat|pension|savings, overdrawn, bailiff, bailiffs, repo man|men|guy|guys, debt collector|collectors, in arrears, loan shark, made redundant, got laid off
`,
  ),
  pattern(
    ['FINANCIAL'],
    'with-person',
    `
file|filed|filing for? chapter|ch seven|eleven|thirteen|7|11|13, chapter 7|11|13 in|and, chapter 7|11|13 last|bankruptcy|filing
leave|left me|us|him|her|my <num>|a|the|his|her|everything|nothing|half|some *? *? will|money|house|flat|thousand|grand|k|inheritance|estate
inherit|inherited from, inherit|inherited <num>|a|the|my|some|money, in his|her|the|their will
owe|owes|owed|owing the|my|him|her|them|on *? *? taxman|hmrc|irs|bank|landlord|dealer|bookie|grand|thousand|money|rent|council|tax|<num>
garnish|garnished|garnishing, repossess|repossessed, repo guy|guys|man|men, bailiff, bailiffs, debt collector|collectors
payday loan|lender, loan shark, overdraft, overdrawn, in arrears, rent arrears
behind on|with my|the|our|rent|mortgage|payments|bills *? rent|mortgage|bills|car_payment|loan|council_tax|electric|child_support
get|got|on|make|makes|making|earn|earns|earning|take|takes|bring|brings <num> *? before|after year|month|hour|week|annum|tax|k
get|got|on|make|makes|making|earn|earns|earning|take|takes|bring|brings <num> *? a|per|an|gross|net year|month|hour|week|annum|tax|k
<num> k a|per year, salary be, on <num> k, get|got a raise|bonus|pay_cut|pay_rise|raise_to, universal credit, food bank
food stamps, on benefits|the_dole|welfare|jsa|snap, paycheck to paycheck, payday to payday, living hand to mouth
pension pays|pay|be|of|pot, pension me, credit score tank|tanked|drop|dropped|be|of|to, savings be|gone|wiped|left
<num> dollars|pounds|euros|quid|bucks|naira|rupees in|to *? *? bank|account|checking|savings|name|month|payday
<num> dollars|pounds|euros|quid|bucks|naira|rupees left *? *? bank|account|checking|savings|name|month|payday, laid off
made redundant, redundancy, severance, get|got fired|sacked|let_go|canned
can not afford|pay|make *? *? rent|mortgage|bills|payroll|groceries|food|heating|childcare|tuition|payment, remortgage
refinance|refinanced|refi, foreclose|foreclosure, short sale, underwater on, student loans|debt, medical debt, gambling debts
put|paid|pay|saved|save <num> k|grand|thousand|percent? down on|for the|a|our *? house|flat|car|deposit|place
deposit on a|the|our house|flat|place, <num> in the hole|red, in the hole|red, deep in debt, drown|drowning in debt|bills
maxed|max out, consolidate my, iva, insolvent, insolvency
<num> in debt|credit_card_debt|savings|crypto|the_market|stocks|my_isa|my_401_k
lost <num>|everything|it_all *? on crypto|stocks|betting|gambling|slots|trading
`,
  ),
  pattern(
    ['HEALTH', 'EMOTIONAL'],
    'always',
    `
off himself|herself|myself|themselves|yourself
top|unalive|hang|drown|shoot|neck|kill|harm himself|herself|myself|themselves|yourself
take|took|taken his|her|my|their own life, end|ended it all|with_pills, tried|try|attempt to end it
end|ended my|his|her|their *? life, do|did myself|himself|herself in
jump|jumped in|off|from of *? train|bridge|roof|building|tube|bus|overpass|balcony|cliff
jump|jumped in|off|from front|the|a|that *? train|bridge|roof|building|tube|bus|overpass|balcony|cliff, suicide
attempted suicide
jump|jumped in|off|from|in_front_of|out_of the|a|that? *? train|bridge|roof|building|tube|bus|overpass|balcony|cliff|window
take|took|swallow|neck a|the whole|entire bottle|box|pack of, die by suicide, died by his|her own, sewerslide, unalive myself
not want to be here anymore, better off dead, better off without me, wish i be dead|never_born, want to die
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
hearing aid|aids|loss, cochlear, cavity|cavities need|fill|drilled|filled, cavity|cavities that, <num>|two|three|four|five|six|seven|eight months|weeks gone|along
catheterise|catheterize|self_catheterise|self_catheterize, give|given|has|have|got *? *? months|weeks|days to_live|left_to_live
admit him|her|me|us|them|mum|mom|dad|<kin>, be admitted, got admitted, admitted to|for|with|last|this|overnight, readmitted
discharged from|last|on|yesterday|today|home|after, discharged
ring|rang|ringing|call|dial 999|911|112|111|ambulance|the_ambulance|an_ambulance, blue light|lighted|lit
rushed in|to|him|her|me, trolley in a, give|gave|put|on|hook|hooked up? to|on? *? drip, drip for *? hours
for? obs|observation|monitoring
run|do|running|doing|did|ordered|order more|further|some|all_the|a_few|loads_of|every *? tests|bloods|scans
more|further tests|bloods|scans
send|sent|refer|referred me|him|her|us for|to *? scan|bloods|tests|xray|x_ray|specialist|clinic|consultant|physio
refer|referred|referral|referring to|for ent|derm|cardiology|neurology|neuro|gynae|rheum|physio|camhs|orthopaedics|the_consultant
hair|hairs fall|come|coming|falling out|away, hair in clumps, clumps of hair
mole|freckle|spot|lump change|grow|get|bleed|turn|spread|itch|ooze
need|needs feeding|turning|lifting|changing|washing|bathing|help|hoisting with|to
need|needs feeding|turning|lifting|changing|washing|bathing|help|hoisting through|every|twice, <poss> feeds
shake|shakes|sweat|sweats without a|my|the drink|fix|dose|booze, pack|packs|<num> a day for|since|smoker|habit, pack a day
pack year
on|off t|e|hrt|hormones|blockers|puberty_blockers|estrogen|testosterone|estradiol|estro|progesterone since|for|at|from
on|off t|e|hrt|hormones|blockers|puberty_blockers|estrogen|testosterone|estradiol|estro|progesterone now|again|next
get|have|got|had my|his|her chest|top|bottom|face|jaw|nose|lids|lips|boobs|breasts|tummy|teeth|eyes|ears|veins|knees|hip|hips|knee done
get|got|be burned|burnt|scalded|stung|bitten|concussed|knocked_out|electrocuted|stabbed|shot|crushed|run_over|knocked_down|knocked_over|mugged_and_hurt|hit_by_a_car|kicked at|by|in|on|off
get|got|be burned|burnt|scalded|stung|bitten|concussed|knocked_out|electrocuted|stabbed|shot|crushed|run_over|knocked_down|knocked_over|mugged_and_hurt|hit_by_a_car|kicked badly|pretty|real|while
step|stepped|trod|stood on a|some|the *? nail|glass|tack|needle|urchin|lego_and, binge eat|eating|ate, binge and purge
comfort eat|eating
be|get <adv>? deaf|blind|mute|autistic|epileptic|diabetic|asthmatic|coeliac|celiac|anaemic|anemic|dyslexic|dyspraxic|bulimic|anorexic|infertile|incontinent|immunocompromised|wheelchair_bound|hypermobile|intersex|colour_blind|colorblind
have|get|got endo|pots|eds|ms|ibs|crohns|gout|asthma|tb|hep|lupus|adhd|autism|epilepsy|dementia|ptsd|ocd|bpd|piles|nits|worms|thrush|a_stoma|a_bag|a_zimmer|a_hoist
<body> have me, have|has got me|him|her bad|in_bits|crippled|laid_up|flat|on_the_floor|in_agony
in bits|flitters|agony|ribbons with|from my|his|her|the
be dying|dead|sick|flattened|floored|wiped_out|wrecked|laid_low with a|the|this|my|some *? cold|flu|chest|head|throat|bug|dose|infection|virus|cough|sinuses|hay_fever|hangover|stomach|back|migraine|vomiting
<poss>|the|me *? <body>|ticker|tummy|chest be|have|get|feel|go <adv>? <adv>? banjaxed|knackered|munted|buggered|goosed|gammy|manky|gone|giving|acting|playing|acting_up|playing_up|crook|stuffed|rooted|shagged|borked|done|giving_out|giving_way|skipping
old ticker|chest|knees|back|hip|waterworks|bones|pins|joints|legs|heart skip|play|go|be|give|get|act
me|mi <body>|head|back|belly|chest|heart|knee be|is|feel|hurt|a|dey|still|keep *? <ail>|<hurt>|gone|banjaxed
do|done|did me|my <body>
do|done|did me|my *? back|knee|ankle|hip|shoulder|neck|hamstring|achilles|groin|wrist|elbow|calf|cruciate in|at
do|done|did me|my *? back|knee|ankle|hip|shoulder|neck|hamstring|achilles|groin|wrist|elbow|calf|cruciate again|lifting|playing
body|belle|head|chest|leg|waist|eye|throat|back dey|de pain|hot|scratch|hurt|turn|bite|weak|cold|run
dey vomit|purge|cough|sneeze|bleed|shake|sick|stool, running stomach|belly|tummy
sugar problem|patient|trouble|complaint|disease|diabetes
bp|pressure|sugar|thyroid|kidney|heart|gastric|gas|gall|piles|skin|nerve|motion|breathing problem|patient|trouble|complaint|tablets|tablet
bp|sugar|pressure be|have|get|go|run|keep <adv>? <adv>? high|low|up|down|shooting|raised|dropping|too|normal|fluctuating|through
have|having|suffer|suffering from? low|high|severe|loose|cold|body|continuous bp|pressure|sugar|fever|cough|pain|motion|motions|back|and_cough|headache
pressure|sugar too|so high|low, got|have|has|with|lost the sugar, to the sugar, because of the sugar, from the sugar
the sugar take|took, fell|fall out at|in|on church|work|the
fall|fell and|over|down|off|out|in not|broke|hit|hurt|the|stairs|bed|shower|bath|ladder
have|had a fall|funny_turn|turn|wobble|wobbly|spell|episode|blackout|tumble|moment_on_the_stairs, keel|keeled over
lose|losing|lost|miss|missing minutes|time|hours|chunks at|of, zone|zoning|blank|blanking|space|spacing out and|mid|for|keep
keep zoning|blanking, keep|kept zoning|blanking|spacing|passing|blacking|dozing|nodding out|off
absent|absence spell|seizure|episode, peg|tube|ng|nasogastric|pump feed|fed|feeding|feeds
feed|fed|feeding by a tube|peg|syringe, feed|fed|feeding through|via a tube|peg|syringe
registered|certified|born|profoundly|partially|legally|severely|clinically disabled|blind|deaf|sighted|obese|depressed|underweight
blue badge, zimmer, zimmer frame, commode, grab rails, grab bar, stairlift, stair lift, hoist, mobility scooter, rollator
walking frame, walking stick, quad cane, white cane, guide dog, hearing dog, assistance dog, service dog, raised toilet
bath lift, shower chair, bed pan, bedpan, key safe for, pendant alarm, lifeline button, meals on wheels, care package, care home
nursing home, in a home now, respite, day centre, home help, live in carer, sheltered housing, attendance allowance
carers|carer_'s allowance, power of attorney for her|his health, dossette, dosette, pill organizer|organiser|box
blister packs from, repeat prescription, the chemist for, pharmacy for
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
breast|lung|colon|prostate|ovarian|pancreatic|cervical|bladder|renal|gastric|thyroid|endometrial|bowel ca, ^fhx, ^pmh, ^pmhx
^nkda, ^cp radiating|at|on|x|with|since|w, ^sob on|w|with|at|x|x3d|since|doe|and, ^ef <num>, ^gdm, ^htn, ^hld, ^t2dm, ^t1dm
^ckd, ^copd, ^chf, ^niddm, ^iddm, ^osa, ^pud, ^oa, ^ra flare|meds|pain|diagnosis, ^loc, ^ams, ^perrla, ^heent, ^rrr, ^ctab, ^nad
^wnl, ^aox3, ^ao x?, ^gcs, ^npo, ^nbm, ^tto, ^ttos, ^tpr, ^news score|<num>, ^bnf, ^stat dose, ^iv abx|fluids|antibiotics
^im injection, ^sc injection, ^po tolerating, ^bid, ^tid, ^qid, ^qhs, ^prn, ^od dose, ^bd dose, tds, nocte, ^abx, ^fx, ^lbp
^dob sob, ^lmp, ^edd, ^g1p0, ^g2p1, ^g3p2, ^svd, ^lscs, ^ega, ^fhr, ^ctg, ^pprom, ^srom, ^arom, ^tah, ^bso, ^tkr, ^thr, ^orif
^turp, ^cabg, ^pci, ^tavr, ^tavi, ^ercp, ^egd, ^ogd, ^vats, ^picc, ^tpn, ^icp, ^evd, ^ecmo, ^crrt, ^bipap, ^hfnc, ^ett, ^rsi
^rosc, ^pea arrest, ^vf, ^vt, ^svt, ^nstemi, ^uap, ^cva, ^sah, ^sdh, ^tbi, ^sci, ^gbs, ^mnd, ^pbc, ^psc, ^nafld, ^nash, ^hcc
^aml, ^cml, ^cll, ^mgus, ^mds, ^dlbcl, ^itp, ^ttp, ^dic, ^hus, ^g6pd, ^sle, ^pmr, ^gca, ^jia, ^ctd, ^dmd, ^sma, ^cf, ^rsv, ^nec
pod <num>, post op day, pod1, pod2, pod3, ^gsw, ^mvc, ^mva, ^rta pt|patient|with
<num> yo|y_o|yof|yom|yr_old m|f|male|female|man|woman with
<num> yo|y_o|yof|yom|yr_old m|f|male|female|man|woman w|presents|presenting|pt|c, no known|sig|significant allergies|pmh|history
<num> weeks history of, history of <ail>|<hurt>, tolerating po|diet|fluids|feeds, voiding|ambulating well|independently|freely
ambulating, afebrile, normotensive, hypotensive, hypertensive, tachycardic, bradycardic, tachypneic, febrile, diaphoretic
jaundiced, cyanotic, guarding and rebound, rebound tenderness, bowel sounds, breath sounds, crackles, creps, rales, rhonchi
wheeze, stridor, murmur, oedematous, wound dehisced|packed|dressing|clean|dry|healing|infection, cannula, cannulated
catheterised, intubated, extubated, sedated, ventilated, reintubated, swab positive|negative|taken|came, titrate, titrated
titrating, taper, tapering, bolus, transfuse, transfused, transfusion
`,
  ),
];

/** Sentences that say how a body or its care stands, whichever part it is. */
export const bodyTalk: readonly Section[] = [
  pattern(
    ['HEALTH'],
    'unless-general',
    `
thumping|splitting|pounding|banging|sore|bad|killer head|headache
<poss>|me|the *? <body> be|have|in <adv>? ribbons|bits|tatters|knots|agony|flitters|pieces
not well in my|his|her|their self|selves|myself|himself|herself, not well in myself|himself|herself
not <adv>? well at_all|lately|since|today|enough_to, crown|filling|veneer|bridge|cap|tooth|brace come|came|fall|fell off|out
in|stuck_in|confined_to bed for|since|with <num>|two|three|days|weeks|a|monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|week
in|stuck_in|confined_to bed all <num>|two|three|days|weeks|a|monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|week
take|took to his|her|my bed, side room, isolation room|ward, bay <num>, bed <num> on, ward <num>
surgeon|consultant|doctor|specialist|registrar be <adv>? happy|pleased|worried|concerned|optimistic|confident|lovely|running|late|in|off|about|with|that
<poss>? recovery be|take|go slow|slower|long|longer|well|hard|brutal|taking|going|tough, on the road to recovery
consent form|forms for, consent form|forms signed, sign|signed the|a|my|his consent
can not|will_not operate|treat_it|treat_him|treat_her|do_surgery, too weak|frail|old to|for operate|surgery|the_op|chemo
second opinion, special school, ehcp, iep, five oh four plan, senco
adhd|autism|bpd|ocd|ptsd|migraine|endo|pots|ibs|crohns tax|brain|moment|hyperfocus|paralysis|day|flare|burnout|meltdown|diagnosis|assessment|meds
will_not|can_not|refuse_to|does_not|never get out of bed
will_not|can_not|refuses_to|does_not|stopped wash|bathe|eat|drink|shower|dress|swallow|take *? him|her|his|it|anything|meds|tablets|or|and
ask|asked|asks me? the same thing|question over, ask|asked|asks me? the same thing|question <num>|five|again|twice|every|ten|a
tell|told|tells me? the same story <num>|over|again|twice, wander|wanders at|off|out|the|in into
wander|wanders at|off|out|the|in night|nights|the, he|she|mum|dad|nan|gran|grandma|grandad|mom wander|wanders
lift|lifted|pick|picked|get|got|hoist|hoisted him|her|mum|dad|nan|gran|grandad|mom off|up the|from floor|ground
have_not|not long now|left|to_go, not have long, have|has not long, long in this world, post mortem|autopsy, coroner
die|died|dead|pass|passed|took|lost|gone of|from|to|with a|the|an|his|her *? *? heart|cancer|stroke|overdose|liver|lungs|pneumonia|covid|sepsis|drink|kidneys|leukemia|aneurysm|clot|seizure|asthma|flu
ashes, funeral after|following|since the, life support
switch|switched|turn|turned off|the the|his|her machine|machines|ventilator, brain dead, organ donor|donation
on the transplant list, transplant list, waiting list for
can_not|not|never shift|shake|get_rid_of|get_over|clear|kick this|that|the|a|my *? cough|cold|infection|bug|virus|chest|flu|lurgy|sniffle|headache|thrush|uti|rash|phlegm
pop|popping|popped perks|percs|pills|benzos|xans|tabs|tablets|codeine|painkillers, camera up|down the|my|his|her
sleeping|water|blood_pressure|heart|thyroid|iron|nerve|pain|worming tablet|pill, fit|fitted once|twice|again|last_night|in_the
herniated, slipped, prolapsed disc|disk|womb, noro, worms and|the_whole|be_treated|again|in
shunt block|blocked|revision|infection|surgery|fail, back to neuro|theatre|icu|a_and_e|hospital
not be|been|go|gone to the toilet|loo|bathroom, l <num> l <num>, l4 l5, c5 c6, l5 s1, the depo
on the depo|jab|mini_pill|patch|ring, depo be|make|made|mess
<poss> stump|prosthesis|prosthetic|splints|dentures|plate|hearing_aids|colostomy|stoma|bag|port|line|shunt|pump|fistula be|rub|leak|hurt|bleed|itch|block|clog|beep|fail|break|get
this|that|the|a <body> thing|stuff|issue|business|trouble|bug|infection|problem|situation|saga|surgery|operation|op|scan|injury
covered|coated in spots|hives|bites|a_rash|rash|bruises|blisters|welts|eczema|sores|scabs|bumps
break|broke|broken|breaking|come|came out in spots|hives|bites|a_rash|welts|boils|bumps|blisters|a_sweat
have|get|caught|catch|pick|picked up? a|some|another|this|that|the *? bug|lurgy|virus|infection off|from|at
have|get|caught|catch|pick|picked up? a|some|another|this|that|the *? bug|lurgy|virus|infection again|going
bug off|from the|my|his|her? *? school|daycare|kids|creche|plane|cruise|work
braces|cast|stitches|boot|splint|brace|bandage|bandages|dressing|dressings|sling|plaster|patch|sutures|pins|wires|drain|catheter|stent|coil|implant come|be|get|go|taken <adv>? off|out
chest|wound|surgical|pleural drain, wound vac, picc line, port flush, chest tube, halo brace, back brace, leg brace, knee brace
wrist brace, afo, night splint, compression stocking|stockings|socks, orthotics, insoles for, hearing loop
barium swallow|enema|meal, swallow test|study, tilt table, nerve conduction, bone scan, doppler, v q scan, sleep study, gut test
breath test for, stool sample, urine dip, swabs, dye test, contrast dye, stress echo, holter, ambulatory bp, spirometry
field test at the optician, patch test, prick test, wide awake at|for|since|till|again|all|with, up|awake all night with|again
<num> nights running|in_a_row|straight|without, not sleep|slept a wink|in|for|since|properly|through, sleepless, can not nod off
toss|tossing and turning|turn
<body>|<organ> blow|blew|puff|puffed|balloon|ballooned|swell|swole|swelled|flare|flared|close|closed|seize|seized|lock|locked up|over
<body>|<organ> blow|blew|puff|puffed|balloon|ballooned|swell|swole|swelled|flare|flared|close|closed|seize|seized|lock|locked shut
one|a *? cashew|nut|peanut|prawn|shrimp|sip|bite|slice and i|my|me, swimmers be|slow|no|poor|weak|lazy, low|slow|no swimmers
<poss> cycle be|length|have|go|last, cycle be <num> days, cycle day <num>, cd <num>, dpo, two week wait, tww, opk, bbt chart
trigger shot, stims, beta hcg, beta day|number|doubled, embryo, embryos, blastocyst, blastocysts, follicles, lining be|check|too
need|want|require|get|have|having a|an|my|his|her|the|both|two|new? *? <body> replaced|fixed|drained|removed|reset|pinned|fused|scoped|looked_at|seen_to|sorted|operated_on|checked_out|checked|straightened|lanced|out
burn|burned|burnt|scald|scalded|cut|sliced|slice|stab|gash|graze|scrape|jam|jammed|trap|trapped|catch|caught|shut|slam|slammed|crush|crushed|stub|stubbed|smash|smashed|skin|skinned|nick|nicked|blister|blistered|bump|bumped|bang|banged|whack|whacked <poss>|me|a *? <body>|head
blistered, blister|blisters on|from, blister|blisters all, under it with, under the knife
go|goes|going|went under the? knife|anaesthetic|anesthetic|anaesthesia, put|puts|putting me|him|her under|to_sleep for
<part> <adv>? <ail>|<hurt> me? since|again|all|whenever|every|so|like|bad|badly|rn|today|tonight|lately|these
<part> kill|killing me|him|her
pain|ache|aching|burning|throbbing|tingling|numbness|pressure|swelling|stiffness|tightness|itching|cramping|tenderness|rash|lump|spot|bump in|on|up <poss>|the|me|both|one|her|his *? *? <body>
pain|ache|aching|burning|throbbing|tingling|numbness|pressure|swelling|stiffness|tightness|itching|cramping|tenderness|rash|lump|spot|bump down|behind|under|around|below|above <poss>|the|me|both|one|her|his *? *? <body>
can|could not|barely|hardly <adv>? bend|straighten|lift|move|turn|feel|raise|open|close|rotate|grip <poss>|the|me *? <body>|neck|head
can|could not|barely|hardly <adv>? kneel|squat|stand|climb|manage up|for|on
can|could not|barely|hardly <adv>? kneel|squat|stand|climb|manage the|stairs|long|straight|any|down|without
<poss> <part> seize|lock|give|buckle|click|pop|swell|flare|play|act up|out|since
<poss> <part> seize|lock|give|buckle|click|pop|swell|flare|play|act way|again|when|every
tear|tore|torn|pop|popped|pull|pulled|strain|strained|sprain|sprained|rupture|ruptured|snap|snapped|bust|busted|break|broke|broken|fracture|fractured|dislocate|dislocated|twist|twisted|roll|rolled|jar|jarred|rick|ricked <poss>|a|me|an|her|his|two|three|four *? <body>
`,
  ),
];
