/** Set 11: plain statements. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set11 = `
H | throat's been on fire since Tuesday
H | pretty sure my appendix is about to blow
H | my kid's allergic to basically everything
H | they're putting in a stent tomorrow
H | I take a baby aspirin every day for my heart
H | I've got bad knees from football
H | she's been having contractions since noon
H | quit drinking two years ago, best thing I ever did
H | can't smell anything since the covid
H | my uncle's cirrhosis finally got him
H e | my dad passed from lung cancer
H | the doctor found a polyp and snipped it out
H | I've been spotting all week
H | have to go back for another ultrasound
H | my wrist clicks and hurts when I type
H | she uses a walker since the fall
H | his blood pressure meds make him dizzy
H | I get tested every three months
H | I'm a recovering alcoholic
H | we found out he's type 1 when he went into DKA
H | my eyesight is getting worse every year
H | I have an autoimmune thing
H | had an endoscopy, they found gastritis
H | I need surgery on my shoulder
H | been throwing up since last night's oysters
H | my periods are so heavy I'm anemic
H e | I'm on my third antidepressant
H r | my ex-roommate had schizophrenia
H | he's in a coma
H e | the baby is underweight and they're worried
H | my grandma has Alzheimer's and thinks I'm her sister
H | I can feel a lump in my breast
H | my cancer's back
H | I did a stint in rehab in 2016
H | I have sleep paralysis like once a week
H | my nose bled for an hour
H e | my skin is yellow and I'm scared
H | I've gained 30 pounds on Seroquel
H | I was diagnosed late, at 41, with ADHD
H | my husband is impotent
H | my foot fell asleep and never woke up lol but actually it's neuropathy
H | I got vaccinated yesterday and my arm is dead
H | got a prescription for muscle relaxers
H | going in for a hysterectomy
H | the gyno found a cyst on my ovary
H | my son has been hospitalized with RSV
H | my stomach can't handle spicy food since the surgery
H | my meds ran out and the pharmacy's closed
H | she's in hospice now
H | mom broke her hip
H e | i have a panic disorder
H | he's on the liver transplant list
H | I'm getting my wisdom teeth out Friday
H | I get nosebleeds all the time
H | my chest hurts and my arm is tingling
H | it's just a UTI
H | I think I have a concussion
H | just had my first mammogram
H | I'm on Accutane
H e | my daughter self harms
H e | I had suicidal thoughts as a teen
H | my hip replacement is in May
H | I'm infertile
H | we're doing another round of IVF
H | I had an abortion at 19
H | I've had tonsillitis five times
H | got a boot on my foot for six weeks
H e | my doctor says it's stress
H | ears are plugged from this cold
H | I caught covid at the wedding
H | my toddler has a double ear infection
H | he has a peanut allergy
H | I've got a bad back
H | they found out I'm celiac
H e | my hair is falling out from stress
H | I limp when it's cold
H | kidney infection landed me in the ER
H | my leg cramps wake me up
H | I'm hungover and dying
H | my brother has a brain tumor
H | my gran is losing her sight
H | I bit my nails so bad they got infected
H | I'm on blood thinners so no ibuprofen
H | I get dizzy when I stand up
H | had my gallbladder yanked
H | she's going blind in one eye
H | he hasn't been the same since his stroke
H | I have tics
H | I've got hep C
H | my asthma's acting up
H | I went to the doctor about my snoring
H | I have a doctor's appointment at 3
H | my knee surgery got pushed back
H | he was in a bad accident and can't walk
H | need to get my blood drawn
H | I'm feeling faint
H e | my depression is back
H | my OCD is out of control
H | my son's on the spectrum
H | I'm pregnant!!
R | my wife filed for divorce
R | he cheated
R | I broke up with her last night
R | my boyfriend won't commit
R | my husband's having an affair
R | she got custody of the dog and the kids
R | I'm going through a breakup
R e | our relationship is falling apart
R | he beats her
R e | my ex won't leave me alone
R | I've been estranged from my father for years
R | my wife and I haven't touched each other in a year
E | I'm so sad today
E | I feel hopeless
E | I'm really struggling
E | I'm scared of the future
E | I miss my grandma so much
E | I feel guilty about everything
E | nobody understands me
E | I'm so stressed I can't think
E | I felt humiliated
E h | I'm always anxious around people
S | I'm gay
S | I'm a Christian
S | I'm a lifelong Democrat
S | I joined the union
S | I'm black and my wife is white
S | I was arrested last year
S | I go to synagogue
S | I voted Labour
S | I've never had sex
S | my brother came out as trans
F | I make 60k
F | I owe 20k on my student loans
F | I can't pay my rent
F | my credit is terrible
F | we're broke
F | I got a 5k tax refund
G p | my dog broke his leg
G p | my cat is sick
G p | the horse is lame
G p | my phone is dead
G p | my laptop has a virus
G p | the car won't start
G p | this game is addictive
G p | I'm dying of laughter
G p | that's insane
G p | you make me sick lol
G p | break a leg
G p | he's a pain in the butt
G p | my heart goes out to the fans
G p | it's a headache to set up
G p | I'm blind without a map
G p | love is blind is my guilty pleasure
G p | the deaf community festival is on Saturday
G p | a new hospital is opening downtown
G p | nurses are striking in London
G p | a study on depression in teens was published
G p | scientists cured a mouse of diabetes
G p | Ozempic maker's shares jumped
G p | my brother is a doctor
G p | I work at a pharmacy
G p | she teaches health class
G p | I'm studying for my anatomy exam
G p | I want to be a therapist
G p | what is insulin?
G p | how do you treat a burn?
G p | is diabetes genetic?
G p | the movie is about a girl with cancer
G p | in the show he fakes a coma
G p | the book's about addiction
G p | the market is sick
G p | inflation is hurting small businesses
G p | the bank is bleeding cash
G p | he pulled a muscle car out of the barn
G p | the runner broke the record
G p | the team's star is injured
G p | the fighter was knocked out in round 2
G p | grill the chicken breast
G p | add two cloves of garlic
G p | I burned dinner
G p | take the bread's temperature
G p | the plant has a disease
G p | rust is killing my roses
G p | I slept great
G p | I'm hungry
G p | I'm tired of this song
G p | the gym was packed
G p | we won!
G p | see you at 5
G p | nice weather today
G p | what's the wifi password
G p | my favorite color is blue
G p | the meeting ran long
G p | I love pizza
G p | let's watch a movie
G p | the bus was late
`;
