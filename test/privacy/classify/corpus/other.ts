/** Emotional, relationship, Art. 9/10, financial and personal statements. See index.ts for the notation. */
export const other = `
E | I feel so alone in this city
E | I've been crying myself to sleep
E | I miss my dad so much since he passed
E | I hate myself for what I said
E | nobody cares about me
E | I feel worthless
E | I'm heartbroken that she's gone
E | I am so ashamed of what happened
E | I'm terrified of being abandoned
E | lately I feel numb, like nothing matters
E | my cat died yesterday and I can't stop crying
E | we buried grandma on friday, I'm still grieving
E h | I'm burnt out and dread going to work
E | I'm overwhelmed and falling apart
E | I feel like a burden to everyone
E | I never felt good enough for my parents
E | I'm so lonely since the move
E | I'm constantly worried about losing my job
E | I was bullied all through school
E | I feel guilty about moving my mom into care
E | he's devastated by the loss
E | my daughter is scared of the dark and being alone
E | I broke down sobbing at work
E | I'm at rock bottom
E | I have no one to talk to
E | I've lost all hope
E | she feels invisible at home
E | I'm so angry at God
E | I'm jealous of my sister and hate it
E | Her death still haunts me
E | I'm not okay
E h | I'm an emotional wreck this week
E | I feel trapped in my life
E | my best friend betrayed me and it hurts
E | Mir geht es schlecht, ich bin so einsam
E | Je me sens seule et triste
E | Me siento sola desde que me mudé
R | my wife and I are getting a divorce
R e | my boyfriend broke up with me over text
R e | I found out my husband is cheating
R | we're separated but still living together
R | fighting for custody of our kids
R | my ex has a restraining order against him
R | he hits me when he drinks
R | she left him for her boss
R | I'm having an affair with a coworker
R s | we haven't had sex in a year
R e | my marriage is falling apart
R h | we're in couples therapy
R | I think my girlfriend is seeing someone else
R | my parents split up when I was ten
R | I haven't spoken to my father in eight years
R e | I still love my ex
R | I'm in love with a married man
R | she called off the engagement
R | my fiance got cold feet about the wedding
R | he ghosted me after three dates
R e | my partner is controlling and gaslights me
R | He pays child support every month
R | I matched with someone on hinge and we slept together
R | my mother-in-law hates me
R | we're in an open relationship
R | Divorce proceedings
R | I left my abusive husband in March
R | my stepdad used to beat my mom
R | we argue constantly, my husband and I
R | I don't trust my girlfriend anymore
R | My sister's divorce is finally over
R | he moved out of our house last week and wants to separate
R | Ich lasse mich scheiden, die Scheidung läuft
R | Mon mari m'a trompée
R | Mi esposo y yo nos separamos
R | I got dumped on valentine's day
R | got a crush on my roommate
S | I'm gay but not out at work
S | my son came out as trans
S | I'm Jewish and keep kosher
S | we're Muslim so no alcohol
S | I converted to Catholicism for my wife
S | I voted for Biden
S | my dad is a lifelong Republican
S | I'm a registered Democrat
S | I'm a union rep at the plant
S | I joined the teamsters last year
S | I was convicted of fraud in 2012
S | he's out on parole
S | got a DUI two years ago
S | My brother is in prison
S | I spent three years in jail
S | she was arrested for shoplifting
S | I'm half Korean, half Irish
S | I'm Black and grew up in the South
S | as a Latina woman in tech I stand out
S | my 23andMe results were surprising
S h | did a DNA test and found a half brother
S | I registered my fingerprints with the border agency
S | I'm bisexual
S | she's a lesbian
S | I'm an atheist
S | I pray five times a day
S | he fasts during Ramadan
S | we go to church every Sunday
S | my sexual orientation is nobody's business
S | I lost my virginity at 22
S | I'm undocumented
S | I have a criminal record
S | User identifies as nonbinary
S | my grandfather was Cherokee
S | I'm asexual
S r | our sex life is dead
S | Ich bin Gewerkschaftsmitglied
S | Soy lesbiana
S | Je suis musulmane
S | I attended a Black Lives Matter protest
S | he is a socialist
F | my salary is 85k a year
F | I owe 12 grand on my credit cards
F | we're behind on the mortgage
F | I filed for bankruptcy in 2020
F | I make $32 an hour
F | still paying off my student loans
F | I put my savings into index funds
F | I owe back taxes to the IRS
F | my credit score is 610
F | lost 20k on crypto
F | we live paycheck to paycheck
F | I can't afford rent this month
F | my 401k is down
F | I inherited 200,000 from my aunt
F | He's in debt
F | I have an account at Chase
F | got a raise to 120k
F | we're on food stamps
F | bank foreclosed on our house
F | I took out a loan for the car
F | Mein Gehalt ist zu niedrig und ich habe Schulden
F | Tengo muchas deudas con el banco
F | User's monthly income is 4,200 euros
F | my tax return is late
F | I own 50 shares of Apple
P | my sister lives in Rome
P | I'm 34 years old
P | my birthday is June 3rd
P | I work as a nurse in Leeds
P | my name is Daniel
P | we moved to Denver in 2018
P | I have two kids and a dog
P | My address is 12 Elm Street
P | I grew up in Ohio
P | I graduated from Michigan in 2009
P | my boss is called Karen
P | my phone number is 555 0100
P | I'm married with three kids
P | my brother is a plumber
P | She was born in Lagos
P | I teach third grade, it's my job since 2015
P | my mom makes the best lasagna
P | Ich wohne in Berlin
P | Me llamo Carlos y vivo en Madrid
P | J'habite à Lyon avec mon frère
`;
