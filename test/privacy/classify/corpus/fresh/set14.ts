/** Set 14: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set14 = `
H | ugh my allergies are kicking my ass today
H | think i broke my pinky in the car door
H | the cramps got me on the bathroom floor
H | my doc finally took me serious about my fatigue
H | i faint every time they take blood
H | on my third inhaler this month
H | cant do the hike, my knee is done for
H e | my moms got a lump and shes scared to get it checked
H | they cut out half my thyroid
H | he was born with one kidney
H | my brothers bipolar and wont take his meds
H | got a filling and my mouth is still numb
H | i need to pee like every ten minutes since i got pregnant
H | migraine hit me so hard i threw up at work
H | got diagnosed w adhd at 30, explains a lot
H | my feet swell so bad in summer
H | hes on life support and the family has to decide
H | sis had her baby at 29 weeks
H | were on the ivf roller coaster again
H | im on my period and want to die
H | my gut is wrecked from antibiotics
H | chemo took my hair but not my sass
H | im in remission since march
H | got my port out today!!
H | woke up in the ER with no memory
H | he drinks a 12 pack a night
H | pills were my thing, now its meetings
H | i relapsed, day 1 again
H e | my dealer died so i got clean
H | he's in detox
H | im cutting back on smoking, down to five a day
H | my therapist wants me to try ketamine
H | started wellbutrin and im weirdly hyper
H | i ran out of my lexapro and the zaps are awful
H | i was on the psych floor for a week
H e | i dont see myself making it to 30
H e | been thinking about ending it
H | my daughter wont eat, shes down to 80 pounds
H | i count every bite i eat
H e | i cant go outside without having a panic attack
H | my kid is deaf and signs
H | he got his hearing tested and failed
H | tinnitus is driving me up the wall
H | the eye drops sting like hell
H | i had lasik and now my eyes are super dry
H | wisdom teeth coming in, kill me
H | my dentist says i grind
H | two root canals in one week
H | my crown popped off at dinner
H | he has psoriasis on his scalp
H e | stress hives again
H | this rash is spreading
H | ingrown toenail got infected
H | doc froze my wart
H | skin cancer on his nose, they got it all
H | her blood clots went to her lungs
H | my iron is so low they want to infuse me
H | high cholesterol runs in the fam
H | i check my bp twice a day
H | type 2 runs in my family and now i have it
H | my sugars are finally stable
H | forgot my insulin at home
H | hes got gout in both feet
H | my arthritis says rain tomorrow
H | slipped on ice and cracked my tailbone
H | im in a neck brace til christmas
H | pulled a hammy at softball
H | tore my meniscus getting off the couch lol
H | my back spasms are back
H | physical therapy is kicking my butt
H | getting a cortisone shot in my shoulder tmrw
H | im scheduled for a c section on the 5th
H | my surgeon is amazing, barely a scar
H | recovering from my nose job
H | got a breast reduction, best decision ever
H | he needs a bone marrow donor
H | my uncle's on the list for a heart
H | nana cant remember how to use the phone
H | we had to take the car keys from grandpa
H | mom's caregiver quit and im losing it
H | my aunt is bedridden
H | i got the shingles vaccine and feel like garbage
H | still coughing 3 weeks after covid
H e | kids passed me the stomach bug
H | fever broke but im weak
H | strep test came back neg
H | my HIV meds are one pill a day now
H r | got chlamydia from my ex, great
H s | sex hurts since menopause
H | i take estrogen for my hot flashes
H | my T shots are on fridays
H e | im scared to look at my biopsy results
H | medicare wont pay for his scooter
H | my disability hearing got postponed
H | fmla for my mom's surgery
R | my husband has been sleeping at his moms
R | she left me and took the dog
R | i found out my wife has a secret boyfriend
R | we are on the verge of divorce
R | my ex turned the kids against me
R | he grabs me when hes mad
R | my sister stopped speaking to me
R | broke it off with my fiance
R | i think my marriage is done
R | he wants an open relationship and i dont
R e | my boyfriend is so jealous he reads my texts
R | i havent seen my kids since the split
E | i feel so alone even with people around
E | im grieving and no one gets it
E | i cry every night
E h | im so anxious i cant eat
E | i feel ugly all the time
E | nobody loves me
E | im so angry at my dad
E | i feel like im losing my mind
E | im ashamed of how i acted
E | i miss him so much
S | im gay and my church kicked me out
S | my family is hindu
S | im a democrat in a red town
S | i got a felony for weed in 2008
S | we're jehovahs witnesses so no birthdays
S | i joined the teamsters
S | my boyfriend is black and my dad is racist
S r | i use grindr
S | im native, lakota
S | my mom got deported
F | i have like 3 maxed out cards
F | my landlord is evicting us
F | i make 22 an hour
F | we cant pay the electric
F | got a second job to cover my debt
F | my savings are gone
G p | my dog tore his acl
G p | the cat has kidney disease
G p | my iguana is shedding
G p | this app gave me a seizure lol
G p | im literally dead
G p | she broke the internet
G p | the car has a bad transmission
G p | my laptop screen is cracked
G p | the pipeline is clogged
G p | our site is down
G p | the killer in scream
G p | grey's new season is mid
G p | the doctor character is my fave
G p | hamlet's madness is an act
G p | i wrote a song about heartbreak
G p | who discovered insulin
G p | what does a kidney do
G p | my paper on vaccines got an A
G p | im majoring in neuroscience
G p | i work at a vet clinic
G p | she runs a pharmacy
G p | flu shots available at cvs
G p | the hospital got a new logo
G p | fda recalls baby formula
G p | the covid relief bill passed
G p | moderna earnings beat estimates
G p | the kicker hurt his leg
G p | they swept the series
G p | braised short ribs
G p | chicken wings tonight
G p | that curry was fire
G p | hot sauce burn is the best
G p | he's the heart of the team
G p | shes got thick skin
G p | dont get cold feet
G p | my wallet hurts
G p | eye of the storm
G p | head chef at a diner
G p | he has big shoes to fill
G p | im sick of ads
G p | love hurts is a good song
G p | pain is weakness leaving the body
G p | no worries
G p | gotta run
G p | so tired today
G p | see ya tmrw
G p | parking was crazy
G p | i got a new bike
G p | the wedding was fun
G p | whats your sign
G p | happy new year
G p | coffee first
`;
