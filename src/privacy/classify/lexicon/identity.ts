import { pattern, type Section, term } from './section.js';

/** Facts that identify or describe a person without being of a more protected kind (GDPR Art. 4(1)). */
export const identity: readonly Section[] = [
  pattern(
    ['PERSONAL'],
    'always',
    `
my name, his name, her name, their name, your name, <poss> *? name be, call me, named after, <poss> nickname
<poss> maiden|last|first|middle|full|legal name, i be <num>, <person>|<kin> <adv>? turn|turned|turning <num>
<person>|<kin> be <adv>? <num>, <num> years old, year old, <num> yo, <num> year old, age <num>, aged <num>, <poss> age
<poss> birthday, birthday be, born in|on|at, was born, date of birth, dob, birthdate, <poss> zodiac, <poss> *? address, address be
<person>|<kin> live in|at|on|near|with|alone|together, lives in|at|with|near|alone, lived in|at|with, living with <poss>
reside in|at, <person> move to|from|back, moved to|here|from, moving to, relocate to, grew up in|on, grow up in, raised in|by
hometown, <person>|<kin> be from, <person>|<kin> come from, originally from, based in
<poss> hometown|house|home|apartment|flat|neighborhood|street|zip|postcode|neighbourhood, zip code, postcode
<poss> phone|cell|mobile|telephone number, phone number, number be, <poss> number be, email be|address, <poss> email
contact me at, reach me at, <poss> instagram|twitter|facebook|linkedin|handle|username|discord, passport number
social security number, drivers license, license plate, <poss> passport|ssn|license, national insurance, citizen of, citizenship
dual citizen, nationality, green card, <poss> visa, work visa, expat, immigrated, emigrated, immigrant, <poss> *? <kin>
<kin> be|live|work|have|call|and|visit, <kin> 's, <num> kids|children|sons|daughters|brothers|sisters|siblings
a|an|two|the|another|no twin|son|daughter|brother|sister|kids|children
have a|an|two|one|three|no kid|kids|child|children|brother|sister|son|daughter|siblings|baby|wife|husband|girlfriend|boyfriend|twin
only child, oldest|youngest|middle child|kid|daughter|son|one, oldest|youngest of, single mom|dad|mother|father|parent
stay at home mom|dad, married to|with|in|for|since|last, get|got|getting|be|recently|newly|happily married|engaged, newlyweds
wedding anniversary, <poss> anniversary|wedding|honeymoon|fiance, adopt a|two|our, be adopted, adopted when|as|at|by, raised by
orphan, <poss> family|ancestors, <person> be single, work as|at, works as|at, worked as|at, working as|at
<person>|<kin> work in|for|from|with, be a|an *? *? <job>
<poss> job|boss|manager|coworker|coworkers|career|employer|company|office|profession|colleague|team|commute|resume|cv|workplace|shift
job interview|offer|at|as|title, new job, hired as|at|by, fired from, laid off, quit my|his|her job, be unemployed, unemployed
self employed, freelance, retired from|in|last|as|teacher, be retired, employed by|at|as
start|started a|my|new *? job|company|business, promoted to, <poss> promotion, interviewed at|with
graduate|graduated from|in|with|last, study|studies|studied|studying at|in|for, major in, majored in, degree in|from, phd in|at
<poss> degree|school|university|college|major|thesis|teacher|professor|classmate|classmates|roommate|gpa, go to school
went to college|school|university, student at, freshman|sophomore|junior|senior at|in, drop out of, dropped out of, alumni of
served in the, veteran, deployed to, in the army|navy|marines|military|air, i speak, i own|drive|collect a
<poss> favorite|favourite|hobby|hobbies|car|dog|cat|pet|puppy|kitten|friend|friends|neighbor|neighbour|roommate|native|mother
native speaker, native language, mother tongue, speak|speaks fluent|german|spanish|french|english|fluently, left handed
vegetarian, vegan, blood type, feet tall, <num> cm tall, <num> foot, height be, shoe size, hair color
be blond|blonde|bald|tall|short, <poss> height|tattoo, user be|live|work|have|prefer|like|name|want
`,
  ),
  term(
    ['PERSONAL'],
    'with-person',
    `
birthday, address, phone number, email, hometown, age, job, career, family, kids, children, wedding, married, engaged, husband
wife, school, college, university, nationality, hobby, roommate, graduation, vacation, moving, apartment, neighbor, colleague
siblings
`,
  ),
];
