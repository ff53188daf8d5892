import type { Lexicon } from '../lexicon.js';
import { claim, type Word } from './label.js';

/** Words that say what else a number is, so that a label further away does not take it. */
export function addClaimWords(words: Lexicon<Word>): void {
  words
    .add(
      `phone, phone number, phone no, telephone, telephone number, tel, tel no, mobile, mobile number, mobile no, cell, cell phone, cellphone, fax, fax number, hotline, helpline, whatsapp, call me, call us, call, text me at, dial, sms, customer service, toll free, telefon*, telefonnummer, handy, handynummer, telefono, movil, celular, cellulare, portable, telephone portable, telefone, telemovel, telefoon*, mobiel, numer telefonu, komorka, телефон*, тел, мобильный, позвони*, 电话, 电话号码, 手机, 手机号, 手机号码, 電話, 電話番号, 携帯, 携帯番号, 전화, 전화번호, 휴대폰, هاتف, الهاتف, जवाल, फोन, טלפון`,
      claim('thing'),
    )
    .add(
      `order, order number, order no, order id, order ref, purchase order, po number, p o number, work order, invoice, invoice number, invoice no, inv, receipt, receipt number, receipt no, transaction, transaction id, transaction number, txn, txn id, trace number, tracking, tracking number, tracking no, tracking id, shipment, shipping, parcel, package, waybill, consignment, delivery, fedex, ups, usps, dhl, awb,
      ticket, ticket number, ticket no, case number, case no, case id, case, incident, support ticket, reference, reference number, reference no, ref, ref no, ref number, ref id, confirmation, confirmation number, confirmation code, conf, booking, booking number, booking ref, booking reference, reservation, reservation number, pnr, locator, record locator, flight, gate, application number, application id, application no, application, request id, request number, claim number, claim no, claim, policy, policy number, policy no, contract, contract number, quote, quote number,
      bestellnummer*, bestellung*, bestell nr, auftragsnummer*, auftrag, rechnung*, rechnungsnummer*, rechnungs nr, sendungsnummer*, sendung*, vorgangsnummer*, vorgang, geschaftszeichen, antrag, antragsnummer, referenz, referenznummer, dossier, numero de dossier, demande, expediente, folio, protocolo, solicitud, pratica, numero pratica, protocollo, zaaknummer, kenmerk, sygnatura, wniosek, kundennummer*, kunden nr, aktenzeichen, numero de commande, commande, no de commande, facture, numero de facture, colis, suivi, numero de suivi, reservation, numero de pedido, pedido, factura, numero de factura, envio, reserva, ordine, numero ordine, numero d ordine, fattura, spedizione, prenotazione, pedido numero, fatura, encomenda, bestelnummer, bestelling, factuur*, factuurnummer, numer zamowienia, zamowienie, zamowienia, faktura, faktury, przesylka, przesylki, заказ*, номер заказа, счет фактура, накладная, трек номер, трек, посылка, бронь, 订单, 订单号, 订单编号, 訂單, 快递, 快递单号, 运单号, 发票, 发票号, 注文, 注文番号, 請求書番号, 追跡番号, 予約番号, 주문번호, 주문, 송장번호, 운송장, 예약번호, رقم الطلب, ऑर्डर, ऑर्डर नंबर`,
      claim('thing'),
    )
    .add(
      `isbn, issn, doi, arxiv, pmid, sku, upc, ean, gtin, asin, barcode, part number, part no, part, item number, item no, item, catalog number, catalogue number, serial, serial number, serial no, s n, model, model number, model no, version, ver, release, build, build number, firmware, commit, sha, sha1, sha256, hash, checksum, md5, revision, uuid, guid, etag, imei, meid, iccid, imsi, sim card, sim, mac address, mac, vin, chassis number, plate, plates, license plate, license plate number, licence plate, license plates, licence plates, license tag, number plate, number plates, registration plate, plate number, vehicle registration, reg number, reg no, registration number, kennzeichen*, nummernschild*, plaque d immatriculation, immatriculation, matricula, placa, placas, targa, kenteken, tablica rejestracyjna, tablice rejestracyjne, rejestracja, номерной знак, госномер, 车牌, 车牌号, 車牌, ナンバープレート, 번호판`,
      claim('thing'),
    )
    .add(
      `fishing license, fishing license number, fishing license no, fishing licence, fishing licence number, hunting license, hunting license number, hunting license no, hunting licence, hunting licence number, marriage license, marriage license number, marriage licence, business license, business license number, business licence, business licence number, liquor license, liquor license number, liquor licence, software license, software license number, software licence, software license key, license key, licence key, license code, license server, product license, windows license, office license, dog license, dog license number, dog licence, pet license, pet license number, medical license, medical license number, medical licence, nursing license, nursing license number, nurse license, contractor license, contractor license number, contractor s license, contractors license number, real estate license, real estate license number, bar license, law license, pilot license, pilot licence, pilot s license, professional license, professional license number, teaching license, teacher license, cosmetology license, gun license, firearm license, firearms licence, boating license, boat license, radio license, ham license, amateur radio license, tv licence, tv license, tv licence number, television licence, broadcast license, music license, mit license, apache license, open source license, gpl license, creative commons license, license agreement, license fee, license id key, enterprise license, site license, seat license, food license, street vendor license, import license, export license, trade license, mining license, gaming license, gambling license, electrician license, plumber license, plumbing license, pharmacy license, pharmacist license, veterinary license, vet license, cpa license, notary license, forklift license, dea license, license agreement number, license type, license class, license seats, licenses sold, licenses issued, licences issued, license count, angelschein*, jagdschein*, lizenz*, fischereischein*, permis de peche, permis de chasse, licencia de pesca, licencia de caza, licencia de software, licenza di pesca, licenza software, permis de construire, licenca de pesca, visvergunning, visakte, karta wedkarska, лицензия на рыбалку, охотничий билет, 钓鱼证, 釣り券, patente nautica, patente europea, patente europeo, patente nacional, patente internacional, patente de invencion, patente de invenção, patente internazionale, patente nazionale, patente us, brevet europeen, carnet de biblioteca, carne de socio, carnet de socio`,
      claim('thing'),
    )
    .add(
      `loyalty card, loyalty number, loyalty card number, loyalty, carte de fidelite, tarjeta de fidelidad, tarjeta de puntos, carta fedelta, cartao de fidelidade, kundenkarte*, klantenkaart*, karta stalego klienta, karta lojalnosciowa, карта лояльности, 会员卡, ポイントカード, rewards card, rewards number, rewards, reward number, library card, library card number, membership, membership number, membership card, membership card number, membership no, member id, member number, member no, frequent flyer, frequent flyer number, frequent flier, mileage, business card, graphics card, video card, sd card, memory card, sound card, report card, score card, scorecard, birthday card, greeting card, post card, postcard, playing card, card game, card deck, trading card, pokemon card, punch card, time card, id card, identity card, green card, insurance card, medicare, medicaid, vaccination card, health card, transit card, metro card, oyster card, boarding pass, key card, gift card balance, network card, student id, student number, student no, employee id, employee number, employee no, badge, badge number, staff id, payroll id, user id, userid, customer id, customer number, customer no, client id, client number, patient id, mrn, medical record number, medical record, npi, group number, rx bin, rx number, prescription, ein, employer identification, employer identification number, fein, federal ein, vat number, vat id, vat, ust idnr, company number, registration id, duns, lei, cusip, isin, ticker, swift, swift code, bic, bic code, case file, docket, lot, lot number, batch, batch number, parcel number, apn, patent, patent number, meter, meter number, ship to number, locker, locker number, room, room number, suite, apt, apartment, unit, floor, box, p o box, po box, seat, seat number, table, row, aisle, bus, train, platform, route, exit, highway, extension, ext, pin, pin code, passcode, pass code, password, otp, otp code, one time code, one time password, verification code, auth code, authorization code, authorisation code, approval code, access code, login code, 2fa code, mfa code, confirmation pin, door code, gate code, alarm code, lock code, garage code, zip, zip code, zipcode, postal code, postcode, post code, area code, country code, plz, postleitzahl, code postal, codigo postal, cap, kod pocztowy, индекс, 邮编, 郵便番号, 우편번호, dialing code, error code, error, errno, status code, http, exit code, response code, product code, promo code, coupon, coupon code, discount code, voucher, referral code, gift code, qr code, source code, zip4, cod postal`,
      claim('thing'),
    )
    .add(
      `aws account, aws account id, account id, accountid, account ids, gcp project, project number, project id, user account, github account, twitter account, instagram account, netflix account, steam account, spotify account, email account, google account, gmail account, facebook account, utility account, electric account, gas account, water account, cable account, game account, tenant id, subscription id, org id, organization id, account executive, account manager, accounting, accountant, account receivable, accounts receivable, accounts payable, account age, account since, chart of accounts, ledger account, gl account, gl code, cost center, cost centre, merchant id, terminal id, store number, store id, session id, message id, request id, trace id, span id, device id, thread id, channel id, guild id, tweet id, tweet, snowflake, post id, video id, event id, record id, row id, job id, process id, pid, port, ip, ip address, ipv4, subnet, routing table, routing tables, routing protocol, issue, issue number, pr, adr, pull request, merge request, pr number, bug, bug id, jira, github issue, timestamp, unix time, unix timestamp, epoch, epoch time, created at, updated at, latitude, longitude, lat, lng, lon, coordinates, gps, easting, northing, sensor, reading, sample, lab id, specimen, accession, accession number, security update, security update number, security patch, security bulletin, kb, kb number, cve, cve id, bank holiday, river bank, food bank, blood bank, power bank, bank robbery, social media, social score, social club, social work, social worker, social distancing, social network, social credit, passport fee, passport photo, passport photos, passport office phone, visa fee, kundennr, bestellnr, rechnungsnr, ticketnummer, seriennummer*, artikelnummer*, modellnummer*, fahrgestellnummer*, mitgliedsnummer*, matrikelnummer*, personalnummer*, numero de serie, numero de serie del producto, numero di serie, numer seryjny, numer klienta, serienummer, klantnummer, 序列号, 学号, 工号, 会员号, シリアル番号, 会員番号, 学生番号, 社員番号, membership id, gym membership, costco membership, crypto wallet, wallet address, transaction hash, block, block number, block height, nonce, exam, exam number, voter id, voter registration, voter number, tax year, form, section, article, law, act, statute, tsa precheck, known traveler number, known traveller number, ktn, redress number, global entry, alien number, a number, uscis number, uscis, i 94 number, visa application, visa grant number, prisoner number, inmate number, military id, dod id, ssn error, student loan, loan number, mortgage number, escrow, check number, check no, cheque number, cheque no, cheque, check #, memo, coupon no, raffle, lottery, powerball, ticket id, bib number, race number, jersey, channel, frequency, song, episode, chapter, verse, page, line, column, question, exercise, lesson, step, level, phase, round, test, run, trial, iteration`,
      claim('thing'),
    )
    .add(
      `balance, account balance, current balance, available balance, amount, amount due, total, subtotal, sum, price, cost, costs, fee, fees, paid, pay, payment of, payments, paying, worth, salary, income, wage, budget, revenue, profit, limit, credit limit, spending limit, credit score, fico, score, points, miles, deposited, withdrew, withdrawn, transferred, wired, spent, charged, owed, owe, owes, earned, earns, won, refund, refund of, quantity, qty, count, population, views, visitors, followers, likes, downloads, users, capacity, size, weight, height, length, width, distance, speed, temperature, pressure, volume, density, altitude, elevation, depth, area, mass, energy, calories, betrag, saldo, kontostand, preis, kosten, montant, solde, prix, importe, precio, importo, saldo di, prezzo, valor, preco, bedrag, prijs, kwota, cena, сумма, баланс, остаток, цена, 余额, 金额, 价格, 残高, 金額, 価格, 잔액, 금액, 가격, serves, served, processed, issued to, sold, copies`,
      claim('amount'),
    )
    .add(
      `date of birth, dob, d o b, birth date, birthdate, birthday, born, born on, born in, year, years, since, dated, issue date, issued on, date of issue, issued, effective, appointment, scheduled for, deadline, geboren, geburtsdatum, ausstellungsdatum, ausgestellt am, ne le, nee le, date de naissance, fecha de nacimiento, nacido, data di nascita, nato il, data de nascimento, geboortedatum, data urodzenia, ur, дата рождения, дата выдачи, выдан, родился, 出生日期, 生日, 生年月日, 생년월일, founded, established, date`,
      claim('date'),
    )
    .add(
      `exp, expiry, expires, expire, expiring, expiration, expiration date, expiry date, exp date, expires on, expires end, exp month, exp year, valid thru, valid through, valid until, valid to, good thru, good through, mm yy, gueltig bis, gultig bis, ablaufdatum, ablauf, date d expiration, expiration le, expire le, valable jusqu au, fecha de vencimiento, vencimiento, vence, caducidad, caduca, valida hasta, scadenza, scade, data di scadenza, data de validade, validade, valido ate, vervaldatum, geldig tot, verloopt, data waznosci, wazna do, wazny do, срок действия, действительна до, действует до, годна до, 有效期, 有效期至, 有効期限, 유효기간, تاريخ الانتهاء, son kullanma`,
      claim('expiry'),
    );
  addNamesakes(words);
}

