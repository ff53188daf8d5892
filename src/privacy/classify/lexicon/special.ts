import { pattern, type Section, term } from './section.js';

/** Special categories of GDPR Art. 9(1) other than health, and criminal convictions and offences of Art. 10. */
export const special: readonly Section[] = [
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
<person>|<kin> be <adv>? <adv>? a|an|of|half|part|from|both? <adv>? <ethnicity>, <person>|<kin> be <adv>? <adv>? <ethnicity>
half <ethnicity>, part <ethnicity>, mixed race, biracial, multiracial
<poss> <ethnicity> heritage|roots|ancestry|origin|background|descent|family|ancestors|blood|identity|grandmother|grandfather|parents|mother|father
<ethnicity> descent|heritage|ancestry|origin|ethnicity|roots|background
as a <adv>? <ethnicity> man|woman|person|guy|girl|kid|american|male|female|mother|father|family, <ethnicity> american woman|man
my people be <ethnicity>, first generation|gen <ethnicity>, people of color, person of color, woman of color, poc, bipoc
<poss> ethnicity, <poss> race, racially, racial profiling|slur|discrimination, racially profiled, <poss> tribe, native american
first nations, enrolled member of, member of the * tribe|nation, ethnically, ethnicity be, <person> be undocumented, undocumented
illegal immigrant, asylum seeker, refugee status, <ethnicity> refugee, as a refugee|refugees, fled the *? war
<person>|<kin> be <adv>? <adv>? a|an? <adv>? <faith>, <person>|<kin> be a <adv>? <faith>
raise|raised <adv>? <adv>? <faith>|religious, grow|grew up <adv>? <adv>? <faith>|religious
convert to|from <faith>|judaism|islam|christianity|catholicism|buddhism|hinduism|orthodoxy
practicing|practising|devout|lapsed|secular|nonpracticing|observant|ex|former <faith>
<poss> *? faith|religion|church|mosque|synagogue|temple|parish|congregation|rabbi|imam|pastor|priest|bible|quran|prayer|prayers|beliefs|denomination
born again, be <adv>? <adv>? religious, believe|believes in god|jesus|allah|christ|reincarnation, not believe in god
lost|lose|losing <poss> faith, left the church|faith|mormon|religion, leave the church
go|goes|went|attend|attends to? church|mosque|mass|synagogue|shul|temple, bible|sunday study|service
go to church|mass|mosque|synagogue|temple|confession|shul, attend mass|church|bible|friday, bible study, pray every|five|daily
pray to|at|for, praying, fast|fasting for ramadan|lent|yom|religious, fast|fasting during ramadan|lent|yom|religious
observe|observes|celebrate|keep|keeps ramadan|lent|yom|shabbat|sabbath|passover|eid|hanukkah|diwali, ramadan
keep|keeps kosher|halal|shabbat, eat halal|kosher, only eat halal|kosher, bar mitzvah, bat mitzvah, baptized, baptised
be confirmed in, first communion, hajj, umrah, jehovah is witness, jehovahs witness, scientology, scientologist, seventh day
wear|wears a|my|the|her|his? hijab|turban|kippah|yarmulke|burqa|niqab|cross, hijabi, as a <adv>? <faith>
<faith> family|household|woman|man|parents|upbringing|faith, islam, judaism, catholicism, hinduism, buddhism, atheism
deconstructed my, ex mormon, exmormon
vote|voted|voting|votes democrat|republican|labour|tory|green|conservative|liberal|trump|biden|harris|brexit|remain|leave|blue|red|independent|libertarian|afd|spd|cdu
vote for, voted for, <person>|<kin> be <adv>? <adv>? a|an? <adv>? <party>, be a <adv>? <adv>? <party>
be <adv>? <adv>? left|right wing|leaning, be <adv>? <adv>? left|right of, left wing, right wing, far left|right
registered|lifelong|staunch|die|hardcore|moderate|proud|fiscal|social hard? <party>
registered democrat|republican|independent|voter|libertarian, <poss> politics|political
political view|views|belief|beliefs|affiliation|opinion|opinions|leaning|party|activist|activism, politically
campaign|campaigned|canvass|canvassed|volunteer|volunteered|donate|donated|phonebank for|to|with *? trump|biden|harris|bernie|labour|democrats|republicans|campaign|party|candidate|senator
support|supports|supported trump|biden|harris|brexit|palestine|israel|maga|bernie|abortion|labour|blm
support|supports|supported the *? party, pro life|choice|trump|brexit|palestine|israel|gun
anti trump|abortion|vax|vaxxer|government|immigration, trump supporter|voter, maga
join|joined the|a|an democratic|republican|labour|green|communist|socialist|conservative|liberal|afd|protest|union|dsa|party|antifa party|socialists?
protest march|against|in|for, attend|attended|join|joined|go|went to? a|the *? protest|rally|demonstration, arrested at a protest
black lives matter, member of the|a *? party, party member, party membership, dues paying member
union member|rep|steward|organizer|card|dues|meeting|strike|local|delegate|job|contract|membership
trade|labor|labour|teachers|nurses|workers union
join|joined|in|with|form|organize|belong|my|our|started|lead to? a|the|my|our union, <poss> union, unionize, unionise, unionizing
shop steward, card carrying, teamster, teamsters, uaw, seiu, afl cio, unison member, ver di, verdi mitglied, member of ig metall
on strike with, went on strike, go on strike, picket line, <poss> local union
<person>|<kin> be <adv>? <adv>? a|an? <adv>? <orientation>, came out to|as, come out as|to <orientation>|<poss>|me
coming out to|as <orientation>|<poss>|me, in the closet about, be outed, identify|identifies as *? <orientation>
sexual orientation, <poss> sexuality|orientation|gender|pronouns|transition|deadname|libido|kink|fetish
gender identity|transition|reassignment|fluid, trans man|woman|guy|girl|kid|son|daughter|person|masc|femme|people, transgender
transsexual, mtf, ftm, transition from|to male|female, transition socially|medically, transitioning
gay|lesbian|queer|bi|bisexual couple|marriage|man|woman|son|daughter|friend|kid|wedding|club|bar|dad|dads|mom|moms|relationship|person|guy
as a <adv>? <orientation>, attracted to|by men|women|both|guys|girls|him|her|someone|the|my
like guys|girls|both|men|women|boys romantically|sexually, like guys|girls|men|women and, into guys|girls|men|women|both|bdsm|kink
lgbt, lgbtq, nonbinary, non binary, they them pronouns, use they, pride parade, two moms|dads, <poss> girlfriend and her wife
bicurious, bi curious, homosexual, be homosexual, sex life
sexual desire|preference|preferences|fantasy|fantasies|partner|partners|history|activity|experience|problem|problems|intercourse|health|encounter
sexually active|attracted|frustrated|assaulted|abused|transmitted
have|had|having *? sex|intercourse|unprotected|threesome|orgasm|orgasms, sex with, have sex, slept around
sleep with strangers|men|women, lose|lost <poss> virginity, <person>|<kin> be <adv>? a? virgin, masturbate, masturbation
masturbating, porn, pornography, orgasm, threesome, bdsm, kink, fetish, sexting, nudes, onlyfans
sex worker|work|toy|toys|party|addict|addiction, prostitute, prostitution, celibate, celibacy, asexual, foreplay, blowjob
hooking up with, libido, strip club, turned on by, unprotected sex, condom, condoms broke, swinger, grindr, cruising for
dna test|result|results|kit|ancestry|sample|profile|match|matches, ancestrydna, ancestry com, 23andme, twenty three and me
genetic test|testing|counselor|counseling|counselling|results|data|mutation|marker|risk|screening|disorder|disease|condition|variant|sequencing|carrier
genome sequenced|sequencing, <poss> genome|genes|dna|genotype|haplogroup, genetically, gene mutation|variant|test|carrier|for
brca, brca1, brca2, mthfr, apoe4, apoe, carrier for|of the? *? gene|mutation|cystic|sickle|tay|brca, huntington gene
factor v leiden, chromosome, chromosomal, karyotype, paternity test, haplogroup, whole genome
fingerprint|fingerprints|iris|retina|palm|voice|biometric|facial|retinal|hand scan|scans|scanned|id|recognition|print|data|login|template|taken|geometry|passport|unlock|identification|registered|verification|lock
fingerprint, fingerprinted, fingerprints on file|taken|were, face id, faceid, touch id, voiceprint, biometric, biometrics
facial recognition, iris scan, retina scan
`,
  ),
  pattern(
    ['SPECIAL', 'HEALTH'],
    'unless-general',
    `
genetic test|testing|counselor|counselling|counseling|mutation|disorder|disease|condition|screening|carrier|risk, brca, brca1
brca2, apoe4, mthfr, factor v leiden, carrier for|of the? cystic|sickle|tay|brca, gene mutation|carrier, sexual health
sexually transmitted|active, top surgery, bottom surgery, gender dysphoria|affirming|reassignment, unprotected sex
huntingtons gene, hereditary
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
convict of|for|in|last|at, be|get convicted, convicted felon, felon, felony, felonies, misdemeanor, misdemeanour
criminal record|history|charge|charges|conviction|background|offense|offence|past|trial|case, <poss> criminal
<poss> record expunged|sealed, expunge, expunged, rap sheet, ex con, ex convict, ex offender
prior convictions|conviction|arrest|arrests|offense, conviction for|of, <poss> conviction, be|get|got <adv>? arrested
arrested for|in|at|on|last|twice|again|when, arrest warrant|record, warrant for|out, get|got|be busted for|with|selling
charged with|for|by *? <crime>, charged with, face|press|drop charges, plead|pled|pleaded|found guilty, plead|pled|pleaded to
plea deal|bargain, serve|served|serving|did|doing|do|spent|spend *? <num>|some|his|time years|months|time|sentence in?, serve time
do|did|doing time in|for, in|to|from|of|into jail|prison|juvie|lockup|penitentiary, behind jail|prison|juvie|lockup|penitentiary
behind bars, jailed, imprisoned, incarcerated, incarceration, get out of jail|prison, went to jail|prison, go to jail|prison
sent to jail|prison, prison sentence|time|record, violate|finish|my|his|her|get parole|probation|bail
on|out_on parole|probation|bail, probation officer, parole officer, parolee, parole hearing|board, ankle monitor, house arrest
community service hours|for|after, court ordered, sentenced to|for, <poss> sentence|sentencing, dui, dwi, owi
drunk driving|drive charge|conviction|arrest, drunk driving, drove drunk
caught|busted|arrested|charged stealing|shoplifting|selling|dealing
caught|busted|arrested|charged with|for drugs|weed|stealing|shoplifting|selling|dealing|driving, caught|busted driving drunk|under
shoplift, shoplifting, steal|stole from <poss>|work, deal|dealing|dealt|sell|sold|selling drugs|weed|coke|meth|pills
drug charge|charges|possession|dealer|trafficking|offense|bust|conviction, drug dealer, possession of|charge|with
assault charge|charges|conviction|and, assaulted someone|a, manslaughter, murdered
committed murder|a|fraud|perjury|crime|identity|tax|arson|theft, commit a crime, theft charge|charges, grand theft, petty theft
burglary, armed robbery, embezzle, embezzled, tax evasion, sex offender, registered sex, juvenile detention|record|hall, juvie
restraining order against me, speeding ticket, hit and run, gang member, in a gang, police caution|record|report|custody|station
police came|called|stop|arrested, bail hearing|money|bond, posted bail, court date, <person> be on trial, stand trial, jury trial
public defender, defense lawyer|attorney, criminal defense, vandalism
`,
  ),
  term(
    ['SPECIAL'],
    'with-person',
    `
jail, prison, parole, probation, arrested, convicted, ramadan, church, mosque, synagogue, religion, religious, faith, union
atheist, politics, sexual, sexuality, ancestry, gay, lesbian, queer, bisexual, transgender, pronouns, immigration status, deported
green card, visa overstay, tribe
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
assembly of god, church of christ|england|scotland, zen buddhist, hare krishna, heathen practice, norse pagan, satanic temple
practicing witch, my coven, jehovah 's witness, raised jehovah|jehovahs, witness and left, ethical culture, humanist ceremony
lost my religion, not religious, never religious
my mosque|masjid|gurdwara|mandir|temple|shul|parish|synagogue|congregation|ward|stake|pastor|vicar|priest|rabbi|imam, holi prayers
sitting shiva, yom kippur, rosh hashanah, giving up *? for lent, give up *? for lent, ash wednesday, good friday mass
mass on sunday|sundays|christmas|saturday, sunday mass, confirmation class|name|at|in, speak in tongues
saved by jesus|christ|grace, found|find god|jesus|faith|religion, god told|put|is|has|will|gave|blessed me|my|us|on?
praise god|jesus|allah, prayer circle|group|chain|list|meeting|mat|beads, bible camp|group|college|school|study, vacation bible
youth pastor, mission trip, on my mission, went on a mission, temple recommend, my cross, head covering, wear a kippah
quinceanera mass, catholic school|guilt|upbringing, hebrew school, quran class|school, knock|knocked on? doors for|with
door knock for, phone banked for, yard sign for, lawn sign for, maga hat, bernie bro, never trumper, far|hard left|right
left leaning, right leaning, woke left, social democrat, dem soc, democratic socialist, green party, reform uk, plaid cymru
snp voter|member, sinn fein, congress party, le pen, voted|voting|vote|voter for
voted|voting|vote|voter against|red|blue|green|labour|tory|conservative|democrat|republican|trump|biden|kamala|harris|bernie|hillary|obama|leave|remain|third|lib
registered as a|an, switch|switched parties, local party branch|meeting, caucus for, precinct captain, delegate for|to the
at the protest|rally|march, went to a|the protest|rally|march|vigil, marched for|with|against
pro palestine|israel|choice|life|gun|union, proud boys, extinction rebellion, steward at, on strike, strike vote|pay|fund
local <num>, nea member, unite the union member, unite rep|member, collective bargaining, bargaining committee
organizing drive|committee at|my, works council, crossed the picket
<person>|<kin> be|come <adv>? from haiti|mexico|nigeria|ghana|india|pakistan|syria|iran|iraq|somalia|ethiopia|eritrea|poland|ukraine|russia|china|korea|vietnam|jamaica|cuba|honduras|guatemala|colombia|venezuela|philippines|turkey|morocco|algeria|egypt|lebanon|palestine|bangladesh|afghanistan|sudan|congo|kenya
<poss> mom|mum|dad|mother|father|parents|grandparents|family|folks be <ethnicity>
<poss> mom|mum|dad|mother|father|parents|grandparents|grandma|grandpa|nan 's <ethnicity>
half|quarter|part|full|mixed *? <ethnicity>, a quarter|half|third|eighth|sixteenth <ethnicity>, <num> percent <ethnicity>
mixed kid|race|baby|family, afro latina|latino, on the rez, tribal card, blood quantum
as a|an|the black|brown|white|asian|latino|latina|native|jewish|muslim|gay|queer|trans|lesbian|bi man|woman|guy|girl|person|kid|dude|mom|dad|teacher|student
only black|brown|asian|white|jewish|muslim|gay|trans|queer person|kid|guy|girl|family|one|woman|man
being black|brown|gay|trans|queer|bi|muslim|jewish|undocumented|latino|latina, brown skin, dark skinned, light skinned, my accent
code switch, racist to me|us, racist toward me|us, called me a slur, racial slur, papers to stay, overstayed my visa
ace|bi|gay|trans|queer|lesbian|pan|nonbinary|enby|aro|demi|poly and *? *? *? roommate|family|parents|work|mom|dad|wife|husband|out|closeted|never|not|proud
ace|bi|gay|trans|queer|lesbian|pan|nonbinary|enby|aro|demi|poly but *? *? *? roommate|family|parents|work|mom|dad|wife|husband|out|closeted|never|not|proud
be <adv>? out to|at|as
come|came|coming out to|as|at|last|after|in|on my|me|us|work|his|her|the|gay|trans|bi|queer|lesbian|thanksgiving|dinner|christmas
come|came|coming out when my|me|us|work|his|her|the|gay|trans|bi|queer|lesbian|thanksgiving|dinner|christmas, not out
not out yet|to|at, stealth at, passing as, outed me|him|her, outed at|by|to, in the closet, baby gay, gold star, bear community
mlm relationship, egg cracked, on hrt, socially transition, my pronouns, chest binder, binder for my
my wife and i|her when i be a woman, into men_and|women_and|both_men|both_guys|boys_and|girls_and|guys_and|the_same
like|likes|date|dating|attracted_to|sleep_with|kiss|kissed men_and|women_and|both_men|both_guys|boys_and|girls_and|guys_and|the_same
boys and girls both, swing both ways, bat for the other, play for the other team, not straight, straight passing, questioning my
bi awakening, gay awakening, boyfriend and i be both, two dads|moms, his husband, her wife, my wife and i as women
got|get|been popped|pinched|nicked|picked_up|busted|locked_up|cuffed|sentenced|indicted|charged|arrested|convicted|done|caught|raided|bailed|expunged|probation|pulled_over for|on|with|in|at|by|last|back|again
got|get|been popped|pinched|nicked|picked_up|busted|locked_up|cuffed|sentenced|indicted|charged|arrested|convicted|done|caught|raided|bailed|expunged|probation|pulled_over drunk|twice
do|did|done|doing|served|pulled|spend|spent <num>|a|some *? years|months|yrs|nickel|dime|bid|stretch|time|bullet in|for|at?
do|did|done|doing|served|pulled|spend|spent <num>|a|some *? years|months|yrs|nickel|dime|bid|stretch|time|bullet upstate|inside|behind|fed?
three years upstate, upstate for, years inside, inside for, did a bid, on the inside, in the can, in the slammer, in the clink
in the joint, county lockup, in county, county jail, state pen, fed time
have|has|got a|my|his|her record|rap|sheet|priors|warrant|strike|felony|conviction|misdemeanor|mugshot|charge|charges|po|probation|case|ankle
record from|when|keep|show|follow|expunged|sealed, background check come|came|find|show|fail
fail|failed|failing a|the|my background check, ex felon, returning citizen, halfway house parole, on paper, on papers
po say|said|want|came|is|visit, bench warrant, bond hearing, pleaded guilty, drink driving, possession charge, for possession
assault charge, caution from the police, police caution, community service, young offenders, stole a|from|my car|work|store
robbed a|the, sold|sell|selling|dealt|dealing|sling|slung|moving weed|drugs|coke|dope|pills|crack|meth, trap house, jumped in
blood set
`,
  ),
  term(
    ['SPECIAL'],
    'with-person',
    `
coptic, druze, yazidi, maronite, chaldean, ismaili, ahmadi, salafi, alevi, mennonite, amish, hutterite, moravian, nazarene
apostolic, foursquare, lds, fundie, exvangelical, santeria, voodoo, shinto, druid, witchcraft, unitarian, godless, bishop, masjid
gurdwara, mandir, jummah, jumuah, taraweeh, iftar, suhoor, eid, vaisakhi, puja, aarti, shabbos, shabbat, shiva, seder, mikvah
tzitzit, kippah, tefillin, confession, rosary, communion, christening, baptism, inshallah, alhamdulillah, mashallah, missionary
tithe, zakat, halal, kosher, hijab, niqab, turban, phonebank, canvass, lefty, leftie, tankie, dsa, ancap, libertarian, bjp, likud
pvv, rassemblement, protested, antifa, blm, picket, picketing, unionised, ibew, afscme, ufcw, cwa, aft, unison, gmb, rmt, verdi
cgt, ccoo, scabbed, blasian, wasian, hapa, metis, enrolled, tribal, colorism, microaggression, daca, illegals, asylum, refugee
butch, twink, sapphic, wlw, achillean, transitioned, deadnamed, misgender, misgendered, packer, gaydar, reentry, warrant, bail
arraigned, arraignment, plea, pled, asbo, registry, rob, gang, sentenced
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
be <adv>? <faith>|<party> since|my_whole|all_my|for|my_entire
girlfriend|boyfriend|wife|husband and i be both women|men|girls|guys|moms|dads, vote to strike|unionize
voted to strike|unionize|authorize, authorise|authorize a strike, my local vote|is|be|voted|strike|meeting|president|rep
walk|walked out with the|my union, my boyfriend and his|i_are|my_husband, my ex boyfriend and i as
out on bail|parole|probation|bond, doing <num> years|months|to, <num> years in prison|for
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
<poss> fam|folks|family|parents|mom|dad|wife|husband|people be <adv>? <adv>? <faith>|<party>|<ethnicity>|religious
still|be a virgin, virgin at <num>, never have|had sex
`,
  ),
  pattern(
    ['SPECIAL'],
    'unless-general',
    `
no|without papers, cross the border, crossed as a|with|when|over, full|half|pure blooded <ethnicity>
<faith> on my|his|her *? side, <poss> tribe|clan|reservation
`,
  ),
];
