/** Set 7: teen texting, older speakers, wards, forums, parents, gyms, laboratory values. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set07 = `
H | i literally cannot breathe thru my nose rn
H | skipped practice bc cramps are killing me
H | mom said i have to go to the ortho tmrw
H e | i passed out in gym and had to go to the nurse
H | tbh the new meds make me so sleepy in class
H | got my cast off finally!!
H | my braces are killing me today
H | he broke his collarbone skating
H e | im so done w this eating thing, i just want to be normal about food
H | she got sent to the hospital for her ed
H | my adderall isnt hitting today
H | i get these headaches where i see zigzags
H | strep test was positive ugh
H | Hello dear, I have been to the heart man and he says I need a stent
H | They have put me on those water tablets and I am up and down all night
H | Harold is not good, the cancer has gone to his bones
H | my sugar was 212 this morning before breakfast
H | I had a turn in the supermarket and they called the ambulance
H | I have my cataract done on Wednesday
H | the arthritis in my hands is bad this week
H | Betty has gone into a home, she was not managing
H | my legs are all swelled up again
H | I can't manage the stairs anymore with my hips
H | my chest has been bad with this cold weather
H | she has had a fall and broken her wrist
H | pt in 4 c/o chest pain, EKG clean, trop pending
H | he's q2 turns with a stage 3 on his coccyx
H | gave her 2 of morphine and she's resting
H | BP tanking, started levo
H | she's on CIWA, last drink was yesterday
H | A&Ox1 and pulling at her lines
H | Has anyone tried LDN for fibro?
H e | My rheum wants to add methotrexate, I'm scared of the hair loss
H | I've had IBS-D since my twenties
H | Just diagnosed with EDS at 34, feeling validated
H | POTSies, how do you deal with summer?
H | My GI found ulcers all through my colon
H | second opinion says Crohn's not UC
H | migraine day 4, ER for the cocktail?
H | can't tolerate gluten since my thyroid went
H | insurance approved Stelara after 3 appeals
H | LO has had a runny nose for a month
H | toddler swallowed a coin, X-ray shows it's in his stomach
H | my daughter's eczema is back with a vengeance
H e | our pediatrician is worried about his weight
H | he has tubes in his ears
H | speech therapist says he's a late talker
H | my teen is in treatment for anorexia
H | 8yo still wets the bed
H | she carries an EpiPen to school
H | my son's ADHD assessment came through
H | doc cleared me to lift again after the hernia
H | rotator cuff is toast, no pressing for 3 months
H | been on test for 2 years, bloods look decent
H | elbow tendonitis from all the curls
H | hematocrit's too high so I donate blood
H | pulled my hammy sprinting
H | took creatine and my kidneys numbers went weird
H | gyno flare up after my last cycle
H | I'm 6 weeks and the nausea is no joke
H | our NIPT came back high risk
H | beta was 340!!!
H | starting stims tonight
H | my lining is too thin for transfer
H | husband's SA showed low motility
H | I had two losses before my rainbow
H | Doing a VBAC this time
H e | I'm bleeding at 9 weeks and terrified
H | postpartum hair loss is real
H e | the meds keep me level but I miss the highs
H e | I'm in one of my lows again
H e | haven't showered in a week, you know how it gets
H | my psych thinks it might be bipolar 2
H | had an episode at work and they called 911
H e | I'm not safe to be alone right now
H e | spent new year's in the grippy sock hotel
H e | my anxiety is through the roof
H | can't leave the house without checking the stove 12 times
H e | she's hearing things again
H | 2 years off heroin today
H | I'm an alcoholic and this wedding has an open bar
H | my brother OD'd last weekend
H | got my 30 day chip
H | on the methadone program
H | he's been drinking since breakfast
H | I blew my sobriety
H | I can't have just one, so I don't have any
H | my gums are receding
H | needs a root canal and two fillings
H | abscess under my back tooth, face swollen
H | lost a crown eating toffee
H | new script for my progressives
H | I see double when I'm tired
H | pressure in my left eye is 28
H | started drops for glaucoma
H | I have a lazy eye
H | had chlamydia twice
H | my boyfriend has ED
H | got an IUD and the cramps were insane
H | itchy down there, yeast infection probably
H | BV again, fourth time
H | Viagra gives me a headache
H | my LFTs are elevated
H | my vitamin D is in the toilet
H | T came back at 210
H | platelets dropped to 80
H | my TSH is 9
H | INR is 3.4 so they're cutting my warfarin
H | SSDI hearing is next month
H | I have a blue badge
H | PIP assessor said I could walk 200m, lies
H | boss wants proof of my medical appointment
H f | copay for my MRI was 900 bucks
H | knee buckled on the stairs
H | my lower back seized up tying my shoes
H | fingers go white when it's cold
H | shin's been sore since the run
H | something's off with my stomach
H | ears won't stop ringing
H | I had a mole taken off
H | got a cortisone shot in my hip
H | he's having his prostate out
H | she's getting a hysterectomy in June
H | they shocked his heart back into rhythm
H | I need a kidney
H e | the pred is making me rage
H | Topamax made me stupid
H | statins gave me leg cramps
H | I'm on the highest dose of Lamictal
H | weaning off Effexor is hell
R | he cheated on me with his coworker
R | my wife asked for an open marriage
R | I don't think I love my husband anymore
R h | we're in couples therapy but it's not working
R | she blocked me on everything
R | my ex got full custody
R | my sister and I aren't speaking
R | he pushed me down the stairs
R | we only stay together for the kids
R | my girlfriend dumped me over text
R | he's been lying about where he goes at night
R | my parents are splitting up after 30 years
E | I feel invisible at home
E h | I'm so anxious about tomorrow I could puke
E | I'm heartbroken
E | feeling really low today
E | I don't have any friends here
E | I'm scared all the time
E | I miss my mom every day
E | I feel guilty for being happy
E | I'm overwhelmed and snapping at everyone
S | my priest told me to pray on it
S | I'm Jewish but not observant
S | as a Black woman in tech it's exhausting
S | I'm bi, my parents don't know
S | organizing a union at my warehouse
S | I did time for robbery
S | I got arrested at 19
S | 23andMe says I'm 12% Nigerian
S | my wife is Hindu
S | he's on the sex offender registry
S | I use they/them pronouns
F | my salary is 62k
F | I'm behind on my car payments
F | student loans are crushing me
F | we got evicted
F | I inherited 50k from my aunt
F | I lost my savings on crypto
G p | my puppy has worms
G p | the vet says our rabbit needs surgery
G p | my cat is diabetic
G p | the parrot plucks its feathers
G p | chicken soup for the soul
G p | the stock took a beating
G p | Tylenol recall hits stores nationwide
G p | hospital stocks rallied today
G p | the WHO declared an emergency
G p | study shows exercise lowers blood pressure
G p | new study links sleep and memory
G p | House is my comfort show
G p | in the book he loses his leg to a whale
G p | she plays a surgeon in the new series
G p | my novel's hero has PTSD
G p | Batman breaks his back in Knightfall
G p | I'm a dental hygienist
G p | my cousin is studying to be a pharmacist
G p | the clinic is hiring a receptionist
G p | where is the nearest pharmacy?
G p | what is the normal range for cholesterol?
G p | is aspirin a blood thinner?
G p | can dogs eat grapes?
G p | that meeting was torture
G p | this traffic is killing me
G p | he's the black sheep of the dev team
G p | she broke the news gently
G p | the printer has a paper jam
G p | my laptop is running hot
G p | disk failure took out the array
G p | the query is bleeding memory
G p | heal the cluster by restarting the node
G p | the deploy aborted
G p | hotfix for the injection vulnerability
G p | the striker is out with a hamstring
G p | they got destroyed 5-0
G p | our goalie stood on his head
G p | he dropped dimes all night
G p | knead until smooth then let it rise
G p | sear the liver with onions
G p | the sauce broke
G p | season the ribs overnight
G p | let's touch base and take the pulse of the team
G p | the elephant in the room
G p | bite the bullet and refactor
G p | it costs an arm and a leg
G p | she has cold hands, warm heart
G p | keep an eye on the oven
G p | my two cents
G p | don't have a cow
G p | it's just growing pains for the startup
G p | we need fresh blood on the team
G p | no pain no gain
G p | the garden is thriving
G p | aphids are attacking my roses
G p | the chess club meets on Thursday
G p | booked flights to Lisbon
G p | learning Spanish on Duolingo
G p | I love hiking
G p | what time is the game
G p | can you recommend a good sushi spot
G p | the museum closes at five
G p | need a new couch
G p | planning a surprise party
`;
