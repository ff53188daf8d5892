/** Set 15: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set15 = `
H | my stomachs doing backflips since that sushi
H | this cough has me peeing myself
H | finally off the ventilator, praise be
H | hes got that thing where his hands turn blue
H | i got the call, its malignant
H | i only have one working ear
H | she popped her hip out at dance
H | doctor said i need to lay off the salt cuz my pressure is up
H | been up since 3 with leg cramps
H | my wife is two weeks overdue
H | thought i was gonna pass out in the shower
H | hes refusing his insulin again
H | got lice from my niece, burning everything
H | my kid puked on the bus
H | im on iron pills and everything is black lol
H | i had bells palsy in 2019
H | cant taste a damn thing
H | woke up with one side of my face drooping
H | my left boob hurts and im freaking out
H | i take seven meds a day
H | my hands are so dry they crack and bleed
H | getting my stitches out tuesday
H | he tore something in his shoulder throwing
H | her water broke in the uber
H | we saw the heartbeat today!!
H | no heartbeat at the 10 week scan
H | im prediabetic and still ate the donut
H | blood sugar crashed in the meeting
H | my husband has a pacemaker
H | had my yearly with the cardiologist
H | my eyes are so itchy from pollen
H e | anxiety poops every morning before work
H | my ibs says no to onions
H | crohns put me in the hospital twice this year
H | flare up so bad i cant open a jar
H | i walk with a limp since the accident
H | therapy was rough today
H | prozac gave me my life back
H | ive been self medicating with weed
H | my dad is an alcoholic
H | we had an intervention for my brother
H | sober since the dui
H | he shoots up
H | she's four months clean
H | i binge when im sad
H | throwing up after meals again
H e | i tried to kill myself in high school
H e | somedays i dont want to exist
H | i have scars from cutting
H | my kid was just diagnosed with autism
H | she has selective mutism
H | he has an iep
H | speech delay, hes 3 and says 5 words
H e | my teen is depressed and wont leave her room
H | grandma's had a stroke
H | grandpa is in assisted living now
H | mom broke her wrist
H | dad's dementia has him up all night
H | i bathe and feed my father every day
H | my tooth is killing me
H | i need dentures at 35
H | got braces as an adult
H | my gums wont stop bleeding
H | im blind in one eye
H | i got pink eye from the pool
H | she wears an eye patch for her lazy eye
H | my ears are clogged and my balance is off
H | i have vertigo
H | i get sinus infections like clockwork
H | covid positive, send soup
H | the vaccine made my period late
H | got the flu, body aches and chills
H | i think i pulled my groin
H | my knee replacement is next month
H | slipped disc, cant sit
H | hes getting his spine fused
H | i broke two ribs
H | my toes are numb
H | burned my arm on the oven, it blistered
H | stung by a jellyfish, still hurts
H | i have a heart murmur
H | my cholesterol meds give me cramps
H | my labs came back weird
H | white blood cells are high, more tests
H | liver's not happy according to the bloodwork
H | they wanna do a spinal tap
H | mri next week for my headaches
H | got my biopsy results, benign!
H | hpv positive pap
H | im on birth control for my acne
H | my iud fell out
H | period from hell
H | menopause is no joke
H | he's got low t
H | we cant have kids, its me
H | erectile stuff has been hard on us
H | trich, from a toilet seat my ass
H | im allergic to latex
H | insurance stopped covering my therapy
H | my prior auth for humira got denied
H e | on leave for my mental health
R | my husband and i are separating
R | caught him in our bed with her
R | my bf hit me
R | she cheated on me w my cousin
R | we havent spoken since the fight
R | my wife is seeing someone
R | i left my abusive ex
R | my girl left me
R | custody hearing is monday
R | im the side chick
E | i feel so worthless
E h | my heart hurts since grandma passed
E | i have no one to talk to
E | i cried all night
E | im so scared
E | i feel like a burden to everyone
E | i hate being alone
E | im drowning in grief
S | im a trans woman
S | we are sikh
S | i vote conservative
S | im a union carpenter
S | i was in jail for a year
S | im asian and got called slurs
S | my wife and i are mormon
S | im bisexual
F | im so broke
F | i have 50k in student loans
F | my wages got garnished
F | we're underwater on the house
F | i got a 10k bonus
G p | my cat has cancer
G p | the puppy has parvo
G p | our rooster is limping
G p | the printer's dead
G p | that bass drop gave me goosebumps
G p | my code has a bug
G p | this headline made me sick
G p | the show killed off the doctor
G p | scrubs is the most accurate hospital show
G p | i play a healer in wow
G p | my wow healer died
G p | the nurse joker costume is iconic
G p | my aunt teaches nursing
G p | i'm a pharmacist
G p | surgeons earn a lot
G p | whats the treatment for malaria
G p | does cancer run in families?
G p | cdc says flu is up
G p | hospital merger blocked by judge
G p | the new drug could treat millions
G p | our striker has a groin injury
G p | pacers guard out 6 weeks, torn calf
G p | the crowd went wild
G p | cut the onions fine
G p | bone in or boneless
G p | grate the ginger root
G p | cold hard cash
G p | my feet are killing this dance floor
G p | youre a sight
G p | he's got a big mouth
G p | i have butterflies
G p | brain of the operation
G p | hit me up
G p | knock knock
G p | sick kicks bro
G p | i nearly had a heart attack when the bill came
G p | the economy is on crutches
G p | im exhausted from moving boxes
G p | so full
G p | good game
G p | the pool is closed
G p | hows your day
G p | its friday
G p | love this playlist
G p | dinner at 7
G p | taking the dog out
G p | rain again
G p | im hyped
G p | new job starts monday
`;
