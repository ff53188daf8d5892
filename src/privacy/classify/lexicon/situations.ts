import { pattern, type Section, term } from './section.js';

/** Situations that tell of a person's health without naming an illness, one paragraph for each part of life. */
export const situations: readonly Section[] = [
  pattern(
    ['HEALTH', 'EMOTIONAL'],
    'unless-general',
    `
not see myself|me making|living|reaching|past, making it to <num>, not make it to <num>|christmas|summer|my
think about|of ending_it|ending_things|not_being_here|not_waking_up|driving_off|jumping, thinking about ending
thought about ending, ready to go|check_out|be_done|give_up for_good|permanently, tired of being_here|waking_up|breathing|living
do not care if|whether i live|die|wake|make, hope i do not wake
hurt|harm|punish|cut|burn|scratch|starve myself again|every|because|on_purpose|to|when|for|so|until
want to hurt myself|feel_the_pain|bleed|go_to_sleep_forever, a plan to|and a date, wrote my goodbyes, made my peace
gave away my things|stuff
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
eat nothing|only|like|maybe|barely|under|less_than since|<num>
eat nothing|only|like|maybe|barely|under|less_than all_day|for_days|lettuce|ice|calories, count every bite|calorie|almond
weigh myself|herself|himself every|<num>|twice|three
will|do not|barely|hardly eat since|for|anymore|anything|much|solid|and|enough, down to <num> pounds|lbs|kilos|kg, will not eat
hide|hides|hiding food|wrappers, afraid|scared of food|carbs|eating|gaining
gain|put_on|pack_on|drop|shed|lose|lost too_much|all_this|so_much|the_baby|a_ton_of|some|<num> *? weight|pounds|lbs|kilos
clothes falling off|hanging off me|him|her, throw|threw up my|his|her lunch|dinner|food|breakfast|guts|meds|pills
eat till|until i be sick|hurt|hurts, food noise, safe foods
on a diet for|because my|of|the *? heart|kidneys|sugar|doctor|liver|gallbladder
drink|have|down|kill|finish a <num> pack|case|bottle|pint|fifth a|every|by night|day|weekend|noon
drink|have|down|kill|finish a <num> pack|case|bottle|pint|fifth each night|day|weekend|noon, drink himself|herself|myself
drink too much|often, cut back|down on smoking|drinking|booze|wine|cigs|vaping|weed|carbs_because
down to|at <num>|half a_day|a_pack|packs|cigs|cigarettes, down smoke|smoking <num>|half a_day|a_pack|packs|cigs|cigarettes
last|first drink|cigarette|smoke|hit|cig be|was <num>|a|in|since, last|first drink|cigarette|smoke|hit|cig be|was yesterday
one drink and, can not stop at one, hair of the dog every, drive drunk, drunk every|by|before|again
lose|lost days|weeks to drinking|booze|pills|meth, flush|flushed my|his|her|the pills|stash|weed
wake|woke up in|on the|a er|hospital|ditch|jail|floor|ambulance|tub, no memory of, my|his|her dealer|plug, get clean, got clean
clean now, pills be my|his|her, meetings every|saved|help|keep, pick|picked up a|my|his|her *? chip, sober up, cold turkey
can|could|do not|never remember how to, can|could|do not remember|recognize|recall my|our|her|his|what|where|names|who|if|how
take|took|hide|hid the? car|his|her|grandpa_'s|dad_'s? keys from|away|off <kin>|him|her
take|took away his|her|dad_'s|mom_'s keys|license, should not be driving|living_alone
<kin>|he|she keep|keeps asking|forgetting|wandering|calling_me|leaving|falling|losing|repeating|hiding|thinking
put|putting things|milk|keys|remote in the fridge|freezer|oven|cupboard, talk|talking to people|his|her|dead who|mother|relatives
think it be 19|the|still, not know what day|year it, caregiver|carer|aide|nurse|sitter quit|come|help|visit|cancel|call
care|caring|caregiving for my *? <kin>, take|taking care of my *? <kin> since|with|who|and|after|full|because
move|moving mom|dad|grandma|nan|him|her in|into with|a, move|moving mom|dad|grandma|nan|him|her in|into assisted|memory|care
bath|bathe|bathing|feed|feeding|lift|toilet my *? <kin>
have|had|deliver|delivered her|his|my|our|the *? baby|babies|twins|son|daughter at|by|in|too <num>|weeks|c_section|six|the|early
have|had|deliver|delivered her|his|my|our|the *? baby|babies|twins|son|daughter early|via <num>|weeks|c_section|six|the|early
birth at <num>, <num> weeks early|premature|preemie|gestation, kick count|counts
baby stopped|not moving|growing|gaining|breathing|latching, not sleep|slept|sleeping in|for|since|at
not sleep|slept|sleeping more|well|through|without|past
sleep|sleeping|slept <num>|two|three|all|like|only|maybe hours|day|crap|shit, up every|at|since night|hour|3|4|two|feed
wide awake at, stop breathing in|at, snore, snoring, sleepwalk
this|the|my|his|her rash|cough|pain|fever|cold|flu|bug|headache|migraine|infection|swelling|lump|bump|itch|nausea|vertigo|cramp|burn|wound|cut|bruise|limp|tremor|twitch be|get|keep|spread|come|go|will_not|do_not|have|hurt|hit|start
rash|cough|pain|fever|headache|migraine|infection|swelling|lump|nausea|itching|bleeding|tremor|numbness back|for|since|every
rash|cough|pain|fever|headache|migraine|infection|swelling|lump|nausea|itching|bleeding|tremor|numbness spread|come|go|get|keep|will_not|all|wake
feel like|the pins|needles|glass|knives|knots|pressure|stabbing|burning, can not put weight|pressure on
hurt to breathe|walk|pee|poop|sit|stand|swallow|move|lie|touch|chew|talk|laugh|cough|bend|blink|lift
hurt|hurts so bad|much i|that|when, worst pain|headache|cramps|flu|migraine|flare of|i|in
worst pain|headache|cramps|flu|migraine|flare ever, pain scale, <num> out of <num> pain, in so much pain, in a lot of pain
doubled over
doctor|doc|dr|gp|therapist|dentist|surgeon|nurse|specialist|derm|ob|oncologist|psychiatrist|pediatrician take|took|finally|listen|dismiss|brush|laugh|ignore|gaslit|believe|will_not|can_not|do_not|did_not|said|say|found|be|seem|think|want|tell|make|look|push|recommend|warn|retire me|him|her|us|it|my|i|to|a|the|not
doctor|doc|dr|gp|therapist|dentist|surgeon|nurse|specialist|derm|ob|oncologist|psychiatrist|pediatrician take|took|finally|listen|dismiss|brush|laugh|ignore|gaslit|believe|will_not|can_not|do_not|did_not|said|say|found|be|seem|think|want|tell|make|look|push|recommend|warn|retire something|nothing|that|no
doctor|gp|therapist|psych|dentist|specialist be amazing|great|useless|terrible|retiring|booked|on
new doctor|gp|therapist|dentist|psych|specialist|meds|inhaler|dose, fire|fired my doctor|therapist
hate needles|hospitals|doctors|dentists|the_dentist, scared of needles|doctors|dentist|surgery|the_results
faint|cry|puke|panic|pass_out every|at they|i|time|the *? blood|needles|needle|doctor|shot
faint|cry|puke|panic|pass_out when|whenever they|i|time|the *? blood|needles|needle|doctor|shot
afraid|scared|nervous to_get|about *? *? results|biopsy|surgery|scan|test|checked|procedure|mri|chemo|epidural|colonoscopy
get it checked|looked|scanned|removed|biopsied|drained|xrayed|stitched
go|went|be|head|rush|drive|drove to|in|at|the? er|urgent_care|a_and_e|hospital|clinic|walk_in|emergency|ob|gyn for|with|because|last|again|over|after
go|went|be|head|rush|drive|drove to|in|at|the? er|urgent_care|a_and_e|hospital|clinic|walk_in|emergency|ob|gyn twice|tonight|today|yesterday|rn
end|ended|land|landed|wind|wound up|me|him|her in|back the? hospital|er|icu|rehab|psych|surgery
be|get|got|been hospitalized|admitted|discharged|readmitted|rushed|airlifted|resuscitated|revived|operated|sedated|intubated
keep|kept|hold me|him|her in|for|at, keep|kept|hold me|him|her overnight
be|been in surgery|labor|recovery|traction|isolation|post_op|pre_op, out of the woods|surgery|icu|recovery|danger, touch and go
allergic to <food>|cats|dogs|pollen|grass|latex|penicillin|bees|mold|dust|nickel|everything|amoxicillin|sulfa|codeine|aspirin|morphine|adhesive
<poss> allergies be|have|kick|act|get|flare|suck, throat close|itch|swell|tickle|hurt|burn
lips|face|tongue|eyes swell|puff|itch|tingle, break out in
kid|kids|son|daughter|baby|toddler|twins pass|give|gave|bring|brought me|us|home|the *? bug|flu|cold|covid|lice|strep|virus|plague
going around at|the *? school|daycare|office, catch|caught it|something|this|whatever from|at
whole house|family be sick|down|puking|has, home sick|with
deaf|blind|mute|nonverbal|autistic|disabled|diabetic|epileptic|asthmatic|dyslexic|bipolar|anemic|celiac|hypothyroid and|so|since|in|from|at
deaf|blind|mute|nonverbal|autistic|disabled|diabetic|epileptic|asthmatic|dyslexic|bipolar|anemic|celiac|hypothyroid but|kid|child|son|daughter|brother|sister|mom|dad|person
sign|signs because|since, sign|signs language, use sign language, read lips, lip read, run|runs in my|the|our family|fam|side
fam have|has a history, history of *? in|on my, have the gene|mutation|trait|marker, carrier of
<poss> dad|mom|mum|mother|father|brother|sister die|died of|from|at
<poss> dad|mom|mum|mother|father|brother|sister die|died young
inherited my|his|her|the *? heart|knees|back|eyes|anxiety|depression|migraines
stop|quit|start|hate|need|love|try|tried|miss|skip|forget|take|took|swallow|double|half|split|crush|dry_swallow|choke_on|reorder|pick_up|run_out_of|out_of my|his|her|the|a|another *? meds|pills|pill|tablets|insulin|inhaler|antidepressant|antidepressants|shot|injection|statin|vitamins|script|prescription|refill|birth_control|patch|gummies|supplements
me weirdly|so|super|really|feel|too|all hyper|tired|sleepy|dizzy|hungry|nauseous|jittery|numb|sick|foggy|loopy|wired|constipated|sweaty|angry|flat from|on|since|after
<drug> be|make|give|have|take|kick|work|help|kill|mess|save|stop|suck|ruin|burp|zap, zaps, the zaps, brain zaps
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
> <organ> be *, > <organ> keep|feel|hurt|do|will|have
<poss> <body> do backflips|flips|somersaults|cartwheels|gymnastics|weird|funny|something, <harm> <num> *? <body>
<num> broken|cracked|fractured|bruised|torn|herniated|missing *? <body>, <num> weeks|days overdue|late|early|along|gone
overdue with, see|saw|hear|heard|find|found the|a|no *? heartbeat, no heartbeat, heartbeat be
intervention for|on|with my|his|her|him|the, stage|have|hold an intervention, period from hell, periods
can|could not have|conceive|carry *? kids|children|babies|a_baby|to_term, can not get pregnant, unable to conceive|have
shooting blanks, erectile, binge when|at|after|again|every|until|on_food|and, throw up after meals, ibs, ibd, ckd, trt, bph
be not happy|thrilled according_to|about_my|with_my *? bloodwork|labs|numbers|doctor|weight
according to the|my bloodwork|labs|mri|scan|doctor|tests|xray
<poss> pots|bv|std|sti|gad|hrt|chf|ms|als|ed be|have|say|flare|act|make|knock|get|put|kick|again
have|get|got bv|an_std|an_sti|pots|ms|als|chf, have my *? yearly|annual|physical|cleaning|checkup|mammo|smear
lay off the salt|sugar|booze|butter|sauce|caffeine|carbs|smokes
off the vent|ventilator|oxygen|feeding_tube|meds|insulin|dialysis|crutches
get the call|results|diagnosis|news *? *? malignant|benign|cancer|clear|positive|negative
freak out about my|a|the|this lump|mole|rash|results|pain|heart
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<kin> ms|als|ibs|copd|pots be|have|get|act|flare, ms|als be not|getting|progressing|worse|relapsing|disabling, thrush
it be twins|triplets|a_girl|a_boy, find out it be twins|a_girl|a_boy, ramp for my|his|her chair|wheelchair|scooter
runner 's|runners knee, tennis elbow be, denied again apparently, claim denied
<poss> chair|scooter|walker|cane|prosthetic|leg_brace|service_dog get|be|need|broke|lost, service dog for
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
off myself|himself|herself, offing myself|himself|herself, starve|starving myself|herself|himself
mental hospital|institution|asylum|ward, be|get committed to|when|for|at|again, juul|vape nonstop|all|every|again|constantly
need|have|get <num> *? crowns|fillings|root_canals|stitches|surgeries|injections|infusions|transfusions|pills|scans|biopsies
on|off the kidney|liver|heart|lung|organ|donor list, <drug> week|day|month <num>, week|day|month <num> of|on <drug>
the nausea normal, be the nausea|pain|bleeding|cramping|swelling normal|bad, thick|new|coke_bottle glasses, be a minus|plus
lose|lost his|her|my job *? *? drinking|drugs|booze|illness|health|depression
`,
  ),
  term(
    ['HEALTH'],
    'as-patient',
    `
hospital, ambulance, clinic, surgeon, doctor, doc, paramedic, icu, er, prescription, dosage, transfusion, transplant, xray
bandage, drinking, overdose, withdrawal, cramps, bleeding, kidney, kidneys, liver, lungs, bladder, bowel, bowels, uterus, ovaries
prostate, thyroid, pancreas, gallbladder, symptoms, nauseous, vomiting, chemo, tumor, tumour, biopsy, contagious, vaccinated
vaccine, sedated, stomachache, painkillers, tablets, meds, medicine, medicated
`,
  ),
  pattern(
    ['HEALTH'],
    'with-person',
    `
my|his|her|their|ur <part>, <kin> 's <part>, <kin> 's <organ>, pee, poop, sneeze, smoked, smoking, kneel, nauseated, needles
syringe, calorie, calories, type one|1|two|2, not talk|walk|crawl yet, still not talking|walking|sleeping|eating|healing, sweaty
insomnia, stash, dipping, chewing tobacco, dip
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
smoke too|so much, too much weed|pot|booze|wine|vodka, wait|waiting on|for test results|labs
heart skip|race|pound|flutter|stop|stutter every|again|after|at, heart skip|race|pound|flutter|stop|stutter when|all|if
quit|stop dipping|chewing|snus, a little pee, pee come out, hear|hears my|his|her dead|late mom|dad|mother|husband|wife
one of my|his|her eyes|legs|arms|kidneys|lungs|ears be, eye be glass|fake, still not talking|walking|crawling|potty
turn|turned down for life|health insurance, because_of my|his|her heart, stand|stood on the|a bridge|ledge|roof|tracks
write|wrote a note but|and, count|counted <num> calories, find|found my *? *? stash|needles|pipe
`,
  ),
];
