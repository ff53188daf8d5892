/**
 * Phrases whose words are not meant: figures of speech, names, work talk. A cue inside such a phrase does not count;
 * a longer cue around it does. Same notation as a `Section`.
 */
export const innocentPhrases = `
the|a foot|neck|head|face|heart|mouth|lip|arm|leg|spine|skin|chest|shoulder|elbow|nose|tail|rib|eye|tongue|back|belly|knee|toe of the|a|my|our|this *? guitar|bed|queue|page|stairs|mountain|hill|class|table|company|department|city|river|bottle|violin|hammer|cliff|matter|storm|beast|forest|town|country|line|house|room|bus|book|jeans|race|team|state|family|needle|plane|valley|bay|garden|chair|sofa
a face only a mother, candle at both ends, drinking buddy|buddies|game|games|song|songs|age|fountain|water|tea|coffee
have not slept together|in_the_same, dead pixel|pixels *? *? *?, hospital staff|canteen|canteens
tumour|diagnosis|diarrhoea|diarrhea|anaesthetic|haemorrhage|asthma|pneumonia|rheumatism be spelled|spelt|pronounced, plural of *
expecting a parcel|letter|storm|visitor|guest|call|lot|big|busy|quiet|fight|crowd
broke up my|the|our routine|day|journey|drive|week|trip|flight, was|were|be in tears of joy, in quarantine folder|bin
tough|hard nut to crack, retail therapy, prescription for success|happiness|change|disaster|growth, bout of boxing|wrestling|laughter|rain
nurse|nursing a|my *? coffee|beer|drink|pint|tea|grudge|idea, crutch word|words|phrase, swollen river|rivers|stream|creek|budget|prices
surgery|clinic|pharmacy|chemist|hospital open|opens|close|closes|closed|shut|shuts, be nursing a *? coffee|beer|drink|pint|tea|grudge
essay|thesis|dissertation|paper|poem|article|podcast|presentation be? about|on *? *? depression|cancer|dementia|addiction|anxiety|grief|suicide|madness|illness|hysteria in
translate|pronounce|spell *? *? *? *? *? *? into|in|to|from spanish|french|german|italian|english|chinese|japanese|portuguese|latin
budget|deck|backlog|proposal|essay|draft|script be|get|got amputated|butchered|gutted|surgery
infected|infectious by|with their|his|her|your|the enthusiasm|energy|joy|laughter|optimism|passion, contraction like|such|as
anxious|eager to try|see|hear|know|start|learn|play|watch|read|taste|visit, in stitches watching|laughing|at|over|all
had me|us|everyone in stitches, limp to|into|past|over|home|through a? *? draw|win|victory|line|final|finals|playoffs|season
lose it all when
can not see the|a|any|why|how|what|who|where|if? point|reason|screen|board|stage|file|button|link|message|difference|end|moon|stars
wine|beer|shot|cocktail|champagne|drinking|safari glasses, glasses for the? wine|bar|party|table|kitchen|bubbly
payroll for a|the|our, run payroll, bitten by the|a travel|acting|running|crypto|knitting|gardening bug
catch|caught the running|travel|acting|gardening|crypto bug
cheat|cheats|cheated|cheating at|on monopoly|uno|cards|chess|golf|scrabble|poker|wordle|quiz|exam|exams|test|tests|taxes|the_diet|my_diet|games|board|trivia|a_game|the_game
affair with modernism|jazz|cinema|food|cars|architecture|fashion|sport|football|opera|cooking|words|language|italy|paris|the_sea|colour|color
divorce|separate|split the|your|our *? *? *? logic|content|code|style|data|files|concerns|policy|ui|backend|art|fact|config
divorce * from * ui|backend|reality
break|broke|broken|breaking up the|a concrete|ground|soil|fight|monopoly|bank|ice|text|day|monotony|pack|game|play|party|boxes|surface|road|tarmac
so? sad|gutted|sorry|upset|heartbroken about the|they|it|that *? bakery|cafe|shop|store|show|series|restaurant|bookshop|pub|library|season|festival
so? sad|gutted|sorry|upset|heartbroken that|when the|they|it|that *? bakery|cafe|shop|store|show|series|restaurant|bookshop|pub|library|season|festival
afraid|worried|nervous we|you|they|it|the|that|there *? out|sold|full|closed|late|cake|dough|weather|rain|train|traffic|sauce|printer
the ending|finale|movie|film|book|episode|song|show|ad|advert|scene made|make|makes|had me|us|everyone|him|her? cry|cried|sob|weep|bawl|tears|tear
made|make|makes everyone|the_audience|the_crowd|viewers cry|cried|weep|sob, fever for, bandage|band_aid|plaster over
chronic be my|the|a, depression of <num>, carrying member, maxed out *? *? my_cards_on, neck and neck, on its|their last legs
on my last legs with, catch|caught a bug in|before
offense|offence|defense|defence|attack|lineup|economy look|be anemic|anaemic|weak
give|gives|gave|giving me|us|him|her|you a|an? headache|stroke|aneurysm|heart_attack|hernia|ulcer|rash|cancer|anxiety|hives|seizure lol|lmao|haha|ngl|fr
this|that|the spreadsheet|app|code|bug|build|game|match|plot|ending|meeting|traffic|printer|website|puzzle|exam|group_chat be? give|gives|gave|giving me|us anxiety|hives|headaches|a_stroke|a_headache|a_heart_attack|nightmares|chills|a_migraine|ptsd|cancer|palpitations
blind|deaf|numb|immune|allergic to how|criticism|the_fact|that|it|reason|change|your|their|its, sick <adv>? * dude|bro|bruh|man
ocd about|with my|the|how *? bookshelf|desk|spreadsheet|order|font|fonts|closet|kitchen|playlists, ocd lol|haha
lost|lose my voice assistant|memo|memos|note|notes|recording|settings, covid era|times|years, translate|spell|pronounce *
left|right|west|east|north|south wing of the, school be opposite|near|next|on|closed|down|across
<poss> sim|sims|character|avatar|npc *? *?
relationship with carbs|coffee|cheese|pasta|my_phone|tech|technology|time|sleep|email|twitter|deadlines
couples skate|retreat|massage, bleed|bleeding into, bleed|bleeding points|money|cash|chips|colour|color|users|talent|subscribers
face|document|iris_flower scan * vault_game, nervous breakdown|meltdown of|in the
crippling tariff|tariffs|blow|sanctions|cost|costs|defeat|strike|interest, panto, voice a * with
sick beat|track|song|tune|trick|move|ride|guitar|riff|solo|car|bike|deal|game|graphic|shot|goal|skill|burn|drop|party|sneaker|design|view|playlist|outfit|wave
sick * beat|track|song|trick|move|riff|solo|jump|ride, sick of, sick and tired, sick to death of, so sick dude
worried sick about nothing, be sick bro|dude, sick joke, sick day policy, sick leave policy, sick bay, it is sick
absolutely sick, how sick is, sick new, <thing> die, <thing> be dying, phone die, battery die, car die, laptop die, dying to
die to see|know|meet|hear|try|visit, dying for a, die of laughter|laughing|boredom|embarrassment|curiosity|cringe
dying laughing, dying of laughter|boredom|embarrassment|curiosity|cringe|thirst|heat, to die for, die hard, die inside the
dead phone|battery|line|end, dead tired, dead serious, over my dead body, dead on, dead weight, dead language, dead pool
dead link, drop dead gorgeous, dead set, dead wrong, walking dead, dead by daylight, red dead, grateful dead, dead zone
dead silence, die is cast, i am dying lol|haha|lmao, i am dead lol|haha|lmao, dying lmao, kill it, kill time, killing it
killed it, killed me lol, killing time, killer app|deal|feature|workout|outfit|bass
kill the process|server|job|thread|switch|lights|engine|deal, kill dash nine, killing the vibe, kill two birds, would kill for
kill for a, is killing it, kill myself laughing, kill you|me if, going to kill me, dr martens, dr pepper, dr strange, dr who
dr seuss, dr dre, dr phil, dr evil, dr no, dr mario, dr house, dr oz, dr stone, doctor strange, doctor who, doctor doom
doctor octopus, spin doctor, doctor the image|photo|document|numbers|evidence, doctor|doctored up the, witch doctor
doctor sleep, doctor zhivago, doctorate, patient with|enough, be patient, so patient, very patient, more patient, really patient
patient and, patient person|man|woman|teacher|listener|guy, patient explanation, patient investor|capital, and patient
impatient, stay patient, too patient, heart of the|gold|darkness|stone|a|town|downtown|europe|texas|london|paris|dixie, at heart
by heart, heart to heart, heart set on, change of heart, heart warming, heart felt, purple heart, king|queen|ace|jack of hearts
braveheart, heart emoji, heart shaped, eat your heart out, heart and soul, young at heart, heart is in, with all my heart
from the bottom of my heart, heart skip a beat, follow my|your|her|his heart, heart racing thriller, learn * by heart
love heart, stole my heart, melt my heart, warms my heart, straight from the heart, fever pitch, cabin fever, spring fever
baby fever, world cup fever, gold fever, saturday night fever, election fever, fever dream, fever tree, jungle fever
playoff fever, disco fever, football fever, fever ray, dance fever
cold brew|coffee|beer|water|weather|war|case|drink|call|email|shoulder|front|start|turkey_sandwich|play|storage|wallet|blooded|snap|cuts|plunge|pizza|soup|night|winter|morning|day|outside|shower|hard
it is cold, it was cold, so cold outside, freezing cold, cold outreach|calling|emails|boot|stone, ice cold, stone cold
cold mountain, cold in the office|house, in the cold, out cold, be a pain, pain in the neck|ass|butt|arse, pain point
growing pains at|for|of, pain au chocolat, painkiller song, no pain no gain, painstaking, house of pain, t pain, max payne
painful to watch|read|use, pain to use|set|configure|debug|install|maintain|deal, a pain to, such a pain, royal pain
pain threshold of the market, real pain to, headache for the|us|me at, headache to, be a headache
logistical|bureaucratic|legal|scheduling|administrative|tax|compliance headache, headache for, a huge headache
paperwork headache, code give me a headache, visa headache, causing headaches for
stroke of luck|genius|midnight|inspiration|pen|a, brush stroke, breast stroke, key stroke, back stroke, stroke the
different strokes, two stroke, four stroke, swim stroke, stroke order, butterfly stroke, swimming stroke
stroke width|color|weight, stroke my|his|her_cat|beard|ego|hair, the strokes, strokes gained, strokes under par, golf stroke
stroke play, virus scan|scanner|protection|software|definition, computer virus, anti virus
viral video|post|tweet|marketing|tiktok|clip|hit|song|moment|meme|content|growth|campaign|loop, go viral, went viral
going viral, gone viral, malware infection, infected file|computer|laptop|machine|pc|server|attachment
infectious laugh|smile|enthusiasm|energy|beat|melody, infectious|contagious enthusiasm, laugh is contagious
yawning is contagious
allergic to hard|effort|early|change|conflict|deadlines|losing|work|mornings|commitment|exercise|bullshit|nonsense|mondays|meetings|cooking|cleaning|criticism|small|fun|money|drama|stupidity|responsibility
allergic to the idea, allergic to doing
addicted to crosswords|gossip|sourdough|this|that|the_game|song|show|series|podcast|netflix|tiktok|wordle|chess|minecraft|reality_tv|anime|candy|shopping|coding|running|climbing|lego|puzzles|books|reading|sudoku|k|bubble
addictive game|song|show|puzzle|app, addicted to love, addiction to chocolate|shoes|lego|board|books|sushi|boba|coffee
<poss> <clinician> friend|colleague|buddy|cousin|brother|sister|neighbor|neighbour|roommate|coworker|wife|husband|mom|dad|daughter|son
negative scenario|scenarios, test negative scenarios|cases|inputs, fracture toughness|mechanics, heartburn just looking
market|economic|supply anxiety, status anxiety, medicine cabinet|ball, data therapy, speech contractions, team sponsor
event sponsor, sponsor of, sponsored, sling bag|shot|tv, gitlab|github sponsor, go numb from the cold, owe you
ambulance siren|sirens, project|product|codebase be on life support, positive test coverage|case, doctor 's orders
what the doctor ordered, eyes bleed, eye bleed, screen|egg|joke|case|code|paint|glass|nut be crack
gay|lesbian bar|bars|pub|club, top surgery center, product|developer|api physio, spinal tap movie, binge watch, stress cry laugh
plea for, detached house|garage|head|from, it|movie|film|album|game|book|version|update|phone|song come out in|on|this|with|of
scab on, guarded area|room|secret, sponsor of|for, fixed price, gait analysis of horse, cartilage soup, raise|raised the|money
rough patch of, <num>? temperature check, flu season, give|giving|gives me cancer|aids|diabetes|ptsd_lol, sprained the truth
allergic to bad|ugly|poor, nursing degree|school|student|program|license|exam, fingerprint reader|sensor, degree in the
emperor of all maladies, nursing a beer|grudge|drink|pint|hangover, nursery, nurse a grudge|beer|drink, nurse shark, nurse log
injection molding|moulding|attack|vulnerability|point, fuel injection
sql|dependency|prompt|code|script|command|template injection, inject the service|dependency|script|code|some, cash injection
injecting the dependency, constructor injection, operation desert|system|team|manager|costs|cost
operations team|manager|research, operating room only, shot on iphone, shot the
shot of espresso|whiskey|tequila|vodka|whisky|adrenaline|rum, long shot, screen shot, moon shot, shot put, mug shot, head shot
big shot, give it a shot, take a shot at, worth a shot, flu game, slap shot, best shot, shots of espresso|tequila|vodka
depressing movie|film|song|book|news|weather|ending|episode|article|headline, economic depression, great depression
depression era, tropical depression, market depression, depressed market|economy|price|prices|area|key|wages|button
depressing how, it is depressing how|that, the weather is depressing, manic monday, manic pixie, manic street preachers
manic schedule|week at work, bipolar weather|transistor|junction, bipolar plot, weather is|be * bipolar, weather is|be bipolar
weather is|be so bipolar, schizophrenic codebase|market|policy|weather|plot, ocd about the font
insane deal|price|game|play|discount, insanely good|cheap|fast|fun, crazy good|fast|week
mental gymnastics|note|math|arithmetic|model|image|block|map|picture, go mental|ballistic, insanity workout, madness tournament
march madness, trauma center game, trauma team, drama queen|series|class|club|school|teacher|student
shock absorber|wave|value|therapy_economics, culture shock, sticker shock, electric shock game, shell shocked by the
panic button|buying|room|sell|mode|buy, panic at the disco, kernel panic, don not panic, do not panic, panic sold, panic selling
panicked and sold, no need to panic, anxiety dream of the market, market anxiety, market panic, attack of the
heart attack grill, heart attack on a plate, almost have a heart attack when|from, nearly gave me a heart attack
gave me a heart attack, give me a heart attack, near heart attack lol, seizure of assets|property|power, seize the day
asset seizure, drug seizure, seized the opportunity, cancer culture, tropic of cancer
cancer season|zodiac|sun|moon|rising|horoscope, i am a cancer and, am a cancer sun|moon|rising, is a cancer and, be a cancer
cancer sign, zodiac sign is|be cancer, sign is cancer, a cancer on society|democracy, cancer of society|corruption
star sign cancer, tumor|tumour of corruption, blind spot|date|faith|side|test|carbon|melody|auction|review|tasting, blinds
window blinds, turn a blind eye, blind leading, double blind, colour blind casting, blind luck, blind taste, blind trust
tone deaf, falls on deaf ears, deaf ears, dumb luck, lame excuse|joke|duck|movie|song|party|horse, crippling debt
crippled by sanctions, limp bizkit, paralyzed by choice, analysis paralysis, paralysis by analysis, lame, back pain of, back end
back of the, come back strong, head of, head start, head over, heads up, head to, head count, face the, face time, foot the bill
at the foot of, leg of the, legs of the trip, leg room, ear worm, eye opener, eye candy, eye catching, keep an eye
see eye to eye, hand over, hand in, on hand, hand off, by hand, on the other hand, hands on, arm of the, arms race, arm chair
shoulder season|pads, knee jerk, knee deep, toe the line, stomach the, gut feeling|check|wrenching movie, tongue in cheek
mother tongue, chin up
slice|cut|cook|grill|roast|braise|trim|chop|carve|rub|season|marinate|sear|stuff|debone|fry|smoke|brine|tenderize the *? <body>
skin in the game, skin of my|the, game skins, jaw dropping, neck and neck, bottle neck, neck of the woods, spine of the book
rib eye, ribs for dinner, short ribs, bone to pick, bone broth|marrow soup, bare bones, brain storm, brain dump|teaser|child
no brainer, brain drain, scatter brain, brain rot, nerve racking, get on my nerves, got on my nerves, gets on my nerves
what a nerve, the nerve to, muscle car|memory, joint venture|decision|effort|filing|statement|chiefs|custody_schedule_app
burger|pizza|coffee joint, rolled a joint, hip hop, hip replacement surgeon, hip bar|cafe|neighborhood|new, temple bar|run
vein of, kidney bean|shaped|pool, liver pate|and onions, chicken liver, chicken breast, breast of, lung of the city
lungs of the, bladder of, heart stopping finish, throat clearing, cut throat, sore loser|subject|winner|spot
sight for sore eyes, eye sore, itching to, itch to, seven year itch, itch io, scratch an itch
burn rate|out_the|the|candle|calories|down_chart|cd|bridges|fat, heart burn the, burning man|question, slow burn, numb to the|it
comfortably numb, cramp my style, writers block, block my, break a leg, break bad, breaking bad, broken heart emoji
broken link|build|arrow|window, break dance|even|through, bleeding edge, bleed color, bleeding heart plant
rash decision|move|of|judgment|choice|generalization, a rash of, rash decisions, bruised ego|apples, swell party|idea
swell forecast, surf swell, scar the lion, scarface, scar tissue song, choke in the|at_the|on_the_final, choked in the playoffs
choke point|hold|collar, cough up, vomit of colors, makes me want to vomit lol, gag gift|order|reel, dizzying array|height
head spinning with ideas, faint hope|praise|smell|signal|memory, fatigue in metal
metal|alert|zoom|decision|superhero|password|subscription fatigue, hangover movie, the hangover
healthy snack|recipe|food|meal|competition|relationship_with_money|lunch|dinner|breakfast|skepticism|margin|profit|cookie|dessert
health check endpoint, health endpoint|bar|potion|points|insurance_company|insurance_industry|pack
health of the market|economy|project|codebase|cluster|planet, financial health, health probe, system health
mental health day policy, battery health, service health, healthy economy|market, public health, global health, health policy
world health organization, health minister|secretary|department|inspector|tech|app, treat myself|yourself|ourselves|to
trick or treat, treat me to, treat you to, dog treat, a real treat, treatment of women|minorities|staff, royal treatment
vip treatment, water treatment, treats me like, treat me like, treat people, treat every, window treatment, spa treatment
red carpet treatment, special treatment, unfair treatment, hair treatment, wood treatment, surgical precision|strike
surgical mask design, code surgery, transplant the seedlings|seedling, heart transplant episode, transplanted the tomatoes|roses
transplant to new|from, new york transplant, city transplant, graft and corruption, tree graft, grafted tree, skin graft episode
scan the qr|document|barcode|receipt|code|list|book|documents, qr code scan, port scan, document scan, code scan, scan to pdf
vulnerability scan, x ray vision|specs|telescope, blood orange|moon|bath|line|lust|type_pokemon|hound|thirsty
blood diamond|sport|money|sweat_and_tears|brothers|thicker, bad blood, in cold blood, young blood, blood in the water
blood borne, blood pressure monitor startup, pressure cooker|washer|test|cooking|group, tire pressure, water pressure
air pressure, peer pressure, barometric pressure, high pressure job|sales|system, under pressure, no pressure, pressure to
pill of, chill pill, bitter pill, red pill, blue pill, take a chill pill, pill bug, hard pill to swallow
dose of reality|humor|nostalgia|luck|inspiration|sunshine|vitamin_sea, daily dose of, small doses
overdose of cuteness|sugar lol, overdosed on chocolate|cuteness, prescription for success|glasses trend
just what the doctor ordered, taste of my own medicine, taste of his|her|your own medicine, best medicine
laughter is the best medicine, bitter medicine, medicine ball|hat, study medicine, sports medicine conference
folk medicine history, symptom of a|the_larger|broken|bigger, symptom of the, syndrome of, imposter|impostor syndrome
stockholm syndrome movie, diagnose the bug|issue|problem|network|server|engine with
diagnosing the bug|issue|problem|network|fault, diagnostic log|mode|tool|test on the, engine diagnosis, root cause diagnosis
prognosis for the economy|team, cure meat|ham|bacon|concrete|resin|cast, cured meat|ham|salmon|bacon|egg, the cure concert|album
the cure, robert smith of the cure, curing the concrete|resin, immune to criticism|peer|his|her|the, immune to
immunity idol|deal|clause, diplomatic immunity, vaccine policy|mandate|rollout|manufacturer|stocks, shot gun
booster seat|rocket|pack|club, therapy dog training class, retail therapy, physical therapy school|student|degree
therapist friend lives, aroma therapy candle, therapy session of the team, hospital drama|bed_company|soap|billing_software
general hospital, grey is anatomy, greys anatomy, hospital parking lot, hospital construction|wing|cafeteria|gown_costume
hospital corners, ambulance chaser, clinic on how, put on a clinic, shooting clinic
soccer|football|basketball|tennis|baseball|golf|bike|legal|free|ski clinic, er diagram, icu library
rehab the house|building|property|kitchen|loan, rehab addict show, house rehab, rehabbing a house, sober up the market
sober analysis|look|reminder|assessment|thought|curious_bar, sobering, pregnant pause|chad, pregnant with meaning|possibility
pregnant man emoji, expecting a package|delivery|call|reply|visitor|refund|raise|promotion|answer|email|guests|guest, expected
labor market|day|law|cost|costs|party|of_love|shortage|force, labor of love, in labor statistics
period drama|piece|romance|movie|instruments|ends, trial period, grace period, time period, for a period, period of
missed the period, hockey period, in the second|third|first period, menstrual product startup, miscarriage of justice
abort mission|the_mission|process|the_transaction|job|button, abort the, birth of jazz|cinema|the
birth to a_new|an_idea|the_idea|a_movement, birth place, born to run|be, delivery of the|package, c section of the
baby shower gift, contraction of the economy, economic contraction, muscle contraction rates, english contraction
conceive of|the idea, misconceive, positive vibes|feedback|attitude|review|note|outlook|thinking|energy|experience|side|spin
test positive integer, false positive rate|alert|alarm, positive about
negative feedback|space|number|review|comments|balance|interest|press|vibes
result of the game|election|match|query|the test suite, test results from ci, test result page, unit test, load test
driving test, test drive, test suite, test environment, test kitchen, drug test policy, acid test, stress test of the
litmus test, taste test, crash test, a b test, smoke test, ab test, screen test, personality test, iq test, math test
spelling test, speed test, acute accent|angle|triangle|awareness|observation, chronic procrastinator|lateness|latecomer|album
the chronic, terminal velocity|window|emulator|command|b|a|one|two|three, airport terminal, terminal at, in the terminal
open a terminal, critical condition of the bridge, condition of the car|house|book|road|item|roads
mint|good|great|used|new|excellent condition, air conditioning, conditional, terms and conditions
weather|road|market|working|driving condition, if condition, race condition, boundary conditions, precondition
under one condition, on one condition, disorder in the court, disorderly conduct fine, eating out, out of order
disease free plants, dutch elm disease, mad cow, plant disease, root rot, powdery mildew, crown gall, fungal spores, fungus gnat
disabled the|account|comments|button|notifications|feature|by_default|javascript|cookies|user
disable the|it|this|that|notifications, handicap of, golf handicap, my handicap is|dropped, handicap on the course
handicap in golf, handicap went, wheelchair accessible venue
weight of the|evidence|world|responsibility|class|paper|loss goals startup, lost weight limit, carry weight
weight room|lifting|training|vest, lift weights, dead lift, weights and biases, paper weight, light weight, heavy weight
weight off my|his|her *? shoulders|back|chest|mind, shattered glass|record|dreams, weigh in on, weighed in on, weigh the
weight on my shoulders, model weights, diet coke|pepsi|culture|of_worms, media diet, information diet
fat chance|cat|boy_slim|tuesday|bike|content, trans am|fat|mission|atlantic|siberian, trans pacific, obese file
cholesterol free mayo, sugar rush|coat|cube|cookies, brown sugar, sugar free, blood sugar sex magik, insulin stocks
heart rate zone, exhausted all|every|options|the_options|our_options, exhaust pipe|fan
tired of waiting|this|the|hearing|people|my_commute, tired excuse|trope|cliche, retired number, restless leg of the, tired old
hot flash sale, hot flash drive, flash back|light|drive|card|sale|mob, sweat equity|shirt|pants|shop, sweat it, no sweat
cold sweat song, nose dive|bleed seats, nosebleed seats|section, running nose of the, run to the hills
stuffy room|office|meeting, congestion pricing|charge, traffic congestion|nightmare, network congestion, wheezing laughing
wheezing lol, snore fest, snoozefest, sneeze emoji, tripped the breaker, passed out flyers|the|candy|cards
pass out flyers|candy, black out curtains|dates|friday, blackout curtains|bingo|poker, pass away the time, passed the
lost it laughing, lost my mind over|when, losing my mind over
lost my keys|phone|wallet|passport|bet|luggage|way|ticket|airpods|password, lost our luggage|way|lease
lost the game|bet|match|election|client|file, lost and found, lost in translation, divorced from reality, divorce the
marriage story, marriage of convenience between|of_flavors|of, affair to remember, foreign affair, current affair
public affairs, family affair, state of affairs, black tie affair, formal affair
love affair with pasta|italy|coffee|vinyl|food|cars|new_york|jazz|the, consumer|external|corporate|veterans|internal affairs
cheat sheet|code|day|meal|codes, cheating at|in_chess|poker|the_game|video_games, break up the|a|into|text|this|with_paragraph
breaks up the, breakup fee|of_the_company|of_the_soviet|of_yugoslavia|of_the_band|song|songs|album, break up of the|of
band break up, the band broke up, the beatles broke up|breakup, separate the|account|tables|files|bathrooms
separated by|from_the|into, separated the, comma separated, separation of concerns|powers|church, separate checks
dump the|data|file|truck|memory|database|trash|table, dumped the|data|my_bag|stocks|his_stocks, core dump, dumped into
ghost town|busters|story|kitchen|writer|pepper|type, ghosting on the screen|monitor, engaged with|in_the|the_clutch|audience
engagement rate|metrics|on_the_post|ring_quest, custody of the evidence|funds|files, chain of custody, crypto custody
custody solution, asset custody, abusive api|traffic|requests, abuse the api|privilege, alcohol abuse statistics
drug abuse policy, affair of, hook up the|my|your|a|to|speakers|router|tv, hooked up the|my|a
hooked up with backstage|free|tickets|a_discount|vip, hooking up the|my|a, in love with this|that|the
date picker|format|column|night ideas, release|launch|expiration|start|end date, dating back|app startup, carbon dating
dating sim, intimate venue|concert|setting|wedding|dinner|knowledge|show|restaurant
jealous of your|you|that|his_trip|her_trip|their_trip|vacation|view|tan, so jealous of, jealous lol
toxic waste|masculinity_essay|chemicals|fumes|plant|positivity|assets|to_cats|to_dogs
split the bill|screen|second|pea|infinitive|check|cost|file, stocks split, stock split, banana split, split up the
love triangle plot|novel|movie, lonely planet|island|mountain, only the lonely, lonely hearts club, lone wolf
hopeless romantic|romantic_comedy|at_cooking|at_golf|at_math|at_chess, hopeless at|with|case
desperate housewives|for_coffee|for_pizza, desperate need of a? haircut|vacation|coffee|refactor|refactoring|cleaning|paint
desperately need coffee|a_haircut|a_vacation|a_nap, broken heart song, heartbreak hotel|hill
heartbreaking loss|movie|finale|defeat|scene, heartbroken that the show|they_cancelled|about_the_game|about_the_score
devastated by the loss in overtime|that the show, crying shame|wolf|laughing|emoji|over_spilled, cry wolf, crying laughing
cried laughing, cry laughing, laugh cry, laughed until i cried, laughing so hard i cried, crying at this meme
cry over spilled milk, far cry, cry of joy
hate mondays|cilantro|when_people|this_song|traffic|javascript|css|olives|mushrooms|pineapple, angry birds
mad max|libs|men|scientist|hatter|skills, sad song|movie|trombone|ending|face|playlist|excuse, sadly, so sad that the show
sad to see it go, i am afraid the|i|we|that|this|your|it|there, afraid to ask about all, scared of spoilers|the dark movie
scared money, scary movie, fear factor|of_missing_out|street, no fear shirt, worry about it, no worries, not to worry
do not worry, nervous system course, nervous laughter, stress the importance|that, stressed that|the_importance|syllable
stress test|fracture_analysis|strain, load stress, stress on the beam, tensile stress, wind stress, stress free
distressed jeans|furniture|leather|asset|assets|debt, overwhelmed the server|servers|defense|by the choice
overwhelming majority|support|favorite|success, shame that|we|you|on_you|the, what a shame, a shame, shameless, guilty pleasure
guilty of liking|loving|snacking, ashamed to admit i love|i liked
miss you guys|the_bus|deadline|episode|train|flight|meeting|call, grief counselor role, good grief, gave me grief
giving me grief, griefing in minecraft, griefer, mourning dove|cloak, haunted house, numbing cream stocks
empty stomach|inbox|fridge|box|string|array|seat|handed|page, worthless stock|coupon|warranty, feel like a million
trigger warning|happy|the_build|a_build|the_event|point, trigger a, triggers the, triggered by the|a|an event, relapse in git
recovery mode|disk|partition|key|phrase|email, disaster recovery, data recovery, economic recovery, account recovery
recovery of the, password recovery, recovery drink|run|ride, injury time|lawyer|report|list|reserve, insult to injury
personal injury lawyer|attorney|firm, pulled muscle car, suicide squad|doors|prevention hotline poster, suicide mission
political suicide, career suicide, career|social|commercial suicide, suicide king, suicide prevention conference
suicide drills|sprints, self destruct, burnout paradise, burnout tires, burnout game, tire burnout
union jack|square|station|pacific|type|of_sets|soldiers|all|find|find_algorithm|membership_in_sql, european union, soviet union
credit union, western union, civil union law, rugby union, student union, union select, sql union, union find, labour of
party of four|five|six|two|time|bus|hat|planner|hard, birthday party, dinner party, third party, block party, pool party
democratic process|vote in the team, liberal arts|amount|use|with_the|with, conservative estimate|approach|guess|forecast|budget
progressive web|overload|rock|lenses|metal|house|rendering|enhancement|jpeg, republic
straight line|forward|up|away|to|flush|razor|from|edge|out|ahead|on|into|a|as|through|hair, straight face, go straight
think straight, went straight, set the record straight, stand up straight, bi weekly|monthly|annual|lingual|fold|directional
pan fried|seared|pizza|of|pipes|am, frying pan, sheet pan, cast iron pan, peter pan, ace the|of|ventura|hardware|attorney, aced
black friday|coffee|box|market|belt|hole|mirror|panther|pepper|beans|jeans|cat|dress|tea|list|widow|sea|swan|hat|ops|tie|jack|out|and white
white paper|board|house|noise|wine|list|space|label|hat|chocolate|rice|bread, indian food|ocean|restaurant|summer|pale|curry
chinese food|restaurant|takeout|new_year|checkers|class|lessons, italian food|restaurant|sausage|dressing|job
mexican food|restaurant|standoff|coffee, greek yogurt|salad|food|letters|mythology|alphabet
french fries|toast|press|horn|bulldog|open|class|lessons|onion|vanilla|manicure, danish pastry, polish the, polished
nail polish, swedish meatballs|fish, thai food|curry|massage|restaurant, japanese restaurant|food|garden|class|lessons
korean bbq|food|drama|barbecue, irish coffee|pub|whiskey|goodbye|setter, scottish terrier|highlands
russian doll|roulette|dressing, german shepherd|beer|class|lessons|car, turkish delight|coffee|bath|airlines
persian rug|cat|carpet, egyptian cotton|mythology, cuban sandwich|cigar, jamaican jerk, brazilian wax|jiu
spanish class|lessons|homework|omelette, dutch oven|bros, orthodox approach, catholic taste, buddhist temple tour
muslim quarter, zen garden, holy cow|moly|crap|shit|grail|smokes, pray for the, religious about my|flossing|stretching
religiously watch, watch * religiously, oh my god, omg, god of war, godzilla, church street|hill
conviction in the plan|politician, conviction that, strong conviction, convicted on, arrest development, arrested development
cardiac arrest episode, criminal minds|justice_class
crime scene|drama|novel|show|rate|podcast|fiction|statistics|thriller|series|documentary, true crime
prison break|architect|mike, jail break, jailbreak, jailbroke, charged with leading|the_task|my_phone|up|phone
charge my|the|phone, charged my|the|phone, charged me, doing time zone, sentence structure|in|about|case|of, run on sentence
complete sentence, topic sentence, assault rifle debate|on the senses, battery pack|charge|powered, grand theft auto, theft auto
murder mystery|she_wrote|hornets|on_the|board, get away with murder, fingerprint the? browser, browser fingerprint
fingerprint scanner broke, dna lounge, dna of the company, in our dna, in our company dna, brand dna, mortgage backed
mortgage calculator app, tax haven policy, in debt to, tech debt, technical debt, indebted to, owe you one|a beer
bank of the river, river bank, blood bank, food bank, power bank, piggy bank, bank holiday, bank shot, data bank, loan word
on loan from the, account name|manager, on account of, user account
twitter|instagram|steam|google|email|github|spotify|netflix account, account settings, salary cap, chapter seven of, interest in
interest rate policy, no interest in, interested, parent company|directory|node|process|class|component|folder
child process|node|component|class|theme|directory|s_play, sister company|city|ship|site|project, brother printer
brothers in arms, mother board|nature|of_all|earth|lode|in_law_joke, motherboard, father of modern|of, daddy long, mama mia
family tree library|size|style|pack|guy|feud|name, uncle sam|bob, big brother, band of brothers, mario brothers, warner brothers
wright brothers, son of a, twin peaks|bed|cities|turbo, partner program|company|api|network, business partner, partner up
sparring partner, ex post|ante|machina, aunt jemima, baby yoda|steps|carrots|driver|shark|face, girl scout|boss
guy ritchie|fawkes, man city|united, man hole, iron man, spider man, batman, man made, woman king, wonder woman, old man logan
boy scout|band, friend request|zone, trap house music, shrink wrap|the|ray|flation|to_fit|rays|image|in_the_wash, shrink in
shrank, did not shrink, ob|endo of, ent movie, chemistry between|lab, chemo brain drain, surgeon general
give|gives me chills|goosebumps|the_chills, a headache of
allergic|allergy|allergies to meetings|work|mondays|mornings|commitment|small_talk|drama|nonsense|exercise|effort|fun
brain hurt|hurts from|after, brain hurt|hurts trying|reading|just|thinking, brain be fried|mush|toast after|from|by
brain be fried|mush|toast today
bleed|bleeding money|users|cash|oil|memory|edge|customers|subscribers|talent|value|the_radiators|radiators|brakes
allergies to meetings|work|mondays be acting, cough from|the engine, engine be coughing, cancer the crab
cut hair|grass|the_grass|lawn, cut|dye|wash|brush|dry|comb|style|trim|blow|curl|straighten my|his|her *? hair
get|have my|his|her hair|nails|lashes|brows|toes|makeup done|cut|dyed|colored|coloured|styled|braided|fixed|redone|trimmed
blow my nose at|your, crack my knuckles, rub elbows, bang my head against|on_the_wall, legs be toast|jelly|dead after
break a sweat, cut the cheese, cut <num>|corners|costs|scenes, run a marathon|5_k|10_k|mile, pick your brain, pick my brain
brain dump, pull my leg, pulling your|my leg, cost an arm, give me a hand, lend a hand, hands full, hand me|you|him|her the
my hands be tied|full, break the ice, bite my tongue, tongue tied on, cold shoulder, chip on his|her|my shoulder
heart in the right, heart be not in, have a heart, lose heart, take heart, cut myself|himself|herself on
cut myself|himself|herself shaving|cooking|chopping|slicing, cry me a river, cough be? <adv>? breaking up
crush on this|that|the, custody chain, chronic shortage|delays|underfunding, inflammation of prices, ref be blind
health insurance ceo|company|stock|industry|market, trauma plates|surgery_simulator, stop the bleeding on|in|at, bug be giving
zombie process|movie|game|apocalypse, without a map|gps|coffee, love is blind, you make me sick, pulled out with an injury
nearly|almost|about have a heart attack, sick kicks|whip|fit|drip|bars|lineup|edit
headline|news|article|story|thought make me sick, feet be killing this|the, economy be on crutches, soft spot for
trigger finger on|ready, itchy trigger finger, limp mode, cracked at, be sick if|to_watch, monday blues, case of the mondays
have me|us|everyone in stitches, salt the *? so it sweats, offseason|off_season surgery, hot mess
high five|school|end|score|way|light|fidelity|level|quality|resolution|time|traffic|tide|definition|speed, get high score
weed the|garden|out|eater|whacker|killer, pull weeds, pulling weeds, pot of|roast|luck|hole|pie|sticker, flower pot
coke zero|bottle|float, diet coke, crack of|the|a|open|egg|me_up|code, wise crack, cracked|cracking the|open|me
acid rain|jazz|reflux game, ecstasy of, speed run|dating|limit, molly bloom|weasley|ringwald, heroine of, e ink
ms office|paint|word|teams|excel|dos|sql, ^ms access, ms paint, mrs, ed sheeran|tech|norton|harris, pt cruiser, t cell research
hep c research, als film, copd ad, ibs journal, pcos conference, add to|it|a|the|some|me|my|in|on|up, ace of, aids in
hearing aids company, band aid, first aid kit|class|course|training, kool aid, legal|visual|teaching aid, lemon aid, live aid
seeing things clearly, crabs at|for|boil|legs|cakes|and, crab dip, clap for, clap your|their
gram of flour|sugar|butter|rice|protein, seizure warning on the game, tb of|drive|ssd|hard, 2 tb, <num> tb, gerd muller
pms color, iud color, lupus in fabula, strep tococcus lab, shingles on the? roof, roof shingles, replace the shingles
new shingles, asphalt shingles, cedar shingles, gout de, mumps software, mumps language, croup ier, hives of|bees, bee hives
bee hive, the hives, apache hive, hive mind, warts and all, mole hill|in_the|on_the, secret mole, holy mole
mole sauce|poblano|negro|catcher|rat, guacamole, naked mole, avogadro mole, whack a mole, cyst eine
lump sum|of_coal|of_clay|in_the_throat_movie, lumps of sugar|coal, polyp theme, ulcer in the code, hernia of, migraine song
gas station|bill|prices|stove|leak|mileage|tank|pedal|grill|giant|money|fees
bloated code|budget|software|bureaucracy|app|bundle, bloat ware, constipated pipeline, diarrhea of the mouth, verbal diarrhea
word vomit, brain fart, brain freeze, brain fog song, ice cream headache, high blood alcohol law, nausea by sartre
nauseating smell of, amnesia plot, insomnia cookies|coffee|film|cookie, sleepless in seattle
sleep mode|timer|token|over|number|well tonight, sleeping bag|beauty|pad, let sleeping, nightmare before|fuel|on|of, on elm
dream job|home|team|car|house|vacation, a|total|absolute|logistical|parking|scheduling|ux nightmare
withdrawal from the eu|limit|fee|of_troops|from_the, cash withdrawal, atm withdrawal, withdrawal of, detox tea ad|juice
digital detox, social media detox, clean|sober october challenge, dry january challenge
clean code|energy|slate|install|sweep|bill, sober driver, hung over, tolerance of|stack|for risk, fault tolerance
low tolerance for, intolerant of bad|of, risk tolerance, zero tolerance, sensitivity analysis
sensitive data|information|topic|content, gluten free bakery|recipe|flour, lactose free milk
memory leak|card|loss_in_the|lane|foam, amnesia dark descent, short term memory lstm
alzheimer|alzheimers walk|research|charity|fundraiser, cancer research|charity|walk|fundraiser|awareness|run|society|center_gala
race for the cure, breast cancer awareness, relay for life, movember, autism awareness, mental health awareness
cancer nurse|researcher|biologist, bleed out in the game, heal potion|spell|the tank, healing potion|spell|crystals shop
healer class, medic class in|main|kit, support main, cheat on my|his|her|the|a diet|test|exam|taxes|homework
give birth to an_idea|the_idea|a_movement|a_genre, afraid not|i_can_not|we_can_not|it_is
my boss|mom|dad|wife|husband will|be|would kill me, kill me lol|haha, union type|types
puzzle|code|level|boss|bug|math give me a headache, breakup of
`;

