/** Set 17: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set17 = `
H | hey cant make practice, threw my back out again
H | my kiddo has a 103 fever and wont take tylenol
H | ive had the hiccups for 3 days is that bad
H | hes getting the stent put in thursday
H | she hasnt pooped in a week poor baby
H | i got the gastro bug from daycare
H | legs are covered in hives from the new soap
H | got my mirena out and my hair stopped falling out
H | pcos got me growing a beard
H | i bled through everything at work
H | my appetites gone since the new meds
H | 8 weeks pregnant and cant stop crying at ads
H | my husband had a vasectomy and now i'm pregnant?!
H | lost the twins in march
H | i dont ovulate on my own
H | had my egg retrieval this morning, 14!
H | the meds give me night sweats
H | i'm weaning off cymbalta, wish me luck
H | took my last oxy in 2019
H | my mom's a functioning alcoholic
H | im an addict, 3 yrs clean
H | he lost his job cuz of drinking
H | got kicked out of sober living
H | every night i finish a bottle of wine by myself
H | i juul nonstop
H | my lungs are crap from smoking
H | cant run bc of my exercise asthma
H | i use a rescue inhaler before sports
H | i tested pos for flu a
H | my throat looks like raw meat
H | swollen glands and a fever, yay
H | my head feels like its in a vice
H | these migraines make me want to rip my eye out
H | saw a neuro about my tremor
H | im waiting on an mri for ms
H | she has a rare blood disorder
H | my boys hemophilia means no football
H | i need a transfusion every month
H | his sickle cell put him in the hospital again
H | my kidneys are at 20%
H | dads on the kidney list
H | i give myself shots in the belly
H | went low at the gym, my cgm screamed
H | my foot ulcer wont close
H | they amputated his toe
H | he cant see out of his right eye anymore
H | i have retinitis pigmentosa
H | my glasses are like coke bottles, im a -9
H | ear infection round 5, tubes are next
H | he failed his hearing screening
H | i wear a night guard for grinding
H | root canal failed so theyre pulling it
H | my kid needs 2 crowns at age 5
H | my skin erupts every winter, eczema life
H | accutane month 3, lips are dead
H | dermatologist biopsied a weird spot
H | melanoma, caught early
H | broke my leg in two places skiing
H | my shoulder pops out when i swim
H | physical therapist says my si joint is stuck
H | carpal tunnel surgery on monday
H | i cant close my fist, ra is flaring
H | gout toe, send ice
H | the fibromyalgia fog is real
H | slept 14 hrs, chronic fatigue sucks
H | mental hospital food is trash lol
H e | been feeling like offing myself
H | starving myself again
H | shes obsessed with her weight, down to a size 00, wont eat
H e | dr says its ptsd from the crash
H | zoloft week 2, is the nausea normal?
H | off my meds and feeling it
H | my adhd ass forgot my meds
H | i was committed when i was 17
H | my aspie brain cant do parties
H | grandma's in a wheelchair now
H | moms chemo brain is bad today
H | hes dying, hospice says a week
H | changed my dads catheter at 4 am, livin the dream
H | shes incontinent so we buy diapers
H | i have hpv, do i tell him?
H | itchy balls, jock itch maybe
H | i leak when i jump
H | it hurts when we do it
H | hes got a curve, peyronies
H | had to take plan b twice this year
H | my cobra ran out and i need my insulin
H | my boss found out about my epilepsy
H | ada accommodations for my colitis
H | got my blue badge renewed
R | my man is on hinge
R | we arent sleeping together anymore
R | my wife kicked me out
R | he broke up w me on my bday
R | she took a restraining order out on him
R | ive been sleeping w my boss
R | my dad left us for another family
R | my ex husband wont pay child support
E | i just want to cry
E | i feel so empty
E | i hate who ive become
E | still grieving my mom
E | im terrified
E | i feel like im not enough
S | im lesbian
S | i was raised muslim
S | i did 5 years in prison
S | im mexican american
S | we protest with our union
S | i slept with two guys last weekend
F | i have 8 dollars in my account
F | we filed bankruptcy
F | i make 30 an hour
G p | my dog swallowed a sock
G p | my kittens have fleas
G p | his truck died on the highway
G p | this playlist is therapy
G p | that movie had me in stitches
G p | the ending broke my heart, what a show
G p | that coffee is crack
G p | monday blues
G p | he's got ice in his veins
G p | the qb had surgery in the offseason
G p | the story of a blind samurai
G p | i'm playing a plague doctor for halloween
G p | my bio class dissected a frog heart
G p | i'm a therapist, ama
G p | anyone hiring nurses in austin?
G p | who approves new drugs in europe
G p | what is ptsd?
G p | covid wastewater levels are rising in ohio
G p | this soup cures everything
G p | salt the eggplant so it sweats
G p | dont cry over spilled milk
G p | i'm nuts about you
G p | he has a bad case of the mondays
G p | hit the brakes
G p | the app keeps crashing
G p | new headphones, chef's kiss
G p | my boss is a headache
G p | this mattress is a back saver
G p | i'm wrecked after that hike
G p | lets run it back
G p | on my way
G p | brb
G p | long day
G p | anyone up
G p | i failed my driving test
G p | she's my ride or die
G p | it's freezing outside
G p | my plants need water
`;
