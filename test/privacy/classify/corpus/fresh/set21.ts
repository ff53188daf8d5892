/** Set 21: the registers of the set before. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set21 = `
H | bumped up to 40 of prozac and still flat
H | doc put me on a statin, joys of turning 50
H | my waters broke in the Tesco car park
H | she had a wee bleed at 7 weeks but the heartbeat's grand
H | they've found a shadow on his lung
H s | got me an ablation booked for the AFib
H | my eczema's flared up something awful
H | son's just been statemented for ADHD
H | we're off to see the paediatrician about her reflux
H | had a vasovagal in the queue at Greggs
H e | I have been suffering from piles since two months
H | father is having sugar problem and BP both
H | e get malaria, dem don give am drip for hospital
H | typhoid don finish me this week
H r | my baby daddy got sickle cell and he in crisis again
H | big mama had her toe took off cause of the sugar
H | finna go to urgent care this cough ain't right
H | did me back in lifting the esky
H | the missus is up the duff again
H | i'm chockers with antihistamines and still sneezing
H | my waterworks scan came back clear thank heavens
H | the lady from the surgery rang about my smear
H | I've an old war wound that plays up in the damp
H | those water tablets have me up all night
H | can't manage the stairs now with my hip, dear
H | 45F presenting w/ RUQ pain, LFTs elevated
H | d/c home on augmentin, f/u PCP 1wk
H | GCS 14, CT head neg, obs overnight
H | A1c 9.2, started metformin 500 BID
H | G2P1 at 34w, gest HTN
H | gonna be late, stuck at dialysis
H | tysm for asking, the biopsy was benign
H | omg my wisdom teeth are coming in sideways
H | brb taking my birth control
H e | ngl accutane made me lowkey suicidal
H | three stitches and a tetanus shot later
H | ive had a migraine since yday & the triptan did nothing
H e | i threw up my dinner on purpose again
H | came off the methadone last spring
H | one year sober tomorrow
H | his liver's packing in from the drink
H | went to my first NA meeting
H | on T for six months, voice finally dropped
H | booked in for a hysterectomy
H | had a D&C yesterday
H | tied tubes or the pill, we can't decide after baby four
H | hot flushes are ruining my life
H | trying for a baby for two years, nothing
H | sperm count came back low
H | hsg showed a blocked tube
H | he gave me herpes
H s | took a plan b after the condom broke
H | prep every morning with my coffee
H | it burns when i wee
H | my boy's on the spectrum and hates loud noises
H | OCD has me checking the stove forty times
H | they sectioned my cousin on Friday
H e r | postpartum hit me like a truck
H | my psychiatrist added abilify
H e | hearing voices again
H | my stairlift broke so I'm stuck upstairs
H | got fitted for a prosthetic leg
H | my guide dog and I took the bus
H | carry an inhaler everywhere i go
H | shellfish closes my throat right up
H | i'm coeliac so no bread for me
H | got my braces tightened, ouch
H | lost a filling on a toffee
H | my cataract op is next Wednesday
H | can't read without my +3.5s anymore, macular they said
H | the ringing in my ears never stops
H | i snore so loud they sent me for a sleep study
H | melatonin doesn't touch my insomnia
H | gastric sleeve is in two weeks
H | down four stone on mounjaro
H | had a bad reaction to the second jab
H f | kid's behind on his MMR
H | physio says eight weeks before I can run
H | counselling on Tuesdays has helped
H | I look after my brother, he's got Down's
H | mum can't be left alone, she forgets the gas
H | they moved grandpa to a hospice
H | Tomás broke his collarbone skateboarding
H | Mrs. Okafor needs her insulin at noon
H | my wife's smear showed abnormal cells
H | stage three, spread to the nodes
E | i can't stop replaying the accident in my head
E | feel like such a failure as a mom
E | nobody ever texts me first, i'm so alone
E | i'm scared of what i'd do if he left
E h | been in a dark place since the layoff
E | i just want it all to stop
E | grieving is so weird, some days i'm numb
E h | my chest gets tight whenever i think about going home
E | i'm so jealous it's eating me alive
E | heartbroken doesn't even cover it
R h | hubby and I are in couples counselling
R | he cheated on me with my cousin
R | custody hearing is next week
R | i moved out, we're done
R | my mother disowned me when i married him
R | she's been stonewalling me for days
R | he reads all my messages and tracks my phone
R | my boyfriend ghosted me after three years
R | we eloped and nobody knows yet
R | my ex got a restraining order
R | I'm having an affair
R | sex has been nonexistent since the baby
S | I converted to Islam last year
S | my husband's undocumented
S | i'm a lesbian but not out at work
S | got pulled in on a possession charge
S | we're Roma and people follow us in shops
S | spent two years in prison for fraud
S | my face scan unlocks the vault at work
S | i canvassed for the Tories in May
S | our shop voted to join the teamsters
S | my faith got me through, I pray the rosary nightly
S | I'm Black and Filipino
S | he's on probation till August
F | pension pays me 900 a month
F | my credit score tanked to 540
F | can't make payroll this friday
F | took out a payday loan again
F | owe the taxman six grand
F r | dad left me 80 thousand in his will
F | i've got student loans till i die
F | we're living paycheck to paycheck
F | got a raise to 95k
F | repo guys took my truck
G | this album is straight fire, no skips
G | i'm bleeding points in fantasy this week
G | our pitcher has a cannon for an arm
G | the wifi at the clinic job site is down
G | she's blind to how good that show is
G p | my boss is a headache but the pay is decent
G | sick kickflip dude
G | the patient approach wins in chess
G | monkeys carry diseases in that movie Outbreak
G | i'm drafting a lecture on the history of vaccination
G | we ship wheelchairs and hospital beds to distributors
G | our hospital client wants the dashboard by Friday
G | my hamster had babies
G | the dog rolled in something dead
G | vet bills for the horse's lameness
G | lost my voice assistant settings after the update
G | this spreadsheet is giving me a stroke
G | deaf to criticism, that minister
G | the referee must be blind
G | ocd about my bookshelf order lol
G | the weather is bipolar today
G | retail therapy at the mall was fun
G | crippling tariffs hit the sector
G | addicted to sudoku
G | the stomach of the whale was full of plastic
G | in the long run it pays to wait
G | nine innings and no runs
G | the marathon runs past the cathedral
G | give me a hand with this sofa
G | he has a nose for news
G | a shoulder to lean on is a nice lyric
G | the mouth of the river freezes
G | she's got the chest of drawers from Ikea
G | my back garden needs weeding
G | tooth and nail battle in the semifinal
G | pulse surveys go out monthly
G | the liver pâté was lovely
G | kidney beans on toast
G | blood orange season is the best
G | heart emoji heart emoji
G | medical drama recs please
G | how does insulin work in the body
G | what does a podiatrist do
G | is ibuprofen cheaper in bulk
G | explain what dyslexia is for my essay
G | translate 'hospital' into Welsh
G | the WHO published its annual report
G | covid era zoom backgrounds were funny
G | flu season ads are everywhere
G | she plays a nurse in the panto
G | i voice a zombie with rabies in the game
G | the character dies of consumption in act four
G | my sims got divorced
G | his stock got a clean bill of health
G | the app crashed, total nervous breakdown of the backend
G | a splinter group left the guild
G | pain points from the customer interviews
G | the wound tight spring snapped in the clock
G | drug store run for wrapping paper
G | crack the eggs into a bowl
G | speed limits are going up
G | the weed in my driveway is back
G | a joint venture with Tata
G | pot luck at ours on Sunday
G | high hopes for this season
G | drunk on power, that villain
G | wasted a whole afternoon on parking
G | sober analysis of the transfer window
G | faith in the process, as Sixers fans say
G | queen of the kitchen
G | the black cab was late
G | Roman numerals are confusing
G | a Catholic school is opposite the station
G | what do Buddhists believe about rebirth
G | the election is on Thursday
G | labour costs went up
G | the left wing of the building
G | conviction in his voice when he sang
G | the judge on bake off was harsh
G | sentence structure matters
G | criminal how good this pizza is
G | she's in love with that coffee machine
G | my relationship with carbs is strong
G | engaged customers spend more
G | separate the whites from the yolks
G | single origin beans
G p | happy birthday to my favourite podcast
G | exhausted all options on this bug
G | worried the cake won't rise
G | nervous energy in the stadium
G | miserable weather in Leeds again
G | haunted house tour was fun
G | budget airline to Riga
G | the bond market rallied
G | debt ceiling talks in Congress
G | salary bands in the industry vary
G | the currency of Ghana is the cedi
`;
