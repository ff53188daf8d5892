import { pattern, type Section, term } from './section.js';

/** Health in the words of communities: parents to be, parents, carers, recovery, the bedroom, low spirits. */
export const life: readonly Section[] = [
  pattern(
    ['HEALTH'],
    'unless-general',
    `
dpo, <num> dpo, dpt, dp5dt, cd <num>, cycle day, bfn, bfp, vvfl, squinter, faint line|positive|positives, line progression, opk
opks, frer, clearblue, tww, 2 ww, ntnp, fet, pgt, euploid, blast transfer, blastocyst, follicle, follicles, follies, frosties
embies, trigger shot, stims, beta hcg, hcg, betas double, edd, lmp, luteal, ewcm, cervical mucus, basal temp|temperature|body
af arrived|showed|came|due, <num>|first|second|third|failed|frozen|fresh transfer|retrieval failed|stuck|worked|cancelled
be breech|transverse|engaged|crowning, baby be breech|measuring|transverse|engaged|head_down|stuck, mucus plug, bloody show
lost my plug, <num> cm dilated|along, be dilated, gd test, glucola, group b strep, gbs, strep b, water|waters break|broke|went
go into labor|labour, in labor|labour, due date, due in <num>, <num> weeks|wks|months in
<num> weeks|wks|months along|pregnant|preggo|postpartum|pp, <num> w|wk|wks|weeks|week scan|bump|ultrasound|appointment
up the duff, bun in the oven, preggo, preggers, with twins, eating for two, in the family way, knocked up
expecting again|in|our|a|another|number|twins, fell|fall pregnant, caught pregnant, not pregnant|ovulating
trying for a|another|our|number *? baby|one|kid|two|year|months|years, tubes tied|out|removed
get|got fixed|snipped|spayed|neutered|clipped|the_snip, pull out method, plan b, morning after, coil
the coil|implant|rod|ring|patch|shot|depo in|out, the coil|implant|rod|ring|patch|shot|depo fitted|removed
lose|lost the|our|a|another pregnancy|baby|twins|twin|bean, pregnancy loss, born sleeping, born still, angel baby, rainbow baby
rainbow, mmc, d and e, tfmr, terminated|termination of|at|the|for, have|get|need|want an abortion, hg, morning sick
round ligament, spd, pgp, pelvic girdle, braxton, linea, colostrum, engorged, latch, latching, tongue tied, nipple shield|thrush
milk came in, dried up, pump and dump, lip tie, exclusively pumping|breastfed, low supply, pp anxiety|depression|rage|hemorrhage
ppd, ppa, fourth trimester, kegel, tear at|in birth|delivery|labor|labour, tear during birth|delivery|labor|labour
third|fourth|second degree tear, stitches down_there|from_the|came, down there, bottom|lady|girl parts|bits
leak|leaking|pee since|every i|the|we sneeze|cough|laugh|jump|run|twins|baby|birth
leak|leaking|pee when|whenever i|the|we sneeze|cough|laugh|jump|run|twins|baby|birth, since the twins|baby came|birth
born early|premature|prem|at <num>?, prem, <num> weeker, birth weight, failure to thrive, milestones, not meeting milestones
not talk|walk|crawl|roll yet, speech delayed, soft spot, reflux baby, spit up, projectile, cmpa, colicky, hfm, pinkeye, snotty
teething, barfing, <kin> be <adv>? behind|delayed, lo|kiddo|bub|bubs spike|have|get|run|be|fever|rash|sick, hand foot and mouth
hand foot mouth, hfmd
send|sent him|her|them|me home from|with|sick|early *? *? *? fever|eyes|rash|lice|cough|sick|pinkeye|puke|diarrhea
goopy|crusty|pink|gunky|puffy|bloodshot|watery eye|eyes, stim, stims a_lot|when|by|at, flap, hand flapping, toe walk, toe walking
sensory kid|seeker|issues|diet|meltdown, meltdowns, 504, ehcp, senco, aba therapy|therapist|center, birth to three, sped
evaluated for|test|tested, tested for adhd|autism|asd|dyslexia|allergies|celiac
on the waitlist for|list for *? adhd|autism|asd|assessment|diagnosis|evaluation
mom|mum|dad|grandma|grandpa|nana|gran|nan|mother|father|granny|pops|papa|nanny|pop|mama|wife|husband|he|she|they do not|no_longer|never|does_not|barely|hardly know|recognize|recognise|remember who|me|us|my|where|our|how|what
<kin>|he|she need|have help|assistance|someone|two_of_us|round_the_clock|around_the_clock|24|full_time|a_sitter|constant *? *? get|shower|toilet|bathe|dress|eat|care|bed|supervision|stand|walk
help|get|lift|bathe|change|feed|turn|clean|wipe|shower|toilet him|her|<kin> to_the_toilet|off_the_toilet|in_the_shower|out_of_bed|every_two|through_a|with_a|up_after|into_bed|dressed
wander|wandering at_night|off|the_house|again, be wandering
get|getting lost on_the_way|in_the_house|driving_home|going_to|coming_home, leave|left the|stove|gas|burner|oven on again
repeat himself|herself|themselves|the_same, ask the same question, not herself|himself since, not herself|himself lately|anymore
lose|losing it|her_marbles|his_marbles|the_plot, put <kin>|him|her in|into a? home|care|nursing|memory|hospice|facility
in|into|for|from a home|care_home|facility|group_home since|last|because|she|he
in|into|for|from a home|care_home|facility|group_home now, waiting list for a home, respite care|weekend|for|bed, respite
carer comes|came|allowance|visit, home help, meals on wheels, power of attorney for, poa for, adl, adls
hospice nurse|at|bed|came|care|is|team, doing hospice, on hospice, days|weeks|hours|not_long|not_much_time left to|with|now|for
not got long, not long left, not long now, slip|slipping|fade|fading away|fast, go|going|went downhill, took a turn for
turn for the worse, on death 's door, near the end, end stage, end of life
make|making|made it through the night|week|surgery|year
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<num> days|weeks|months|yrs|years|hours off|in|into|since *? *? booze|drink|alcohol|nicotine|recovery|smoking|vaping|weed|dope|opiates|pills|heroin|meth|fent|coke|porn|cigs|cigarettes|smoke|gambling
<num> days|weeks|months|yrs|years|hours without|free_of *? *? booze|drink|alcohol|nicotine|recovery|smoking|vaping|weed|dope|opiates|pills|heroin|meth|fent|coke|porn|cigs|cigarettes|smoke|gambling
<num> days|weeks|months|years nicotine|alcohol|smoke|booze|drug free, <num> days|day|weeks|week|months|month|yrs|years off
<num> days|day|weeks|week|months|month|yrs|years sober|clean|dry
nicotine|smoke|alcohol|booze|drug|vape|tobacco|substance|opiate free, nic sick, nic fit
white|desire|black|red|blue|thirty|sixty|ninety|<num> chip, <num> day|month|year chip|coin|token|medallion|key_tag
sobriety date|birthday|chip|coin|app, day one again, day 1 again, back to day one|1, soberversary, sober birthday, home group
the rooms of|saved, step work, fourth|fifth|ninth step, 90 in 90, ninety in ninety, sponsee, sponsees
sponsor say|told|said|called, dry since|for|january, been dry|clean|sober
get|got|stay|stayed|staying|keep|keeping clean|sober|dry, cravings, craving a drink|cig|hit|cigarette
back on|to|into the? bottle|sauce|booze|needle|drink|gear|pipe|smack|drugs|dope|wagon|pills|stuff|powder|rock|crack|meth|heroin|cigs|fags|smokes
hit|hitting the bottle|sauce|pipe, on the wagon|bottle|sauce|piss|gear|rag|smack|nod|needle|pipe
off the drink|booze|sauce|gear|fags|cigs|smokes|dope|smack|pills|bottle, use again
he|she|i|<kin> be|start using|drinking|smoking|vaping|tweaking|nodding again|heavily|daily|too_much|a_lot|alone|every
nodding out|off
drink alone|every_night|every_day|daily|too_much|a_bottle|a_fifth|a_handle|a_case|all_day|before_work|in_the_morning|again|to_cope|to_sleep|to_forget|like_a_fish|myself_to|himself_to|herself_to|heavily
pound|kill|finish|down|go_through|polish_off|put_away|drink|knock_back|hide a|the|<num> *? bottle|fifth|handle|case|pint|liter|litre|box|pack of? a_day|vodka|wine|gin|whiskey|whisky|beer|rum|tequila|booze|every|each|before
bottle|box|pint|fifth|handle of wine|vodka|gin|whiskey|whisky|rum a|every|each|per night|day|evening
<num> drinks|beers a|per|every day|night, pack|packs a day, half a pack, bottles|vodka|empties hidden
hide bottles|vodka|empties|pills, alkie, alky, boozer, lush, wet brain, the shakes, dts, withdrawing, withdrawal
drink till|until i|he|she black|blackout|pass|passes, wasted every, high every|all|since|before|at
smoke weed|pot|bud|meth|crack|a_bowl|blunts, stoned every|all|24, wake and bake, edible to|for|before, dab|dabs daily|every|all
thc gummies|gummy|for|to, cbd for|helps|gummies|oil
find foil|needles|a_needle|syringes|a_spoon|burnt_spoons|a_pipe|baggies|a_baggie|tinfoil|empties, fent, fetty, tranq, dope, smack
h again, speedball, tweak, tweaker, tweaking, crank, crystal meth, tina, g hole, k hole, shrooms for, microdosing, kratom
phenibut, lean, codeine, poppers, whippets, nos every, benzos, xannies, zannies, bars, roxies, roxys, blues, addys, addies
mat clinic, subs, subutex, sublocade, suboxone strips, iop, php, res treatment, residential treatment, thirty day program
sober house|home|living|coach|companion|friends, three quarter house
get_out_of|go_to|back_in|back_from|check_into|sent_to|off_to rehab|treatment|detox|psych|inpatient, in treatment, oded, odd on
overdose, narcanned, hot shot, gamblers anonymous, ga meeting, gambling again|problem|addict, betting again|problem|addiction
can not stop gambling|betting|drinking|using|smoking|eating|buying|picking, relapse, relapsing, slip up and drank|used|smoked
slipped and drank|used|had, picked up again|a_drink|last, gave in and, white knuckle, white knuckling, pink cloud, enabling
nar anon, naranon, coda, oa, slaa, ca meeting, smart recovery, celebrate recovery, recovery dharma
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
can|could not get|keep it up|hard|stay|an_erection, can|could not get|stay hard, trouble getting|staying hard|it_up|aroused
ed pills|meds, blue pill for|before, whisky dick, whiskey dick, whiskey d, go|goes|went soft, performance anxiety
finish too fast|quick|early, can not finish|come|cum|orgasm, never orgasmed, sex hurt|be_painful|hurts|is_painful|burns
hurt during|after sex, painful sex|intercourse, bleed after sex, bleeding after sex, dry down there, vaginal
caught|catch|got|get something from him|her|that|a|my|someone|an
give|gave me|him|her *? clap|chlamydia|herpes|crabs|gonorrhea|hpv|warts|an_std|an_sti|syphilis|hiv|a_uti|trich
std|sti|hiv|hsv|hpv|herpes|full_panel|clap test|panel|result|results|clinic|screen|check|scare|free|positive|negative|status|be|came
be poz|positive|undetectable|on_prep, on prep, doxypep, doxy pep, u equals u, ghsv, hsv, cold sores
outbreak down_there|again|on_my
bumps|rash|itch|burning|discharge|sore|warts|spots|blister|lump|smell|odor|itching on|down|in my|his|her|there *? dick|penis|balls|vag|vagina|groin|there|labia|cock|junk|bits|privates
condom break|broke|slipped|came_off, raw dogged|dogging, raw with, unprotected, plan b after|because|yesterday|today, no glove
gum clinic, sexual health clinic|check|screening, smear test, cervical screening, abnormal smear|cells
low|no|zero|lost|crazy|high sex_drive|libido, not in the mood since|anymore
`,
  ),
  pattern(
    ['HEALTH', 'EMOTIONAL'],
    'unless-general',
    `
in a depressive|manic|bad|low|mixed|mental *? ep|episode|spiral|headspace|place|dip
depressive|depression ep|spiral|nap|meal|room|hole|pit|bed|brain|fog|hit|naps
brain be|being *? mean|cruel|a_dick|broken|an_asshole|a_bully|awful|evil again?
mental health be|have *? shit|bad|trash|terrible|declining|poor|in|rough|tanked|worse|tanking, black dog be|back|visit|here|follow
black dog, the big sad, big sad, sads, seasonal sads, sad girl|boy hours, winter blues, seasonal depression, numb to everything
can|could not get out of bed, have not be able to get out of bed
have not left my|the|his|her room|bed|house|apartment|flat in|for|since, have not shower|showered|eaten|brushed *? *? in|for|since
bed rot|rotting because|again, the voices, voices be|tell|told|get|come|in|are|say|keep, hear voices|things
see|seeing things|people|shadows that|who|no_one|not_there, paranoid that|about|again|everyone, grippy sock|socks|vacation, grippy
on watch, one to one obs, crisis team|line|center|house|text|plan
do|did|did_something|do_something|doing stupid|bad|reckless with|to a|the|my|some|myself|himself|herself *? razor|blade|pills|knife|myself
something stupid with a *? razor|blade|knife|rope|pills
razor|blade|razors|blades on|to|again|last|in my|his|her *? wrist|wrists|arm|arms|thigh|thighs|leg|skin|mattress|phone|drawer
razor|blade|razors|blades against|under my|his|her *? wrist|wrists|arm|arms|thigh|thighs|leg|skin|mattress|phone|drawer
sh again|scars|relapse|clean|urges|free, self harmed, relapsed on sh, clean from sh|cutting|self, urges, bad urges
urge to cut|hurt|use|harm|purge|drink
everyone|everybody|they|you|world|family|friends|<kin> would|will|might be|do fine|better|happier|ok|okay|relieved|better_off without|if_i
better off dead|without|if_i, fine without me, happier without me, not be around|here anymore|longer|tomorrow|next
not around anymore, do not want to? be here|wake_up|exist|live|be_around|do_this|be_alive|go_on
not want to wake|be_here|exist|live|be_alive
want|wish|hope|pray|like|going|ready|plan to? not_wake_up|sleep_forever|disappear|be_gone|end_it|end_things|die|fade_away|stop_existing|unalive
go to sleep and not|never, sleep and never wake, wish i could|would sleep_forever|not_wake|disappear|just_not|stop_existing|vanish
wish i have not|never been_born|woken, can not keep doing|going|living|fighting|pretending, nothing to live for
tired of being_alive|existing|living|fighting, so|just tired of everything|living|life|existing|being|it_all, sewerslide
sewer slide, yeet myself, kys, final note|letter, goodbye letter|note|notes
wrote|write a|my|his|her|goodbye note|letter|letters|notes to, stockpile|stockpiling|saving pills|my_pills|meds
swallowed|took|take|taken all|a_bottle|a_handful|the_whole|too_many my|of *? pills|meds|bottle|tylenol|advil, spiral, spiraling
spiralling, spun out, losing|lose my grip|it, crack up, cracking up, nervous wreck, not well in the head, not right in the head
head be not right|in_a|a_mess|a_dark|all_over, my head be not|a
mentally checked|not|in|all|struggling|drained|exhausted|gone|cooked, dissociate, dissociating, zoned out for, checked out for
out of body, derealization, dpdr, freak out attack, freakouts, panicking every|in|on|at|all|again, anxiety through
anxious all|every|about|since|again|24, nerves be shot|bad|fried, bad with my nerves, trouble with my nerves
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
psych ward|hospital|hold|stay|unit, baker acted, 5150d, 72 hour hold, inpatient again|stay|for, php program, partial program, anx
anxiety through, restrict again|calories|my|since|all|for, restricting, binge again|on|last|because, bingeing, binged
binge and purge, purging, b p cycle, pro ana, recovery weight|meal|meals|anorexia, meal plan|support, body check, body checking
fear food, fear foods, ed recovery|voice|brain|thoughts|relapse|unit|team|clinic|ward, thinspo, calorie deficit of, skip meals
skipping meals, not eat in|for|since|all|anything|much|properly
throw|threw|throwing up after|my|every|on meal|meals|dinner|lunch|eating|food|purpose
make|making|made myself sick|throw|puke|vomit
off|on my|his|her|the *? meds|antidepressants|lexapro|zoloft|lithium|lamictal|ssri|ssris|mood_stabilizer|prozac|antipsychotic|antipsychotics|benzos|vyvanse|adderall
skip|stop|forget|miss|run_out_of|ran_out_of|need|adjust|change|back_on my|his|her|the *? meds|antidepressants|lexapro|zoloft|lithium|lamictal|ssri|ssris|mood_stabilizer|prozac|antipsychotic|antipsychotics|benzos|vyvanse|adderall
my meds be|do_not|stopped|are_not|make|have, happy pills, crazy pills, crazy meds, head meds, mood meds, sad pills, antidepressant
see|saw|seeing|find|found|need|get|talk_to|talked_to|started_with|new|my a|my|the? therapist|shrink|counselor|counsellor|psych|psychiatrist|psychologist|psychotherapist
therapist say|think|want|told|asked|made|ghosted|cried|cancelled|has|is|and|keeps|suggested|thinks|said
therapy today|tomorrow|was|this|session|homework|is|on|helped|kicked, dbt, cbt, ifs, shadow work, inner child work
autistic burnout, mask all|at, masking, meltdown at|over|in|again|because, overstimulated, understimulated, time blind, executive
rsd, hyperfocus, compulsions, intrusive, checking the locks, check the locks|stove|door *? times
wash my hands <num>|until|raw|till, pick|picking my|at_my skin|scabs|face|scalp
pull|pulling|pulled out? my hair|lashes|eyelashes|eyebrows out?, dermatillomania
trigger my|me|an|his|her *? anxiety|ptsd|panic|attack|episode|ed, flashback, flashbacks, hypervigilant, night terror
trauma response, triggered bad|again|all, c ptsd, startle
`,
  ),
  term(
    ['HEALTH'],
    'with-person',
    `
hot mess mentally, chubby, heavy for his|her age, pleasantly plump, thin, gaunt, frail, doddery, unsteady on|her|his, housebound
bedbound, bedridden, incontinent, forgetful, confused, gaga, senile, dotty, losing his|her faculties, bun, cravings, aches
heartburn, swollen ankles, cankles, stretch marks, varicose, piles, roids, rhoids, farmer giles, plumbing down there
downstairs department, lady bits, women 's troubles|problems, on the blob, code red, shark week, flow heavy, migrainey
eczema patch, spots, zits, acne, accutane, tret, roaccutane, epiduo, spiro, yasmin, junel, sprintec, lo loestrin, yaz, nexplanon
mirena, copper coil, paragard, kyleena, annovera, nuvaring, hrt, patches, oestrogel, prempak, estrogel, prometrium, testogel
sustanon, test e, test c, test cyp, trt, tren, deca, anavar, dbol, winstrol, clen, hgh, sarms, ostarine, rad 140, pct, clomid
nolva, gyno surgery, on gear, gear, juicing, on cycle, blast and cruise, cruising on test, pin 250, pinning
`,
  ),
  pattern(
    ['HEALTH'],
    'unless-general',
    `
<kin>|he|she fall again|twice|down|over|in|on|getting|out|this|last|off|trying, have|take a *? fall|tumble, fall out of bed
on the floor when i found, found <kin>|him|her on the floor|unconscious|collapsed|unresponsive|wandering|confused
forget my|our|his|her|where|how_to|what|who name|names|birthday|face|kids|she|he|to_eat|day|year
do not remember <poss> *? name|kids|wedding|birthday, ask where her|his|my mom|mother|husband|wife|dad is|be, thinks i be her|his
have|got the sugar|fits|gout|pox|dropsy|palsy|shakes|jitters|vapors|croup|consumption|sugar_diabetes, high blood|pressure
low blood|pressure, bad nerves|circulation|lungs|chest|waterworks|waters
on account of my|his|her|the *? <body>|fits|nerves|sugar|health|condition
<poss> waters|waterworks|bowels|chest|circulation|nerves|balance|health|heart|lungs|kidneys|eyes|legs|hips|knees be <adv>? bad|poor|not_good|no_good|failing|going|gone|weak|worse|not_what|playing|giving
up <num> times a? night|to|in, lose|lost|missing <num>|a|two|both|his|her|my *? toes|toe|fingers|finger|leg|foot|legs|teeth|tooth
stopped|stop my|his|her driving, not allowed to drive, lose|surrender my|his|her licence|license because|after
lose|surrender my|his|her licence|license due
the|my|his|her other|new|left|right|bad knee|hip|eye|ear|foot|shoulder|hand|kidney done|replaced|next|in_the_spring|needs
<poss> other knee|hip|eye
get|have it|one|both|that|them removed|lanced|biopsied|xrayed|scoped|stitched|drained|lasered|frozen_off|burned_off|cut_out|taken_out|looked_at|checked_out
carer|carers|girl|lady|woman|nurse|aide|agency|someone|nhs come|comes in? to|every|twice|daily|mornings *? bathe|wash|help|shower|change|dress
help me|him|her bathe|wash|shower|dress|toilet|walk|eat, pain clinic|specialist|doctor|management|nurse
hope|hoping for the injections|surgery|transplant|jab, on the list for, mets, bone mets, brain mets, liver mets, 90 y o
<num> y o|f|m with, <num> yo|yof|yom with, <num> yo|yof|yom c
tubed|cardioverted|defibbed|bagged|cpr|crashed|coded him|her|them|on
do|did|doing|perform|performed|start|started|give|gave cpr|compressions|mouth_to_mouth|the_heimlich
wound look|be|get|infected|healing|open|weeping|draining|smell, page|paged <clinician>|ortho|cards|surgery|gi
> wound|incision|stitches|scar|dressing|cast|bandage look|be|get|itch|hurt|come|leak, lights for|under
start|under|on the? lights|bili_lights|billy_lights
be a|an *? para|quad|amp|amputee|diabetic|asthmatic|epileptic|celiac|hemophiliac|schizo|insomniac|transplant|survivor_of_cancer|type_1|type_2|type_one|type_two|spoonie|zebra|warrior|carrier|t1d|t2d
<num> para|quad, para|quad since
<person> be 5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|37|38|39|40|41|42 weeks|wks|w
<num> weeks and|with baby|twins|bump|pregnant, <num> weeks today|tomorrow baby|twins|bump|pregnant, bump be|have|get|show
hurry up baby, come on baby, baby be coming|here|due|kicking|head|sitting|on_my_bladder, kicking my ribs|bladder
milk never|have_not|finally|be|did_not in, milk never|have_not|finally|be|did_not come|came|drying|dried
<poss> milk supply|came|dried|drop|come, my supply, pelvic rest, modified rest
bleeding at|since|after|again|on|with <num>|the|my|sex|weeks|cd, spotting at|since|after|again|on|for
d c on|in|after|last|for|at|tomorrow|yesterday, a|my|the|had|have|having|need|another|scheduled d c, a d e, had d c, h and p
lost it at <num> weeks, lost <num>|one|two|three|another at <num>, <num> losses|miscarriages|angels|rounds
two|three|four|multiple|several|recurrent losses
in a funk|slump|hole|low|depression|dark_hole|dark_place|bad_way|spiral|episode|crisis
can not|could_not even? shower|get_up|get_dressed|brush_my_teeth|get_out|function|face|eat|move|work for|since|again|because?
can not|could_not even? shower|get_up|get_dressed|brush_my_teeth|get_out|function|face|eat|move|work today|anymore|most|lately|without?
ways out|to_die|to_do_it|to_end_it|to_go, brain|head|mind will|do not shut_up|stop|turn_off|quiet|let
hear|see people|someone|things|whispers|god|demons|bugs|shadows|spiders talking|whispering|crawling|calling|who|through
hear his|her|my name, in the unit|ward|bin|looney|hospital|psych for|again|last|after
in the unit|ward|bin|looney|hospital|psych until|when, on the unit, on the ward, on section, on a section
on a 72|hold|5150|1013|baker
think people|they|everyone|the_neighbors|the_government be watching|following|out_to|poisoning|spying|reading|listening
need|want a drink|hit|fix|bump|smoke|line|pill|cig|xanax|cigarette to|before|just_to|in_the_morning|so_bad|or
a drink to get|sleep|steady|calm|cope|function|start, come|cum|finish|comes|finishes too fast|soon|quick|early
<poss> dose|prescription|script|refill|rx|insulin|inhaler|tablets|pills|injections|patches be|run_out|ran_out|due|ready|went|go|changed|upped|expired|delayed|late|on_backorder|out_of_stock
out of my|his|her meds|insulin|inhaler|pills|adderall|pens|strips|estrogen|test
pharmacy be_out_of|ran_out_of|lost|have|has|have_no|do_not_have my? *? <drug>|meds|script|prescription|pills
`,
  ),
];
