/** Set 18: texting slang and allusion. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set18 = `
H | bro my hamstring just went pop
H | i look 6 months pregnant after eating bread
H | im so constipated send prunes
H | my pee smells weird since the antibiotics
H | hes on his 4th round of chemo and still cracking jokes
H | got my blood results back and my b12 is zero basically
H | mum had her hip done, shes flying round the ward
H | cant kneel since the meniscus thing
H | im having my boobs lifted in june
H | the baby's soft spot looks sunken
H | my lil sis has cystic fibrosis
H | they think he has leukemia, we're in pieces
H | he bit through his tongue during the seizure
H | im triple vaxxed and still got it
H | wife's morning sickness is all day sickness
H | every time i sneeze a little pee comes out
H | ive had diarrhea since mexico
H | my butt is on fire, hemorrhoid hell
H | doc put a needle in my neck for the pain
H | my c section scar still itches
H | i got a uti from my new bf
H | we're doing donor eggs
H | she nurses every hour and my nips are raw
H | my son broke out in hives after peanut butter
H | he's four and still not talking
H | my daughter has type 1 and sleepovers scare me
H | i wear a heart monitor under my shirt
H | my heart skips when i drink coffee
H | bp was 180, they made me lie down
H | i get iron infusions every 8 weeks
H | cant feel my feet, sugar's been high
H | diabetic retinopathy is stealing my sight
H | got cataract surgery at 45
H | one of my eyes is glass
H e | my hearing aid battery died at the wedding
H | got my ear drained, gross
H | my nose is broken, looks like a potato
H | sleep apnea machine makes me look like darth vader
H | i wake up choking at night
H | smoked for 20 yrs, got the lungs to prove it
H | quit dipping last month
H | i've been clean since my kid was born
H | he went to rehab twice for coke
H | my aunt drank herself to death
H | i black out every weekend
H | found my brothers stash and some needles
H e | took shrooms for my depression
H e | lamictal rash scared the crap out of me
H | they switched me to lithium and i shake
H | abilify made me gain 40 lbs
H | doc says no more nsaids, ulcer
H | my stomach ulcer is bleeding
H | my boyfriend's schizoaffective
H | i was in a behavioral health unit last fall
H | she hears her dead mom talking
H e | i stood on the bridge last night
H e | i wrote a note but tore it up
H | my arms are all scarred up from middle school
H | i cant eat in front of people, its an ed thing
H | i counted 300 calories today and feel fat
H | grandpa's hospice bed came today
H | nan's gone into a nursing home
H | my mother has to be spoon fed
H | dad sundowns bad
H | i help my brother with his trach
H | my wife's a quadriplegic since the wreck
H | he lost his leg in iraq
H | i use a cane at 26
H | my spine is fused, i cant twist
H | ehlers danlos, my thumb dislocated opening a jar
H | lupus and sun dont mix
H | humira isnt working anymore
H | ra hands cant open the pill bottle
H | my ibd nurse called, calprotectin is high
H | t cell count is up, woo
H | i missed two doses of prep
H | he has genital warts
H | my vag is so dry since the baby
H | he went soft again, its the blood pressure pills
H | tooth fairy? nah i got 3 pulled at the dentist
H | needed sedation for my filling
H | my aligner is cutting my tongue
H | insurance says my knee scooter isnt covered
H | got put on medical leave
H e | va upped my ptsd rating to 70
H | my employer wants my covid test
H | got turned down for life insurance cuz of my heart
H | my shins are splinting again
H | that deadlift gave me a hernia
R | i caught feelings for a married man
R | my wife took off her ring
R | he screamed at me till i cried
R | shes filing for full custody
R | i found hickeys on him
R | we got back together
E | i feel broken
E | i dont feel like myself, just sad all the time
E | i miss my dog who passed
E | im so overwhelmed i could scream
S | im orthodox jewish
S | my parents think being gay is a sin, so im closeted
S | out on parole since may
S | im half samoan
F | i cant afford groceries
F | my paycheck bounced
G p | my dog has anxiety
G p | the lizard dropped its tail
G p | this song is a bop
G p | the car has a cracked head gasket
G p | my phone got water damage
G p | he's a lung busting midfielder
G p | sprinkle rosemary on the lamb leg
G p | the soup needs acid
G p | her new thriller is about a poisoned heiress
G p | house of cards is addictive
G p | who plays the nurse in that film
G p | medicare is a campaign issue
G p | the hospital gala raised 2 million
G p | how do antidepressants work
G p | i'm a vet student
G p | my dentist friend plays bass
G p | she's a shot caller
G p | i bombed the quiz
G p | he's out of his league
G p | this puzzle is breaking my brain
G p | i'm bored to death
G p | the joke landed
G p | neck and neck race
G p | cover your bases
G p | that's a stretch
G p | spring cleaning day
G p | my arms are full of groceries
G p | new haircut!
G p | it's hot out
G p | where are my keys
G p | good luck tomorrow
G p | i finished the book
`;
