/** Set 16: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set16 = `
H | i literally have a fever of 102 and a midterm
H | lol my wrist is in a splint now
H e | ate a gummy and had a panic attack
H | my sister just got her first chemo
H | stomach flu took out the whole house
H | im bloated like a balloon
H | he's in the burn unit
H | pls pray my dad is having surgery rn
H | my ears hurt so bad from the flight
H | dislocated my thumb playing catch
H | been seeing spots all day
H | my moms ms is getting bad
H | i threw up blood
H | i gotta take 3 different pills just to sleep
H | im off work til my back heals
H | the doc put me on a low sodium diet
H e | passed a stone last night, never again
H | my roommate is in the psych ward
H | my thyroid meds need adjusting
H | shes on bedrest til the baby comes
H | havent had a period in 4 months
H | my son got stitches in his eyebrow
H | we just found out its twins
H | my hemorrhoids make sitting hell
H | yeast infection from the antibiotics, lovely
H | my skin is peeling off from the tretinoin
H | ive been on methadone for 5 years
H | been sober curious since my liver scare
H | my liver is trash from tylenol
H | needle in my arm every day for 3 years, now 2 clean
H | she collapsed at the store
H | im so dizzy i cant stand
H | my kid swallowed a battery, at the er
H | the baby has thrush
H | his asthma landed him in the picu
H | lyme disease wrecked my joints
H | the endo pain is an 8 today
H | dialysis day, bring snacks
H | my stoma is named gary
H | cgm says im 60 and dropping
H | my wheelchair got lost by the airline
H | i have a service dog for my seizures
H | long covid got me winded brushing my teeth
H | my adhd is winning today
H | ocd got me rechecking the locks
H | i hit myself when im overwhelmed
H | in a partial program for my ed
H | manic spending again
H | hallucinating from no sleep
H | my psychiatrist thinks im borderline
H r | ex gave me hpv
H | took plan b, feel like death
H | he cant finish because of the ssri
H | cold sore on my lip before picture day
H | lost a tooth at 30, drugs are bad
H | dentist says i need gum surgery
H | eye exam says im getting cataracts
H | my pressure's 160 over 100
H | bloods fine, still exhausted
H | doc ordered an echo
H | colonoscopy prep is a crime
H | nurse said my iron is low
H | applied for disability after my stroke
H | denied again, apparently ms isnt disabling enough
H | i need a ramp for my chair
H | my aide comes at 8
H | grandma fell and fractured her pelvis
H | my father in law has parkinsons
H | dad cant swallow anymore
H | im her medical proxy
H | pulled my neck sleeping
H | runner's knee is back
H | took ibuprofen before leg day cuz my knees
H | i strained my oblique swinging
H | cortisone made me hungry
H | meds have me sleeping 14 hours
H | zyrtec does nothing
H | mono at 30, who does that
H | they think its appendicitis
H | awaiting a liver biopsy
R | my man left me for my cousin
R | shes cheating, i just know it
R | he hit me again last night
R | we broke up and he kept my hoodie
R | i cant trust him after the affair
R | our marriage is dead
R | my ex is stalking me
E | im not ok
E | i feel like nobody cares
E | i wanna cry
E | im so depressed
E | my grandma died and i cant stop crying
E | im scared of everything
S | im gay and not out
S | im christian
S | got arrested for shoplifting
S | i voted biden
S | my union rep is helping me
S | im first gen nigerian
F | my bank account is negative
F | im in debt
F | i make 18 an hour
G p | my dog has arthritis
G p | the cat is in heat
G p | our hen stopped laying
G p | my car needs surgery lol
G p | that roast was fatal
G p | the server had a stroke
G p | this game is cancer
G p | the villain has a scar
G p | greys anatomy made me cry
G p | my thesis is on dementia care policy
G p | im a respiratory therapist
G p | my son wants to be a doctor
G p | how does chemo work
G p | whats a normal bp
G p | nhs waiting lists hit record
G p | new cancer vaccine trial announced
G p | the lakers are hurting without him
G p | kd is out with a calf strain
G p | bro pulled up with a limp mode bmw
G p | pan sear the breast skin side down
G p | rest the steak
G p | smoked ribs sunday
G p | pick your poison
G p | bad blood between the teams
G p | shes a pain
G p | got a soft spot for puppies
G p | itchy trigger finger
G p | on the nose
G p | he's cracked at fortnite
G p | the vibes are sick
G p | im gonna be sick if they trade him
G p | my brain is empty
G p | im wiped
G p | need a nap
G p | slept like a baby
G p | almost home
G p | new phone
G p | great show
G p | pizza tonight
G p | finals week
`;
