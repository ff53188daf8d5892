/** Set 12: texting slang. Labelled before the classifier had seen it; see ../index.ts for the notation. */
export const set12 = `
H | bruh my nose wont stop bleeding
H | they got me on 3 diff antibiotics rn
H | im on day 5 of this flu and still dying
H | she got her stomach pumped last nite
H | been tweaking my adderall dose w my doc
H | my bestie just told me she has lupus
H | idk if its allergies or covid but im wrecked
H e | shroomed my way outta depression ngl
H | gym bro said my shoulder impingement needs rest
H | hit a PR then puked, think i got rhabdo
H | my testosterone is in the gutter at 28
H | cutting on clen, hands wont stop shaking
H | pop popped his hip out again
H | dads bp med makes him cough all nite
H | nana got the all clear on her boob scan
H | mums had another fall, A&E for 9 hours
H | kiddo's got a tummy bug so we're quarantined
H | both my boys have chicken pox
H | my daughter got her first period today
H | she needs speech and OT twice a week
H | my son eloped from school again, he's autistic
H | im 12 weeks and showing already
H | baby has reflux and screams after every bottle
H | we miscarried on mothers day
H | trying to conceive after 40 is a joke
H | got my implant taken out cuz of the bleeding
H | my ovaries are basically cysts
H | hormones all over the place since menopause
H | dude my balls ache, should i see someone
H | my gf gave me a yeast infection
H | got tested, waiting on the results
H | he says the rash isnt contagious
H | im poz, been undetectable since 2014
H s | my meds killed my sex drive
H e | cant sleep, heart pounding, think its a panic attack
H | my brain chemistry is just broken
H e | im back in that dark place, the pills are right there
H | she tried to OD on tylenol
H | 10 days inpatient did me good
H | my shrink upped my zoloft to 100
H | intrusive thoughts nonstop today
H | he's schizo and off his meds
H | i get the shakes if i dont drink by noon
H | 2 yrs sober off fent
H | my cousin nodded off at dinner, he's using
H | caught her snorting her brothers ritalin
H | doing 30 meetings in 30 days
H | quit vaping and now im eating everything
H | my plug sold me laced percs and i ended up in the er
H | tooth is throbbing, dentist cant see me til monday
H | got 4 teeth pulled under gas
H | gums are bleeding and puffy
H f | veneers cost me 8k and one chipped
H | my vision went blurry for an hour
H | contacts scratched my cornea
H | optometrist says i might have glaucoma
H | im night blind af
H | spoons are gone, flare day
H | lupus fog got me putting milk in the cupboard
H | humira day, my thigh hates me
H | crohns bathroom run at 4am
H | the fibro is fibro-ing
H f | my POTS had me on the floor at costco
H | ostomy leaked on the plane
H | MS hug today, it sucks
H | a1c dropped from 9 to 6.5 lets goo
H | my white count is low again
H | liver panel came back funky
H | ferritin of 4, no wonder im tired
H | doc says my kidneys are at 30 percent
H | viral load undetectable
H f | insulin costs me 400 a month
H | insurance denied my MRI
H | my FMLA got approved for the surgery
H | i'm on disability for my spine
H | work wants a doctors note for my migraine
H | my hip has been killing me
H | back's jacked up from the crash
H | my fingers are swollen like sausages
H | cant turn my neck
H | ankle's busted
H | my left arm went numb
H | my ribs are bruised
H | jaw's been clicking
H | i got 6 staples in my head
H | waiting for the anesthesia to wear off
H | he's having a triple bypass on monday
H | got my ears tubed
H | going in for my second round of chemo
H | just got out of surgery
H | getting a mole cut out
H | accidentally took my dogs meds lol
H | side effects of this shot are no joke
H e | prednisone rage is real
H s | lexapro took my libido
H | this beta blocker has me so tired
H | benadryl knocks me out
H | took a percocet for my back
R h | my man got another girl pregnant
R | bf's been sneaky with his phone
R s | caught my wife sexting her boss
R | we been fighting nonstop since the move
R | she said she doesnt love me anymore
R | he ghosted me after 6 months
R | my baby daddy wont pay or show up
R h | he choked me and i called the cops
R e | havent talked to my sis since the funeral
R | she kicked me out
R | my parents r getting divorced
R | im cheating on my husband
E h | im so lonely it hurts
E | i cant stop crying
E | im a mess rn
E | feel like everyone hates me
E | i hate my life
E h | my anxiety is eating me alive
E | im so scared to go back there
E | lost my dog yesterday and im broken
E | i feel dead inside
E | im so tired of pretending im ok
S | im bi but only my sis knows
S | my fam is super catholic
S e | im undocumented and scared of ice
S | got locked up for a DUI
S | im a maga guy, come at me
S | im half mexican half filipino
S | my union's going on strike
S | i'm muslim so no pork
S | he's on probation
S | still a virgin at 25
F | im broke af
F | my card got declined lol
F | i owe like 4k in medical bills
F | rent went up 300 and i cant afford it
F | lost all my money on doge
F | got paid 2k for the gig
G p | this beat is sick
G p | bro im dead 💀
G p | that test killed me
G p | my phone is on 1 percent, dying
G p | the boss fight gave me anxiety lol
G p | this ratio is fatal
G p | my team choked again
G p | he's goated
G p | she ate that look up
G p | im so hungry rn
G p | my dog got neutered
G p | cat's at the vet for shots
G p | my fish died
G p | horse has a cough
G p | the new update broke my phone
G p | my pc overheated and crashed
G p | wifi is acting up
G p | our db migration is a nightmare
G p | this cough syrup ad is funny
G p | watching ER reruns
G p | dr house is savage
G p | that show 13 reasons why was dark
G p | reading a book on the opioid crisis
G p | doing my nursing homework
G p | shadowing a surgeon this summer for school
G p | my mom's a nurse
G p | the hospital food court slaps
G p | covid numbers are up in china
G p | new weight loss drug just dropped on the market
G p | gene therapy startups are hot
G p | nfl star out with a concussion
G p | messi's hamstring is fine apparently
G p | ref was blind
G p | defense is bleeding points
G p | rub the brisket the night before
G p | boil the bones for broth
G p | caramelize the onions
G p | it's a no brainer
G p | cold as ice
G p | hit the nail on the head
G p | bite me
G p | spill the tea
G p | dont lose your head
G p | he's a snake
G p | cry me a river
G p | knock it out of the park
G p | i need coffee
G p | gonna crash early
G p | gas is 4 bucks
G p | whats for lunch
G p | just landed
G p | u up
G p | happy friday
G p | he lives in denver now
G p | traffic is so bad today
G p | i love this city
`;
