import { stem } from '../text/stem.js';

/**
 * Words that mean about the same in talk among people: whoever asks after kids means the children spoken of. Each line is one ring.
 * American and British spellings stand side by side.
 */
const SYNONYMS = `
kid child son daughter toddler baby
mother mom mum mama
father dad papa
parent mom dad mother father folks
grandmother grandma granny nana
grandfather grandpa granddad
sibling brother sister twin
spouse husband wife partner fiance fiancee
girlfriend boyfriend partner date
relative family cousin aunt uncle nephew niece
friend buddy pal mate bestie
colleague coworker teammate boss
boss manager supervisor
job work career profession occupation position
company firm employer startup business
hire recruit
quit resign leave notice
fired dismissed redundant laid
salary pay wage income
promotion promoted
move relocate
home house apartment flat condo place
neighborhood neighbourhood neighbor neighbour
rent lease landlord
born birth birthplace
hometown grew raised native
birthday born turned
marry wedding married engaged bride groom proposed
venue place hall location
divorce split separate breakup
pregnant expecting baby
die death passed funeral lost
trip travel vacation holiday journey getaway tour
visit went see stay
flight fly plane
road drive
hike trail trek
camp tent campfire
beach ocean sea coast shore surf
mountain hill peak summit
hobby pastime interest passion
enjoy like love fun
favourite favorite best
hate dislike
fear afraid scared phobia
happy glad thrilled excited delighted
sad upset down heartbroken
angry mad furious annoyed
worried anxious nervous stressed
proud accomplishment achievement
relax unwind destress calm
tired exhausted
goal aim dream aspiration hope ambition plan
plan intend going upcoming
decide decision choose pick choice
begin start started began
retrain train training course
end finish complete
stop quit gave
continue keep
try attempt
learn study taught class lesson course
teach teacher instructor tutor mentor
student pupil classmate
school university college campus
degree diploma graduate graduation major
exam test
research study
book novel read author story literature
read reading book
write writing wrote poem poetry story journal blog
film movie watch
television tv show series
song music sing track
band group
concert gig show festival live
instrument guitar piano violin drums
paint painting canvas brush
draw drawing sketch
photo picture photograph photography camera
art artist artwork
craft handmade diy
cook recipe meal dish
bake baking cake oven
restaurant dine eat cafe diner
food eat dish meal ate swallow
drink beverage
breakfast brunch
dinner supper
dog puppy pup
cat kitten kitty
pet dog cat puppy kitten
adopt rescue shelter
animal wildlife
plant garden grow gardening
flower bloom
exercise workout gym fitness
run running jog marathon race
swim pool
distance kilometre kilometer mile km metre
game match play
team club
win won victory champion prize award
lose lost
compete competition contest tournament
injury injured hurt broke sprain
ache pain sore hurt knee back ankle shoulder
surgery operation operated procedure
ill sick unwell
doctor physician
therapy therapist counselor counsellor counseling counselling
diet weight
car vehicle auto truck
bike bicycle cycling
bus train commute
phone mobile cell
computer laptop pc
app software program
buy purchase bought shopping
sell sold
gift present
money cash budget savings pound dollar euro
expensive cost price
donate charity fundraiser donation
volunteer volunteering community
help support assist
advice suggest suggestion tip recommend recommendation
meet met meetup
party celebrate celebration
event gathering
invite invitation
gather together
religion faith church
pray prayer
belief believe
transgender trans gender transition
gay lesbian queer lgbtq lgbt
pride parade
country nation
city town
abroad overseas foreign
language speak fluent
immigrant emigrate homeland
storm rain weather
accident crash
fire burn
steal stolen theft robbed
repair fix mend broke
build built construct
renovate remodel redecorate
clean tidy
sew knit crochet
necklace jewelry jewellery ring bracelet
clothes clothing outfit dress
shoe sneaker boot
toy doll
picture image photo
message text email letter
call phone
talk chat conversation discuss
argue fight argument disagreement
apologize apologise sorry
forgive forgave
surprise surprised
inspire inspiration motivate motivation
reason why
problem issue trouble challenge difficult struggle
solution solve
change transform
improve better progress
old age years
young childhood
memory remember reminisce
symbol represent mean reminder
nickname called name
`;

