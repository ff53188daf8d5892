/** Set 24: what people tell an assistant, and figures of speech. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set24 = `
H | so turns out i'm lactose intolerant lol
H | doc upped my lexapro again
H | my knee's been swollen since the hike
H | i have to wear a heart monitor for two weeks
H e | i haven't slept properly in like a month
H | the baby's got a fever of 39
H | mum's hip replacement is on the 14th
H | can't eat nuts, i go into anaphylactic shock
H | my a1c came back at 8.1
H | just got my second covid jab and my arm is dead
H | i think i've got strep again
H | dad's on dialysis three times a week
H e | she lost the baby at 12 weeks
H | i'm four days sober
H e | he's been cutting himself
H | i wear hearing aids in both ears
H | they found a lump in my breast
H | my brother is in rehab for meth
H | i was hospitalised for a week with pneumonia
H | my migraines are so bad i vomit
H | i have an appointment with the gastro on tuesday
H | i can't feel my left foot
H | remind me to take my levothyroxine at 7
H | my insulin pump keeps beeping
H | my son is on the spectrum
H | got my braces tightened today, ouch
H | i had an abortion when i was 19
H | my partner is hiv positive, undetectable
H | i've been on the pill for ten years
H | my blood pressure was 160 over 95 at the chemist
H | grandma doesn't recognise us any more, it's the alzheimer's
H | my hair's falling out from the chemo
H | i've got a cavity that needs filling
H | the biopsy was benign, thank god
H | i need new glasses, my eyes got worse
H | my daughter broke her wrist on the trampoline
H | i have ibs and can't eat garlic
H | i'm on a waiting list for adhd assessment
H | i keep getting utis
H | he snores so badly he got a cpap
H | my stomach's been upset since the curry and i keep running to the loo
H | she's in a wheelchair since the accident
H | doctor says i'm pre-diabetic
H | i overdosed once, years ago
H e | i can't stop making myself sick after meals
H | my psoriasis flares up every winter
H | we're doing our third round of ivf
H | i had a seizure in the supermarket
H | i started wegovy last month and lost 6 kilos
H | i've got hay fever like you wouldn't believe
H | the vet... no sorry, my own doctor says it's gout
H | uncle Ray had a stroke on sunday
H | my period is ten days late
H | i got the all clear after five years
H | coming off my antidepressants, brain zaps are awful
H | he has early onset parkinson's
H | i threw my back out lifting boxes
H | i passed a kidney stone last night
H | i've been prescribed steroids for the rash
H | my cholesterol's through the roof
H | i get chest pain when i climb stairs
H | mom is in hospice now
H | i'm colour blind
H | i had my appendix out
H | my ears have been ringing since the gig
H | she's been diagnosed as bipolar
H | i've got a sore throat and a cough
H | physio says i tore my rotator cuff
H | i use an inhaler before i run
H | my boy has type one
H | got tested for chlamydia today
H | the scan showed a cyst on my ovary
H | i've been off work with long covid
H | i have sleep apnea
H | my feet are killing me, plantar fasciitis
H | nan had a fall and they put a pin in her hip
H e | i hear voices sometimes
H | my liver enzymes are high
H | the doc thinks it's shingles
H | i need to book a smear test
H | my husband's vasectomy is friday
H | i'm 32 weeks and the baby is breech
H | i have crohns
H | i relapsed last night, drank a whole bottle of vodka
H | my iron's low again
H | every time i eat bread i bloat
H | he's got a hernia that needs mesh
H | i got bitten by a tick and there's a bullseye rash
H | my psychiatrist switched me to lamotrigine
H | my dad needs a triple bypass
H | i pulled my hamstring at training
H | i'm blind in one eye
H | my skin's breaking out from the stress
H e | had a panic attack on the tube
H | he got stitches above his eye
E | i've been crying all evening and don't know why
E f | i'm terrified of losing my job
E | i feel like a total failure
E | i miss my dog so much it hurts
E h | i just feel numb lately
E h | nothing brings me joy any more
E | i'm still grieving for my grandmother
E | i'm overwhelmed and can't cope
E | i hate myself some days
E h | i don't see the point in anything
R | my boyfriend and i broke up last night
R | i think my wife is cheating on me
R | we're getting divorced
R | i haven't talked to my brother in six years
R | i'm in love with my best friend's husband
R | my girlfriend moved out
R s | i caught him sexting his coworker
F | i'm 20 grand in debt on my cards
F | our mortgage payment went up 400 a month
F | i can't pay rent this month
F | i filed for bankruptcy in 2019
F | my savings are down to nothing
F | i owe the taxman 3,000
F | i put 10k into index funds
F | they garnish my wages
F | my student loans are 60k
S | i was raised catholic and left the church
S | i did two years in prison for fraud
S | i vote labour every time
S | i'm a jewish convert
S | i'm half nigerian, half irish
S | i'm trans, started telling people last year
S | i'm shop steward of our union
S | my brother was arrested for assault
S | my dna test says i'm 20 percent ashkenazi
P | my name is Priya and i live in leeds
P | i've got two kids, 6 and 9
P | i work as an electrician
P | my birthday is on the 3rd of may
P | my sister is called Hanna
G | what's the capital of mongolia?
G | the server crashed with a fatal error again
G | can you write a regex for dates
G | the economy is ailing
G | the patient in chapter 3 dies, great book
G | my tomato plants have blight
G | the battery health is at 82 percent
G | i'm addicted to this tv show
G | the team's offense is anemic this season
G | what causes high blood pressure?
G | explain how vaccines work
G | the cat threw up on the rug
G | write a story about a doctor in space
G | the debate was painful to watch
G | i'm dying to see the new film
G | the company is bleeding cash
G | give me a recipe for chicken soup
G | how does the heart pump blood
G | our website is on life support
G | the dog needs his rabies shot
G | the pharmacy on 5th is closed on sundays
G | hospital drama shows are so unrealistic
G | it's a bitter pill to swallow
G | that was a heart attack of a game
G | translate 'i have a headache' into spanish
G | the shot was blocked at the goal line
G | she writes about cancer policy for the economist
G | this code makes my eyes bleed
G | the new nurse joke went viral
G | the operation of the machine is simple
G | set the temperature to 38 degrees
G | the plot is schizophrenic
G | our sales team is on steroids
G | kidney beans or black beans for chili?
G | stomach the cost or walk away
G | what does SSRIs stand for
G | the drug trade in the 1920s
G | symptoms of a failing alternator
G | remember that i like window seats
G | book a table for four at eight
G | i prefer tea over coffee
G | he's a pain in the neck
G | my back garden floods
G | the surgery closes at six
G | dr. strange is my favourite marvel film
G | summarise this article about diabetes research
G | the pregnant pause before his answer
G | her speech gave me chills
G | the market is depressed
G | that bridge is structurally sick
G | i ran 10k in 50 minutes
G | the stock has been volatile
G | what is the treatment for wood rot
G | the prime minister resigned over the scandal
G | history of the catholic church in brazil
G | how do mortgages work
G | i broke up the concrete slab
G | we divorced the frontend from the backend
G | the band split up in 1970
G | sad trombone sound
G | lonely planet guide to peru
G | no worries at all
G | i'm afraid we're closed on monday
G | unit tests are failing
G | injection vulnerability in the login form
G | the immune system chapter is due monday
G | mercury is in retrograde
G | aids to navigation on the coast
`;
