import type { Lexicon } from '../lexicon.js';
import { HINT, label, misspelt, NAME, namesOf, national, TOPIC, type Word } from './label.js';

/** Words for social security and comparable national numbers, passports and driver's licences. */
export function addIdentityWords(words: Lexicon<Word>): void {
  addSocialSecurity(words);
  addPassport(words);
  addLicense(words);
}

/** "Number of my …", where it stands before the thing. */
const OF_MY_ES = 'numero de,numero de mi,numero de la,numero del,no de mi,nro de,nro de mi,num de';
const OF_MY_FR = 'numero de,numero de mon,numero de ma,numero du,numero de la,num de,n du,n de mon';
const OF_MY_IT = 'numero,numero di,numero della,numero della mia,numero del,numero del mio,n di,n della,nr';
const OF_MY_PT = 'numero de,numero do,numero do meu,numero da,numero da minha,n do,n da,n da minha';

function addSocialSecurity(words: Lexicon<Word>): void {
  words
    .add(
      `ssn, ss n, s s n, ssn number, ssn no, social security number, social security no, social security num,
      social security nr, social sec number, social sec no, social security, social sec, soc sec, soc sec number,
      soc sec no, soc security, soc number, socsec, social number, social no, social num, ss number, ss no, ss num, s s number,
      s s no, itin, itin number, individual taxpayer identification number, taxpayer identification number,
      taxpayer identification, taxpayer id, tax id number, tax payer id, us tin, ssa number, social security card,
      last four of social, last 4 of social`,
      label('SSN', NAME),
    )
    .add(
      misspelt('social')
        .map((social) => `${social} security, ${social} security number`)
        .concat(misspelt('security').map((security) => `social ${security}, social ${security} number`))
        .join(','),
      label('SSN', NAME),
    )
    .add('tax id, tax identification number, ssid', label('SSN', TOPIC))
    .add('social, socials, soc, ss, tin', label('SSN', HINT))
    .add(
      `social insurance number, social insurance no, social insurance, sin number, sin no, national insurance number,
      national insurance no, national insurance, nino, ni number, ni no, pps number, ppsn, numero de assurance sociale,
      numero d assurance sociale, assurance sociale, sozialversicherungsnummer*, sozialversicherungsnr, sozialversicherung*,
      sv nummer, svnr, sv nr, svn, rentenversicherungsnummer*, versicherungsnummer, rvnr, steuer id, steuer identifikationsnummer,
      steueridentifikationsnummer, steuernummer, idnr, ahv nummer, ahv nr, ahv, avs, numero avs,
      numero de securite sociale, no de securite sociale, n de securite sociale, securite sociale, num secu, numero secu, numero de secu,
      no secu, secu, nir, numero de la seguridad social, numero de seguridad social, numero de seguro social, seguro social,
      no de seguro social, seguridad social, nss, nuss, dni, numero dni, curp, rfc, codice fiscale, cod fiscale, numero di previdenza sociale,
      previdenza sociale, numero di sicurezza sociale, sicurezza sociale, cod fisc,
      numero de seguranca social, seguranca social, numero da seguranca social, niss, cpf, numero do cpf, nif, burgerservicenummer, bsn, bsn nummer,
      sofinummer, sofi nummer, rijksregisternummer, pesel, numer pesel, numer ubezpieczenia spolecznego, numer ubezpieczenia,
      ubezpieczenia spolecznego, numer ubezpieczeniowy, personnummer, personnr, cpr nummer, cpr nr, cpr, fodselsnummer, henkilotunnus, hetu, kennitala,
      cnp, rodne cislo, tc kimlik, tc kimlik no, kimlik no, kimlik numarasi, sosyal guvenlik numarasi, sosyal guvenlik no, sosyal guvenlik,
      amka, αμκα, aadhaar, aadhar, adhaar, my number card, aadhaar number, nric, tckn`,
      national('SSN', NAME),
    )
    .add(
      `снилс, инн, номер социального страхования, социального страхования, соцстрах*, страховой номер, номер снилс, рнокпп,
      соціального страхування, социална осигуровка, 社会保障号, 社会保障号码, 社会安全号, 社会安全号码, 社会安全码, 社保号, 社保号码, 社保, 社會安全號碼, 社會保險號碼,
      身份证, 身份证号, 身份证号码, 身分證字號, 公民身份号码, 社会保障番号, ソーシャルセキュリティ, ソーシャルセキュリティ番号, ソーシャルセキュリティナンバー,
      マイナンバー, 個人番号, 基礎年金番号, 주민등록번호, 주민번호, 사회보장번호, 사회 보장 번호, आधार, आधार नंबर, सामाजिक सुरक्षा,
      सामाजिक सुरक्षा नंबर, सामाजिक सुरक्षा संख्या, الضمان الاجتماعي, ضمان اجتماعي, ביטוח לאומי, תעודת זהות,
      so an sinh xa hoi, เลขประกันสังคม, ประกันสังคม, αριθμος κοινωνικης ασφαλισης`,
      national('SSN', NAME),
    )
    .add(
      'sin, vsnr, steuer identnummer, national id number, national id no, national id',
      national('SSN', HINT),
    );
}

