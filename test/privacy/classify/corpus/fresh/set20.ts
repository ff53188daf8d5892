/** Set 20: all types, eight Englishes, wards, euphemisms; figures of speech and trades. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set20 = `
H | been on zoloft since june and tbh it slaps
H | my sugar's been high all week, need to ring the clinic
H | passed a stone last night, worst pain of my life
H e | she lost the baby at 19 weeks
H s | i'm getting top surgery in march, so hyped
H e | my monthly is two weeks late and I'm panicking
H | he's been on the wagon for three years now
H | me knee's banjaxed since the match on Sunday
H | I dey feel body ache and my head dey pain me since morning
H | doctor has told me I am having low BP only
H | my mum's had one of her funny dizzy spells again
H | nan's got the gout back in her big toe
H | pt c/o SOB x3d, hx CHF, on lasix 40 BID
H | 72yo M w/ NSTEMI, s/p CABG 2019, afebrile
H | on 20mg of lexapro now up from 10
H | had me tubes tied after the third
H | the fibroids are pressing on my bladder
H | grandson was born with a cleft palate
H | we're doing a frozen transfer next cycle
H | AMH came back at 0.4 so donor eggs it is
H | had a lumbar puncture this morning, head is splitting
H | my wee one has croup
H | I reckon I've done me rotator cuff
H | got crook after the prawns, been chundering all night
H | me and my vape been beefing cause my lungs is cooked fr
H | ain't been sleep in two days, these night sweats got me messed up
H | auntie's pressure too high, they had to admit her
H | got stitches in my chin from the skate park
H | idk why but i keep zoning out and losing minutes at a time
H e | cant stop counting calories its taking over my life
H | got clean off oxy 14 months ago today
H | he relapsed again after rehab
H | i wear a colostomy bag now
H | dad's using a walker since the stroke
H | she's legally blind in one eye
H | my cochlear implant needs remapping
H | cpap mask leaves marks all over my face
H | i gained 30 lbs on these meds
H | got my second shingrix jab and my arm's dead
H | refused the flu shot this year bc of last time
H | the dentist says I need a root canal and two crowns
H | my gums bleed whenever i floss
H | epi pen lives in my purse cause of peanuts
H | tested positive for chlamydia smh
H | he's got ED and won't talk to anyone about it
H | had my coil out last tuesday
H | my therapist wants me to try emdr
H | psych ward wasnt that bad honestly, i got 72 hours
H e | i was cutting again last night
H | my carer comes in the mornings to help me wash
H | mother in law has dementia and wanders at night
H | got referred to oncology after the scan
H | rheumatologist thinks it's ankylosing spondylitis
H | on humira for my crohns
H | been seeing floaters and flashes in my right eye
H | my son is nonverbal and goes to OT twice a week
H | Priya's hemoglobin was 7 so they gave her two units
H | i pulled my groin at five-a-side
H | got the all clear from the haematologist
H | since the crash I can't feel my toes
H | Been having the runs since Delhi
H | my ostomy nurse is an angel
H | He takes warfarin so he can't eat much greens
H | waiting on PET scan results, scanxiety is real
H e | my mate Dave topped himself last winter
H | i need to up my lithium again
H | night terrors every night since deployment
E | i feel like nobody would notice if i disappeared
E | lately i just feel hollow inside
E | I'm so ashamed of what I did I can't look anyone in the eye
E | been crying myself to sleep since the funeral
E | i miss my dad every single day
E | terrified i'll end up alone
E | honestly i hate myself rn
E | no one at this school likes me, i eat lunch in the bathroom
E | I've never felt so worthless
R | we're sleeping in separate rooms these days
R | found texts from another woman on his phone
R | my ex won't let me see the kids
R | she said she wants a break and i don't know what that means
R | he grabbed me by the throat during the argument
R | I haven't spoken to my brother in nine years
R | filing for divorce on monday
R | been sneaking around with my boss
R | we called off the engagement
R | i think im falling for my best friend
R | my in-laws don't want me at the wedding
R | my wife packed her bags and left last night
S | came out as bi to my parents at dinner
S | I go to mosque every Friday
S | he's got a felony on his record from 2012
S | i'm a card carrying member of the labour party
S | my grandma was a Holocaust survivor so we keep kosher at home
S | did six months in county for a DUI
S | i'm Igbo but I grew up in Leeds
S h | 23andme says i carry the BRCA gene
S | my boyfriend and I are both guys so adoption is complicated
S | voted Green my whole life
S | i'm a union rep at the plant
S | we're Jehovah's Witnesses so no birthdays
F | i'm 40k in the hole on credit cards
F | rent's due and I've got twelve dollars in checking
F | got laid off with no severance
F | we refinanced at 6.2 percent
F | the IRS is garnishing my wages
F | i make 68k before tax
F | maxed out both my cards on the vet bill
F | behind on my mortgage three months
F | filed chapter 7 last spring
F | she lent me 2 grand and I can't pay it back
G | that beat is sick bro
G | i'm allergic to mondays
G | this traffic gives me cancer lol
G | the new update killed my battery
G | i'm addicted to this podcast
G | she's a breath of fresh air at the office
G | my code is throwing up errors everywhere
G | the economy is on life support
G | that movie gave me chills
G | we need to stop the bleeding in Q3 revenue
G | he plays for the Miami Heat
G | the server died at 3am again
G | this burger is to die for
G | i have a fever for more cowbell
G | the surgeon general's warning is on every pack
G | my plants are looking depressed, need water
G | Grey's Anatomy season 12 wrecked everyone
G | i'm reading a novel about a doctor in Lagos
G | the vet said Biscuit just needs a trim
G p | our cat sleeps on the radiator all day
G | parvo shots for the puppy on Saturday
G | she nursed her coffee for an hour
G | the Cure are playing in Berlin
G | he's a pain in the neck but great at spreadsheets
G | our quarterback threw for 300 yards
G | that joke fell flat
G | she's hot on the heels of the champion
G | my phone is having a stroke
G | need to bandage over this bug until Friday
G | the recipe calls for a pinch of salt
G | can you look up flights to Madrid
G | the heart of the city is full of cafes
G | back up the drive before you wipe it
G | he has a strong backhand
G | the patient zero of this meme was on tumblr
G p | i work as a pharmacist at Boots
G | she teaches anatomy at the community college
G p | my sister is a nurse in Cork
G | writing a paper on malaria in the 19th century
G | the hospital scene in that show is so fake
G | we do medical device marketing
G p | he's studying for the MCAT
G | the pill bug is actually a crustacean
G | operation overlord began in june 1944
G | don't have a cow man
G | this song is stuck in my head
G | head over to the shop and get milk
G | i'm dying to see the new season
G | that exam murdered us
G | the team is in bad shape defensively
G | inject the dependency in the constructor
G | virus scan finished with no threats
G | the printer has a paper jam again
G | immune to his charm tbh
G | the doctor who finale was bonkers
G | a shot of espresso please
G | what's the best way to treat hardwood floors
G | symptoms of a bad clutch include grinding noises
G p | chronic is my favourite dr dre album
G | the therapist in The Sopranos is iconic
G | the depression of 1929 changed banking
G | tropical depression forming near Cuba
G | the market had a panic attack today
G | he broke up the concrete with a sledgehammer
G | divorce your business logic from the UI
G | my laptop has trust issues with this usb
G | the two companies are in bed together
G p | i'm married to the game
G | she cheated at monopoly
G | the couple in that film split at the end
G | they had an affair with modernism in the fifties
G | the church bells woke the whole street
G | religiously water the tomatoes
G | there's a union of two sets in this proof
G | the race starts at nine on Sunday
G | he's a convicted villain in the comic
G | a gay old time, as the song says
G | the bank of the river was muddy
G | i owe you a coffee
G | that's rich coming from him
G | interest in the workshop has been great
G | the loan word comes from Arabic
G | Liverpool bought a new striker
G | what's the capital of Chad
G | the credits rolled for ten minutes
G | put it on my tab, barkeep
G | so sad that the bakery closed early
G | i love how quiet the library is
G | the ending made everyone cry
G | she's afraid we're out of milk
G | lonely planet has a good guide to Laos
`;
