import { WordSet } from '../word-set.js';

/**
 * Words that stand between a label and its number without breaking the tie: "my SSN **on file is the following**: …".
 * Compared in folded form.
 */
export const LINK_WORDS = new WordSet(
  `is was are were be being it its it's that that's thats this these those the a an my your his her our their of for to on in at with by as and
  or no not num nr number numbers nos n no. # id code value values val field digits digit full complete whole actual real correct current new old valid
  following below here here's heres listed shown given reads read says say ends equals equal called named please pls plz thanks thank
  you i me we he she they him us them file record card account details detail info data text string input input type name key
  so well um umm uh uhh uhm er err hmm lol ok okay yeah yes sure hi hello hey just also too then still now again first second third last one ones other
  another sorry mean meant actually correction wait rather instead changed change to: would should will can could have has had
  do does did don't know remember got get use used using enter entered typed put write written wrote provide provided gave
  give take copy print printed shows show displays display reading found under which contains belongs holds holder owner
  mine yours wife's husband's mom's dad's son's daughter's mother's father's wife husband mother father customer applicant
  letter letters series starts starting begins beginning followed nmber numer numbr numbe nubmer numebr numbre r iz wuz tis off back front ur u da dat wats whats wifes husbands moms dads sons daughters mothers fathers n
  wrong typo invalid mistyped incomplete expired cancelled
  user member employee patient client agent assistant caller us usa u.s american canadian british uk indian german french
  cliente clienta titular kunde kunden kundin klant klient klienta клиента
  masked unmasked raw plain formatted string int integer varchar char public private final const let var self set
  s m re 's primary secondary main backup joint personal business corporate original both each respectively
  al ak az ar co ct dc fl ga hi id il ia ks ky la md ma mi mn ms mo mt ne nv nh nj nm nc nd ok or pa ri sc sd tn ut vt va wa wv wi wy
  alabama alaska arizona arkansas colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana
  maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico carolina dakota oklahoma
  oregon pennsylvania rhode island tennessee utah vermont virginia washington west wisconsin wyoming north south ontario quebec alberta
  australia canada china france germany india italy japan mexico poland russia spain ukraine brazil korea
  australian chinese italian japanese mexican polish russian spanish ukrainian brazilian korean irish dutch swiss
  visa mastercard amex discover debit credit checking savings bank chase issued state california texas florida york ohio ca tx fl ny
  ist war lautet sind die der das den dem mein meine meinen ihr ihre sein und oder nummer nr. von vom fur im am auf hier folgende folgt hat habe
  est sont c'est le la les mon ma mes votre vos son sa ses et ou numero num de du des d voici pour sur
  es son el los mi mis su sus y o de del al aqui esta este con para numero es: tiene
  e sono il lo i gli mio mia suo sua ed di del della numero ecco per ha
  o os as meu minha seu sua da do das dos em numero para segue tem
  is zijn het mijn uw zijn haar en of nummer van voor op hier dit heeft
  jest to moj moja moje numer jego jej i lub oraz nr na dla brzmi ma
  это мой моя моё мое мои номер и или у меня его её ее вот для по серия выдан
  min mitt din ditt ar er och og nummer mit dit sitt on ja numero
  benim numaram numara no ve
  klasse class kat kategorii categoria categorie
  hai ki ka ke hindi mera meri wala wale likha batao bhejo likho`.split(/\s+/),
);

/** Words after a number that say it is a quantity, so not an identifier. Compared in folded form. */
export const UNIT_WORDS = new WordSet(
  `usd eur gbp jpy cad aud chf cny inr dollar dollars buck bucks euro euros pound pounds quid yen yuan rupee rupees cent cents pln zl zloty zlotych kr sek nok dkk rub rubles peso pesos reais franc francs
  percent pct k m b mm cm m km mi mile miles kilometer kilometers meter meters metre metres ft feet foot inch inches in yards yd mg g kg lb lbs oz ounces grams gram kilograms ton tons tonnes ml l dl liter liters litres gallons gal
  second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years yr yrs ms ns
  people persons person users user customers visitors members students employees workers followers subscribers views likes points pts miles times copies units items pieces pcs pages words lines rows records records characters chars digits digit countries states cities cards accounts passports licenses licences applications applicants drivers holders
  kb mb gb tb bytes byte bits bit hz khz mhz ghz w kw kwh v volts watts amps mah rpm mph kph bpm dpi px pixels fps calories kcal cal psi bar degrees celsius fahrenheit sqft sq acres steps reps votes seats tickets orders transactions calls messages attempts
  tage tag jahre jahr stunden minuten monate wochen jours jour ans an heures mois semaines dias dia anos ano horas meses semanas giorni anni ore mesi dagen jaar uur maanden dni lat godzin miesiecy дней лет часов рублей руб тысяч`.split(
    /\s+/,
  ),
);

export const MONTHS: ReadonlySet<string> = new Set(
  `jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
  januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro`.split(/\s+/),
);