/** Phrases that make the sentence around them general: questions of knowledge, work in health care, training. */
export const framePhrases = `
> do|does * run|cause|spread|lead|come, hospital merger|client|chain|administrator|software
plays a|the doctor|surgeon|nurse|patient, playing a *? doctor|nurse, work on|with hospital software, > is|are the|a|an
> is|are|do|does <drug>, > is|are * contagious|genetic|hereditary|curable|fatal|deadly|dangerous|common|reversible
> can cats|dogs|babies|kids|adults, how do|does|did|is|are *, what is|are|does|do|was|were|causes, why do|does|is|are, explain
tell me about, define, who discovered|invented|wrote|won, when was|did, the|roman|early|modern|art history of, difference between
definition of, meaning of, work|works|working|worked at|in|for|as|with, be a|an *? <clinician>|<job>, be the *? <clinician>|<job>
volunteer at|in|for, study|studying|train|training|want|school to be|become, med|medical|nursing|pharmacy|dental|vet school
nurse at|in, doctor at|in, surgeon at|in, if you, according to, a lot of people, most people, some people, in general, risk of
in mice|rats, cure for, symptoms of, causes of, treatment of, treatments for, prevent|prevents|prevention, can cause|causes
is caused by, is linked to, is a disease|condition|disorder|drug|medication, invest in, shares in, sales of, price of, prices of
manufacture, sells, lobby for, raise money|awareness|funds
read|reading|wrote|writing|watch|watched|watching an? article|book|paper|film|movie|documentary|show|series|essay|story
hospital cafeteria|kitchen|administration, hospital|clinic|pharmacy be close|closed|open|near|next|across|behind
past the hospital, left|right at the, across from the, next to the, near the
`;