function addPassport(words: Lexicon<Word>): void {
  words
    .add(
      `passport number, passport no, passport num, passport nr, passport id, passport book number, passport card number,
      passport document number, pass port number, pp number, pp no, ppt no, ppt number, pspt no, passport code, passport ref,
      travel document number, travel document no, travel doc number, travel doc no, reisepassnummer*, reisepass nr, reisepassnr, passnummer, pass nr, passnr, pass nummer,
      numero de passeport, no de passeport, n de passeport, num passeport, n passeport, numero passeport, numero de pasaporte, no de pasaporte, n de pasaporte,
      num pasaporte, numero pasaporte, numero di passaporto, numero passaporto, numero del passaporto, n passaporto, n di passaporto,
      numero do passaporte, numero de passaporte, no do passaporte, n do passaporte, paspoortnummer*, paspoort nr, numer paszportu, nr paszportu, numero passaporte,
      seria i numer paszportu, cislo pasu, passnumero, passin numero, pasaport no, pasaport numarasi, utlevelszam, útlevél száma,
      numar pasaport, numarul pasaportului, nr pasaport, pasnummer, passnummer`,
      label('PASSPORT', NAME),
    )
    .add(namesOf(OF_MY_ES, 'pasaporte'), label('PASSPORT', NAME))
    .add(namesOf(OF_MY_FR, 'passeport'), label('PASSPORT', NAME))
    .add(namesOf(OF_MY_IT, 'passaporto'), label('PASSPORT', NAME))
    .add(namesOf(OF_MY_PT, 'passaporte'), label('PASSPORT', NAME))
    .add(
      `passport, passports, pasport, passprt, pass port, reisepass*, passeport, pasaporte, passaporto, passaporte,
      paspoort*, paszport*, cestovni pas, cestovny pas, utlevel*, pasaport*, passi, vegabref, travel document, travel doc, pasaportu, paso, potovnica, putovnica,
      ho chieu, so ho chieu, paspor, pasport`,
      label('PASSPORT', TOPIC),
    )
    .add(misspelt('passport').join(','), label('PASSPORT', TOPIC))
    .add('ppn, ppt, pspt', label('PASSPORT', HINT))
    .add(
      `номер паспорта, паспорт*, загранпаспорт*, загран, серия и номер, серия и номер паспорта, серія паспорта, пашпарт*, пасош*, διαβατηριο*, διαβατηριου, αριθμος διαβατηριου,
      护照, 护照号, 护照号码, 護照, 護照號碼, 旅券, 旅券番号, パスポート, パスポート番号, パスポートナンバー, 여권, 여권번호, 여권 번호,
      جواز السفر, جواز سفر, رقم الجواز, رقم جواز السفر, جواز, گذرنامه, דרכון, מספר דרכון, पासपोर्ट, पासपोर्ट नंबर, หนังสือเดินทาง, เลขที่หนังสือเดินทาง`,
      label('PASSPORT', NAME),
    );
}

