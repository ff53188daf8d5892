/** Set 13: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set13 = `
H | swear my tonsils are rotting out of my head
H | just did my first IVF shot and bruised my stomach
H | hubby's snip is booked for the 12th
H | my eye doc found a freckle on my retina
H | had to get a root planing, my wallet hurts too
H | cant stop peeing since i started the water pill
H | fam has a history of colon cancer so im getting scoped at 40
H | my sugar tanked during yoga
H | took an extra klonopin to get through the flight
H | my hands crack and bleed every winter from eczema
H | idk why but my whole left side tingles
H | i wear hearing aids now, getting old sucks
H | grandpa's on oxygen 24/7
H | mom has to be fed now
H | she barely recognizes us on her bad days
H | dad's hospice nurse says days, not weeks
H | my aunt's mastectomy went fine
H | little dude broke his arm on the trampoline
H | tubes in his ears and adenoids out, poor guy
H | baby girl spent her first 3 weeks in the NICU
H | pediatrician said hes in the 3rd percentile and wants tests
H | shes been wheezing all night, heading to urgent care
H e | my autistic kiddo had a meltdown at target
H | we had to do the epipen for the first time
H | preggo and puking 24/7
H | im a high risk pregnancy because of my blood pressure
H s | placenta previa so no sex for me
H | 3 failed IUIs and counting
H | my tubes are blocked
H | his sperm count came back low
H | bleeding like crazy since the IUD went in
H | need to get my pap done
H | pretty sure its a yeast infection
H | herpes outbreak right before my date ugh
H | ive got the worst case of hemorrhoids
H | been constipated for 5 days send help
H e | i poop blood sometimes, should i worry
H | my IBS is ruining my life
H | had my colon removed at 25
H | lost 60 lbs after the sleeve
H | cant keep weight on since chemo
H | ozempic burps are real
H | my gallstones are back
H | mri says torn labrum
H | doc drained my knee with a giant needle
H | three herniated discs and a desk job
H | my sciatica is screaming today
H | pulled my back picking up a sock
H | frozen shoulder since the vaccine
H e | stress fracture from running too much
H | toe is def broken, its purple
H | got bit by a dog, need a tetanus shot
H | sunburned so bad i blistered
H | poison ivy on my everything
H | i have a cold sore, no kissing
H | strep for the third time this winter
H | this sinus pressure is making my teeth hurt
H | covid knocked me flat
H | the cough is finally breaking up
H | still no smell after 2 years
H | asthma attack at practice, scary
H | i smoke a pack a day and cough up crud
H | quit weed and the dreams are insane
H | my dad's a drunk
H | my mom is a pill addict
H | he shot up in our basement
H | sober curious after my last blackout
H | im 60 days no alcohol
H | been to 3 rehabs
H | i miss being high, thats the honest truth
H | adhd paralysis all day
H | my therapist called me avoidant
H | im unmedicated bipolar rn
H | mania made me buy a boat
H e | my depression meds stopped working
H e | last night i held the bottle of pills for an hour
H e | cut again after 8 months clean
H e | sometimes i just wish i wouldnt wake up
H | i was anorexic in college
H | counting calories is ruling my life again
H e | panic attack in the walmart parking lot
H | my ocd has me washing my hands raw
H | sleep meds make me sleepwalk
H | havent slept more than 2 hours in a week
H e | ptsd from my c section
H | he came back from iraq with a tbi
H | i got electroshock and it helped
H | my psychiatrist retired and my refills are out
H | tsh is 12 so they upped my synthroid
H | my egfr is 38, stage 3
H | cholesterol 280 yikes
H | blood work says im prediabetic
H | platelets are in the basement
H | HR department needs my disability paperwork
H | i have a handicap tag for my knees
H | my short term disability runs out friday
H | they wont cover my sons therapy
R | hes on bumble while im home with the baby
R | my wife kissed her ex
R | he calls me names and breaks my stuff
R | shes leaving me for her boss
R | i moved back in with my parents after the split
R | my bf wont post me and i found out why
R s | we havent had sex since last year
R | my ex is dragging me to court over custody
R | my mom and i are no contact
R | he gave me an ultimatum
R | im falling for my best friends husband
R | the divorce is final
E | i feel like such a loser
E | nobody checks on me
E | i broke down at work today
E | im so ashamed i cant tell anyone
E | the grief hits in waves
E | i miss my brother every day since he passed
E h | im so jealous it makes me sick
E | i feel stuck and hopeless
E | im terrified of dying alone
E | cried in the bathroom at my own party
S | im a lapsed catholic
S | my pastor prayed over me
S | i was born in mexico and crossed as a kid with no papers
S | im trans masc
S | did 18 months for selling weed
S | i voted red my whole life
S | im the shop steward at the plant
S | my grandpa was full blooded navajo
S r | im poly and kinky
S | jewish on my moms side
F | i make like 45k
F | my student loans are 90k
F | were 3 months behind on rent
F | i have 200 bucks in my account
F | bankruptcy wiped me out
F | my mortgage is killing me
G p | that plot twist broke me
G p | the drop in this song is filthy sick
G p | my controller is dying
G p | bro got cooked in the comments
G p | the lag is killing me
G p | my gpu is on fire
G p | she slays every time
G p | im starving
G p | pizza is life
G p | the cat threw up again
G p | my rabbit wont eat
G p | the dog has fleas
G p | our cow has mastitis
G p | vet bills are insane
G p | stocks are bleeding
G p | netflix killed my favorite show
G p | new study on sleep is wild
G p | hospital dramas are my jam
G p | the cdc changed the rules again
G p | health insurance ceo testified today
G p | my neighbor is a radiologist
G p | im in pa school
G p | she does billing for a dental office
G p | the pharmacy next to the bank
G p | how long does a cold last
G p | whats a normal heart rate
G p | my essay on anorexia in media is late
G p | in the movie he has amnesia
G p | the killer in that book is a surgeon
G p | lebron rolled his ankle in the 4th
G p | the pitcher is on the injured list
G p | the goalie got concussed
G p | chop the chicken thighs
G p | let the wound in the dough heal, jk
G p | i whipped the cream too long
G p | break even
G p | heart eyes
G p | cold brew season
G p | my head is in the clouds
G p | shoulder to shoulder
G p | got my hands on tickets
G p | i have a crush on this font
G p | burn after reading
G p | thats a low blow
G p | hes all talk
G p | dead tired after work
G p | i need sleep
G p | the gym was empty
G p | nice kicks
G p | who won
G p | its snowing
G p | movie night?
G p | he drives a honda
G p | new phone who dis
G p | the code compiles
`;