/** Works and their parts: unless the writer speaks of themself, the sentence is about characters. */
export const fictionPhrases = `
act|scene|volume <num>, in|of|from chapter|part|book|season|episode <num>, season|episode <num>, season finale, series finale
final season, the finale, plot twist, protagonist, villain, main character
the movie|film|novel|show|series|book|episode|anime|manga|musical|opera|sitcom|comic|trailer|remake|sequel|prequel|screenplay|script
in the game|story|play|pilot, breaking bad, better call saul, game of thrones, the sopranos, the wire, succession, stranger things
squid game, the last of us, bridgerton, downton abbey, call the midwife, the pitt, in house, house md, scrubs, grey 's anatomy
greys anatomy, general hospital, chicago med, new amsterdam, the good doctor, er reruns, this is us, euphoria, the bear, the crown
the office, seinfeld, the simpsons, south park, family guy, star wars, star trek, harry potter, marvel, the avengers
lord of the rings, shakespeare, hamlet, macbeth, othello, jane austen, dickens, dostoevsky, tolstoy, stephen king, walter white
tony soprano, batman, sherlock, joker, spider man, iron man, final fantasy, the witcher, skyrim, elden ring, baldur 's gate
call of duty, grand theft auto, the sims, stardew, minecraft, netflix, hbo, disney, pixar, hallmark movie, soap opera, bbc drama
pbs special, the documentary, true crime podcast
`;