function addLicense(words: Lexicon<Word>): void {
  words
    .add(
      `driver s license number, driver s license no, driver s license num, driver license number, driver license no, driver license num, driver s license id,
      driver s licence number, driver s licence no, driver licence number, driver licence no, driving licence number, driving licence no,
      driving license number, driving license no, driver s lic number, driver s lic no, driver lic no, driver lic number, drivers lic num, dl number, dl no, dl num, dl id, dln,
      d l number, d l no, dlnumber, oln, operator s license number, operator license number, operators license no, cdl number, cdl no, driver number,
      driver s id number, driver permit number, driver s permit number, learner s permit number, learner permit number, learner permit no, instruction permit number, state id number,
      state id no, dmv number, dmv id, dmv license, license number of driver, driving permit number, driver identification number,
      fuhrerscheinnummer*, fuhrerschein nr, fuhrerscheinnr, fuhrerausweisnummer*, fuhrerausweis nr, numero de permis, numero de permis de conduire, no de permis, n de permis,
      numero du permis, no permis, numero permis, numero de licencia de conducir, numero de licencia, no de licencia, num licencia, n de licencia, numero de carnet de conducir, numero de permiso de conducir,
      numero patente, numero di patente, numero della patente, n patente, n di patente, patente n, patente numero, numero da carta de conducao, numero da cnh, cnh numero, cnh n, numero de cnh, registro da cnh, registro cnh,
      rijbewijsnummer*, rijbewijs nr, numer prawa jazdy, nr prawa jazdy, korkortsnummer*, korekortnummer*, forerkortnummer*, ajokortin numero, ehliyet no, ehliyet numarasi, surucu belgesi no,
      cislo ridicskeho prukazu, vezetoi engedely szama, numar permis`,
      label('DRIVERS_LICENSE', NAME),
    )
    .add(
      namesOf(
        OF_MY_ES,
        'licencia de conducir,licencia de conduccion,licencia de manejo,licencia de manejar,licencia,carnet de conducir,carne de conducir,permiso de conducir',
      ),
      label('DRIVERS_LICENSE', NAME),
    )
    .add(namesOf(OF_MY_FR, 'permis de conduire'), label('DRIVERS_LICENSE', NAME))
    .add(namesOf(OF_MY_IT, 'patente di guida,patente'), label('DRIVERS_LICENSE', NAME))
    .add(
      namesOf(OF_MY_PT, 'carta de conducao,carteira de motorista,carteira de habilitacao,habilitacao,cnh'),
      label('DRIVERS_LICENSE', NAME),
    )
    .add(
      `driver s license, driver license, driver s licence, driver licence, drivers lisence, driver lisence, drivers liscense, drivers lic, driver lic, driver s lic, driving license,
      driving licence, driving lic, driving permit, driver s permit, driver permit, learner s permit, learner permit, provisional license, operator s license, operator license, operators lic, cdl, commercial license,
      commercial driver license, dvla number, dvla driver number, provisional licence, photocard licence, state id, state id card, license to drive, licence to drive,
      fuhrerschein*, fuhrerausweis*, fahrerlaubnis*, permis de conduire, permis conduire, licencia de conducir, licencia de conduccion, licencia conducir, licencia de manejo, licencia de manejar,
      carnet de conducir, carne de conducir, permiso de conducir, permiso de conduccion, registro de conducir, brevete, patente di guida, patente b, carta de conducao, carteira de motorista,
      carteira de habilitacao, carteira nacional de habilitacao, habilitacao, cnh, rijbewijs*, prawo jazdy, prawa jazdy, korkort*, korekort*, forerkort*, ajokortti*, ajokortin,
      ridicsky prukaz, ridicskeho prukazu, vodicsky preukaz, vezetoi engedely, jogositvany, permis auto, permis a, permis b, permis c, permis de conducere, vozacka dozvola, vozniska dovoljenje, surucu belgesi, ehliyet*,
      bang lai xe, giay phep lai xe, surat izin mengemudi, lesen memandu`,
      label('DRIVERS_LICENSE', TOPIC),
    )
    .add(
      misspelt('license')
        .concat(misspelt('licence'))
        .map((license) => `driver s ${license}, driver ${license}, driving ${license}`)
        .join(','),
      label('DRIVERS_LICENSE', TOPIC),
    )
    .add(
      'license number, licence number, license no, licence no, license num, lic number, lic no, lic num, license id',
      label('DRIVERS_LICENSE', TOPIC),
    )
    .add(
      'license, licence, lic, dl, d l, licencia, patente, permis, carnet, driver, driver id, driver s id, ole, cdln',
      label('DRIVERS_LICENSE', HINT),
    )
    .add(
      `водительское удостоверение, водительского удостоверения, водительские права, водительских прав, номер прав, права номер, в у, посвідчення водія, свидетельство за управление, αδεια οδηγησης, διπλωμα οδηγησης, αριθμος αδειας οδηγησης,
      驾驶证, 驾驶证号, 驾驶证号码, 驾照, 驾照号, 驾照号码, 驾驶执照, 駕照, 駕照號碼, 駕駛執照, 運転免許, 運転免許証, 運転免許証番号, 免許証番号, 免許証, 免許番号, 운전면허, 운전면허증, 운전면허번호, 운전면허 번호, 면허번호, 면허증 번호,
      رخصة القيادة, رخصة قيادة, رخصة السياقة, رقم الرخصة, گواهینامه, רישיון נהיגה, רשיון נהיגה, מספר רישיון, ड्राइविंग लाइसेंस, लाइसेंस नंबर, ใบขับขี่, ใบอนุญาตขับขี่`,
      label('DRIVERS_LICENSE', NAME),
    );
}
