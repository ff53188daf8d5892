/** Set 6: everyday chat. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set06 = `
H | woke up and my eye was crusted shut, thinking pinkeye
H | the ER doc said it's just a sprain but it's the size of a grapefruit
H | gonna be out tomorrow, running a 101
H | my doc upped me to 150 and I haven't slept since
H | I can tell when my sugars are low because I get snappy
H | third UTI this year, so over it
H | they found something on my mammo and want me back Thursday
H | my husband's snoring got so bad they sent him for a sleep study
H | grandma broke her hip getting out of the tub
H | I take my thyroid pill with coffee, bad I know
H | had to go to urgent care for stitches after the avocado incident
H | we're on round two of letrozole
H | heavy flow for nine days straight, is that normal??
H | my brother's in the psych unit again
H | he's been clean off percs since March
H | I think I'm having an allergic reaction to the new detergent
H | my kid has a peanut thing so no PB&J please
H | I'm on a heart monitor for two weeks
H s | he had one of his spells at church
H | mum's memory is going
H | the baby's got jaundice and they've got her under the lights
H | doc says I'm prediabetic, no more Dr Pepper
H | my wife starts radiation Monday
H | can u pick up my inhaler refill from walgreens
H | I have a blown disc at L5 S1
H | been dealing with plantar fasc for months
H | she's got a bum ticker
H | lost my hearing in the war
H s | I wear a CPAP, very sexy
H | they took a biopsy of the mole on my back
H | I've been peeing blood since last night
H | kidney stones are the worst pain I've ever had
H | my uncle is in liver failure
H | I'm autistic so small talk is exhausting
H | ADHD meds wore off around 4
H | I'm two weeks post-op from my ACL
H | had covid three times now
H | long covid took my sense of smell
H | I've got shingles on my torso
H | our daughter was just diagnosed type 1
H | she's on the pump now and doing better
H | anyone here on Mounjaro? the nausea is unreal
H | I lost 40 lbs on the shot
H | got my tubes tied after number four
H | she had an ectopic last year
H | 36 weeks and I can't see my feet
H | Can't drink tonight, I'm on metronidazole
H | My PSA went from 3 to 7
H | my cholesterol is sky high but I feel fine
H | he fainted at practice and they're running tests on his heart
H | the specialist thinks it's lupus
H | They're testing him for Lyme
H | I'm colour blind so the chart is useless to me
H | got new hearing aids and wow, birds
H | I can't lift my arm above my shoulder
H | my jaw locks when I yawn
H | I've been grinding my teeth so hard I cracked a molar
H | root canal was a breeze tbh
H | he needs braces but our plan won't pay
H | I've got cataracts in both eyes
H | my retina detached in 2021
H | my skin is so bad rn, derm put me on tret
H | psoriasis all over my elbows
H | my hair's coming out in clumps
H | been on prednisone for a month and I'm puffy and mean
H | switched from zoloft to effexor, brain zaps galore
H | lithium levels came back fine
H e | took a mental health day because I couldn't face people
H e | panic attacks every time I drive on the highway
H e | I don't want to be here anymore
H e | I took too many pills last spring
H | my therapist is on vacation
H e | I restrict when I'm stressed
H | my sponsor moved away
H | relapsed over the holidays
H | my dad drinks himself to sleep
H | quit smoking cold turkey 3 weeks ago
H | I vape way too much
H | I have herpes, how do I tell him
H s | sex has hurt ever since the birth
H | tested neg for everything, phew
H | need plan b asap
H | my nana's dementia is getting worse
H | dad had another mini stroke
H | I'm his full time carer since the accident
H e | I'm burnt out from looking after my disabled brother
H | got approved for SSDI finally
H | workers comp is fighting me on my shoulder
H | can I get a doctor's note for two days
H | my insurance dropped my insulin
H | my knees sound like rice krispies
H | I've got the worst hangover
H | threw my neck out sneezing
H | I get cluster headaches every spring
H | I have one kidney
H | I was born with a cleft palate
H | he's in remission!!
H | she rang the bell today, last chemo
H | scan was clear
H | hep B carrier since birth
H | my hands shake so bad I can't hold a cup
H | stubbed my toe and I'm pretty sure it's broken
H | can't stop scratching, hives everywhere
H | something bit me and my leg is swelling up
H | food poisoning from the gas station sushi
H | I'm lactose intolerant so oat milk please
R | we haven't slept in the same bed in months
R | she took the kids and went to her mother's
R s h | I found condoms in his gym bag and we don't use them
R | my boyfriend checks my location every hour
R | my mother in law is ruining our marriage
R | he proposed and I said no
R e | getting served papers at work was humiliating
R | my best friend is sleeping with my husband
R | she's been distant since the wedding
R f | I want a divorce but I can't afford it
R | dad walked out on us when I was 6
R e | broke up with my bf of 4 years yesterday
R | he threatens to take the baby if I leave
E | I feel like a failure as a mom
E | nobody came to my birthday
E | I'm terrified of ending up alone
E | been crying on and off all day
E | I'm so ashamed of what I did
E | since mom died the house is so quiet
E | I'm at the end of my rope
E | honestly I just feel numb
E | I'm lonely in this city
E h | had to put our old dog down today, I'm a wreck
E | I hate the way I look
E | everyone's moving on and I'm stuck
S | I'm a Muslim convert
S | we keep kosher at home
S | been agnostic since college
S | my local just voted to strike
S | I'm a registered independent
S | I voted for Trump twice
S | my girlfriend and I are both women
S | I'm trans and starting a new job
S | my parents are undocumented
S | I have a felony on my record
S | he's out on bail
S | I'm half Korean half Irish
S | got a DUI in college
S | my cousin's doing 10 years
S | I'm a lesbian
F | I make 85k a year
F e | we're drowning in credit card debt
F | my 401k tanked
F | can't make rent this month
F | took out a second mortgage
F | I owe my brother 2 grand
F | filed for chapter 7
G p | ouch, that ref needs glasses
G p | the dog's limping after the park
G p | my cat has to get her teeth cleaned
G p | this spreadsheet is a nightmare
G p | our app crashed and burned at launch
G p | that's sick dude
G p | you're killing me smalls
G p | I died laughing at that meme
G p | the patient in House turned out to have lupus
G p | Walter White has lung cancer in Breaking Bad
G p | flu season is expected to be mild this year
G p | the vaccine rollout was a mess nationwide
G p | Pfizer's stock is up 4 percent
G p | scientists are testing a new malaria vaccine
G p | the nurse shortage is hitting rural counties
G p | I'm a paramedic in Leeds
G p | I studied psychology at Ohio State
G p | she sells medical devices
G p | what does an oncologist do?
G p | how is strep spread?
G p | what are common side effects of statins
G p | the car needs new shocks and a transfusion of cash
G p | I've got a gut feeling about this one
G p | my heart's not in it
G p | he's got cold feet about the startup
G p | the economy is in a depression
G p | this song is so depressing I love it
G p | I'm allergic to meetings
G p | she's addicted to crosswords
G p | crazy busy week at work
G p | the team is crippled by injuries this year
G p | Mahomes is questionable with an ankle
G p | he tore it up on the dance floor
G p | the shot went wide
G p | add a pinch of salt and rub the chicken breast with oil
G p | roast the marrow bones for 20 minutes
G p | sprain the truth is not a phrase
G p | the pipeline failed its health check
G p | kill the zombie process
G p | I injected the mock into the service
G p | the printer is acting up again
G p | the patch fixed the memory leak
G p | bleeding edge tech
G p | my plant looks sad and droopy
G p | the lawn has a fungus
G p | hamster keeps sneezing
G p | my horse colicked last night
G p | fish in my tank have white spots
G p | watching Grey's Anatomy tonight
G p | in chapter 4 the queen miscarries
G p | a good night's sleep is important
G p | yoga at 6 then coffee?
G p | PR'd my deadlift, 315 baby
G p | marathon training week 6 done
G p | the doctor will see you now is my favourite podcast
G p | Dr. Oz is on TV
G p | spinning class at noon
G p | could you look at my PR when you have a sec
G p | the kids were climbing the walls
G p | that exam was painful
G p | my brain is fried after finals
G p | I'm starving, what's for dinner
G p | she has a heart of gold
G p | I need a vacation
G p | it's raining cats and dogs
G p | the band broke up in 1996
G p | the marriage of sweet and salty
G p | let's divorce the UI from the data layer
G p | the union rep scene in that movie is great
`;
