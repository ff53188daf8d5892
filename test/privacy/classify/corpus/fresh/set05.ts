/** Set 5: teen texting, voice dictation, wards, forums, parents, gyms, fertility, recovery, clinics. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set05 = `
H e | ngl my stomach has been messed up all week
H e | cant do school tmrw im literally in a depressive ep
H | broo i got my wisdom teeth yanked and my face is HUGE
H | my bp was through the roof at the last visit
H | so the sawbones says I need a new knee
H | they want to put a camera down my throat next Tuesday
H | I can't hear a darn thing out of my left ear anymore
H | my waterworks aren't what they used to be
H | bed 4 is satting 88 on 2L
H | pt refused her metoprolol again
H | room 12 fell last night, no LOC
H | mr Alvarez's potassium came back at 6.1
H | he's NPO after midnight for a chole
H | anyone else's Hashi's flare in winter? mine's brutal
H | spoonie life: showered, now I'm in bed for two days
H | infusion day tomorrow, wish me luck
H | just got my biologics approved
H | day 3 of the flare and I can't grip a mug
H | my kiddo spiked 103 overnight
H | little man has hand foot and mouth AGAIN
H | her ears are infected, third time since september
H | he's finally off the breathing tube
H | our son stims a lot when it's loud
H | the school wants her tested for ADHD
H | daycare sent him home with goopy eyes
H | tweaked something in my lower back doing deads
H s | pinning 250 test e a week, libido's insane
H | my shoulder clicks every time I bench and now it's numb at night
H | tore my pec, op is in two weeks
H | cycle day 14 and still no O
H | 9dpo and already seeing a faint line
H | BFN again, third transfer failed
H | we lost the pregnancy at 11 weeks
H | baby's breech so they're scheduling me for a section
H | I've been leaking since the twins came
H e | haven't been able to get out of bed, brain's being mean again
H e | the voices are quieter on the new pill
H e | I did something stupid with a razor last night
H e | I keep thinking everyone would be fine without me around
H e | black dog is back
H | 47 days clean and the cravings are still nuts
H | picked up a white chip today
H | he's using again, found foil in the bathroom
H | I was pounding a fifth of vodka a day
H | mom went back to the bottle after 6 years
H | got my 90 day coin last night
H | been nicotine free since Easter
H | it burns when I go
H s | pretty sure I caught something from that guy
H s | my partner and I are both poz undetectable
H s | got the clap in college
H s e | can't get it up lately and it's embarrassing
H | dentist wants to do two crowns and a deep clean
H | my filling came out on a caramel
H | gums bleed every time I brush
H | I've got floaters in my right eye
H | got my eyes lasered in 2019
H | they dilated me so I can't see my screen
H | my scrip went up to -4.5
H | meds make me feel like a zombie
H | started on the purple inhaler, so far so good
H | this antibiotic gave me the runs
H | weaning off pred, joints hate me
H | A1c down to 6.8!
H | my eGFR dropped below 45
H | T cells are at 620
H | numbers look good, doc is happy
H | still waiting on my path report
H | they denied my disability claim a second time
H | filling out FMLA because of my back
H | insurance won't cover my Dupixent
H | had to get a note from my GP for time off
H | grandpa doesn't know who I am most days now
H | I changed mom's dressing and emptied her bag this morning
H | dad needs help getting to the toilet now
H | mum's on the waiting list for a home, she's wandering at night
H | got my gallbladder out in March
H | getting scoped on friday, prep is hell
H | came back positive, so I'm isolating
H | feet have been like balloons since the flight
H | cant feel my pinky
H | my hip's been giving me grief
H | been hacking up green stuff
H | head's pounding, can't look at light
H | she was put under for it, woke up fine
H | my period's two weeks late
H | heat rash under my boobs, lovely
H | threw a clot after surgery
H | he coded twice in the ambulance
H | my chest gets tight whenever I climb stairs
H | I'm missing half a lung
H | we're doing hospice at home for nana
H | she's nonverbal and uses a tablet to talk
H | I have a shunt
H | got bit by a tick, now there's a bullseye
H | allergy season is wrecking me
H | I break out whenever I eat dairy
H | zofran saved my life this pregnancy
R E | he packed his stuff and left without saying anything
R | my wife's been texting some dude at 2am
R | she moved into the guest room
R | we're done, I gave back the ring
R | he put his hands around my neck
R | turns out hubby has a second phone
R | my in laws won't let us see the kids
R | ex won't sign the papers
R s | caught my gf in bed with my best friend
R | my dad hasn't spoken to me since the wedding
R | she wants space
E | I cried in the car before going in
E | everything feels pointless lately
E h | I miss her so much it hurts
E | can't stop thinking about what I said, I feel like trash
E | I'm so done with everything
E | there's nobody I can call
E | today would have been his 30th birthday
S | I'm a card carrying shop steward
S | we're Coptic so Christmas is in January for us
S | came out to my folks at thanksgiving
S | I did three years upstate
S | got popped for possession back in the day
S | my mom's Dominican and my dad is from Haiti
S | I'm pretty far left these days
S | knocked doors for Bernie
S | wearing my hijab to the interview tomorrow
S | I'm ace and my roommate doesn't get it
S h | did my ancestry spit kit, turns out I'm a quarter Ashkenazi
F | rent's due and I have like 40 bucks
F | the bank bounced my check again
F | I'm upside down on the truck
F | got let go so I'm living off my 401k
F | owe the IRS eleven grand
F e | my card got declined at the grocery store, so embarrassing
G p | my dog threw up on the rug
G p | the cat's on a diet, vet's orders
G p | took Biscuit to get neutered
G p | our goldfish has ich
G p | that horse pulled up lame in the third race
G p | this build is giving me a stroke lol
G p | our CI is on life support
G p | the server has been throwing up 500s all morning
G p | new GPU is sick
G p | I'm addicted to this sourdough recipe
G p | let the dough rest, then punch it down
G p | bleed the radiators before winter
G p | inject the oil filter housing with grease
G p | the fever in the crowd was unreal when he scored
G p | he choked in the fourth quarter
G p | the offense looks anemic this season
G p | Liverpool's defence was a shambles, total panic at the back
G p | researchers found a link between coffee and heart disease
G p | FDA approved a new obesity pill on Thursday
G p | hospitals across the state are short of nurses
G p | the CDC updated its measles guidance
G p | in season 3 Meredith gets diagnosed with cancer
G p | the protagonist is a recovering alcoholic detective
G p | I'm reading The Bell Jar for class
G p | I work nights as a phlebotomist
G p | my sister's a vet tech
G p | I teach anatomy at a community college
G p | what's the half-life of caffeine?
G p | does ibuprofen thin the blood?
G p | it's a bitter pill to swallow but we lost the contract
G p | he's a pain in the neck but he ships code
G p | that joke was so dry I nearly died
G p | my phone's dead, call you later
G p | give me a shot of espresso
G p | the market had a heart attack this morning
G p | heart of palm salad with avocado
G p | cough up the twenty bucks
G p | chop the kidney beans roughly
G p | blind taste test of five colas
G p | she's got an eye for design
G p | I need a hand moving this couch
G p | the union of two sets
G p | straight outta the oven
G p | the black cable goes to ground
G p | we're bleeding users since the redesign
G p | do you have a doctor who reruns playlist
G p | the plot thickens
G p | can you stomach another meeting?
G p | our sprint is in good health
G p | he has a nose for bargains
G p | nurse your beer, the night is young
G p | the surgeon general's warning is on the pack
G p | my plants are dying
G p | the tomatoes have blight
G p | cancer season starts in june for you zodiac people
G p | the pressure cooker recipe takes 20 minutes
G p | she absolutely killed that solo
G p | ran a 5k this morning and felt great
G p | leg day was brutal, 5x5 squats
G p | we had tacos at my friend's house
G p | traffic was a nightmare
G p | the screen has burn in
G p | my back end is in Go, front end in React
G p | I caught a bug in the parser
G p | this code smells
G p | get well soon cards are in aisle 5
G p | can't wait for the weekend
`;
