/** Set 25: the same, with slang and half sentences. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set25 = `
H | ugh woke up w a splitting headache n threw up twice
H | waiting on my mri results, fingers crossed
H | the meds make me gain weight
H | got put on metformin yday
H | my gyno says its endometriosis
H | docs reckon grandad's got 6 months
H | been in A&E since 3am with the little one
H | me bad knee's giving me gyp
H | she's 7 months gone
H | my tooth abscess is throbbing
H | can u remind me abt my 2pm dialysis
H | i cant eat gluten, celiac
H | he's got down's
H | my dad's prostate thing came back
H | i had gastric sleeve surgery in may
H | took plan b this morning
H | my mates in a coma after the crash
H | i get really bad cramps on day one
H | lump on my neck hasn't gone
H | the specialist wants a lumbar puncture
H | i've got MS and today is a bad day
H | my wee one has chickenpox
H e | we lost our son to sids
H | my husband's on the transplant list
H | i'm detoxing off benzos
H | been clean 90 days today
H | i have ocd, i check the stove forty times
H | my eating disorder is back
H | i need a refill of my adderall
H | 10 mg of lisinopril every morning
H | blood in my stool, should i worry
H | got a boil on my bum lol
H | my toddler has hand foot and mouth
H | the rash is spreading down my legs
H | i'm hard of hearing so text me
H | i have a stoma
H | grandma's memory is going, she's getting tested
H | cracked two ribs coughing
H | i think i'm having a miscarriage
H | she's in labour!!
H | had my tonsils out as a kid
H | my rosacea is awful in the cold
H | diagnosed w/ hashimoto's last fall
H | my kid is nonverbal autistic
H | i walk with a cane now
H | he's recovering from a heart attack
H | i tested positive this morning, stuck at home
H | no more dairy for me says the dietitian, cow's milk allergy
H | my contacts prescription is -4.5
H | ptsd from the war, loud bangs set me off
H | the anaesthetic made me so sick
H | i pee every half hour at night
H | can't keep food down
H | my vision goes blurry when i stand up
H | my lupus is in remission
H | i've booked a mole check with the dermatologist
H | the ultrasound says it's a girl
H | i had a bad trip on shrooms and ended up in hospital
H | need a note from my doctor for the flu
H | been on hrt for a year
H | hot flushes are ruining my nights
H | my sciatica is playing up
H | i'm anaemic and knackered all the time
H e | my aunt passed from breast cancer
H | i have a nut allergy so no satay
H | carpal tunnel in both wrists
H e | my counsellor gave me breathing exercises for the panic
H | they put my mother on oxygen
H | my oldest has asthma and eczema
H | i quit smoking, patches are itchy
H | i sprained me ankle playing netball
H | he takes viagra
H | i've a pacemaker, can i go through the scanner
H | root canal tomorrow, pray for me
H | she had a c section
H | my sugar dropped to 50 and i nearly fainted
H | fil a des problèmes... sorry: my son has heart problems
H | i went deaf in my left ear
H | the cyst burst
H | hubby had the snip
H | i've got a wonky hip and can't run
H e | my wife's postpartum depression is getting better
H | i'm on blood thinners after the clot
H e | feeling suicidal tonight
H | my hands shake because of the lithium
H | i got food poisoning from the oysters
H | doctors found a shadow on his lung
H | i have to self-catheterise
H | the burn on my arm is infected
H | i wet the bed until i was twelve
H | i see an oncologist on thursday
H | got my jab for shingles
H | my kid's nits are back
E | i'm scared all the time since the break-in
E | i'm so lonely since mum passed
E | everything feels hopeless
E | i'm embarrassed to tell anyone
E | i'm burning with guilt
E | i burst into tears at work
R | she's seeing someone else
R | i cheated on him
R | i moved out after the fight with my husband
R | my mother-in-law and i don't speak
F | my salary is 4,200 a month after tax
F | i'm overdrawn again
F | lost 8k in crypto
F | i have two credit cards maxed out
F | we got denied for the loan
F | my pension is worth 300k
F | i inherited my grandma's house
F | they're repossessing my car
F | i get food stamps
S | i'm bi
S | i go to the mosque on fridays
S | i'm on probation for dui
S | my son came out to us
S | i'm a refugee from eritrea
S | i'm an atheist from a mormon family
S | i'm roma
S r | i had a one night stand
P | i'm 34 and live in austin with my wife
P | i teach maths at a primary school
P | my daughter's name is Zoe
P | call me on my landline
G | does anyone know a good pizza place
G | this bug is driving me crazy
G | that's insane, congrats
G | i'm starving, let's order
G | the deadline is killing us
G | what a headache this migration is
G | the fever pitch of the crowd
G | i have a soft spot for old movies
G | what are the side effects of ibuprofen
G | is aspirin safe for dogs
G | my plant is dying
G e | the goldfish died
G | my cat has a urinary infection
G | the horse broke its leg in the film
G | a doctor, a nurse and a rabbi walk into a bar
G | house md season 3 is the best
G | i'm writing a novel where the hero has amnesia
G | in the novel she's diagnosed with cancer
G | my essay is about depression in victorian poetry
G | the great depression lasted ten years
G | the nhs budget was cut
G | new study on alzheimer's in mice
G | the hospital where they shot the film
G | who invented penicillin
G | define hypertension
G | the covid era changed offices
G | the process was killed by the oom killer
G | heartbeat endpoint returns 500
G | the repo is in a coma
G | my code is broken
G | the network is down again
G | memory leak in the worker
G | zombie processes everywhere
G | cold brew or espresso
G | cold case on netflix
G | i've got a cold beer waiting
G | chill, it's only a game
G | the striker was injured in the first half
G | messi missed the match with a calf strain
G | king charles has cancer, the news said
G | swollen river after the rain
G | the wound-up spring
G | crutch words in my writing
G | the scar in the landscape
G | blind spot of the mirror
G | deaf to criticism, that company
G | crippling debt of the eurozone
G | lame excuse
G | dumb question but how do joins work
G | a healthy margin
G | the doctor who special is on tonight
G | i'm nursing a coffee
G | patient zero of the outbreak of memes
G | be patient with me
G | operation market garden 1944
G | the theatre was packed
G | the ward elected a new councillor
G | prescription for success
G | the diet of worms
G | mental arithmetic is fun
G | a bout of boxing
G | stroke of luck
G | butterfly stroke drills
G | strain the pasta
G | organ recital on sunday
G | heart the emoji
G | tooth comb through the contract
G | the mortgage market cooled
G | tax law explained
G | debt to gdp ratio
G | the love story in titanic
G | he dumped the database
G | partner api integration
G | affair of the necklace history
G | party invitations for saturday
G | liberal use of salt
G | race condition in the cache
G | church street is closed
G | crime novel recommendations
G | gender of german nouns
G | gay talese wrote that
G | remember my favourite colour is teal
G | set an alarm for 6
G | buy milk, eggs and bread
G | flight lands at noon
G | who won the league
`;
