/** Groups of words that play one part in a statement; `<name>` in an entry. Words separated by blanks. */
export const groups = {
  /** Whom a statement can be about. Possessors are in `poss`. */
  person: `i me myself he him himself she herself we us ourselves they them themselves you yourself u user patient client
    someone somebody everyone guy girl boy man woman lady baby infant toddler newborn teen teenager neighbor neighbour
    colleague coworker roommate flatmate housemate boss manager friend bestie bff buddy bro mate classmate tenant
    ich mich mir er sie wir ihm ihn je il elle nous moi lui j tu yo ella nosotros me le mi`,
  kin: `wean weans wain bairn bairns babby sprog pikin grannie mam mamaw mammy littlun littlest eldest youngest oldest kiddo lo bub bubba bubs munchkin pops poppy nanna nonna nonno abuelita memaw meemaw pawpaw papaw oma mil fil sil bil dh dw dd ds folks missus hubs fella mister mom mum mommy mummy momma mama ma mother dad daddy papa father pa parent brother bro sister sis sibling son daughter kid
    child grandma granny nana gran nan grandmother grandpa granddad gramps grandfather grandparent grandson granddaughter grandkid
    aunt auntie aunty uncle cousin niece nephew husband hubby wife wifey spouse partner boyfriend girlfriend fiance fiancee
    bf gf ex stepmom stepmum stepdad stepmother stepfather stepson stepdaughter stepbrother stepsister twin
    inlaw godmother godfather godson goddaughter family bruder schwester mutter vater oma opa tochter sohn mann frau eltern
    pere soeur frere fils fille mari femme enfant madre padre hermano hermana hijo hija esposo esposa marido abuela abuelo novio novia tio tia
    maman papi mami`,
  partner: `husband hubby wife wifey spouse partner boyfriend girlfriend fiance fiancee bf gf ex exhusband exwife lover hubs`,
  poss: `my his her our their your mein meine meinem meinen meiner seine seinem ihre ihrem mon ma mes sa ses mis su sus nuestro nuestra myy mah ur`,
  /** Verbs and prepositions that tie a person to what follows. */
  link: `be have get take need start stop quit try develop catch contract manage fight battle survive
    recover undergo receive use diagnose test give experience deal struggle cope suffer feel see go schedule do
    come keep skip forget refill switch put cause inject require want lose miss hospitalize treat face treatment cure
    report complain mention describe say deny pull drop fall infect rush wake throw cough vomit live wait remember swallow finish begin continue resume refuse consider choose elect decline hurt break sprain
    injure twist pull tear show reveal confirm find remain become turn hate track log monitor measure check control pick
    habe hat hatte haben bin ist leide leidet nehme nimmt ai a avoir suis est souffre prends prend
    tengo tiene tenia tuve tuvo soy estoy esta sufro sufre tomo toma padezco padece
    rely depend prone addict swear will would should could can must might`,
  /** Prepositions that tie a person to a state, even across the name of a work or event: "left the concert with a fever". */
  bond: 'with after since because during despite from while mit bei unter wegen con avec without',
  /** Prepositions that tie a person to a state, but a work to its subject: "a paper on depression". */
  topic: "on for into of to 's",
  neg: `not no never without nor neither none deny denies denied negative free nicht kein keine keinen ne pas sans jamais sin nunca hardly nope nt ain`,
  /** People in general, and people who do not exist. */
  others: `people folks patients adults protagonist plot character villain actor actress celebrity celebrities citizens population
    striker goalie goalkeeper quarterback pitcher kicker winger midfielder defender linebacker shortstop guard forward lebron messi ronaldo pacers lakers yankees
    nfl nba mlb nhl politicians athletes employees teachers soldiers veterans students customers clients scientists researchers lawyers countries many most teens teenagers adolescents elderly americans europeans sufferers seniors diabetics`,
  /** What makes a sentence general: works, studies, trades, statistics, charity. */
  frame: `novel fiction movie film episode tv sitcom series book documentary game song album lyric podcast paper article thesis dissertation lecture exam class course essay homework research
    researcher study studies journal textbook chapter statistic dataset model startup company industry conference seminar
    symposium policy legislation bill congress senate government ministry minister fundraiser marathon charity
    donation awareness campaign nonprofit ngo millions percent worldwide globally
    market stock shares investor investment product brand customer career degree major curriculum workshop
    webinar blog newsletter headline news newspaper magazine museum exhibit exhibition historical century medieval ancient
    define definition explain synonym etymology trivia quiz crossword wikipedia encyclopedia experiment scientist
    science biology chemistry pharmacology epidemiology profession professional intern internship residency shift
    presentation survey grant foundation manufacturer manufacturing factory sector software
    dashboard api database codebase feature website prototype hackathon screenplay script manuscript
    poem poetry painting band concert playlist festival theorem invention inventor discovered invented
    outbreak epidemic nationwide tax bond commercial advert ad advertisement meme comedy comic manga anime
    sheep cattle livestock sermon vocabulary spelling emoji slides slide deck docs documentation keynote app apps
    textbooks publisher chatbot dev developer developers programmer startups nonprofits lobby tariffs
    fda cdc nhs ema epa guidance guideline regulators county counties statewide rural epidemiologists europe texas florida california ohio china africa india outbreaks vaccines approval recall strike cases`,
  /** What has no health or feelings, though the same words are said of it. */
  thing: `ci cpu gpu build sprint deploy deployment release offense defense defence offence lineup bullpen spreadsheet printer app server screen
    code parser website radiator faucet heater fan grill oven dryer washer vacuum mower tractor boat plane train
    computer laptop pc phone iphone android tablet server database router wifi printer code app software website site car
    truck bike engine battery motor transmission economy market team weather plant tree lawn garden tomato basil
    business club brand industry stock bitcoin crypto console playstation xbox network browser disk drive drives usb hardware
    build pipeline cluster queue script repo compiler windows linux macbook
    company startup house roof sink dishwasher fridge kitchen movie song album pizza soup recipe sauce cookies cake wall floor
    pump hvac furnace generator government parliament bridge crop soil paint city town country nation house roof wall floor kitchen room office recipe planet world
    wood rose roses succulent ficus orchid fern projector drone camera lens radio guitar piano`,
  pet: `rooster iguana hamster gerbil chinchilla hedgehog axolotl tarantula frog toad donkey mule ox bull steer calves piglet duckling chick guinea parakeet cockatiel macaw canary finch dog puppy pup cat kitten kitty hamster rabbit bunny horse pony mare cow goat sheep pig parrot bird budgie fish goldfish
    turtle tortoise lizard gecko snake ferret gerbil rat mouse chicken hen duck labrador retriever poodle beagle dachshund corgi
    hound bulldog husky pet pooch doggo tabby foal lamb llama alpaca vet veterinarian hund katze chien chat perro gato`,
  clinician: `ortho onc gastro rheumy neuro nephro pulm psych pdoc gynae ent optician hygienist obgyn np pcp prescriber cardio surgeon medic medics
    nephrologist doctor doc dr physician gp pcp therapist psychiatrist psychologist psychotherapist shrink counselor counsellor
    oncologist cardiologist dermatologist derm neurologist urologist gynecologist gynaecologist gyno obgyn ob obstetrician
    endocrinologist endo rheumatologist rheum gastroenterologist pulmonologist nephrologist hematologist haematologist
    ophthalmologist optometrist audiologist podiatrist orthopedist orthopaedist surgeon dentist orthodontist endodontist periodontist
    hygienist pediatrician paediatrician midwife doula nurse paramedic chiropractor chiro physio physiotherapist
    osteopath acupuncturist dietitian dietician pharmacist allergist immunologist anesthesiologist anaesthetist
    radiologist pathologist internist geriatrician hepatologist proctologist neonatologist sonographer
    phlebotomist caseworker hausarzt arzt arztin therapeutin medecin psychologue psychiatre doctora psicologo psicologa psiquiatra
    medico medica`,
  /** Parts one does not mention having unless something is the matter. */
  organ: `stomach tummy throat tooth gum ear toe rib boob breast belly chest immune ovaries bladder groin hamstring thigh armpit
    liver kidney lung bladder prostate ovary uterus womb bowel colon thyroid pancreas gallbladder appendix spleen esophagus
    intestine cervix testicle rectum anus meniscus acl hamstring achilles sciatic cuff tailbone sinus gum molar tonsil tendon ligament
    knee hip ankle elbow shoulder wrist groin spine sternum collarbone rib eyesight vision hearing sight bowels lymph artery pelvis retina
    cornea urethra nipple scrotum heel kneecap shin calf disc vertebra jaw eardrum joint glute quad bicep adenoid`,
  body: `back neck head knee shoulder elbow wrist ankle hip foot toe finger thumb hand arm leg calf thigh groin spine disc disk
    chest lung stomach tummy belly gut abdomen bowel colon liver kidney bladder prostate ovary uterus womb breast nipple
    vagina penis testicle ball butt bum rectum anus skin scalp face jaw tooth gum tongue throat tonsil nose sinus ear eye
    eyelid vision brain nerve muscle tendon ligament joint bone rib pelvis tailbone shin hamstring achilles meniscus
    acl rotator cuff thyroid pancreas spleen gallbladder appendix esophagus temple forehead lip mouth cheek lymph node gland vein artery
    nail hair side metabolism digestion circulation eyesight arteries sinuses airway airways windpipe gland glands uterus cervix pec delt lats bicep tricep trapezius hammy hammies glutes abs core oblique forearm knuckle pinky pinkie armpit ribcage boob tit nipples
    bits privates junk nuts nutsack cock dick vag vajayjay labia clit foreskin anus arse ass bottom tum tummy noggin chompers molar incisor pupil
    gullet windpipe voice ticker innards insides intestine colon heel instep arch sternum collarbone bicep quad glute heel sole bowels hormone`,
  hurt: `hurt ache sore pain painful burn itch itchy itchiness swell swollen swelling numb numbness tingle throb cramp stiff stiffness
    stiff twinge bleed bruise bruised inflamed infected spasm twitch tender tenderness soreness discomfort
    sprained strained pulled torn injury injured blurry weakness`,
  /** Words before which a clause may begin: conjunctions, interjections, times. */
  opener: `and but so because cuz cause bc cos coz plus then or while when since although though that ugh omg lol lmao lmfao ngl tbh
    honestly anyway anyways well yeah yep yup nope okay ok today yesterday tonight lately update also still just now fyi finally
    apparently bro bruh dude sis hey hi hello oh wow welp sigh yay yikes fuck shit damn god jesus morning edit ps sorry haha
    idk imo fr istg smh man alas turns out day night week think guess swear confession til wtf recently currently already too
    literally legit again literally`,
  /** What bodies do when something is the matter; said of much else too, so it needs a part of a body before it. */
  ail: `hurt ache sore pain painful burn itch itchy swell swollen numb throb cramp stiff bleed bruised inflamed infected spasm twitch
    tender blurry weak messed fucked shot busted bust kill pound click pop crack creak grind lock seize buckle give act play flare
    bother peel flake ooze leak weep drip run goopy crusty gunky puffy swole tight weird funny wonky gammy dodgy bum
    bad worse raw tense knotted blocked clogged stuffed plugged bunged dislocated scabby jacked wrecked wreck torn hate
    fall rot shatter toast trash trashed shake tremble droop drool wobble pulse flutter race skip rumble churn flip gurgle
    red yellow purple blue black white swell balloon screw screwed explode scream protest revolt fail destroy
    murder crook sensitive irritated crampy achy heavy jelly giving unstable dead fuzzy cloudy foggy scratchy hoarse
    bloated unsettled queasy upset gassy sting stab tingle tingly tingling asleep rock constipated backed mangled crushed smashed
    splint dry lump lumpy spotty blotchy rashy chapped scaly thin bald recede crooked impacted abscess abscessed rotten loose
    wobbly discolored discoloured enlarged flutter fluttery close kick garbage wacky janky glitch scream shrink dilate deteriorate degenerate heal mend itchy prickle
    rattle wheeze seep pus drain`,
  /** What a laboratory or a cuff measures; foods and machines have some of it too. */
  lab: `bili trop gcs apgar hcrit mag phos retic lactic ammonia motility afp cea dsdna ana ccp anca igg ige iga gad antigen antibody
    a1c hba1c egfr gfr tsh t3 t4 psa crp esr ldl hdl trigs triglycerides cholesterol potassium sodium magnesium calcium phosphate iron
    ferritin b12 folate hemoglobin haemoglobin hgb hb hct hematocrit platelet wbc rbc neutrophil anc lymphocyte eosinophil cd4 bun
    creatinine alt ast alp alk bilirubin ggt albumin inr ptt dimer troponin bnp lactate glucose ketone sugar insulin cortisol
    testosterone estradiol estrogen progesterone fsh lh amh hcg prolactin dhea shbg bmi bp systolic diastolic pulse rhr hrv spo2 o2 sat
    sats temp temperature fev1 ejection homocysteine lipase ammonia titer titre bicarb homa lipids lft lfts thyroid vit vitamin
    bloods labs blood count viral load pressure hormones levels numbers bloodwork oxygen ph beta beats`,
  adv: `really so very just also always still pretty quite super extremely totally recently currently constantly now
    lately kinda kind sort of too already probably actually finally both often sometimes been even only all more
    completely absolutely utterly terribly incredibly deeply severely badly such not never more less bit little lot
    hella fucking freaking damn newly basically clinically legally mildly chronically usually mostly almost maybe
    def defo deffo probs prob lowkey highkey deadass obvs mad mega hecka insanely permanently apparently clearly obviously
    honestly seriously fully straight partially entirely visibly legit barely somehow suddenly again feeling slightly literally officially openly suddenly`,
  /** Numbers as words; digits belong to it by their shape. */
  num: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred couple few several half`,
  job: `teacher engineer lawyer attorney accountant plumber electrician carpenter mechanic driver chef cook waiter
    waitress barista cashier bartender writer author journalist artist designer musician actor programmer developer coder
    analyst consultant manager director ceo cto founder freelancer contractor student professor scientist researcher pilot
    firefighter cop policeman paralegal clerk receptionist secretary salesman realtor banker architect builder
    farmer librarian translator photographer nurse doctor dentist pharmacist surgeon vet veterinarian paramedic therapist
    psychologist psychiatrist oncologist radiologist midwife caregiver nanny janitor electrician welder machinist hairdresser barber soldier marine
    sailor officer retiree pensioner intern apprentice entrepreneur tutor lecturer coach trainer`,
  faith: `jewish jew muslim christian catholic protestant evangelical baptist methodist lutheran mormon orthodox hindu buddhist
    sikh jain taoist pagan wiccan atheist agnostic quaker presbyterian anglican episcopalian pentecostal sunni shia shiite
    zoroastrian satanist rastafarian adventist calvinist katholisch evangelisch catholique musulman musulmana judio
    judia catolico catolica bahai hasidic sufi unitarian`,
  ethnicity: `black white asian hispanic latino latina latinx chicano chicana african american caucasian indigenous aboriginal
    chinese japanese korean vietnamese filipino filipina thai cambodian hmong indian pakistani bangladeshi punjabi tamil bengali nepali
    arab arabic persian iranian kurdish turkish armenian jewish ashkenazi sephardic romani roma gypsy irish scottish italian
    greek polish russian ukrainian german french spanish portuguese mexican cuban dominican haitian jamaican nigerian ghanaian
    kenyan ethiopian somali egyptian moroccan algerian lebanese syrian palestinian israeli cherokee navajo lakota sioux
    ojibwe inuit maori samoan hawaiian polynesian tongan puerto rican brazilian colombian peruvian venezuelan
    salvadoran guatemalan creole mestizo mulatto biracial mixed multiracial swedish norwegian danish finnish dutch hungarian
    romanian serbian croatian albanian afghan uyghur tibetan mongolian european nordic slavic yoruba igbo zulu`,
  /** What is wrong on or in a part of the body. */
  wound: `lump bump rash spot mole growth sore blister welt hive knot mark bruise bite cut gash scrape burn scab wart boil cyst pimple
    pain ache pressure tingling numbness itch itching swelling pus fluid discharge infection fungus stitches scar scratch tightness
    stiffness spasm cramp weakness clot bleed bleeding fracture tear ulcer abscess eczema psoriasis hives acne sunburn shingles lice
    staples screws pins plate rods stent arthritis redness soreness feeling inflammation ringing`,
  /** How a part of the body is harmed. */
  harm: `tweak strain pull tear throw roll twist jam stub slam smash whack bang crack fracture shatter bust blow wreck fuck mess
    hurt injure burn cut slice scrape scald sprain dislocate bruise crush pinch lacerate puncture screw jack break chip bite tore torn
    split skin graze aggravate irritate reinjure rebreak redo hyperextend wrench rick do impinge herniate slip poke stab nick`,
  /** What is done to a part of the body. */
  done: `out removed yank yanked pulled lasered scoped fixed replaced drained popped reset stitched pinned fused reconstructed scraped
    biopsied zapped frozen burned cauterized cauterised repaired scanned xrayed imaged checked examined dilated injected flushed
    amputated taken opened tested implanted tied snipped whacked chopped lopped aspirated ablated excised extracted shaved bandaged glued
    capped crowned filled cleaned tightened fitted whitened straightened cemented transplanted splinted wrapped iced taped adjusted cracked cupped
    done redone botoxed lanced cut`,
} as const;

/** Short lists written `<name>` like a group; only entries use them, so they take no bit. */
export const lists = {
  orientation: `gay lesbian bisexual bi pansexual pan asexual ace queer homosexual heterosexual straight trans transgender nonbinary
    enby genderqueer genderfluid intersex demisexual aromantic aro lgbtq lgbt agender transsexual schwul lesbisch polysexual`,
  be: 'be seem',
  unit: 'mg mgs milligram mcg microgram iu mmol mmhg bpm milligramm',
  crime: `theft robbery burglary assault battery dui dwi manslaughter murder arson fraud embezzlement shoplifting possession
    trafficking perjury forgery vandalism trespassing stalking rape larceny extortion bribery tax evasion drug drugs
    domestic felony misdemeanor misdemeanour crime offense offence`,
  party: `democrat republican liberal conservative socialist communist libertarian leftist marxist anarchist progressive
    maga tory labour centrist feminist trumper trotskyist antifa`,
  /** Parts of the body that are seldom named for anything but their state. */
  part: `knee ankle hip elbow shoulder wrist toe spine chest lung stomach tummy belly abdomen bowel colon liver kidney bladder prostate ovary
    uterus womb cervix breast boob tit nipple nip vagina vag vulva penis dick testicle butt bum anus scalp jaw tooth molar gum throat tonsil
    nose nostril sinus ear eyelid retina cornea muscle joint bone rib pelvis tailbone shin hamstring calf thigh groin forearm bicep tricep
    quad glute hammy arm leg foot skin neck armpit knuckle heel sole instep achilles meniscus acl tendon ligament vertebra disc
    thyroid pancreas spleen gallbladder appendix esophagus intestine gland vein artery`,
  tooth:
    'tooth teeth molar wisdom wisdoms canine crown crowns filling fillings braces veneers implant implants bridge dentures cavity retainer',
  /** What people avoid eating. */
  food: 'peanut nut nuts gluten dairy lactose milk egg eggs shellfish soy wheat sesame fish fructose histamine caffeine sugar latex pollen bee cat_hair dust mold penicillin sulfa',
  level: `high low up down elevated normal good great bad off borderline back better worse stable perfect awful terrible crazy insane
    wonky weird scary ok okay fine shot trash dropping climbing rising falling sky_high through all_over in_the in_range out_of
    undetectable crap shit abnormal`,
  /** Examinations and operations whose names mean something else too. */
  procedure: `echo sono scope lap smear pelvic physical section sweep transfer retrieval reversal reconstruction crown filling extraction
    implant braces sleeve bypass fusion port peg transplant infusion radiation excision resection swab cath holter takedown graft op
    operation procedure treatment bridge dilation injection jab shot booster induction stitch clip bloods tube tubes scan`,
} as const;

export type GroupName = keyof typeof groups | 'any' | 'drug';
