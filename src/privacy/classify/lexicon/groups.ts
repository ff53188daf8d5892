/** Groups of words that play one part in a statement; `<name>` in an entry. Words separated by blanks. */
export const groups = {
  /** Whom a statement can be about. Possessors are in `poss`. */
  person: `i me myself he him himself she herself we us ourselves they them themselves you yourself u user patient client
    someone somebody everyone guy girl boy man woman lady baby infant toddler newborn teen teenager neighbor neighbour
    colleague coworker roommate flatmate housemate boss manager friend bestie bff buddy bro mate classmate tenant
    ich mich mir er sie wir ihm ihn je il elle nous moi lui j tu yo ella nosotros me le mi`,
  kin: `mom mum mommy mummy momma mama ma mother dad daddy papa father pa parent brother bro sister sis sibling son daughter kid
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
    politicians athletes employees teachers soldiers veterans students customers clients scientists researchers lawyers countries many most teens teenagers adolescents elderly americans europeans sufferers seniors diabetics`,
  /** What makes a sentence general: works, studies, trades, statistics, charity. */
  frame: `novel fiction movie film episode tv sitcom series book documentary game song album lyric podcast paper article thesis dissertation lecture exam class course essay homework research
    researcher study studies journal textbook chapter statistic dataset model startup company industry conference seminar
    symposium policy legislation law bill congress senate government ministry minister fundraiser marathon charity
    donation awareness campaign nonprofit ngo millions percent worldwide globally
    market stock shares investor investment product brand customer career degree major curriculum workshop
    webinar blog newsletter headline news newspaper magazine museum exhibit exhibition historical century medieval ancient
    define definition explain synonym etymology trivia quiz crossword wikipedia encyclopedia experiment scientist
    science biology chemistry pharmacology epidemiology profession professional intern internship residency shift
    presentation survey grant foundation manufacturer manufacturing factory sector software
    dashboard api database codebase feature website prototype hackathon screenplay script manuscript
    poem poetry painting band concert playlist festival theorem invention inventor discovered invented
    outbreak epidemic nationwide tax bond commercial advert ad ads advertisement meme joke comedy comic manga anime
    sheep cattle livestock sermon vocabulary spelling emoji slides slide deck docs documentation keynote app apps
    textbooks publisher chatbot dev developer developers programmer startups nonprofits lobby tariffs`,
  /** What has no health or feelings, though the same words are said of it. */
  thing: `computer laptop pc phone iphone android tablet server database router wifi printer code app software website site car
    truck bike engine battery motor transmission economy market team weather plant tree lawn garden tomato basil
    business club brand industry stock bitcoin crypto console playstation xbox network browser disk drive drives usb hardware
    build pipeline cluster queue script repo compiler windows linux macbook
    company startup house roof sink dishwasher fridge kitchen movie song album pizza soup recipe sauce cookies cake wall floor
    pump hvac furnace generator government parliament bridge crop soil paint city town country nation house roof wall floor kitchen room office recipe law planet world
    wood rose roses succulent ficus orchid fern projector drone camera lens radio guitar piano`,
  pet: `dog puppy pup cat kitten kitty hamster rabbit bunny horse pony mare cow goat sheep pig parrot bird budgie fish goldfish
    turtle tortoise lizard gecko snake ferret gerbil rat mouse chicken hen duck labrador retriever poodle beagle dachshund corgi
    hound bulldog husky pet pooch doggo tabby foal lamb calf llama alpaca vet veterinarian hund katze chien chat perro gato`,
  clinician: `doctor doc dr physician gp pcp therapist psychiatrist psychologist psychotherapist shrink counselor counsellor
    oncologist cardiologist dermatologist derm neurologist urologist gynecologist gynaecologist gyno obgyn ob obstetrician
    endocrinologist endo rheumatologist rheum gastroenterologist pulmonologist nephrologist hematologist haematologist
    ophthalmologist optometrist audiologist podiatrist orthopedist orthopaedist surgeon dentist orthodontist endodontist periodontist
    hygienist pediatrician paediatrician midwife doula nurse paramedic chiropractor chiro physio physiotherapist
    osteopath acupuncturist dietitian dietician pharmacist allergist immunologist anesthesiologist anaesthetist
    radiologist pathologist internist geriatrician hepatologist proctologist neonatologist sonographer
    phlebotomist caseworker hausarzt arzt arztin therapeutin medecin psychologue psychiatre doctora psicologo psicologa psiquiatra
    medico medica`,
  /** Parts one does not mention having unless something is the matter. */
  organ: `liver kidney lung bladder prostate ovary uterus womb bowel colon thyroid pancreas gallbladder appendix spleen esophagus
    intestine cervix testicle rectum anus meniscus acl hamstring achilles sciatic cuff tailbone sinus gum molar tonsil tendon ligament
    knee hip ankle elbow shoulder wrist groin spine sternum collarbone rib eyesight vision hearing sight bowels lymph artery pelvis retina
    cornea urethra nipple scrotum heel kneecap shin calf disc vertebra jaw eardrum joint glute quad bicep adenoid`,
  body: `back neck head knee shoulder elbow wrist ankle hip foot toe finger thumb hand arm leg calf thigh groin spine disc disk
    chest lung stomach tummy belly gut abdomen bowel colon liver kidney bladder prostate ovary uterus womb breast nipple
    vagina penis testicle ball butt bum rectum anus skin scalp face jaw tooth gum tongue throat tonsil nose sinus ear eye
    eyelid vision brain nerve muscle tendon ligament joint bone rib pelvis tailbone shin hamstring achilles meniscus
    acl rotator cuff thyroid pancreas spleen gallbladder appendix esophagus temple forehead lip mouth cheek lymph node gland vein artery
    nail hair side sternum collarbone bicep quad glute heel sole bowels hormone`,
  hurt: `hurt ache sore pain painful burn itch itchy itchiness swell swollen swelling numb numbness tingle throb cramp stiff stiffness
    stiff twinge bleed bruise bruised inflamed infected spasm twitch tender tenderness soreness discomfort
    sprained strained pulled torn injury injured blurry weakness`,
  be: 'be seem',
  adv: `really so very just also always still pretty quite super extremely totally recently currently constantly now
    lately kinda kind sort of too already probably actually finally both often sometimes been even only all more
    completely absolutely utterly terribly incredibly deeply severely badly such not never more less bit little lot
    hella fucking freaking damn newly basically clinically legally mildly chronically usually mostly almost maybe
    then again feeling slightly literally officially openly suddenly`,
  /** Numbers as words; digits belong to it by their shape. */
  num: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred couple few several half`,
  unit: 'mg mgs milligram mcg microgram iu mmol mmhg bpm milligramm',
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
  party: `democrat republican liberal conservative socialist communist libertarian leftist marxist anarchist progressive
    maga tory labour centrist feminist trumper trotskyist antifa`,
  orientation: `gay lesbian bisexual bi pansexual pan asexual ace queer homosexual heterosexual straight trans transgender nonbinary
    enby genderqueer genderfluid intersex demisexual aromantic aro lgbtq lgbt agender transsexual schwul lesbisch polysexual`,
  ethnicity: `black white asian hispanic latino latina latinx chicano chicana african american caucasian indigenous aboriginal
    chinese japanese korean vietnamese filipino filipina thai cambodian hmong indian pakistani bangladeshi punjabi tamil bengali nepali
    arab arabic persian iranian kurdish turkish armenian jewish ashkenazi sephardic romani roma gypsy irish scottish italian
    greek polish russian ukrainian german french spanish portuguese mexican cuban dominican haitian jamaican nigerian ghanaian
    kenyan ethiopian somali egyptian moroccan algerian lebanese syrian palestinian israeli cherokee navajo lakota sioux
    ojibwe inuit maori samoan hawaiian polynesian tongan puerto rican brazilian colombian peruvian venezuelan
    salvadoran guatemalan creole mestizo mulatto biracial mixed multiracial swedish norwegian danish finnish dutch hungarian
    romanian serbian croatian albanian afghan uyghur tibetan mongolian european nordic slavic yoruba igbo zulu`,
  crime: `theft robbery burglary assault battery dui dwi manslaughter murder arson fraud embezzlement shoplifting possession
    trafficking perjury forgery vandalism trespassing stalking rape larceny extortion bribery tax evasion drug drugs
    domestic felony misdemeanor misdemeanour crime offense offence`,
} as const;

export type GroupName = keyof typeof groups | 'any' | 'drug';

/** Inflected forms that no ending explains, each with its base form. */
export const irregularForms: Record<string, string> = {
  "'s": 'be',
  am: 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  got: 'get',
  gotten: 'get',
  getting: 'get',
  went: 'go',
  gone: 'go',
  goes: 'go',
  took: 'take',
  taken: 'take',
  felt: 'feel',
  lost: 'lose',
  saw: 'see',
  seen: 'see',
  left: 'leave',
  threw: 'throw',
  thrown: 'throw',
  tore: 'tear',
  torn: 'tear',
  bled: 'bleed',
  caught: 'catch',
  slept: 'sleep',
  fought: 'fight',
  cried: 'cry',
  dying: 'die',
  died: 'die',
  dies: 'die',
  broke: 'break',
  broken: 'break',
  beaten: 'beat',
  swollen: 'swell',
  wept: 'weep',
  woke: 'wake',
  woken: 'wake',
  told: 'tell',
  said: 'say',
  gave: 'give',
  given: 'give',
  came: 'come',
  kept: 'keep',
  fell: 'fall',
  fallen: 'fall',
  ran: 'run',
  made: 'make',
  did: 'do',
  done: 'do',
  does: 'do',
  grew: 'grow',
  grown: 'grow',
  found: 'find',
  heard: 'hear',
  paid: 'pay',
  stole: 'steal',
  stolen: 'steal',
  bit: 'bite',
  bitten: 'bite',
  shook: 'shake',
  began: 'begin',
  begun: 'begin',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  teeth: 'tooth',
  wives: 'wife',
  chose: 'choose',
  chosen: 'choose',
  forgot: 'forget',
  forgotten: 'forget',
  became: 'become',
  drank: 'drink',
  ate: 'eat',
  eaten: 'eat',
  wore: 'wear',
  owed: 'owe',
  bought: 'buy',
  sold: 'sell',
  lent: 'lend',
  knew: 'know',
  known: 'know',
  spent: 'spend',
  thought: 'think',
  hid: 'hide',
  hidden: 'hide',
  froze: 'freeze',
  shot: 'shot',
  spat: 'spit',
  ovaries: 'ovary',
  quitting: 'quit',
  quits: 'quit',
  hung: 'hang',
  swore: 'swear',
  fled: 'flee',
  wrote: 'write',
  lying: 'lie',
  hooked: 'hook',
  incoming: 'incoming',
  docs: 'docs',
  outcome: 'outcome',
  kids: 'kid',
  arms: 'arm',
  diagnoses: 'diagnosis',
  biopsies: 'biopsy',
  babies: 'baby',
};

/** Contractions, written with or without the apostrophe, as the words they stand for. */
export const contractions: Record<string, readonly [string, string]> = {
  "i'm": ['i', 'am'],
  im: ['i', 'am'],
  "i've": ['i', 'have'],
  ive: ['i', 'have'],
  "i'd": ['i', 'would'],
  "i'll": ['i', 'will'],
  "he's": ['he', 'is'],
  hes: ['he', 'is'],
  "she's": ['she', 'is'],
  shes: ['she', 'is'],
  "he'd": ['he', 'would'],
  "she'd": ['she', 'would'],
  "he'll": ['he', 'will'],
  "she'll": ['she', 'will'],
  "it's": ['it', 'is'],
  "we're": ['we', 'are'],
  "we've": ['we', 'have'],
  "we'd": ['we', 'would'],
  "we'll": ['we', 'will'],
  "they're": ['they', 'are'],
  theyre: ['they', 'are'],
  "they've": ['they', 'have'],
  theyve: ['they', 'have'],
  "you're": ['you', 'are'],
  youre: ['you', 'are'],
  "you've": ['you', 'have'],
  youve: ['you', 'have'],
  "don't": ['do', 'not'],
  dont: ['do', 'not'],
  "doesn't": ['do', 'not'],
  doesnt: ['do', 'not'],
  "didn't": ['do', 'not'],
  didnt: ['do', 'not'],
  "isn't": ['is', 'not'],
  isnt: ['is', 'not'],
  "wasn't": ['was', 'not'],
  wasnt: ['was', 'not'],
  "aren't": ['are', 'not'],
  arent: ['are', 'not'],
  "weren't": ['were', 'not'],
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  "couldn't": ['could', 'not'],
  couldnt: ['could', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "wouldn't": ['would', 'not'],
  wouldnt: ['would', 'not'],
  "haven't": ['have', 'not'],
  havent: ['have', 'not'],
  "hasn't": ['has', 'not'],
  hasnt: ['has', 'not'],
  "hadn't": ['had', 'not'],
  "shouldn't": ['should', 'not'],
  "that's": ['that', 'is'],
  "there's": ['there', 'is'],
  "what's": ['what', 'is'],
  "who's": ['who', 'is'],
  "ain't": ['is', 'not'],
  aint: ['is', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['got', 'to'],
  "j'ai": ['j', 'ai'],
  "let's": ['let', 'we'],
  tryna: ['trying', 'to'],
};
