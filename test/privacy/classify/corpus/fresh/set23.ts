/** Set 23: the registers of the sets before. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set23 = `
H | the quack says it's my thyroid
H | can't shift this cough, three weeks now
H | our eldest has come out in chicken pox
H | the babby's got thrush in her mouth
H | i've been bleeding between periods
H | hormones are all over the place since the coil
H | doing shots in my belly every night for the egg freeze
H | he's firing blanks after the chemo
H | they're inducing me tomorrow morning
H | i tore badly giving birth
H | had to pump and dump cause of the antibiotics
H | nips are cracked and sore from feeding
H e | i'm on the depo and my mood tanked
H e | i've been so low since the baby came
H | my analyst and i talk about my mum mostly
H | been on a section 2 since monday
H | she won't take her olanzapine
H | concerta wears off by 3
H | my OCD's latched onto germs again
H | lexi pro got me yawning all day
H | he's three months sober, AA every night
H | started on subutex
H | drinking himself into an early grave
H | popping perks to get through a shift
H | found needles in my son's room
H | i can't stop vaping, chest feels tight
H | her liver's failing
H | he's yellow as a lemon, doctors say jaundice
H | turns out it was appendicitis
H | had my gallbladder whipped out
H | camera up the backside on Thursday, joy
H | IBS is ruining my holiday
H | haven't been to the toilet properly in a week
H | i puked blood
H | acid reflux keeps me up
H | my chest is wheezy and tight
H | he's on home oxygen for his COPD
H | i have CF and so does my sister
H | getting a pacemaker at 41
H | my cholesterol is 7.2
H | blood pressure 160 over 100 at the chemist
H | clot in my leg after the flight
H | had a TIA in the garden
H | MS relapse, legs like lead
H | my Parkinson's tremor is worse in the cold
H | shunt blocked again, back to neuro
H | epilepsy nurse changed my keppra
H | fitted twice last night
H | migraine with aura, can't see half the screen
H | the osteopath cracked my spine
H | herniated L4-L5
H | knee's full of fluid
H | bone on bone, need a new hip
H | fractured wrist, pot on for six weeks
H | gout in my toe, no more pints
H | lupus butterfly all over my cheeks
H | psoriasis patches on my elbows
H | hives from the detergent
H | they froze off my wart
H | melanoma caught early thank god
H | laser on my retina tomorrow
H | new bifocals make me dizzy
H | my hearing's going in the right
H | grommets fell out
H e | toothache so bad i cried
H | had four teeth out under general
H | wisdom tooth infection, face swollen
H | sleeping tablets stopped working
H | the cpap changed my life
H | on the jab to lose weight, down 2 stone
H | doctor says i'm obese
H | she's skin and bone, won't eat
H | rabies shots after the monkey bite
H | had my boosters
H | covid again, third time
H | we all had noro over christmas
H | worms, the whole family's treated
H | i'm HIV positive, 10 years undetectable
H | syphilis came back positive
H s | i had bottom surgery in thailand
H | binding hurts my ribs
H | on E since last may
H | i use forearm crutches
H | my prosthesis rubs
H | deaf in one ear since a kid
H | my son has cerebral palsy
H | Kwame has autism and loves trains
H | Dr Patel told Marie it was leukaemia
H | my flatmate's anorexic and it's scary
H | grandad's got a catheter in now
H | mum fell and broke her hip
H | she's in the memory unit
H | dad's chemo is Thursday
H | the kidney donor list is long, he's on it
H | pt AAOx3, c/o n/v, zofran given
H | 3/7 hx productive cough, sats 91 RA
H | BKA POD3, stump clean
H | EDD 4/12, GBS+
E | i feel empty since the kids left
E h | i'm so ashamed of my drinking buddies seeing me like that
E | i cried in the car again
E | scared to be on my own at night
E | i don't deserve to be happy
E | hate looking in the mirror
E | i'm lonely even in a crowd
E | can't get over losing my nan
E | my heart is in pieces
E | i'm furious with myself
R | he's been texting his ex behind my back
R | split up with my gf last night
R | haven't slept together in months
R | mom kicked me out
R | my husband hits me when he drinks
R | we're getting a divorce and fighting over the house
R | my son won't speak to me
R | she has the kids every other weekend
R | he's married but says he'll leave her
R | i said yes to his proposal
R h | my girlfriend is pregnant by someone else
S | i wear a turban, i'm Sikh
S | I'm trans and stealth at work
S | he went to prison for assault
S | i left the Mormon church
S | we are Travellers and proud
S | i vote Labour like my father
S | caught shoplifting at sixteen
S | i'm pansexual
S | my visa expired and i'm still here
S | my DNA test says half Nigerian
S | joined the Communist party in 1979
S | baptised last Sunday
F | i'm skint till payday
F | took a second mortgage out
F | my bonus was 8k
F | sold my shares at a loss
F | owe back taxes since 2019
F | living on universal credit
F | lost my job on Tuesday
F | i gambled away the rent
F | my pension pot is tiny
F | car got repossessed
G | the pancakes were a hit
G | this keyboard has a sticky key
G | striker out for the derby says the manager
G | his forehand is lethal
G | that chord progression gives me goosebumps
G | my GPU is overheating
G | dead pixel on the monitor
G | the app keeps freezing
G | the stock limped into the close
G | investors caught a cold today
G | inflation is a headache for the Fed
G | the plan is dead on arrival
G | a shot across the bows
G | she's a natural at pottery
G | the puppy chewed my slippers
G | our hens stopped laying
G | the cow had twins
G | horse is lame, the farrier is coming
G | aquarium needs a new filter
G | my cactus is thriving
G | the doctor in that play forgot his lines
G | watched ER reruns all night
G | reading The Emperor's New Clothes to the class
G | the surgeon simulator game is hilarious
G | i teach first aid on weekends
G p | my cousin sells dental equipment
G | we cater for hospital staff canteens
G | nurse uniforms are half price
G | interviewing at a biotech tomorrow
G | the lab published a mouse study
G | side effects of caffeine in general?
G | what's the plural of diagnosis
G | history of the plague in London
G | the ambulance chaser ads are annoying
G | the gym has new machines
G | ran a 10k in 52 minutes
G | made a tonic with lime
G | the remedy for boredom is books
G | pick your poison at the bar
G | drug prices bill stalled in the Senate
G | highs of thirty degrees
G | hit the snooze button
G | feel free to edit the doc
G | the back of the queue
G | a face only a mother could love, that car
G | foot traffic is up in the mall
G | hands down the best tacos
G | the neck of the guitar snapped
G | cut my losses on the project
G | burn the candle at both ends
G p | broke my favourite mug
G | sprained syntax in that sentence
G | cold case files on tv
G | the fever dream cinematography
G | chicken wings and blue cheese
G | flu game is Jordan's legend
G | tumour is spelled with a u in Britain
G | what does benign mean in german law
G | she's expecting a parcel
G | he delivered a great speech
G | nursing the lead in the final lap
G | pregnant silence in act two
G | the bass drop is insane
G | crazy good fries
G | that's nuts
G | mad respect for the crew
G | psycho is a Hitchcock film
G | the band split in 1970
G | broke up my routine with a walk
G p | our two teams are engaged in a rivalry
G | married two datasets on the key
G p | kids menu is cheap
G | mother nature at her best
G | the single dropped at midnight
G | ex-president's library opened
G | i hate cilantro
G | scared the pigeons off
G | miss you guys see you monday
G | so happy with the new sofa
G | the crowd was in tears of joy
G | guilty pleasures include reality tv
G | a lonely road in Nevada
G | gay Paris in the springtime is a film line
G | the Pope visited Canada
G | Sikh history module starts in May
G | parliament passed the bill
G | trial by combat scene
G | a conviction politician, said the column
G | the race is on
G | jail the bug in quarantine
G | budget for the event is approved
G | tips on saving for retirement in general
G | the coin is from 1890
G | cheap flights to Porto
G | raise the roof
`;
