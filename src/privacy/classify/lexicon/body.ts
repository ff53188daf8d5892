import { pattern, type Section, term } from './section.js';

/** What bodies do, and what is done to them: a person's part, then what is the matter with it, in the shapes people say it. */
export const body: readonly Section[] = [
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> *? *? <body> be|feel|look|get|keep|go|start|stay|seem|turn|act <adv>? <adv>? <ail>, <poss> *? <body> <adv>? <ail>
<poss> *? <body> have be <adv>? <adv>? <ail>, <poss> *? <body> keep|start be? <adv>? <ail>
<poss> *? <body> keep getting <adv>? <ail>
<poss> *? <body> will|do|can|could not stop? work|bend|straighten|move|close|open|heal|turn|lift|ache|hurt|bleed|itch|twitch|throb|burn|shake
<poss> *? <body> will|do|can not feel|look <adv>? right|good|great|normal, <body> do not work right|properly|anymore|like
<kin> 's *? <body> be? <adv>? <ail>, <kin> 's *? <body> <hurt>, <kin> 's *? <body> have be <adv>? <ail>
<poss> *? <body> be|feel|look <adv>? like *, <poss> *? <body> be <adv>? about to
<body> be|feel <adv>? like balloon|balloons|sandpaper|jelly|lead|concrete|fire|razors|glass|cotton|mush|rubber|knives|needles|bricks|crap|shit|garbage|trash|hell
<body> be on fire|strike, <body> be? <adv>? give me|him|her|us grief|trouble|jip|gyp|hell|problems|fits|issues|bother
<body> be|have be not? <adv>? what it|they used to, <body> be going|shot|gone|knackered|buggered|cooked|done_for
can|could not feel|move|bend|straighten|turn|close|open|raise|see_out_of|hear_out_of|put_weight_on|use|lift <poss>|the *? <body>
something|summat|anything <be>? off|up with|in <poss> *? <body>
something|summat|anything <be>? wrong|weird|funny|not_right with|in <poss> *? <body>
something pop|snap|go|tear|crack|give in <poss> *? <body>, feel something pop|snap|tear, heard|felt a pop|snap|crunch in
<wound> on|in|down|up|over <poss>|both? *? *? <body>
<wound> under|near|behind|around|above|inside|all_over <poss>|both? *? *? <body>, <wound> all over <poss>? *? <body>
<harm> <poss> *? *? <body>, <harm> out|up <poss> *? *? <body>, <harm> something in <poss> *? *? <body>, <harm> something in there
get|have <poss>|both|all|two|another|three *? <body> *? <done>, get|have <poss> *? *? <body> <done>
have to get|have *? <body> <done>, get|have the|a|one|some *? <tooth> *? <done>
get|have the *? gallbladder|appendix|tonsils|adenoids|spleen|mole|cyst|lump|growth|tumor *? <done>
get|have a|this|that|the *? mole|cyst|lump|growth|polyp|spot|boil|wart|nodule|stone <done>
want|need|go|going|plan|schedule to? take|cut|pull|replace|remove|fix|do|fuse|scope|open|inject|drain <poss>|the *? <body>|tooth|molar
take out|off <poss> *? appendix|gallbladder|tonsils|uterus|kidney|breast|leg|toe|spleen|adenoids|thyroid|ovaries|prostate
need|want|get|have|on_the_list_for a? new knee|hip|kidney|liver|heart|shoulder|lung|knees|hips|valve|lungs|cornea
miss|lack half|a|one|part|two|most of? a|my|his|her *? <organ>|finger|toe|leg|arm|eye|hand|foot|breast
only have one|a|half *? kidney|lung|eye|arm|leg|ovary|testicle|hand|ear|ball, be|born without a|an|any|my|his|her *? <body>
camera|tube|scope|needle down|up|in|into <poss> *? <body>|nose|veins, lose feeling in, no feeling in, lose all? *? feeling in
blood in <poss> *? eye|ear|stool|urine|pee|poop|semen|spit|snot|phlegm|poo|diaper|nappy
pain|ache|pressure|pins|heat in <poss> *? *? <body>
pain be back|gone|worse|better|at|a|an|unbearable|unreal|insane|crazy|awful|constant|spreading, pain down <poss>
fire down <poss> <body>, shoot down <poss> <body>, knot in <poss> <body>|back|shoulder, crick in, kink in <poss>
whole side be numb, one side of <poss> face|body, left|right side be|feel|go weak|numb|drooping|dead
bad|bum|dodgy|gammy|wonky|trick|busted|crook|blown|shot|fucked|torn|broken|artificial|fake|glass|prosthetic|dislocated|sprained <body>
<body> brace|cast|splint|boot|sling|cramps|spasms|pain|injury|replacement|issues|troubles|tear
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
> <body> be|feel|look|get|keep|go|start|stay|act <adv>? <adv>? <ail>, > <body> <ail>, > <body> have be <adv>? <ail>
> <body> be? <adv>? <hurt>, > lower|upper|left|right|whole|both|entire <body> be? <adv>? <ail>
> lower|upper|left|right|whole|both <body> <hurt>
> <body> will|do not stop? work|bend|move|close|open|heal|ache|hurt|bleed|itch|twitch|throb, > <body> have be like
> no pain|fever|appetite|nausea|symptoms|complications|relief|energy|sleep so|since|last|again|for|at
> no pain|fever|appetite|nausea|symptoms|complications|relief|energy|sleep today|yet|this|anymore
> <harm> a|an|the|both|two|some *? <body>, > <harm> <body>, > get|have|had|need|needed|getting <body>|tooth|teeth <done>
> hit|bumped|banged|whacked|smashed head|knee|elbow|toe|face
> it burn|itch|hurt|sting|ache|tingle|throb|bleed|swell every|after|to|down|so
> it burn|itch|hurt|sting|ache|tingle|throb|bleed|swell when|whenever|if|bad|a_lot
> it burn|itch|hurt|sting when|whenever i go|pee|swallow|breathe|move|wee|walk|sit|cough
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
hack|cough|bring|throw up green|yellow|brown|blood|phlegm|bile|gunk|stuff|everything|all_night|all_day|my_guts|a_lung
cough my|his|her *? lungs|head, be|feel hack|cough|sneeze|wheeze|barf|puke|hurl|upchuck|spew|chunder|ralph, toss my cookies
chuck up, boot and rally, hurl, hurling, spew up, upchuck, wheezy, snotty, sniffle, the sniffles, lurgy, dreaded lurgy, man flu
under the weather, proper poorly, rough as, feel rough|ropey|grotty|crummy|icky|rotten|lousy
feel like death|i_am_dying|ass|a_truck|a_train|hell, run|running a temp, spike <num>|a|to|over, temp be? up|down|high|<num>|over
sweaty and, sweat through|buckets|at_night, cold sweats, hot flashes, faint, go faint, swimmy, room spin|be_spinning, the spins
see stars|double|halos|flashes, keel over, hit the deck, take a tumble|spill|turn
have a *? fall|tumble|spell|turn|wobble|episode|attack|scare|funny_turn|bad_turn, fall over|down|off again|last|in|and
fall over|down|off twice|the_ladder|the_stairs, slip in the shower|bath|bathroom, knock me|him|her|myself|himself|herself out
gush|gushing blood, clot, pass clots, welt, hive, pus, puss, ooze, scab, zit, pimple
bit|bitten|stung|scratched by a|an|the|my *? tick|dog|cat|snake|spider|bee|wasp|jellyfish|rat|bat|monkey|hornet|scorpion|mosquito|ant
tick bite, bullseye, bulls eye rash, sunburnt, sun burn, peel from, heat rash, nappy rash, prickly heat, jock itch, razor bumps
chafe, chafing, ingrown, break out whenever|when|in|from|if|every|all, breakouts, blackheads, cystic, rashes, rashy, itch like
itch all over, scratch myself|himself|herself raw|bloody, be|live|stuck|glued on|to the toilet|loo|bog|throne|pot
camp on the toilet, run|running to the toilet|bathroom|loo all|every|constantly|ten, the trots, the squits, squits, delhi belly
bunged up, backed up, have not poop|gone|pooed|shit in|for|since, can not poop|poo|shit|pass_gas, number two, block up, acidy
heartburny, burp, burping, reflux, acid, indigestion, coming out both|of_both ends, both ends, can not keep * down
nothing be staying down
can not stop|quit sneezing|coughing|scratching|itching|shaking|peeing|sweating|bleeding|throwing|puking|vomiting
leak|leaking since|after|every, leak|leaking when|a_little, wet myself|himself|herself
pee|peed|wet|shit|shat|pooped myself|himself|herself|my|the_bed, soil himself|herself|myself, dribble
get|getting up to pee|every|times|ten, up to pee, pee every|constantly|like|a_lot|all, pissing blood|razor, pee blood, waterworks
weak bladder, tiny bladder, can not catch|get my|his|her breath, out of breath, puffed out, huff and puff, gasp for, gasping
winded, catch my breath, chest be|feel|get tight|heavy, can not look at light|screens, light hurts, sound hurts
lose my|his|her taste|smell|voice|balance|hearing|appetite|footing, no taste|smell
head be|feel pound|split|spin|explode|fuzzy|foggy, splitting headache, splitter, skull be
brain be mush|fried|foggy|fog|scrambled|mean|broken, pins and needles, charlie horse, dead arm|leg, shin splint, growing pains
side stitch, stitch in, creaky, achey, stove up, stiff as, seize up, lock up, give out, drenched in sweat, shiver, shivery
teeth chatter, woke up drenched|soaked|sweating|shaking, period pains, cramp, crampy, ovaries, monthlies, time of the month
aunt flo, isolate, isolating, quarantine, self isolate, two lines, positive line, double pink
still|finally|now testing|tested positive|negative, test positive|negative, pos for, neg for, put under, put to sleep for
go|went under for|today|the, knocked out for, twilight sedation, put me under, come round from, come out of surgery
out of surgery, make it through surgery
keep puking|falling|fainting|passing|throwing|bleeding|coughing|forgetting|waking_up|wetting, zombie, like a zombie, groggy
drowsy, loopy, spacey, wired, jumpy, can not sleep|nap, up since, no sleep, sleep be shot|trash|a_mess|broken, tossing and turning
look yellow, look yellow|grey|gray|pale|green|ashen|ghostly, look like death, white as a sheet, skin and bones, waste away
lose|losing too? much? weight, wasting away, off his|her|my food
drop|down|lose|gain|put_on|up <num> pounds|lbs|kg|kilos|kgs|stone|pound|lb, <num> lbs|kg|pounds|stone down|since
<num> lbs|kg|pounds|stone lighter|heavier|overweight
be|feel|look bloated|puffy|swollen|constipated|backed_up|gassy|nauseated|nauseous|sickly|peaky|pasty|shattered|run_down
`,
  ),
  term(
    ['HEALTH'],
    'with-person',
    `
crutch, stitches, catheter, stoma, bag change, shunt, trach, feeding pump, g tube, breathing tube, chest tube, hickman
central line, ng tube, j tube, peg tube, feeding tube, concentrator, nebuliser, nebs, wheelchair, rollator, zimmer, zimmer frame
walking frame, walking stick, grab rails, stairlift, commode, hospital bed, hoyer, lift chair, mobility scooter, blue badge
handicap placard, disabled parking, compression socks|stockings|sleeve, support stockings, heating pad, hot water bottle, kt tape
knee sleeve, orthotic, insoles, truss, cervical collar, halo brace, night guard, mouth guard, hearing aid, bifocals
reading glasses, insulin pen, pen needle, lancet, test strip, omnipod, pill box|organizer|organiser, blister pack, suppository
enema, depends on under, adult diaper, incontinence pad, bedpan, gait belt
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<poss> cast|boot|sling|splint|brace|port|drain|drip|dressing|stitches|staples|bandage|stoma_bag|bag|iv|line|pacemaker|stent|implant off|out
<poss> cast|boot|sling|splint|brace|port|drain|drip|dressing|stitches|staples|bandage|stoma_bag|bag|iv|line|pacemaker|stent|implant come|itch|leak|be_infected|be_off|be_coming|be_itchy|be_leaking|fall|get_clogged|site|change|removed
change|empty|clean|dress|redress <poss>|<kin>|the|her|his *? *? dressing|bag|colostomy|catheter|stoma|wound|diaper|trach|drain|bandage
pack <poss>|<kin>|the *? *? wound|dressing
<kin> 's dressing|bag|catheter|stoma|wound|trach
in a|the|my|his|her boot|cast|sling|brace|splint|neck_brace|wheelchair|halo for|again|and|after|since|with
in a|the|my|his|her boot|cast|sling|brace|splint|neck_brace|wheelchair|halo until
have|get|wear a|my|the|his|her boot|cast|sling|brace|port|drain|picc|iv|stent|pump|patch|sensor on|in|off|out|for
have|get|wear a|my|the|his|her boot|cast|sling|brace|port|drain|picc|iv|stent|pump|patch|sensor put|placed|removed|accessed
<poss> insulin|dexcom|libre|glucose|cgm|feeding *? pump|sensor|site|alarm, new glasses|lenses prescription
glasses|lens prescription, contact lens stuck|infection|scratched
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
run|spike|have|hit a? 99|100|101|102|103|104|105|fever|temp, spike <num>, run|running|spike a? fever|temp|temperature, temp of
<food> thing|issue|sensitivity|reaction|intolerance|allergy, be <adv>? off dairy|gluten|sugar|salt|carbs|caffeine
one of my|his|her|their|those spells|turns|episodes|fits|attacks|migraines|headaches|flares|dizzy|falls
<poss>|mum_'s|mom_'s|dad_'s|grandma_'s|grandpa_'s|nan_'s memory|eyesight|hearing|mobility|speech|mind|balance|health|sight be <adv>? go|fade|fail|slip|shot|gone|bad|worse
start|begin|finish|do|need|stop|refuse|have|finally chemo|radiation|dialysis|immunotherapy|physio|rehab|treatment|ivf|physical_therapy|hrt|hormones|insulin|injections|infusions|antibiotics|steroids|iron
on the|a|her|his|my pump|vent|ventilator|patch|pill|mini_pill|shot|jab|pen|waitlist|transplant_list|drip|monitor|nebulizer|inhaler|spectrum|mend
need|get|have|wear|want|hate braces|stitches|crutches|glasses|hearing_aids|implants|dentures|veneers|grommets|tubes|bifocals|an_inhaler|contacts|invisalign|retainers|orthotics|an_epipen|a_wheelchair|a_walker|a_cane|a_pacemaker|a_catheter|oxygen|insulin|new_meds|bloods|blood_work|bloodwork
<poss> <body> be|have <adv>? come|fall out|off, <poss> hair be? <adv>? come|fall|thin|break out|off|in, hair|teeth come|fall out
<poss> *? hair be gone|thinning|falling
take|took|swallow|down too_many|a_handful_of|a_bunch_of|all_my|all_the|the_whole_bottle_of *? pills|tylenol|meds|advil|xanax|tablets|sleeping
have|has|born_with|live_with|left_with|down_to one|two|three|no|half *? kidney|lung|eye|leg|arm|ovary|testicle|ball|hand|breast|ear
> scan|scans|mri|ct|ultrasound|biopsy|bloods|labs|xray|mammogram|smear|colonoscopy|results|echo|ekg|test|swab be|come|look|show <adv>? <adv>? <level>|clear|clean|negative|positive|benign|nothing|inconclusive|tomorrow|today
sex hurt|hurts, sex have hurt|be_painful|been_painful, hurt when we
hurt down_there|inside|everywhere|all_over|like_hell|so_bad|to_breathe, everything hurts|hurt|aches, whole body hurt|ache|be
from head to toe
can not|hardly|barely lift|raise|bend|straighten|turn|walk|stand|sit|kneel|grip|grasp|open_jars|climb|drive|chew|swallow|see|hear|read|focus my|his|her|because|up|down
can not|hardly|barely lift|raise|bend|straighten|turn|walk|stand|sit|kneel|grip|grasp|open_jars|climb|drive|chew|swallow|see|hear|read|focus my_neck|my_arm|stairs|without|anymore|for_long|properly|straight|past
stand|walk|sit|sleep for|on more_than|longer_than|my_side|my_left|my_back
up all night with|because|scratching|peeing|coughing|puking, wake up with|gasping|choking|numb|in_a_sweat|soaked|dizzy
limp around, waddle, hobble around, on my back all|for
wear_off|wore_off|kick_in|kicked_in|run_out|ran_out *? *? meds|medication|dose|painkillers|patch|adderall|vyvanse
meds|medication|dose|pill|painkillers|vyvanse|adderall|patch wear_off|kick_in|run_out|make|give|be|help|do|stop|have
ring|rang|ringing the bell, last chemo|radiation|dose|infusion|treatment, no evidence of disease, ned, cancer free, cancerversary
diagnosis day, diaversary, cancer be back|gone|spread, it|cancer spread|spreads to <poss>|the lymph|liver|bones|brain|lungs
it have spread, <num> weeks|months|days|years|hours|wks out|off
<num> weeks|months|days|years|hours|wks post_op|postop|post|pp|postpartum|sober|clean, post op|surgery
since <poss>|the surgery|op|operation|accident|stroke|fall|crash|transplant|diagnosis|birth|chemo|injury|jab|shot|infection|concussion
ever since <poss> *? <harm>
> can not|could not breathe|swallow|sleep|eat|keep|walk|stand|stop|feel|see|hear|move|bend|focus|pee|poop because|my|out
> can not|could not breathe|swallow|sleep|eat|keep|walk|stand|stop|feel|see|hear|move|bend|focus|pee|poop properly|right|anything|without|at_all|through|coughing|sneezing|itching|scratching|shaking|vomiting|throwing|well
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
put|keep|start|get me|him|her|us|them on a|the|some|those|these|this? *? tablets|pills|meds|drops|cream|antibiotics|steroids|drip|diet|inhaler|statins|injections|patches|waiting_list|<drug>|<num>
up and down all night, up all night, go|gone|move|put into a? home|care|care_home|assisted_living|nursing_home|hospice|memory_care
not manage|cope|coping|managing on|at|with|the|her|his own|home|stairs|herself|himself
can not manage the_stairs|stairs|on_my_own|by_myself
> <lab> be? <adv>? tank|drop|climb|rise|trend|crash|spike|plummet|shoot|creep|normalize|stabilize
> <lab> come|came|be back? at|is <num>, > t be|come|came back? at? <num>, <poss> t be|come|came back? at? <num>|low|high, ciwa
cows score, last drink be|was, low|poor motility|morphology|count|reserve|amh|ferritin|iron|platelets|mood, thin lining, lining be
one of my|his|her lows|highs|episodes|moods|bad_days|spells, have|had an episode|a_spell|a_turn
not safe with|by myself|himself|herself, not safe around myself|himself|herself, not safe to be|alone
lose|lost|chip|crack|break|broke a|my|another crown|filling|tooth|cap|veneer|retainer|molar|implant
new|old script|scrip|prescription|glasses_prescription for, new|old script|scrip|prescription|glasses_prescription says|is
<body> will|can not stop *, <body> can not
not stop ringing|bleeding|itching|shaking|twitching|swelling|throbbing|burning|vomiting|coughing|hurting|peeing
shock his|her|my heart|him|her, back into rhythm, out of rhythm, in afib|rhythm|vfib
need|want|wait_for|waiting_for a? kidney|liver|lung|donor|marrow|transplant|match
drink|drinking since|before|at breakfast|noon|lunch|morning|work|10|9|8|dawn
call|called an? 911|999|ambulance|paramedics|111|nurse_line|the_doctor|my_doctor|the_gp|poison_control
food|eating|weight|drinking|body be|have <adv>? weird|disordered|an_issue|a_battle|hard for|with|again?, normal about food|eating
this eating thing|disorder, can not stop eating|bingeing|purging|drinking|using|restricting|counting
my|his|her|the ortho|onc|gastro|rheum|neuro|cardio|derm|endo|gyno|ent|dentist|optician|physio|chiro|midwife|psych on|at
my|his|her|the ortho|onc|gastro|rheum|neuro|cardio|derm|endo|gyno|ent|dentist|optician|physio|chiro|midwife|psych tmrw|tmr|tomorrow|today|appt|says|said|wants|thinks
heart|bone|foot|eye|skin|ear|kidney|lung|lady|back man|guy|lady|people|dr
fever|headache|pain|nausea|cough|rash|swelling|bleeding|cramps|itching|dizziness|fatigue|diarrhea|migraine|vertigo|symptoms be <adv>? back|gone|worse|better|unreal|insane|brutal|awful|unbearable|constant|killing|no_joke|bad|easing|finally|driving|never_ending
the nausea|fatigue|heartburn|cramping|itching|bloating|brain_fog|insomnia|side_effects|withdrawals|withdrawal|hot_flashes|night_sweats|swelling|pain|vertigo|numbness|migraines be|is|are|have|has|got|keep|make|hit
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<body> do this|that|the|a|some *? thing, do this|that *? thing where my|his|her|it, immune system be, <poss> immune system
no immune system, weak immune system, <poss> hormones|metabolism|posture|gut_health|bowels
can|do|could not do|eat|have|drink|handle|stomach|touch <food>|alcohol|caffeine|spicy|wheat|onions|garlic
<food>|alcohol|coffee|spicy|wheat|onions|garlic|bread wreck|kill|destroy|mess|upset|hurt|trigger|inflame|bloat me|my|him|her
be nursing|breastfeeding|pumping|expressing|weaning, nurse could not|can_not find, find a vein, blow my|a vein
veins roll|collapse, needle in|phobic|phobia, hard stick, difficult stick
weed|pill|coke|drinking|heroin|meth|opioid|vape|vaping|smoking|oxy|xanax|adderall|drug|painkiller|wine|gambling habit|problem|addiction|use|dependency
habit get out_of_hand|out_of_control
lose|lost our|my|their|her *? girl|boy|baby|son|daughter|twins|angel|pregnancy at|to|after|in
lose|lost our|my|their|her *? girl|boy|baby|son|daughter|twins|angel|pregnancy when
in and out of hospitals|hospital|rehab|psych|treatment|wards|the_hospital|clinics|doctors
<kin>|he|she be? get|have about|<num> *? month|months|weeks|days|year|years left?
<kin>|he|she be? get|have maybe|only|less_than|a_few *? month|months|weeks|days|year|years left?
labs tomorrow|today|in|at|on|this|next, fasting labs|bloods|blood|glucose, be fasting for|before my|the|labs|bloods|surgery|tests
be fasting until my|the|labs|bloods|surgery|tests, bad|hard|rough|crazy|terrible|easy with? baby_blues|ppd|nausea|reflux
baby blues, the blues bad, hereditary, run in the|my|our family, in my genes, genetic
trigger|flare|set|set_off|aggravate|worsen|help|manage|treat|control|calm my|his|her *? <body>|asthma|migraines|eczema|ibs|anxiety|ptsd|pain|symptoms|allergies|acne|reflux|psoriasis|arthritis|gout|vertigo|tics
waiting|wait to hear back about|from my|the biopsy|doctor|scan|results|clinic|specialist
hear back from my|the doctor|clinic|specialist|biopsy|lab, results of my|his|her|the *? scan|biopsy|test|mri|bloods
pop|popping advil|pills|tylenol|ibuprofen|painkillers|tums|xanax for|every
pop|popping advil|pills|tylenol|ibuprofen|painkillers|tums|xanax like
`,
  ),
];