/** What a general word of a question may stand for; asked the other way round it says nothing: a guitar is an instrument, an instrument need not be a guitar. */
const KINDS = `
activity hobby pastime interest: hike camp swim paint draw read cook bake garden run jog dance sing yoga fish climb ski surf skate cycle knit sew pottery photography chess game guitar piano violin gym kayak museum
outdoor nature: hike camp trail beach mountain lake park forest river kayak picnic sunset waterfall
sport exercise: kayak run swim basketball football soccer tennis baseball volleyball golf hockey gym yoga boxing rugby cricket ski surf climb karate marathon cycle badminton
pet animal: vet dog cat puppy kitten hamster rabbit parrot turtle fish guinea horse lizard snake bird
instrument: guitar piano violin drum flute clarinet cello ukulele saxophone trumpet bass keyboard harmonica
music genre: rock jazz classical pop folk country blues hiphop rap metal indie
art craft creative: paint pottery draw sketch sculpture photography collage knit origami clay ceramic mural watercolor canvas
book read: novel fiction fantasy mystery memoir biography author series chapter
movie film show: comedy drama thriller documentary horror animation series episode trilogy
game: chess console controller multiplayer quest puzzle monopoly cards nintendo playstation xbox
food dish meal cuisine: pizza pasta curry sushi soup salad chicken rice noodles taco burger cheese bread cake pie cookie stew steak vegetable
dessert treat snack: cake cookie pie chocolate ice cream brownie muffin pastry pudding
drink beverage: coffee tea wine beer juice smoothie cocktail lemonade
fruit: apple banana orange berry mango peach grape melon
vegetable: carrot tomato potato onion spinach broccoli pepper
family relative: mother father mom dad mum brother sister son daughter grandma grandpa aunt uncle cousin niece nephew husband wife kid
body: knee back hip shoulder ankle head arm leg foot hand tooth eye
children: son daughter kid toddler
job profession career work: teacher nurse doctor engineer lawyer chef artist writer designer manager developer counselor waiter driver accountant scientist actor therapist paramedic carpenter plumber electrician pilot librarian farmer baker mechanic journalist musician firefighter police officer dentist vet architect barista cashier
vehicle transport: car bike truck van motorcycle bus train plane boat scooter
country: italy spain france germany japan china india mexico canada brazil england ireland sweden greece portugal thailand australia turkey egypt norway poland switzerland
city: paris london rome tokyo berlin barcelona chicago boston seattle toronto sydney dublin amsterdam lisbon vienna york angeles francisco
place: museum park beach restaurant cafe library church school gym lake mountain shop market theater garden studio
clothes clothing: dress shirt jacket coat shoes hat scarf sweater jeans boots skirt suit
furniture: couch sofa table chair desk bed shelf lamp armchair
device gadget electronics: phone laptop tablet camera console computer headphones watch
bug insect: bee butterfly ant spider beetle
flower plant: rose tulip sunflower daisy orchid lavender succulent fern cactus
illness condition health: cold flu fever asthma diabetes allergy migraine surgery injury diagnosis hospital anxiety depression
feeling emotion mood: happy sad anxious proud grateful excited nervous lonely scared thrilled overwhelmed angry
event celebration: wedding birthday party festival concert parade graduation conference fundraiser workshop exhibition competition anniversary funeral
holiday: christmas thanksgiving easter halloween hanukkah diwali
subject major: biology history math psychology chemistry economics law literature engineering philosophy
language: spanish french german italian english chinese japanese portuguese russian arabic mandarin
religion: church temple mosque synagogue christian muslim jewish hindu buddhist catholic
gift present: necklace book flowers card jewelry watch
community organization group: club association charity center volunteer support church
school: teacher class grade homework principal classroom
business: shop store client customer brand startup investor marketing
award prize achievement: medal trophy champion first place certificate won
weather: rain snow sun storm wind heat cold
color colour: red blue green yellow purple pink orange black white
season: spring summer autumn winter fall
`;

/** What an answer holds that tells when, how long, how often: an asking word, and words of such answers. */
const ANSWERS = `
when: yesterday today tonight ago last week weekend month year tomorrow next recently morning monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
long: hour minute day week month year since decade
often: daily weekly every twice once always day week usually
many: two three four five six seven eight nine ten couple few several dozen
old: year birthday turned age
`;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function collect(): ReadonlyMap<string, readonly string[]> {
  const related = new Map<string, Set<string>>();
  const relate = (from: string, to: readonly string[]): void => {
    const known = related.get(from) ?? new Set();
    for (const one of to) if (one !== from) known.add(one);
    related.set(from, known);
  };
  for (const line of lines(SYNONYMS)) {
    const ring = words(line).map(stem);
    for (const one of ring) relate(one, ring);
  }
  for (const line of lines(KINDS)) {
    const [general, particular] = line.split(': ') as [string, string];
    for (const one of words(general)) relate(stem(one), words(particular).map(stem));
  }
  return new Map([...related].map(([from, to]) => [from, [...to]]));
}

const RELATED = collect();
const ANSWER_WORDS = new Map(
  lines(ANSWERS).map((line) => {
    const [asked, told] = line.split(': ') as [string, string];
    return [asked, words(told).map(stem)] as const;
  }),
);

/** Stems that say about the same as a stem, or a kind of it: English, everyday talk. */
export const relatedTo = (term: string): readonly string[] => RELATED.get(term) ?? [];

/** Stems of which an answer to a question with this word (folded, not stemmed) probably has one. */
export const answering = (word: string): readonly string[] => ANSWER_WORDS.get(word) ?? [];