/** Things that bear the name of a document and are none, and what numbers them. */
const NAMESAKES: readonly { kinds: string; thing: string }[] = [
  {
    kinds:
      'pet,dog,cat,horse,equine,cattle,plant,vaccine,vaccination,covid,health,immunity,product,digital product,battery,museum,park,parks,wine,beer,culinary,energy,building,skills,honda',
    thing: 'passport',
  },
  {
    kinds:
      'device,printer,graphics,video,display,audio,sound,usb,network,wifi,bluetooth,ethernet,kernel,chipset,touchpad,scanner,storage,nvidia,amd,gpu,intel,realtek,database,odbc,jdbc,led,golf,screw,web',
    thing: 'driver',
  },
];
const NUMBERED: readonly string[] = [
  '',
  ' id',
  ' number',
  ' no',
  ' version',
  ' release',
  ' serial',
  ' model',
];

function addNamesakes(words: Lexicon<Word>): void {
  for (const { kinds, thing } of NAMESAKES)
    for (const kind of kinds.split(','))
      for (const number of NUMBERED) words.add(`${kind} ${thing}${number}`, claim('thing'));
  // Figures of speech hide a word that claims more.
  words.add('in case, just in case, in any case, in that case, in which case', claim('date'));
  words.add(
    'driver version, driver update, driver package, driver release, driver build, driver file, passport drive, passport js, passport photo size, pet passports',
    claim('thing'),
  );
}
