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
my people be <ethnicity>, first generation <ethnicity>, people of color, person of color, woman of color, poc, bipoc
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
go|goes|went|attend|attends to? church|mosque|mass|synagogue|shul|temple|bible|sunday every|on|with|study|service
go to church|mass|mosque|synagogue|temple|confession|shul, attend mass|church|bible|friday, bible study
pray|prays|prayed to|every|at|five|daily, praying, fast|fasting|fasts during|for ramadan|lent|yom|religious
observe|observes|celebrate|keep|keeps ramadan|lent|yom|shabbat|sabbath|passover|eid|hanukkah|diwali, ramadan
keep|keeps kosher|halal|shabbat, eat halal|kosher, only eat halal|kosher, bar mitzvah, bat mitzvah, baptized, baptised
be confirmed in, first communion, hajj, umrah, jehovah is witness, jehovahs witness, scientology, scientologist, seventh day
wear|wears a|my|the|her|his? hijab|turban|kippah|yarmulke|burqa|niqab|cross, hijabi, as a <adv>? <faith>
<faith> family|household|woman|man|parents|upbringing|faith, islam, judaism, catholicism, hinduism, buddhism, atheism
deconstructed my, ex mormon, exmormon
vote|voted|voting|votes democrat|republican|labour|tory|green|conservative|liberal|trump|biden|harris|brexit|remain|leave|blue|red|independent|libertarian|afd|spd|cdu
vote for, voted for, <person>|<kin> be <adv>? <adv>? a|an? <adv>? <party>, be a <adv>? <adv>? <party>
be <adv>? <adv>? left|right wing|leaning|of, left wing, right wing, far left|right
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
coming out to|as <orientation>|<poss>|me, closeted, in the closet about, be outed, identify|identifies as *? <orientation>
sexual orientation, sexuality, <poss> sexuality|orientation|gender|pronouns|transition|deadname|libido|kink|fetish
gender identity|transition|reassignment|fluid, trans man|woman|guy|girl|kid|son|daughter|person|masc|femme|people, transgender
transsexual, mtf, ftm, transition|transitioned|transitioning from|to|socially|medically male|female?, same sex
gay|lesbian|queer|bi|bisexual couple|marriage|man|woman|son|daughter|friend|kid|wedding|club|bar|dad|dads|mom|moms|relationship|person|guy
as a <adv>? <orientation>, attracted to|by men|women|both|guys|girls|him|her|someone|the|my
like guys|girls|both|men|women|boys romantically|and|sexually, into guys|girls|men|women|both|bdsm|kink, lgbt, lgbtq, queer
nonbinary, non binary, they them pronouns, use they, pride parade, two moms|dads, <poss> girlfriend and her wife, bicurious
bi curious, homosexual, be homosexual, sex life
sexual desire|preference|preferences|fantasy|fantasies|partner|partners|history|activity|experience|problem|problems|intercourse|health|encounter
sexually active|attracted|frustrated|assaulted|abused|transmitted
have|had|having|have *? sex|intercourse|unprotected|threesome|orgasm|orgasms, sex with, have sex, sleep around, slept around
sleep with strangers|men|women, lose|lost <poss> virginity, <person>|<kin> be <adv>? a? virgin, masturbate, masturbation
masturbating, porn, pornography, orgasm, threesome, bdsm, kinky, kink, fetish, sexting, nudes, onlyfans
sex worker|work|toy|toys|party|addict|addiction, prostitute, prostitution, celibate, celibacy, asexual, foreplay, blowjob
hooking up with, libido, strip club, turned on by, unprotected sex, condom, condoms broke, swinger, grindr, cruising for
dna test|result|results|kit|ancestry|sample|profile|match|matches, ancestrydna, ancestry com, 23andme, twenty three and me
genetic test|testing|counselor|counseling|counselling|results|data|mutation|marker|risk|screening|disorder|disease|condition|variant|sequencing|carrier
genome sequenced|sequencing, <poss> genome|genes|dna|genotype|haplogroup, genetically, gene mutation|variant|test|carrier|for
brca, brca1, brca2, mthfr, apoe4, apoe, carrier for|of the|cystic|sickle|tay|brca|a, huntington gene, factor v leiden, chromosome
chromosomal, karyotype, paternity test, haplogroup, whole genome
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
charged with|for|by *? <crime>, charged with, face|press|drop charges, plead|pled|pleaded|found|plea guilty|deal|bargain|to
plea deal|bargain, serve|served|serving|did|doing|do|spent|spend *? <num>|some|his|time years|months|time|sentence in?, serve time
do|did|doing time in|for, in|to|from|of|behind|into jail|prison|bars|juvie|lockup|penitentiary, jailed, imprisoned, incarcerated
incarceration, behind bars, get out of jail|prison, went to jail|prison, go to jail|prison, sent to jail|prison
prison sentence|time|record, on|violated|violate|violating|finish|finished|out|my|his|her|get|got parole|probation|bail|house
probation officer, parole officer, parolee, parole hearing|board, ankle monitor, house arrest, community service hours|for|after
court ordered, sentenced to|for, <poss> sentence|sentencing, dui, dwi, owi, drunk driving|drive charge|conviction|arrest
drunk driving, drove drunk
<adv>? caught|busted|arrested|charged stealing|shoplifting|driving|with|selling|dealing|for drunk|drugs|weed|under, shoplift
shoplifting, steal|stole from <poss>|work, deal|dealing|dealt|sell|sold|selling drugs|weed|coke|meth|pills
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
];
