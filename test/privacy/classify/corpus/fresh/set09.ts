/** Set 9: chat in whole sentences. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set09 = `
H | just found out my cholesterol's through the roof lol
H | been popping advil like candy for this tooth
H | my back went out again moving the couch
H | can't make it tonight, kid's puking
H e | the pill is messing with my mood
H | I'm waiting to hear back about my biopsy
H | my sister's on dialysis three days a week
H | he's got the beginnings of Parkinson's
H e | she's having a hard time with the chemo
H | so the lump turned out to be a cyst
H | went to the walk-in, it's bronchitis
H | I get winded just tying my shoes
H | mom's blood thinners make her bruise like a peach
H | I had a seizure when I was nine and never again
H | I can't do dairy, it wrecks me
H | my migraines are back with a vengeance
H e | I've been off antidepressants for a year now
H | finally got a diagnosis after 8 years: endometriosis
H | dropped two sizes since my gastric sleeve
H | my ankle's still swollen from Saturday
H | he wears a hearing aid but won't admit he's going deaf
H | I sleep with a mouth guard because of TMJ
H | my blood type is O neg and I'm anemic
H | gotta pick up my Vyvanse before CVS closes
H | I think the new BP med is giving me a cough
H | my grandfather's got maybe a month
H | she's in the ICU on a vent
H | I've been in and out of hospitals my whole life
H | doc wants me to lose 30 pounds
H | the nurse couldn't find a vein
H | my arm is killing me after that tetanus shot
H | turns out the rash was ringworm
H | hot flashes all night, I'm 48 so you do the math
H | my kid's got a stutter
H | he's missing two fingers from the war
H | I use a cane on bad days
H | pretty sure I've got a sinus infection
H | his lungs are full of fluid
H | I've had three knee surgeries
H | Ritalin made him a zombie so we switched
H | my hubby has sleep apnea
H | my thyroid's out of whack
H | I'm on a waiting list for a new hip
H | my stitches came out today
H | she's got gestational diabetes
H | I was on crutches for prom
H | my mother had breast cancer twice
H s | I carry the BRCA gene
H | I blacked out at the party and don't remember a thing
H r | he's been seeing a shrink since the divorce
H | I can't sleep without Ambien
H | my nose has been running for a week
H | he threw out his shoulder pitching
H | my cough won't go away
H | my feet are numb from the diabetes
H | I burned my hand on the stove and it blistered
H | had a bad reaction to the second dose
H | I was induced at 41 weeks
H | lost our little girl at 20 weeks
H | we're freezing my eggs
H | I'm nursing so no wine
H e | she's got baby blues bad
H | I have a rod in my leg
H | my heart does this fluttery thing
H | they upped my dose and now I'm shaky
H | my ears popped and I can't hear
H e | his PTSD makes crowds impossible
H | I got stung and my throat closed up
H | I'm HIV positive and healthy
H s | I'm celibate because of my vaginismus
H | he had a vasectomy after our third
H | eczema on my hands is so raw they bleed
H | dad's in rehab after his hip
H | I've struggled with bulimia since high school
H | I'm in AA
H | he overdosed in our bathroom
H | my weed habit got out of hand so I quit
H e | I chew my nails till they bleed, it's my anxiety
H e | my therapist says I'm codependent
H | I cut myself shaving and it won't stop bleeding
H | need to reschedule my colonoscopy
H | dermatologist froze off three spots
H | I've got a heart condition so no roller coasters
H | I wear compression socks for my veins
H | my immune system is garbage
H | had a kidney transplant in 2018
H | can I take Benadryl with Zoloft?
H | how do I get my mom to take her pills
H | I'm deaf, please text
H | my doctor retired and I hate the new one
H | labs tomorrow, fasting sucks
H | I'm borderline diabetic
H | I have a mild case of scoliosis
H | the gout in my toe flared after steak night
H | she tested positive for strep
H | the scan showed a shadow on my lung
H | my pacemaker battery needs replacing
H | I'm allergic to cats but I have two
H | I broke my foot dancing
H | my son is nonverbal autistic
H | I got vertigo so bad I crawled to the bathroom
R | my wife left me for her yoga instructor
R | we're getting divorced, papers are signed
R h | my boyfriend slapped me last night
R | I've been having an affair for a year
R | my ex keeps the kids from me
R h | our marriage counselor thinks there's hope
R e | I cheated and I regret it
R | my fiance called off the wedding
R | my dad disowned me
R | we broke up over text
R | he's so controlling, I can't even see my friends
R | my husband and I sleep in different rooms
E | I've been so lonely since I moved
E h | I'm a nervous wreck about the results
E | I cried myself to sleep
E | I lost my best friend and can't cope
E | I'm scared I'm going to lose everything
E | I hate myself for it
E | I can't shake this sadness
E | I'm ashamed of my body
E | I'm jealous of my sister's perfect life
S | I'm Catholic but I don't go to mass
S | my family's from Iran and we're Baha'i
S | I'm on the union bargaining committee
S | I marched with the Greens
S | I have two DUIs
S | my brother's in prison for drugs
S | I identify as queer
S | I'm Cherokee on my mother's side
S | I lost my faith after college
F | I only make minimum wage
F | my mortgage is 2100 a month
F | I have 3k in savings
F | the IRS is auditing me
F | I'm in debt up to my eyeballs
F | we can't afford daycare
G p | my dog has a vet appointment Tuesday
G p | the goat is limping
G p | our old cat is on thyroid meds
G p | this weather is depressing
G p | that was a killer workout
G p | I'm dead, that's hilarious
G p | my brain hurts from this math
G p | the new season of Grey's is out
G p | this song gives me chills
G p | Apple stock has been sick lately
G p | we need a surgeon general's report for class
G p | my paper on opioid policy is due Friday
G p | I'm presenting on diabetes in my nursing class
G p | the charity run is for cancer research
G p | she's a physical therapist at the VA
G p | my roommate is in med school
G p | how do vaccines work
G p | who invented penicillin?
G p | is the flu contagious?
G p | I have a headache of a client
G p | our website got a facelift
G p | the code is on life support
G p | cancer the crab is my sign
G p | the engine is coughing
G p | that's a tough pill to swallow
G p | I'm itching to travel
G p | he's a heartbreaker
G p | my heart melted when the puppy yawned
G p | a shot of tequila
G p | the doctor in that show is hot
G p | let's cut to the chase
G p | she has a green thumb
G p | he has a sweet tooth
G p | I'm all ears
G p | play it by ear
G p | we shook hands on the deal
G p | the foot of the mountain
G p | back up your files
G p | head over to the store
G p | face the music
G p | elbow grease
G p | I need new glasses for the wine party
G p | the cake is to die for
G p | we're bleeding money at the office
G p | the fish died, so we bought another
G p | my allergies to meetings are acting up
G p | the sink is clogged
G p | the wound in the community will take time to heal
G p | the team doctor wasn't available
G p | blood moon tonight
G p | best burger in town
G p | can you water my plants
G p | I'm off to the gym
G p | happy birthday!
G p | my train is late
G p | we went camping
`;
