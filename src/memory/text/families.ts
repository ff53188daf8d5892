/**
 * Words that belong together and that no rule of endings joins: irregular English forms, short German nouns, and the
 * derivations of what people most often want forgotten. Each line is one family, its base form first; all folded.
 */
const FAMILIES = `
be is am are was were been being
have has had having
do does did done doing
go goes went gone going
get gets got gotten getting
make makes made making
take takes took taken taking
come comes came coming
see sees saw seen seeing
know knows knew known knowing
think thinks thought thinking
say says said saying
tell tells told telling
give gives gave given giving
find finds found finding
feel feels felt feeling
leave leaves left leaving
keep keeps kept keeping
begin begins began begun beginning
buy buys bought buying
bring brings brought bringing
teach teaches taught teaching
catch catches caught catching
sell sells sold selling
meet meets met meeting
lose loses lost losing
win wins won winning
pay pays paid paying
send sends sent sending
spend spends spent spending
build builds built building
write writes wrote written writing
read reads reading
drive drives drove driven driving
ride rides rode ridden riding
fly flies flew flown flying
run runs ran running
swim swims swam swum swimming
sing sings sang sung singing
drink drinks drank drunk drinking
eat eats ate eaten eating
speak speaks spoke spoken speaking
break breaks broke broken breaking
choose chooses chose chosen choosing
grow grows grew grown growing
draw draws drew drawn drawing
throw throws threw thrown throwing
wear wears wore worn wearing
sleep sleeps slept sleeping
sit sits sat sitting
stand stands stood standing
understand understands understood understanding
hear hears heard hearing
hold holds held holding
fall falls fell fallen falling
fight fights fought fighting
forget forgets forgot forgotten forgetting
hide hides hid hidden hiding
steal steals stole stolen stealing
die dies died dying
lie lies lied lying
child children
man men
woman women
person people
wife wives
life lives
knife knives
foot feet
tooth teeth
mouse mice
goose geese
analysis analyses
crisis crises
diagnosis diagnoses diagnose diagnosed diagnosing diagnostic
divorce divorced divorcing divorcee divorcees
alcohol alcoholic alcoholics alcoholism
gamble gambler gamblers gambling gambled
smoke smoker smokers smoking smoked
therapy therapies therapist therapists therapeutic
surgery surgeries surgeon surgeons surgical
suicide suicides suicidal
abort abortion abortions aborted aborting
psychiatry psychiatrist psychiatrists psychiatric
psychology psychologist psychologists psychological
diabetes diabetic diabetics
religion religions religious
sex sexes sexual sexuality
pregnancy pregnancies pregnant
bankruptcy bankruptcies bankrupt
depression depressed depressive depressing
addict addicts addicted addiction addictions addictive
kind kinder kindern kindes
frau frauen
mann manner mannern mannes
haus hauser hausern hauses
sohn sohne sohnen sohnes
tochter tochtern
bruder brudern bruders
arzt arzte arzten arztes arztin arztinnen
hund hunde hunden hundes
freund freunde freunden freundes freundin freundinnen
shoot shoots shot shooting
bleed bleeds bled bleeding
bite bites bitten biting
feed feeds fed feeding
thief thieves
quiz quizzes
panic panics panicked panicking
tie ties tied tying
death deaths dead
marry marries married marrying marriage marriages
miscarry miscarried miscarrying miscarriage miscarriages
violence violent violently
anxiety anxieties anxious
allergy allergies allergic
abuse abuses abused abusing abusive abuser abusers
unemployment unemployed
infertility infertile
adopt adopts adopted adopting adoption adoptions
evict evicts evicted evicting eviction evictions
donate donates donated donating donation donations donor donors
breakup breakups
job jobs
ex exes
scheidung scheidungen geschieden scheiden
kundigung kundigungen gekundigt kundigen kundigte
`;

const base = new Map<string, string>();
const members = new Map<string, readonly string[]>();
for (const line of FAMILIES.trim().split('\n')) {
  const family = line.split(' ');
  members.set(family[0]!, family);
  for (const word of family) if (!base.has(word)) base.set(word, family[0]!);
}

/** The base form of a word that is in a family. */
export function baseOf(word: string): string | undefined {
  return base.get(word);
}

/** All words of the family of a base form, itself first. */
export function familyOf(word: string): readonly string[] {
  return members.get(word) ?? [];
}
