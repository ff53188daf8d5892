/** Set 22: the registers of the sets before. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set22 = `
H | doc reckons my ticker's got an extra beat
H | stuck with a chest drain till friday
H | been proper under it with this sinus thing
H | my bloods were all over the shop
H | they've upped his morphine again
H | titties sore, think i'm preggo
H | me and hubby did round three of ivf
H | my sister can't carry to term
H | had the coil put in, never again
H | popped two codeine and slept like a log
H | the wean's covered in spots
H | wee man's got a bug off the nursery
H | my feet swell up like balloons by teatime
H e | that rash on my shins is weeping
H | i've to go in for a barium swallow
H | consultant says it's a slow growing one
H | she's had half her bowel taken away
H | my father got stent put in Apollo last week
H | from past three days i am having fever and chills
H | small small pain dey my waist
H | I dey take drugs for ulcer
H | grandma pressure up and her legs swole
H | my cousin shot up and he on life support
H | lil bro got that asthma bad, we stay at the ER
H e | havin a flare, can't get out of bed
H | i've got the trots
H | me hayfever's doing me head in
H | hurt my wrist at bouldering, might be a scaphoid
H | bub's got gastro and won't feed
H | did my ACL at footy, season over
H | my specs need changing, the macular's worse
H | the district nurse does my legs on Mondays
H | I'm not as steady on my feet since the fall
H | my late husband had the Alzheimer's
H | they had him on oxygen at the end
H | 28yo F, LMP 6/12, +hCG, spotting
H | pt NPO for OR, consent signed
H | hx of IVDU, on methadone 60
H | wound vac changed, no erythema
H | WBC trending down, switch to PO abx
H | anyone else on spiro get dizzy
H | vyvanse crash at 4pm is brutal
H | sertraline made my jaw clench all night
H | missed two doses of my seizure meds
H | lamictal rash scare last night
H | chugging water cause of my kidney stones
H | braces come off in may
H | dentist drilled on the wrong side lol still numb
H | contacts dried my eyes out so bad i got an ulcer
H | can't hear out of the left since the mumps
H | woke up gasping again, the machine leaked
H | 3am and wide awake for the ninth night running
H | i weigh 41 kg and still feel huge
H | on keto cause my doctor said prediabetes
H | got jabbed twice, still caught it
H | flu jab tomorrow with gran
H e | my counsellor says i disassociate
H e | two panic attacks before lunch
H | the ketamine infusions are helping
H e | they put me on suicide watch
H | haven't touched a drink since Easter
H | nine months off heroin
H | my brother od'd twice this year
H | juul got me coughing up brown
H | i use a rollator at work now
H | spoonie life, brain fog all day
H | my leg brace squeaks in church
H | wheat gives me the runs
H | one cashew and my lips blow up
H | stung by a wasp and my arm doubled
H | she cares for her mum who's got MND
H | uncle Femi's kidney packed up
H | my nephew's in the nicu at 28 weeks
H | coach Daniels had a heart attack at practice
H | Sunita aunty has thyroid
H | my girlfriend tested positive for hpv
H | itchy down there after the new razor
H | came off the pill to try for a baby
H | positive test!! due in november
H | she miscarried in the loo at work
H | i had a termination at nineteen
H | hubby's swimmers are slow
H | my cycle is 50 days long
H | i leak when i sneeze since the twins
H | need a hip replaced before i'm sixty
H | dislocated my shoulder on the slopes
H | burnt my hand on the oven, blistered
H | six stitches above the eye
H | got knocked out sparring, still foggy
E | some days i can't see the point of getting up
E | i've been faking being ok for months
E h | everyone would be better off without me
E | i feel guilty for not visiting him before he died
E | honestly so lonely since i moved here
E | i can't forgive myself
E | i bawl every time our song plays
E | i'm petrified of losing her
E | feeling really low and teary
E | my anger scares me sometimes
R | my husband hasn't touched me in a year
R | he left me for my best mate
R | she's taking the kids to her mum's
R | i think my wife is seeing someone
R | we got back together after the split
R | my dad and i don't talk anymore
R | he slapped me and then said sorry
R e | caught feelings for a coworker and I'm married
R | my parents are splitting up
R | thinking of leaving him
R | she said yes!! we're engaged
R | he controls who i talk to
S | my parents are Hindu and strict about it
S | i'm nonbinary, they/them please
S | got arrested at the protest
S | i've been a socialist since college
S | wore my hijab to the interview and they stared
S | my record got expunged
S | we're asylum seekers from Eritrea
S | i'm gay and my dad doesn't know
S | my ancestry came back 30 percent Ashkenazi
S | did community service for shoplifting
S | i'm an elder in our church
S | shop steward for twelve years
F | overdrawn again before payday
F | we put 30k down on the house
F | my ISA lost four grand
F | bailiffs came round this morning
F | owe my sister 600 quid
F | got made redundant on friday
F | my salary is 52k plus bonus
F | can't afford the heating this winter
F | we remortgaged to pay for the roof
F | lost it all on crypto
G | the striker has fresh legs off the bench
G | our goalie pulled off a blinder
G | Arsenal limped to a draw
G | the defence was paralysed by fear of their winger
G | my bike needs a new crank and stem
G | the engine coughs then dies
G | my fridge is on its deathbed
G | the mic keeps cutting out
G | our site went down and everybody panicked
G | the intern broke prod lol
G | the pitch deck needs surgery
G | she has an ear for music
G | cough up the cash, mate
G | he's got the hots for that car
G | the cat has kittens in a box
G | our parrot swears like a sailor
G | walked the dog along the canal
G | the kitten is teething on my charger
G | goldfish bowl needs cleaning
G | i caught the running bug
G | bitten by the travel bug
G | a bitter pill for the fans to swallow
G | she's a tough nut to crack
G | rub salt in the wound, why don't you
G | time heals nothing in that poem
G | that outfit is killer
G | the pasta was so good i died
G | i could eat a horse
G | my brain melted reading the docs
G | a heart-stopping finish at Wimbledon
G | what a sick burn
G | the joke nearly killed me
G | my soul left my body when the bill came
G | the pharmacist character is the murderer
G | we interviewed three nurses for the opening
G | i run payroll for a dental chain
G | ordered scrubs for the theatre costume
G | the vaccine fridge sensor firmware is done
G | designing a logo for a yoga studio
G | the boss wants a post-mortem on the outage
G | let's do a health check on the cluster
G | triage the backlog by noon
G | resuscitate that old laptop
G | the budget got amputated
G | transplanting tomatoes this weekend
G | the roses have black spot
G | aphids are a plague this year
G | infected by their enthusiasm
G | he recited a poem about fever trees
G | The Fault in Our Stars made a fortune
G | who played the doctor in Scrubs
G | an episode where House cures lupus
G | what is the capital of Peru
G | how tall is the Eiffel tower
G | recommend a thriller for the flight
G | the train was delayed by an hour
G | my hair appointment is at two
G | new glasses for the wine, the tall ones
G | baby carrots and hummus for lunch
G | the delivery came early
G | contractions like don't and won't
G | labour day sales start Friday
G | the period after the war was hard for Europe
G | miss the bus again and i walk
G | missed the penalty
G | crying with laughter at this meme
G | bummed the gig got cancelled
G | stressed syllables in this verse
G | anxious to try the new ramen place
G | the dog looked guilty by the bin
G | shame about the weather
G | in stitches watching that comedian
G | split the bill three ways
G | dating the fossil took months
G | exes in column B mark the failures
G | partner program for resellers
G | the ring light arrived
G | engagement on the post was up
G p | our anniversary sale ends Sunday
G | union square farmers market
G | trans-siberian railway tickets
G | straight from the oven
G | black coffee no sugar
G | the parish council fixed the bench
G | the temple of Apollo ruins
G | trial version expires soon
G | the prison yard scene was filmed in Ireland
G | police reunion tour was great
G | minted a new NFT collection lol
G | rich chocolate cake
G | poor wifi in the hotel
G | spend a penny is such a funny phrase
G | bank holiday traffic
G | credit to the author
G | a wealth of options on the menu
`;
