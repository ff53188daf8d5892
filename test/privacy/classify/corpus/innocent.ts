/** Sentences that hold the words and not the matter. See index.ts for the notation. */
export const innocent = `
G p | that's a sick beat
G p | my phone died again
G p | I love my Dr. Martens
G p | thanks for being patient with me
G p | I'm dying to see it
G p | our hotel is in the heart of the city
G p | that comedian killed it last night
G p | this song is sick
G p | my laptop caught a virus
G p | the video went viral
G p | he's a real pain in the neck
G p | Beating this boss is a headache for new players
G p | The economy is in a depression
G p | the market had a panic after the news
G p | a stroke of luck got us tickets
G p | I'm a nurse at the county hospital
G p | she works as an oncologist
G p | my sister is studying to be a pharmacist
G p | my brother is a therapist
G p | I'm writing a paper on schizophrenia
G p | Diabetes affects 10% of adults worldwide
G p | what is the difference between a virus and bacteria
G p | How does insulin work?
G p | explain how chemotherapy works
G p | In my novel the detective has amnesia
G p | we watched a documentary about cancer
G p | my startup builds software for hospitals
G p | the company develops a new asthma drug
G p | Our team ran a fundraiser for cancer research
G p | I have a pharmacology exam on friday
G p | my dog has diabetes
G p | the cat is on antibiotics
G p | took the dog to the vet for his hip
G p | the tomato plants have some disease
G p | my car has been acting up, the battery is dead
G p | engine trouble again, doctor heal thyself
G p | I'm sick of this weather
G p | I'm addicted to this show
G p | break a leg tonight!
G p | my heart skipped a beat when the goal went in
G p | the doctor in that series is hilarious
G p | Doctor Who is back on TV
G p | I'm watching Grey's Anatomy
G p | I'm reading The Emperor of All Maladies
G p | cold brew is my favourite
G p | it's freezing cold outside
G p | fever pitch excitement at the stadium
G p | the city has a fever for football
G p | the server crashed and the disk is corrupted
G p | need to inject the dependency into the constructor
G p | SQL injection is the top vulnerability
G p | the build is broken again
G p | kill the process and restart
G p | this code is a mess, it needs surgery
G p | the patient approach is to wait
G p | be patient, the results will come
G p | the test results from CI are green
G p | unit tests came back negative... just kidding, all pass
G p | my credit is good for one free coffee
G p | scan the QR code to order
G p | I'm a Cancer, my moon is in Leo
G p | she gave birth to a new art movement
G p | pregnant pause in the meeting
G p | labor market is tight this quarter
G p | what period of history do you like
G p | the trial period ends tomorrow
G p | I got hooked up with backstage passes
G p | blind taste test of colas
G p | turned a blind eye to it
G p | falls on deaf ears
G p | lame joke
G p | retail therapy at the mall
G p | healthy recipes for lunch
G p | a healthy dose of skepticism
G p | global health policy debate
G p | vaccine manufacturers posted profits
G p | the hospital construction is delayed
G p | turn left at the hospital
G p | The pharmacy closes at nine
G p | ambulance sirens keep the neighborhood loud
G p | medical school admissions are competitive
G p | the surgeon general issued a report
G p | research shows exercise helps people with arthritis
G p | WHO declared an outbreak of measles
G p | aspirin was invented in 1897
G p | The novel Heartburn by Nora Ephron
G p | my favourite band is Anthrax
G p | the movie gave a realistic picture of dementia
G p | Manic Monday is stuck in my head
G p | panic buying of toilet paper
G p | panic at the disco concert
G p | kernel panic on boot
G p | we hit a rough patch of road
G p | the band broke up in 1970
G p | break up the paragraph into two
G p | divorce the logic from the view
G p | foreign affairs committee
G p | separate the eggs
G p | date format is ISO 8601
G p | cheat sheet for git
G p | I cheated on my diet
G p | chain of custody for the files
G p | ghost towns in Nevada
G p | engagement metrics are up
G p | a lonely road in Montana
G p | lonely planet guidebook
G p | sad song on the radio
G p | I'm afraid we're out of oat milk
G p | no worries, see you then
G p | don't panic
G p | stress test the API
G p | depressing ending to that film
G p | I'm so excited for the concert
G p | had a great day at the beach
G p | I'm happy with my new bike
G p | she loves hiking and photography
G p | the game was heartbreaking for fans
G p | guilty pleasure: reality tv
G p | good grief, another meeting
G p | mad scientist costume
G p | Union Station at noon
G p | European Union regulation
G p | union of two sets
G p | party of four for dinner
G p | Green Party candidates debate policy on TV
G p | Chinese food tonight?
G p | let's get Thai takeout
G p | french press coffee
G p | black coffee please
G p | straight ahead then left
G p | zen garden design
G p | pan fried dumplings
G p | true crime podcast
G p | murder mystery dinner
G p | prison break is a good series
G p | charged my phone overnight
G p | sentence structure in German
G p | holy cow that was fast
G p | oh my god that's huge
G p | the church was built in 1240
G p | mosque architecture in Istanbul
G p | the election results were announced
G p | The senate passed the bill
G p | bank of the river
G p | I owe you one
G p | technical debt is piling up
G p | interest rates were raised by the Fed
G p | stock up on snacks
G p | Bitcoin hit a new high
G p | account settings page
G p | parent directory not found
G p | child process exited with code 1
G | the deploy finished at noon
G | TypeScript 5.9 was released
G | how do I center a div
G | the weather in Lisbon is mild in March
G | recommend a good pasta recipe
G p | my favourite colour is green
G p | I prefer dark mode
G | please summarise this article about solar panels
G | what time is it in Tokyo
G p | I want to learn the guitar
G | book a table for two at eight
G | translate this to Spanish
G | the train leaves from platform 9
G | remind me to water the plants
G p | I need a recipe for gluten free bread flour mix
G | 12 units sold in the north region
G p | my new mountain bike weighs 12 kg
G p | he shot the photos on an iphone
G p | give it a shot
G p | I'm nursing a beer at the bar
G p | bit of a hangover movie marathon tonight
G p | my sourdough starter died
G p | I killed all my houseplants
G p | the printer is having a seizure lol
G p | our website is bleeding users
G p | the project is on life support
G p | the team's chemistry is off
G p | he's allergic to hard work
G p | a crippling bug in the parser
G p | paralysis by analysis
G p | acute accent over the e
G p | trauma plates on the goalkeeper kit
G p | addicted to chess puzzles
G p | what's the prognosis for the housing market
G p | diagnose the network issue
G p | the recipe calls for 200 mg of saffron? no, 2 grams
G p | Ich liebe kaltes Wetter
G p | La película fue divertida
G p | Le film était super
G p | Das Krankenhaus in der Serie sieht echt aus
`;
