/** Set 19: short plain texting. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set19 = `
H | cant come in today, been hugging the toilet since 2am
H | my girls got the flu so were staying in
H | im on crutches til june
H | my hip flexor is so tight i cant squat
H | they put him on a feeding tube
H | we get the biopsy results friday and im sick to my stomach
H | my uncle just got diagnosed w pancreatic cancer
H | got a shot in my knee and i can walk again
H | i need my inhaler brb
H | my meds make me gain weight
H | she had a miscarriage last month
H | im 20 weeks and its a girl
H | took a pregnancy test, negative
H | my cramps are so bad i called off
H | he has erectile dysfunction
H | i got tested for stds, all clean
H | my son has asthma
H | the doctor says my daughter needs glasses
H | my grandma is on hospice
H | grandpa has alzheimers
H | mom's got a pacemaker now
H e | i have social anxiety so no parties
H e | my depression is bad today
H r | been in therapy since my divorce
H | im bipolar
H | i relapsed last weekend
H | 90 days sober
H | my brother's a heroin addict
H | i smoke too much weed
H | tooth hurts so bad i cant eat
H | dentist pulled two teeth
H | i have glaucoma
H | my vision is blurry
H | broke my arm falling off a skateboard
H | sprained my ankle at soccer
H | i have a herniated disc
H | got food poisoning
H | i think i have strep
H | covid again smh
H | i have an ear infection
H | my allergies are terrible
H | im allergic to shrimp
H | my a1c is 7.2
H | high blood pressure runs in my family
H | my cholesterol is 240
H | i take metformin
H | started ozempic last week
H e | im on antidepressants
H | my ibs is acting up
H | crohns flare, send help
H | i have lupus
H | having surgery monday
H | just got out of the hospital
H | waiting on test results
H | i have a doctors appointment tmrw
H | fell down the stairs and hurt my tailbone
H | burned my hand cooking, it's blistering
H | i cut my finger and needed stitches
H | my head is pounding
H | i feel dizzy and nauseous
H | i cant stop throwing up
H | my nose is so stuffy
H | i lost my voice
H | my legs are sore from dialysis
H | my hair is thinning
H | acne all over my back
H | i have a rash on my neck
H | my eczema is flaring
H | hot flashes suck
H | i got my period
H | im infertile
H | ivf failed again
H | my baby was in the nicu
H | my kid has autism
H | he has adhd
H | im on disability
H | my insurance denied my surgery
H e | i want to die
H e | i hurt myself last night
H e | i have ptsd
H | my ocd is bad
H | eating disorder recovery is hard
H | i cant sleep
H | i have insomnia
H | im deaf in one ear
H | im in a wheelchair
R | my bf cheated
R | getting a divorce
R | my husband is abusive
R | we broke up
R | my ex is crazy
R | custody battle is draining me
E | im so lonely
E | i feel worthless
E h | im so anxious
E | im heartbroken
S | im gay
S | im muslim
S | i got arrested
S | im a republican
S | joined a union
F | im broke
F | i got a raise
G p | my dog is sick
G p | my cat needs surgery
G p | my car broke down
G p | im dead lol
G p | that was a killer show
G p | my phone died
G p | heart of the matter
G p | he's a pain
G p | cold weather today
G p | i have a crush on this show
G p | doctor who is on
G p | im studying nursing
G p | i work at a hospital
G p | my mom is a doctor
G p | what is diabetes
G p | study finds coffee is good
G p | the movie about cancer was good
G p | my hands are full
G p | it cost an arm and a leg
G p | my head is in the game
G p | the foot of the bed
G p | i need a hand
G p | my heart is full after that concert
G p | shoulder the blame
G p | my gut says no
G p | turn a blind eye
G p | she has a sharp tongue
G p | he's a back seat driver
G p | my ears are burning, who's talking about me
G p | he's all skin and bones, that scarecrow
G p | i nosed the car in
G p | toe the line
G p | get off my back
G p | i've got your back
G p | elbow room
G p | i'm all thumbs
G p | my eyes are on the prize
G p | pain au chocolat
G p | virus scan finished
G p | the fever of the game
G p | blood orange juice
G p | pill bug
G p | tablet screen cracked
G p | drug store makeup
G p | sugar cookies
G p | fat chance
`;
