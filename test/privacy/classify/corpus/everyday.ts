/** Everyday sentences of all kinds, labelled before the classifier had seen them. See index.ts for the notation. */
export const everyday = `
H | just got back from the gyno, everything looks fine
H | they found polyps during my scope
H | my labs were all over the place
H | mom's on oxygen now
H | been vaping to quit cigs, chest feels tight
H | he's got that sickle cell trait
H | I pee every 20 minutes, it's maddening
H | there was blood when I wiped
H | my nana has a bad ticker
H | I'm on the pill
H | we did a round of clomid
H | doc wants to rule out MS
H | turns out it's not cancer, thank god
H | No history of seizures
H | never had any allergies
H | he denies chest pain
H | my kid's fever broke overnight
H | our baby was born premature and spent a month in the NICU
H | I'm a cancer survivor
H | I was on crutches all summer
H e | took a mental health day
H | I'm seeing a new psychiatrist in Brooklyn
H | my cramps are unbearable this month
H | Sarah needs a wheelchair ramp
H | mi hijo tiene asma
H | got jabbed yesterday, arm's sore
H | user's wife is undergoing chemotherapy
H | User reports trouble sleeping
H | his liver's shot from the booze
H | dropped 15 lbs since I started ozempic
H | can't drink, I'm on antibiotics
H | Half my face is numb
H | The doctor said it's just anxiety
H | my daughter's IEP is for dyslexia
H | stutter gets worse on calls
H | I'm colorblind
H | I get carsick easily
H | my feet swell up on planes
H | I black out when I drink
H | Grandpa's hip replacement went well
H | I'm anemic so I bruise easily
H e | ptsd nightmares again
H | I got the snip last month
H | Remind me to take my lisinopril at 8am
H | what should I eat with gestational diabetes? I'm 28 weeks
H | can I take ibuprofen with my blood thinner?
H | my cousin's kid has leukemia
H | my roommate has mono
H | i think i'm getting sick
H | Zoloft made me gain weight
H | after the accident I needed 12 stitches
H | my HRV and resting heart rate are bad lately
H | He was born deaf
H | I've had two miscarriages
H | I'm epileptic
H | mein Vater hatte einen Herzinfarkt
H | je prends des antidépresseurs
H | mi abuela tiene demencia
H | my shoulder dislocates all the time
H | I was in a coma for 3 days
H | my antidepressants kill my sex drive
H | scheduled a mammogram
H | I need new glasses, my prescription changed
H | insulin 12 units before dinner
H | Patient presents with acute abdominal pain
H | SSRI withdrawal is hell
H | we froze our embryos
H | tapering off prednisone
H | my boss is out with pneumonia
H | My coworker Jim had a heart attack at his desk
H e | I relapsed last night and I'm so ashamed
HE | I keep thinking everyone would be better off if I was dead
HE | I don't see a reason to keep living
E | I feel like I'm drowning
E | my grandma passed last week and I'm a mess
E | I've been down lately
E | no one would notice if I vanished
E | I can't forgive myself
E | I'm scared my kids will hate me
E | being alone on christmas crushed me
E | I still cry about my mom
E | I've never felt so humiliated
R | he proposed and then took it back
R | my girlfriend dumped me
R | my wife wants out
R | we're on a break
R | she kissed my best friend
R | we sleep in separate bedrooms now
R | my dad walked out on us
R | my ex won't let me see my son
R | I think we're going to split
R e | I'm afraid of my husband
R s | caught him sexting his coworker
S | I'm a practicing Buddhist
S | she's trans
S | I marched with the union
S | my people are Navajo
S | I did six months for assault
S | I'm a Trump voter
S | I don't believe in God
S | my wife is Vietnamese
S | he's a felon
S | I'm into men
F | I'm broke until payday
F | I make six figures
F | my landlord is evicting me over unpaid rent
F | we refinanced at 3%
F | I cosigned my sister's car loan
P | I'm 5'9 and left handed
P | my kids go to Lincoln Elementary
P | I'm originally from Chile
P | I just turned 40
G p | this bug is giving me cancer lol
G p | our server room has a fever, AC is out
G p | I work in a hospital cafeteria
G p | my wife is a dentist
G p | just finished my nursing degree
G p | my team builds an app for diabetics
G p | I'm researching Alzheimer's for my thesis
G p | The Fault in Our Stars is about teens with cancer
G p | can you recommend a book about grief
G p | write a poem about loneliness
G p | the plot follows a suicidal poet
G p | explain the pathophysiology of asthma
G p | how many people have HIV in Kenya
G p | the stock of Pfizer rose after vaccine news
G p | my horse is lame
G p | our puppy got her shots
G p | I need a vet appointment for my rabbit
G p | the roses have black spot disease
G p | he sprained the truth a bit
G p | my guitar neck is broken
G p | the back of the house needs paint
G p | head over heels for this coffee
G p | let's table it, my plate is full
G p | i'm starving, what's for dinner
G p | my brain is fried after that meeting
G p | that joke killed me
G p | that workout was brutal but fun
G p | the wifi is dead
G p | I have a crush on this espresso machine
G p | I'm obsessed with this playlist
G p | Freddie Mercury's band Queen is great
G p | this app is so addictive
G p | allergic to bad UX
G p | I'm married to my job
G p | please clear the cache
G p | our churn rate is painful
G p | the sales team is on fire
G p | let's do a post mortem on the outage
G p | the incident left scars on the team
G p | flu season boosts pharmacy sales
G p | medical device regulation in the EU
G p | a lecture on depression in the elderly
G p | the doctor character gets killed in episode 3
G p | world health day is in april
G p | he injected some humor
G p | our router needs a checkup
G p | blood oranges are in season
G p | the heart of the matter is cost
G p | I ran a 10k in 45 minutes
G p | bone broth recipe
G p | The Bell Jar by Sylvia Plath
G p | the deaf community has its own culture
G p | Michelle works for the health department
G p | drug prices keep going up in the US
G p | the temperature is 102 in Phoenix
G p | running a temperature check job on the cluster
G p | the party was lit
G p | his argument is weak
G p | black market goods
G p | Roman history of Judaism
G p | Union Pacific railroad
G p | the court ruled on the patent
G p | the jury is still out on that framework
G p | I'm stealing this recipe
G p | crime rates fell in 2023
G p | fingerprint reader on the laptop is slow
G p | invest in index funds, says the article
G p | what's the tax rate in Portugal
G p | how does divorce law work in Ohio
G p | marriage equality was legalised in 2015
G p | the couple in the movie breaks up
G p | I miss the old twitter
G p | the loss of the game hurt the fans
G p | scary movie night
G | convert 5 miles to km
G | who won the world cup in 1998
G p | I'd kill for a burger
H | my endo switched me to Tresiba
H | we're waiting for the pathology report
H | my son has been stimming a lot since his autism evaluation
H | thyroid's acting up again
H | I've been lightheaded and shaky all day
H | grandad can barely hear anymore even with his aids
H | she's due in October
H | I'm 8 cm dilated according to the nurse
H | Doc says my prostate is enlarged
H | I get botox for migraines
H | I haven't had my period since June
H | his blood type is O negative and he needs a transfusion
H | the rash on my neck came back
H | my eczema cleared up!
H | got a steroid shot in my shoulder
H | I carry an EpiPen because of bees
H | I'm recovering from knee surgery
H | mum had a fall and broke her hip
H | I was sectioned when I was 17
H | he's been in and out of psych wards
H | my meds make me sleepy
H | I forgot to take my pills this morning
H | she's on blood thinners
H | user is vegan and has an iron deficiency
H | my sister's a type 1 diabetic
H | Kid number two has ADHD just like his brother
H | dad's PSA came back high
H | I've had this cough for three weeks
H | Can't taste or smell anything since covid
H | I've got a stomach bug
H | I strained my groin
H | my hands go numb at night
H | I have a torn labrum
H | he got stung by a wasp and went into anaphylaxis
H | I see a chiropractor every month
H | my hearing is going
H | I wear hearing aids
H | I have astigmatism
H s | we did genetic counseling before the pregnancy
H | my IBS is triggered by onions
H | I have to watch my sodium because of my kidneys
H | I fainted when they drew my blood
H | they put three stents in his heart
H | my ankle is the size of a grapefruit
H | picked up a nasty chest infection
H | they're inducing me on Thursday
H | I gave up drinking after the DTs
H | my brother's in detox
H | I use nicotine patches
H | I started HRT in 2021
H | I had breast implants put in
H | recovering bulimic here
H | i purge sometimes
H | hospital discharged me with a bag of pills
H | I'm immunocompromised so please mask up
H | I was exposed to TB at work
H | My teenage daughter is on the pill
H | Mia has a peanut allergy
H | Client reports insomnia and poor appetite
H | she never had covid
H | no known drug allergies
H | I don't take any medication
H | cleared of cancer, scans are clean
H | my sight is getting worse
H | scoliosis brace was the worst part of middle school
H | my psychiatrist upped the dose
H | therapy went well today
H | I talk to a counselor on zoom every week
H | I think my kid might be dyslexic
H | having contractions 10 minutes apart
H | my wife is nursing and got a clogged duct
H | I pulled something in my lower back
H | I'm on day 3 of antibiotics for a sinus thing
H | ran a half with a stress fracture
H | diagnosed at 35 with ADD
H | my gluten thing is getting worse, doctor thinks celiac
H | my dad is going blind
H | Mom's cancer is back
H | ich war gestern beim Arzt wegen meiner Migräne
H | Mein Sohn hat ADHS
H | ma fille a de la fièvre
H | je suis diabétique depuis dix ans
H | mi esposo tuvo un infarto
H | soy alérgica a la penicilina
H | Depression history
H | Knee injury
H | Favorite doctor: Dr. Lee, her pediatrician
H | OCD makes me late for everything
H | I vape weed to sleep
H | I've got gas and bloating after dairy
H | I burned my hand on the stove
H | my nose won't stop bleeding
H | the kids have lice
H | I have low iron
H | Do you remember my allergy?
H | what dose of melatonin did I say I take?
HE | I took a bunch of pills because I wanted to die
HE | I self-harm when I'm overwhelmed
HE r | been having panic attacks since the breakup
HE | therapist says my grief turned into depression
HR | my husband infected me with herpes after he cheated
E | I feel empty inside
E | I'm dreading the holidays without him
E | I cried in the bathroom at work today
E | losing my job made me feel worthless
E | I feel like nobody would miss me
E | our dog passed away and the house feels empty
E | I lie awake worrying about everything
E | I'm embarrassed by how I acted
E | I have terrible stage fright and hate myself for it
E | my son is being bullied at school
E | I can't get over losing my brother
E | I just want someone to hold me
E | I'm falling apart
E | it hurts that my friends forgot my birthday
E | I'm scared of ending up alone
R | my wife moved out yesterday
R | my boyfriend and I broke up
R | he's cheating on me, I saw the texts
R | we had a huge fight and he left
R | I filed for divorce last month
R | I want full custody
R | my mom won't speak to me since I moved out
R e | my husband has a temper and shoves me
R | she said she doesn't love me anymore
R | I slept with my ex
R | my fiancé left me at the altar
R h | our marriage counselor suggested a break
R | me and my girlfriend are long distance and it's straining us
R | my dad remarried right after the divorce
S | I'm Catholic
S | my husband is Sikh
S | we keep Shabbat
S | I'm a Labour voter
S | my wife is a shop steward
S | I got out of prison last year
S | my daughter is a lesbian
S | I'm nonbinary, they/them please
S | I'm of Puerto Rican descent
S | I've a record for shoplifting
S | I'm on probation till May
S | my family fled as Kurdish refugees
S | 23andMe says I'm 12% Ashkenazi
S | I'm a member of the Green Party
S | they took my fingerprints for the visa
F | my mortgage is 2,100 a month
F | I'm maxed out on two credit cards
F | we can't make rent
F | I got a $5k bonus
F | I have 40k in savings
F | my pension pays 900 euros
F | I lost my savings gambling
F | I owe my brother 3000 bucks
P | I live in Portland with my two cats
P | I'm a high school teacher
P | my daughter turns five in May
P | my email is jo@example.com
P | we got married in 2016
P | I was born in 1988
G p | the nurse shark is harmless
G p | I binge-watched House last weekend
G p | that chili gave me heartburn just looking at the recipe lol
G p | let's nip the bug in the bud
G p | our CI is flaky and it hurts
G p | add a health check to the docker container
G p | my sourdough is alive
G p | the car needs a new clutch
G p | I'm cramming for my anatomy exam
G p | she teaches nursing at the college
G p | he's a paramedic in Glasgow
G p | I design prosthetics for a living
G p | our nonprofit provides clean needles to addicts
G p | what's the mortality rate of sepsis
G p | who discovered penicillin
G p | summarise this paper on statins
G p | Is paracetamol the same as acetaminophen?
G p | my character in the game has 10 health left
G p | heal me, I'm almost dead, dragon incoming
G p | the healer in our raid group is awesome
G p | my cat threw up a hairball
G p | the dog tore his ACL
G p | my plants are sick with aphids
G p | the pharma industry spends billions on ads
G p | Contagion is a great film
G p | he's a heart surgeon on the show
G p | patient zero is a thriller
G p | the waiting room scene is funny
G p | shots at the bar after work?
G p | hangry, let's eat
G p | my eyes are bigger than my stomach
G p | I cut my own hair
G p | costs an arm and a leg
G p | I've got a gut feeling about this stock
G p | the sprint left me exhausted but we shipped
G p | my legs are toast after leg day
G p | keep your chin up
G p | she has nerves of steel
G p | my boss is a pain
G p | cut to the chase
G p | that test was killer
G p | we tested negative scenarios too
G p | positive test coverage
G p | fracture toughness of steel
G p | chronic shortage of chips
G p | acute housing shortage
G p | the union of the tables is empty
G p | let's party on Friday
G p | the politics of the show are silly
G p | I read Das Kapital for school
G p | faith no more is a great band
G p | religion in ancient Egypt
G p | I bought Italian leather shoes
G p | my German class starts Monday
G p | straight up the best tacos
G p | Prison Mike is my favourite Office bit
G p | the crime novel was long
G p | he got arrested in the movie
G p | I'm in love with this sofa
G p | breakup songs playlist
G p | the affair cost the minister his job
G p | my date of arrival is June 2
G p | it's a date, see you at 7
G p | we split the bill
G p | I miss summer
G p | sad trombone
G p | grief is a theme in the novel
G p | the panic room is on netflix
G p | this heat is unbearable
G p | I'm bored
G p | debt ceiling negotiations in Congress
G p | the bank opens at nine
G p | a rich chocolate mortgage joke
G p | save the file before closing
G | list prime numbers below 50
G | how tall is Mount Fuji
G | draft an email to the landlord about the boiler
H | the nephrologist wants another round of labs
H | I've been on a waiting list for a hip op
H | my hands shake so badly I can't hold a cup
H | grandma's on dementia meds now
H | I get shots in my eye for macular stuff
H | My partner is HIV+ and I'm on Truvada
H | I take a puff of Symbicort before running
H | the lump turned out to be a cyst
H | my teeth hurt when I drink cold water
H | I bruised two ribs falling off my bike
H | sugar crash again, 58 on the meter
H | my nephew has cystic fibrosis
H | she's on bed rest until the baby comes
H | we're expecting our first in May
H | I lost a pregnancy last fall
H | I had my gallbladder out
H | been nauseous since the new pill
H | my knees are bone on bone
H | he has a metal plate in his skull
H | I can't smell anything
H | I have eczema flareups every winter
H | her kidneys stopped working
H | dad needs a caregiver round the clock
H | my uncle just got put on hospice
H | I wear a mouthguard because I grind my teeth
H | the dermatologist froze off a wart
H | user had bariatric surgery in 2022
H | User's mother has early onset Alzheimer's
H | User has trouble focusing and was evaluated for ADHD
H | I quit drinking 5 years ago
H | I've been hooked on oxy since the injury
H | They upped my seroquel
H | my cortisol is out of whack
H | my allergies are killing me
H | I'm on a liquid diet before my procedure
H | I've got a bum knee
H | he's hard of hearing
H | I limp when it's damp
H | peanut butter sends my son to the ER
H | no, I'm not pregnant
H | she doesn't have asthma anymore
H | I caught something nasty on the plane, fever of 103
H | Carlos was hospitalized with dengue
H | my bloodwork shows elevated liver enzymes
H | my ovaries hurt
H | I have endometriosis and need a laparoscopy
H | my heart was racing and I thought I was dying
H | my ADHD brain forgot again
H | meine Tochter hat Asthma
H | j'ai des allergies au pollen
H | tengo cita con el cardiólogo
H | Asthma triggers
H | Recovery after C-section
H e | my anxiety has been bad lately
H e | I started therapy for my trauma
HE | I don't want to live like this anymore
HE | sometimes I hit myself when I'm upset
E | I've been really lonely since college ended
E | I sobbed the whole drive home
E | I'm so ashamed of my body
E | everyone I love leaves me
E | I miss my grandpa every day
E | I'm petrified of failing
E | my heart is broken
E | I feel like I'm disappointing my parents
R | I found lipstick on his collar
R | my wife asked for a separation
R | he keeps texting his ex
R | my girlfriend and I fight all the time
R | my parents are divorcing
R | I got a restraining order against my ex
R | she broke off our engagement
R | my dad cut me off after I married
S | I'm Hindu and don't eat beef
S | my brother came out last year
S | I was raised Mormon
S | I lean conservative
S | I have two priors for possession
S | we're both Nigerian
S | I pay union dues
F | my paycheck didn't clear
F | I'm 60k in debt
F | I make 75,000 a year
F | I'm being audited
F | we bought our house with a 30 year mortgage
P | my wife's name is Jo
P | I live in a small town near Graz
P | he's my older brother
P | I work for Siemens as an electrician
G p | I need a new mouse, mine died
G p | doctor's orders: more cowbell
G p | the fever dream of a movie
G p | she's a pediatric nurse
g P | my mom works as a surgeon
G p | our hospital client wants SSO
G p | the biotech sector slumped today
G p | a cure for boredom
G p | this spreadsheet makes my eyes bleed
G p | that commute is a killer
G p | he plays a doctor on TV
G p | a bitter pill for shareholders
G p | my cat needs dental surgery
G p | the horse broke its leg at the derby
G p | the vaccine debate on cable news
G p | can you explain what an MRI measures
G p | list common side effects of ibuprofen
G p | top ten causes of death in 2020
G p | the author died of tuberculosis in 1904? no, that was Chekhov
G p | inflammation of prices
G p | the market is bleeding
G p | my code has a nasty bug
G p | patch the vulnerability before friday
G p | I'm training for a marathon
G p | what stretches are good before a run
G p | yoga class at six
G p | I eat salad for lunch
G p | my new glasses look cool
G p | that movie wrecked me
G p | crying laughing at this meme
G p | heartbreak hill is at mile 20
G p | the relationship between price and demand
G p | foreign key relationship in the schema
G p | custody chain for evidence
G p | divorced from reality, that take
G p | Jewish rye bread recipe
G p | Muslim architecture in Spain is gorgeous
G p | gay bars in Berlin, any tips?
G p | the conservative estimate is ten days
G p | the trial balance is off
G p | he robbed us of a goal, that ref
G p | what does the central bank do
G p | my screen is cracked
G p | the app crashes on login
G p | I'm nuts about peanuts
G p | the kids menu is great
G | sort this list alphabetically
G | what's the capital of Peru
H | my rheumatologist moved my Humira to every week
H | Still waiting on biopsy results for the spot on my lung
H | she had a double mastectomy in 2020
H | I'm allergic to bee stings
H | my doctor told me to cut back on salt
H | I take 50mg of sertraline every morning
H | got diagnosed with sleep apnea, using a CPAP now
H | my son broke his collarbone at practice
H | My husband has high blood pressure
H | I'm 20 weeks along with a girl
H | I've been dealing with chronic migraines for years
H | my grandmother was just diagnosed with Parkinson's
H | my mom is going through chemo right now
H | I had COVID twice
H | my back pain is so bad I can't sit
H | I was in the hospital for a week with pneumonia
H | I have a family history of breast cancer
H | I went to urgent care for a UTI
H | I used to weigh 300 pounds before surgery
H | been dry heaving all day
H | my blood sugar spiked after lunch
H | my wife has gestational diabetes
H | he's on the waiting list for a kidney
H | my nose is broken
H f | can't afford to miss my physical therapy sessions
H | he's a recovering alcoholic
H | I'm trying to quit vaping
H | I stopped taking my antidepressants
H | my friend Jess has an eating disorder
H | my daughter has special needs
H | I have stage 3 melanoma
H | I can't walk without a cane anymore
H | I failed my hearing test
H | I have restless legs at night
H | the swelling in my ankle went down
H | I get heart palpitations when I drink coffee
H | we found out the baby has a heart defect
H | I'm getting my tonsils out next week
H | I got my covid booster
H | prednisone makes me puffy
H | I have no appetite and I'm losing weight
H | I need a refill on my inhaler
H | my roommate tested positive
H | My acne is finally clearing with Accutane
H | i sprained something in my foot
H | I'm waiting for an autism assessment
H | my vertigo came back and the room is spinning
H | she has a latex allergy
H | i have a weak bladder
H | my dad had bypass surgery
H e | my mental health has been terrible
H | user's A1C is 7.9
H | User prefers telehealth visits because of chronic fatigue
H | User is recovering from a concussion
H | Medication schedule: levothyroxine at 6am
H | Health: type 1 diabetic since age 9
H | Mein Arzt hat mir Antibiotika verschrieben
H | Mon fils est asthmatique
H | Me diagnosticaron hipertensión
H | nie wieder Alkohol, ich bin trocken seit 2019
H | I'm not on any meds
H | no cancer, just a cyst
HE | I've been depressed and can't get out of bed
HE | I feel suicidal
HE | my panic attacks are back
E | I feel so lost since mom died
E | I'm lonely
E | I'm ashamed to tell my family
E | I can't stop crying since the funeral
E | I feel like a failure
E | I'm scared of losing my wife
R | we got divorced in 2015
R | my husband had an affair
R | my ex is fighting me for custody
R | my girlfriend and I broke up last night
R e | he's emotionally abusive
R | I think my marriage is over
S | I'm a gay man living in Texas
S | my family is Hindu
S | I'm a socialist
S | I was arrested for DUI
S | I'm in the teachers' union
S | I'm African American
F | my annual income is 52,000
F | I filed my taxes late
F | I have a lot of credit card debt
F | I took a second mortgage
P | I'm a software engineer at Acme
P | my brother's name is Tim
P | I was born in Ohio
G p | that beat is sick, send me the stems
G p | my old laptop finally died
G p | I bought new Dr. Martens boots
G p | please be patient with the loading screen
G p | I'm dying to try that ramen place
G p | we stayed in the heart of Tokyo
G p | I work as a physician assistant
G p | my roommate is in medical school
G p | nurses in this state earn well
G p | a new cancer drug got FDA approval
G p | the article says coffee lowers diabetes risk
G p | the movie is about a doctor in the war
G p | our cat had kittens
G p | the deadline is killing me
G p | I'm sick and tired of these ads
G p | this puzzle gives me a headache
G p | that test suite is a pain
G p | my battery is dying
G p | traffic was insane
G p | he has the best poker face
G p | a splitting image of the original file
G p | my head of marketing loves it
G p | he's the backbone of the team
G p | my back yard needs mowing
G p | I need an eye for design
G p | give me a hand with this box
G p | the vet said the puppy is healthy
G p | pharmacy software integration
G p | health insurance market analysis
G p | the bill passed the senate
G p | we adopted a union type in TypeScript
G p | German beer is great
G p | the conservative branch cut
G p | church bells ring on Sunday
G p | cheating in online games
G p | this relationship is one to many
G p | the breakup of AT&T
G p | what a depressing movie
G p | no stress, take your time
G p | stressed syllables in Greek
G p | debt ratio of the company
G p | the loan word comes from French
G p | the stock market fell
G p | the pill bottle emoji
G p | vaccine research in the 1950s
G p | a scan of the document
G p | surgery scenes in TV dramas
G p | the ward councillor election
G p | a clinical trial startup pitched us
G p | how is diabetes diagnosed
G | the meeting is at three
G | update the README
`;
