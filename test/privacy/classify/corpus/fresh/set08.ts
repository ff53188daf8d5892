/** Set 8: the registers of the set before. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set08 = `
H | yall my tonsils are the size of golf balls
H | i got put on accutane and my lips are peeling off
H | lowkey think i have mono
H | missed prom cuz i had strep
H | i have asthma so i cant run the mile
H | coach made me sit out cuz of my concussion
H | my period came during the exam kill me
H | my insulin pump beeped in the middle of class
H | shes allergic to bees so she carries a pen
H | ive been purging again and idk how to stop
H | its my meds wearing off i swear
H | dont tell mom but i had to get plan b
H | My late husband had the sugar and lost two toes
H | I am to have the other knee done in the spring
H | The girl from the agency comes to help me bathe
H | I take eleven pills every morning
H | Doctor has stopped my driving on account of the fits
H | My waters are bad, I am up five times a night
H | The macular has taken most of my sight
H | I have the pacemaker checked every six months
H | Had a wee stroke in May but my speech has come back
H | pain clinic on Thursday, hoping for the injections
H | he's been vomiting coffee grounds
H | family wants everything done but she's a 90 y/o with mets
H | admit from the ER, new onset afib with RVR
H | can someone cover my pt's insulin at 1700
H | she's a fall risk and keeps climbing out of bed
H | wound looks infected, paged ortho
H | he's allergic to sulfa
H | she's GCS 8, we tubed her
H | baby's bili is 17, starting lights
H | Anyone get nosebleeds from Flonase?
H | How long did it take for Lexapro to work for you guys?
H | Diagnosed with stage 2B breast cancer last week, I'm 38
H | I've had tinnitus for ten years and it never stops
H | My MRI shows a 9mm herniation
H | Anyone else with gastroparesis living off smoothies?
H | Is it normal to bleed two weeks after a LEEP?
H | Got a false positive on my TB test
H | I'm a T6 para, ask me anything
H | Celiac for 12 years, accidental glutening yesterday
H | Type 2 here, metformin gives me the trots
H | What helped your sciatica? I'm in agony
H | My husband's MS is progressing
H | we think the baby is allergic to cow's milk
H | my 4 year old is getting ear tubes tuesday
H | she won't eat anything but beige food, OT says sensory
H | his teacher thinks he's dyslexic
H | my son had a febrile seizure last night, scariest thing ever
H | the twins are 33 weeks and in the NICU
H | lice. again. kill me.
H | he's got a heart murmur the doctor wants to watch
H | our kid's on the spectrum
H | potty training regression and now she's constipated
H | my knees are shot from squats
H | slipped a disc pulling 405
H | strained my groin, can't do legs
H | I've been cutting weight and lost my period
H | dizzy after every set, BP maybe?
H | popped an NSAID before practice
H | on TRT since January, feel 20 again
H | I'm 39 weeks, hurry up baby
H | we did IVF, 4 embryos on ice
H | I have PCOS so it took two years
H | gestational diabetes sucks, no more mango
H | my milk never came in
H | I had a MMC in April
H | I'm on pelvic rest
H | water broke at Target lol
H s | got the all clear to have sex 8 weeks after my tear
H e | I've been in a funk for months, can't even shower
H e | brain won't shut up, thinking about ways out
H e | I have scars on my thighs I hide in summer
H e | I dissociate when people yell
H | I was in the unit for ten days
H e | he hears people talking through the vents
H | my ocd makes me count everything
H f | mom's manic again, spent 6k on QVC
H e | ptsd from the deployment, fireworks wreck me
H | I need a drink to get out of bed
H | six months sober tomorrow
H r | my ex is on meth
H | got narcan'd in a parking lot
H | started suboxone, life saver
H s | my nephew's in juvie rehab for pills
H | I can't stop gambling, I go to GA now
H e | he comes too fast and we're embarrassed to ask a doc
H | he gave me HPV
H | I'm on prep
H | broke out in bumps after shaving down there, herpes??
H | my cervix is tilted
H | my wisdom tooth is coming in sideways
H | dry socket is no joke
H | I wear dentures
H | the dentist found four cavities
H | can't see squat without my contacts
H | I'm legally blind
H | my eye keeps twitching
H | I had PRK
H | chest x-ray showed pneumonia
H | my liver enzymes are up again
H | hemoglobin's 8, getting a transfusion
H | CD4 is finally above 500
H | B12 shots every month
H | A1C of 11, doc is pissed
H | my disability got denied
H | I need accommodations for my MS
H | handicap placard came in the mail
H | filed a claim with workers' comp for my back
H | my big toe is numb and I don't know why
H | my neck's been stiff since I slept funny
H | sharp pain under my ribs when I breathe in
H | my ankle is the color of an eggplant
H | my stomach's in knots, been on the toilet all day
H | I got my appendix out at 12
H | he had open heart in 2015
H | scheduled my vasectomy
H | had a D&C on Friday
H | my dad has his chemo on Mondays
H | I give my mom her eye drops every night
H | dad fell again, third time this month
H | we're looking at memory care for my grandmother
H | mom forgot my name today
R | My husband moved out last week
R | I caught him on Tinder
R | she wants to see other people
R h | he hits me when he's drunk
R | my kids won't talk to me since the divorce
R | he left me for a younger woman
R | my marriage is over
R | I'm in love with someone else
R | she keeps threatening to leave
R | my family cut me off
R | we fight every single night
R | I haven't seen my daughter in two years
E | I feel so empty inside
E | it's been a year since my brother died and I'm not okay
E | I'm afraid I'll never be happy
E h | I'm so embarrassed I want to disappear
E | I feel like nobody would notice if I vanished
E | I bawled the whole drive home
E | I'm grieving my dad
E | my heart is shattered
E | I'm angry all the time and I hate it
S | I'm an atheist in a very religious town
S | I go to mass every Sunday
S | I'm a proud union electrician
S | my husband's trans
S | I'm mixed, Black and Filipino
S | I was convicted of assault in 2009
S | I'm a socialist, sue me
S | my girlfriend's family is Mormon
S | we're observing Ramadan this month
S | I spent six months in county
S | I'm pansexual
S | I used my face ID and fingerprints for the visa
F | I'm broke until Friday
F | we owe 30k in back taxes
F | they're garnishing my wages
F | my credit score is 540
F | I got a raise to 95k
F | lost my job and can't pay the mortgage
G p | my dog ate chocolate, calling the vet
G p | cat threw up a hairball on my keyboard
G p | the mare is in foal
G p | our chickens have mites
G p | this heat is brutal
G p | my computer has a virus
G p | the battery on my phone is shot
G p | my car's transmission is dying
G p | the server's health endpoint returns 500
G p | our database is bloated
G p | this app is cancer
G p | that movie was a trip
G p | he's a beast on defense
G p | the goalkeeper was hungover from the celebrations
G p | Serena pulled out with an injury
G p | a doctor, a lawyer and an engineer walk into a bar
G p | new Alzheimer's drug wins approval in Europe
G p | measles cases rise across Texas
G p | doctors strike enters second week
G p | the senator's bill would cap insulin prices
G p | I'm writing a thriller about a nurse who poisons patients
G p | my D&D cleric can't heal anymore
G p | the villain's scars were great makeup
G p | Sopranos is really about therapy
G p | I write software for hospitals
G p | my wife is an ER doctor
G p | I sell insurance
G p | I'm taking a first aid course
G p | what causes hiccups?
G p | why do we sneeze?
G p | define metastasis
G p | what's the difference between a virus and bacteria?
G p | he's the backbone of the company
G p | I have a bone to pick with you
G p | it's a blessing in disguise
G p | cut me some slack
G p | my hands are tied
G p | that's a weight off my shoulders
G p | she's up to her neck in work
G p | you've got some nerve
G p | it was love at first sight
G p | don't hold your breath
G p | it's in my blood to compete
G p | he got cold feet before the jump
G p | marinate the pork shoulder overnight
G p | slice the beef tongue thinly
G p | I burned the toast
G p | the bread has a nice crumb
G p | the new iPhone's face ID is fast
G p | the kids loved the zoo
G p | I'm wiped after that hike
G p | let's grab lunch tomorrow
G p | my flight got delayed again
G p | she plays the cello
G p | we painted the nursery yellow
G p | I'm obsessed with this show
G p | what a sick view
G p | my fantasy team is on life support
G p | tax season is a headache
G p | the meeting could have been an email
G p | my brother is a pain
`;
