/** Set 10: British colloquial speech and chat. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set10 = `
H | my tummys been funny since that curry
H | doc reckons its my gallbladder
H | i get so bloated after bread
H | she's on her third round of antibiotics
H | my inner ear thing is back
H | had to carry him to the loo he was that weak
H | cant keep water down
H | my little one's got a nasty cough and a temp
H | grandad's ticker is giving him trouble
H e | i've come off the pill and my skin is a mess
H | my wife had a funny turn at the wheel
H | had a scare with a mole but it's nothing
H | mum's had a bleed on the brain
H | the physio gave me exercises for my frozen shoulder
H e | got signed off for two weeks with stress
H | he's on the waiting list for talking therapy
H | they whipped out my tonsils when I was four
H e | my nerves are shot, doctor gave me something
H | she went private for her hip
H | I'm on the cancel list for the MRI
H | haven't had a smoke since New Year's
H | me and the bottle don't get on anymore
H | he fell off the wagon at his brother's wedding
H | I was a junkie for most of my twenties
H | my sister's a recovering addict
H | been to the clap clinic, all clear
H | the wife's going through the change
H | I've got a dodgy hip
H | my hearing's not what it was
H | he's losing his marbles poor thing
H e | she can't be left alone anymore, she leaves the gas on
H | nan's on palliative now
H | we've got carers in four times a day
H | I'm dad's power of attorney since the stroke
H | his kidneys packed up
H | I've got water on the knee
H | bad case of the runs on holiday
H | slept wrong and can't turn my head
H | my hemorrhoids are acting up, TMI
H | there's blood in the toilet every time
H | I'm so backed up it hurts
H | I pulled something in my groin
H | think I tore my calf
H | my knee blew up like a balloon after the game
H | I cracked a rib coughing
H | hit my head on the cabinet and saw stars
H | he needed eight stitches in his chin
H | my tooth cracked on an olive pit
H | tooth infection, on amoxicillin
H | got my teeth cleaned, no cavities
H | I need reading glasses now, getting old
H | my contacts gave me an eye infection
H | I've got a stye
H | hay fever is kicking my butt
H | asthma's bad with all this smoke
H | I use a nebulizer every night
H | my peak flow was low
H | I'm immunocompromised so please mask
H e | got my flu shot and feel like crap
H | still testing positive on day nine
H | I lost my taste when I had covid
H | my labs show I'm low in iron
H | thyroid numbers are off again
H | the doctor wants to put me on statins
H | I'm diabetic and my foot has a sore that won't heal
H | low sugar at 3am, ate a whole sleeve of oreos
H | my CGM alarm went off in the meeting
H | I need to refill my Eliquis
H | off the steroids finally
H | metoprolol makes me tired
H | gabapentin does nothing for my nerve pain
H | tylenol doesn't touch it
H | the side effects are worse than the disease
H | I had to stop the shots because of the vomiting
H | botox for my migraines every 12 weeks
H e | I take something for my nerves
H e | my depression's been bad this winter
H e | anxiety kept me home today
H e | I had a breakdown in the parking lot
H | I was hospitalized for a manic episode in 2020
H | my bipolar brother stopped taking his lithium
H | schizophrenia runs in my family
H | I hoard, it's a real problem
H e | I pull my hair out when I'm anxious
H | she's a cutter
H e | I wanted to end it last year
H e | I called the crisis line
H | we lost a baby in the spring
H | we're trying for number two
H | I'm late and freaking out
H | two pink lines!
H | I'm due in August
H | my wife is being induced tomorrow
H | had an emergency section
H | the baby won't latch and I'm in agony
H | I've got mastitis again
H | my abortion was the right choice
H | he can't get hard since the prostate surgery
H | I'm on estrogen, 8 months
H | I pack a spare inhaler
H | the school nurse called, he has a fever
H e | my daughter has a 504 for her anxiety
H | he's in speech therapy
H | our son has Down syndrome
H | she was born with a heart defect
H | my nephew is in a wheelchair
H | I get disability for my back
H | my insurance won't pay for my wegovy
H f | medical bills are piling up from my surgery
H | I have to see a specialist in Denver
H | referred to cardiology, wish me luck
H | second MRI in a month
H | they're keeping him overnight for observation
H | she flatlined and they brought her back
H | I signed a DNR
R e | my boyfriend of six years just ended it
R | he's married and I'm the other woman
R h | my wife won't go to counseling
R h | she slapped me in front of the kids
R | we've been on a break since June
R | my son hasn't called in three years
R | I think he's cheating
R e | my parents' divorce messed me up
R f | he controls all the money and who I see
R | my husband wants a separation
R | I'm still hung up on my ex
E | I'm struggling to get through the day
E | I've never felt so alone
E h | I'm sick with worry
E | I feel like I let everyone down
E | I'm devastated about my dad
E | my confidence is shot
E h | I keep having nightmares about the crash
E h | I'm panicking
E | everything makes me cry
S | I was raised Jehovah's Witness and left
S | my mosque is collecting for the flood
S | I'm non-binary
S | I vote Green
S | I've been a Teamster for 20 years
S | I'm Puerto Rican and proud
S | he served five years for armed robbery
S r | my ex is a convicted felon
S r | I slept with a guy from Grindr
S | my DNA test says I'm half Greek
F | my paycheck is late again
F | I've got 12k on my credit cards
F | my bonus was a joke this year
F | I'm saving for a down payment
F | they repo'd my car
F | my pension isn't enough
G p | my cat hates her carrier
G p | our dog is getting spayed
G p | the vet put my hamster on antibiotics
G p | bird flu is hitting poultry farms
G p | the orchid has root rot
G p | that guitar solo was nasty
G p | our team got crushed
G p | the quarterback tore his ACL in week 3
G p | I binge-watched the whole season
G p | the episode where Ross gets a headache is so funny
G p | Dr. Dre is from Compton
G p | my cousin is a cardiologist in Boston
G p | she's applying to med school
G p | I'm a nurse at St Mary's
G p | I work in pharma sales
G p | the hospital is across from the library
G p | I parked at the clinic because it was free
G p | how many bones are in the human body
G p | does vitamin C prevent colds?
G p | what are the symptoms of scurvy
G p | scientists found a gene for baldness
G p | the health bill passed the senate
G p | diabetes rates are climbing worldwide
G p | we need to stop the bleeding on this project
G p | this bug is giving me headaches
G p | the function returns null, weird symptom
G p | kill the background job
G p | that was a low blow
G p | he's got guts
G p | I'm on my last legs with this thesis
G p | she's a sight for sore eyes
G p | it made my blood boil
G p | my heart skipped a beat when I saw the price
G p | time heals everything
G p | a taste of his own medicine
G p | we're in the same boat
G p | he was caught red handed
G p | break it down for me
G p | drop me a line
G p | fold in the egg whites
G p | toast the seeds until fragrant
G p | crack two eggs into the pan
G p | brush the crust with butter
G p | I'm full, that was delicious
G p | ready for bed
G p | new shoes arrived
G p | who's up for karaoke
G p | the sunset was unreal
G p | meeting moved to 3
G p | my internet is down
G p | I'm learning to surf
G p | she won the spelling bee
G p | the library has a new wing
G p | we adopted a kitten
G p | book club is on Thursday
G p | I'm redoing the kitchen
`;
