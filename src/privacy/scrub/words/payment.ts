import type { Lexicon } from '../lexicon.js';
import { HINT, label, misspelt, NAME, national, namesOf as phrases, TOPIC, type Word } from './label.js';

/** Words for payment cards, card verification codes, bank accounts and routing numbers. */
export function addPaymentWords(words: Lexicon<Word>): void {
  addCard(words);
  addCvv(words);
  addAccount(words);
  addRouting(words);
}

function addCard(words: Lexicon<Word>): void {
  words
    .add(
      `card number, card no, card num, card nr, cardnum, cardno, cc number, cc num, cc no, ccnum, ccn, ccnumber, credit card number, credit card no, credit card num, debit card number, debit card no,
      primary account number, visa number, visa card number, mastercard number, amex number, amex card number, card details, card info, card digits, pan number, bank card number, payment card number,
      kreditkartennummer*, kreditkarten nr, kreditkartennr, kartennummer*, karten nr, kartennr, numero de carte, numero de la carte, no de carte, n de carte, num carte, numero carte, numero cb,
      numero de tarjeta, numero de la tarjeta, no de tarjeta, num tarjeta, numero tarjeta, numero di carta, numero carta, numero della carta, n carta, numero do cartao, numero de cartao, no do cartao, n do cartao, numero cartao,
      creditcardnummer*, kaartnummer*, pasnummer bank, numer karty, nr karty, kortnummer*, kortnr, kortin numero, kart numarasi, kart no, kredi karti numarasi, kredi karti no, cislo karty, kartyaszam, numar card, numarul cardului`,
      label('PAYMENT_CARD', NAME),
    )
    .add(
      `credit card, debit card, creditcard, debitcard, payment card, bank card, charge card, prepaid card, atm card, visa card, master card, mastercard, american express, amex card, amex, discover card, diners club, unionpay, union pay, maestro card, corporate card, virtual card, card on file, cc,
      kreditkarte*, debitkarte*, bankkarte*, ec karte*, girokarte*, girocard, carte bancaire, carte bleue, carte de credit, carte de debit, carte visa, tarjeta de credito, tarjeta de debito, tarjeta bancaria, tarjeta visa, carta di credito, carta di debito, carta bancomat, bancomat, carta visa,
      cartao de credito, cartao de debito, cartao bancario, cartao visa, betaalpas*, bankpas*, kredietkaart*, karta kredytowa, karty kredytowej, karte kredytowa, karta debetowa, karty debetowej, karta platnicza, karty platniczej, kreditkort*, betalkort*, bankkort*, luottokortti*, pankkikortti*, kreditni karta, kreditni karty, platebni karta, bankkartya, hitelkartya, kredi karti, banka karti, kartu kredit, the tin dung, πιστωτικη καρτα, πιστωτικης καρτας`,
      label('PAYMENT_CARD', TOPIC),
    )
    .add(
      'card, debit, credit, visa, mc, jcb, discover, diners, rupay, mir, maestro, karte, carte, tarjeta, carta, cartao, kaart, karta, karty, kort, kart, pan, cb, plastic, card ending',
      label('PAYMENT_CARD', HINT),
    )
    .add(
      `номер карты, кредитная карта, кредитной карты, кредитную карту, кредитке, кредитка, дебетовая карта, дебетовой карты, банковская карта, банковской карты, карта, карты, карту, карте, номер картки, картка, банківська картка, αριθμος καρτας,
      信用卡, 信用卡号, 信用卡号码, 信用卡號, 信用卡號碼, 银行卡, 银行卡号, 銀行卡, 卡号, 卡號, 借记卡, 储蓄卡号, クレジットカード, クレジットカード番号, カード番号, クレカ, デビットカード, 카드번호, 카드 번호, 신용카드, 신용카드 번호, 체크카드, 카드,
      بطاقة الائتمان, بطاقة ائتمان, رقم البطاقة, بطاقة بنكية, כרטיס אשראי, מספר כרטיס, क्रेडिट कार्ड, क्रेडिट कार्ड नंबर, डेबिट कार्ड, कार्ड नंबर, บัตรเครดิต, หมายเลขบัตร, บัตรเดบิต`,
      label('PAYMENT_CARD', TOPIC),
    );
}

function addCvv(words: Lexicon<Word>): void {
  words
    .add(
      `amex code, amex front code, front code, 4 digit amex code, four digit amex code, cvv, cvv2, c v v, ccv, ccv2, ccv code, ccv number, cvv number, cvv code, cvv no, cvc, cvc2, c v c, cvc code, cvc number, cvn, cvn2, cvd, cav2, csc, csc code, icvv, dcvv, cvv cvc, cvc cvv, card verification value, card verification code, card verification number, card verification, card validation code, card validation value,
      card security code, card sec code, card security number, card security value, digits on the back, digits at the back, digits on back, digit on the back, at the back of the card, at the back of my card, on the signature strip, three digit code, three digit security code, 3 digit code, 3 digit security code, 4 digit security code, four digit security code, 4 digit code on the front, four digit code on the front, security code of the card, security code of my card, verification code of the card, verification code of my card, verification code on the card,
      back of the card, back of my card, back of card, front of the card, front of the amex, back code, kartenprufnummer*, kartenprufziffer*, prufziffer*, prufnummer*, prufcode, kartensicherheitscode*, kpn, code cvv, code cvc, cryptogramme, cryptogramme visuel, numero cvv, numero cvc, codigo cvv, codigo cvc, codice cvv, codice cvc, kod cvv, kod cvc, kod cvv2, cw2, código de verificación, codigo de tres digitos, codigo de 3 digitos, code a trois chiffres, code a 3 chiffres, codice a tre cifre, codice a 3 cifre, codice di tre cifre, codice di 3 cifre,
      dreistelliger code, dreistellige code, dreistelligen code, dreistellige nummer, dreistellige zahl, dreistellige prufnummer, 3 stelliger code, 3 stellige code, 3 stellige nummer, driecijferige code, driecijferig nummer, trzycyfrowy kod, kod trzycyfrowy, codigo de verificacao da tarjeta, cvv kodu, cvv kod, код cvv, код cvc`,
      label('CVV', NAME),
    )
    .add(
      `sicherheitsnummer*, sicherheitszahl*, card code, visa code, mastercard code, security code, sec code, security number, code on the back, number on the back, code on back, numbers on the back, code at the back, number at the back, numbers at the back, on the back, on the reverse, on the reverse side, securitycode, verification value, sicherheitscode*, kartencode, code de securite, codigo de seguridad, codigo de seguranca, codice di sicurezza, codice sicurezza, beveiligingscode*, veiligheidscode*, kod bezpieczenstwa, kod zabezpieczajacy, kodu zabezpieczajacego, guvenlik kodu, sakerhetskod*, sikkerhedskode*, sikkerhetskode*, turvakoodi*, bezpecnostni kod,
      код безопасности, код на обороте, код с обратной стороны, проверочный код карты, трехзначный код, цвв, свв код, κωδικος ασφαλειας,
      安全码, 安全碼, 卡背面, 背面三位, 背面的三位数, 验证码cvv, 卡片安全码, セキュリティコード, セキュリティーコード, 裏面の3桁, 보안코드, 보안 코드, 카드 뒷면, رمز الأمان, رمز التحقق, קוד אבטחה, सुरक्षा कोड, सीवीवी, รหัสความปลอดภัย, รหัสหลังบัตร`,
      label('CVV', TOPIC),
    )
    .add(
      `cid, cvvs, the back, sec, sec no, scode, s code, vcode, v code, secode, auf der ruckseite, hinten drauf, au dos, au verso, al dorso, al reverso, sul retro, sul dorso, no verso, op de achterkant, op de achterzijde, achterop,
      na odwrocie, na rewersie, z tylu, peeche, piche, pichhe`,
      label('CVV', HINT),
    );
  for (const { count, digits, side } of ON_THE_BACK)
    for (const many of count.split(','))
      for (const digit of digits.split(','))
        for (const back of side.split(',')) words.add(`${many} ${digit} ${back}`, label('CVV', NAME));
  for (const { code, side } of CODE_BEHIND) words.add(phrases(code, side), label('CVV', TOPIC));
}

/** "code on the back", as other languages say it. */
const CODE_BEHIND: readonly { code: string; side: string }[] = [
  { code: 'code,zahl,nummer', side: 'auf der ruckseite,hinten,hinten auf der' },
  { code: 'code,numero,chiffres', side: 'au dos,au verso,a l arriere,derriere' },
  {
    code: 'codigo,numero,numeros',
    side: 'de atras,del reverso,al reverso,en el reverso,al dorso,del dorso,por detras',
  },
  { code: 'codice,numero,numeri', side: 'sul retro,dietro,sul dorso' },
  { code: 'codigo,numero,numeros', side: 'do verso,no verso,atras,de tras' },
  { code: 'code,nummer,cijfers', side: 'op de achterkant,achterop,op de achterzijde' },
  { code: 'kod,numer,cyfry', side: 'z tylu,na odwrocie,na rewersie' },
];

/** "three digits on the back", as other languages say it. */
const ON_THE_BACK: readonly { count: string; digits: string; side: string }[] = [
  {
    count: '3,three',
    digits: 'digits,numbers,digit code,digit number',
    side: 'on the back,at the back,on the reverse,behind',
  },
  { count: '4,four', digits: 'digits,numbers,digit code,digit number', side: 'on the front,at the front' },
  { count: '4,vier', digits: 'ziffern,zahlen,stellen', side: 'auf der vorderseite,vorne' },
  { count: '4,quatre', digits: 'chiffres', side: 'au recto,devant,sur le devant' },
  {
    count: '4,cuatro',
    digits: 'digitos,numeros,cifras',
    side: 'de delante,del frente,al frente,en el frente',
  },
  { count: '4,quattro', digits: 'cifre,numeri', side: 'sul davanti,sul fronte,davanti' },
  { count: '4,quatro', digits: 'digitos,numeros', side: 'da frente,na frente' },
  { count: '3,drei', digits: 'ziffern,zahlen,stellen', side: 'auf der ruckseite,hinten,auf der karte' },
  { count: '3,trois', digits: 'chiffres,derniers chiffres', side: 'au dos,au verso,a l arriere,derriere' },
  {
    count: '3,tres',
    digits: 'digitos,numeros,cifras',
    side: 'de atras,del reverso,al reverso,en el reverso,al dorso,del dorso,por detras',
  },
  { count: '3,tre', digits: 'cifre,numeri', side: 'sul retro,dietro,sul dorso' },
  { count: '3,tres', digits: 'digitos,numeros,algarismos', side: 'do verso,no verso,atras,de tras' },
  { count: '3,drie', digits: 'cijfers,getallen', side: 'op de achterkant,achterop,op de achterzijde' },
  { count: '3,trzy', digits: 'cyfry,cyferki', side: 'z tylu,z tylu karty,na odwrocie,na rewersie' },
  { count: '3,три', digits: 'цифры', side: 'на обороте,с обратной стороны,сзади,на обратной стороне' },
];

function addAccount(words: Lexicon<Word>): void {
  words
    .add(
      `c c n, c c nr, c c numero, cta cte, cta no, cta nro, cta num, khata number, khata no, khaata number, khata sankhya, account number, account no, account num, account nr, accountnum, acct number, acct no, acct num, acctno, acctnum, acc number, acc no, acc num, accnt number, accnt no, a c number, a c no, a c num, bank account number, bank account no, bank acct no, bank acct number, bank acct, bank ac no, bank a c,
      checking account number, savings account number, deposit account number, beneficiary account, beneficiary account number, account to credit, iban, iban number, iban no, iban nr, iban code,
      kontonummer*, konto nr, kontonr, kto nr, kto, bankkontonummer*, girokontonummer*, numero de compte, numero de compte bancaire, no de compte, n de compte, num compte, numero compte, numero du compte, rib, numero de cuenta, numero de cuenta bancaria, no de cuenta, n de cuenta, num cuenta, numero cuenta, cuenta numero, clabe, clabe interbancaria, cbu, numero de cbu, codigo cuenta cliente,
      numero di conto, numero di conto corrente, numero conto, numero del conto, n conto, conto n, numero da conta, numero da conta bancaria, numero de conta, no da conta, n da conta, conta n, numero conta, conta numero, conta corrente n, nib, rekeningnummer*, bankrekeningnummer*, rekening nr, numer konta, nr konta, numeru konta, numer rachunku, nr rachunku, numer rachunku bankowego, kontonummer, tilinumero, hesap numarasi, hesap no, cislo uctu, bankszamlaszam, szamlaszam, numar cont, αριθμος λογαριασμου, so tai khoan, nomor rekening, no rekening`,
      label('BANK_ACCOUNT', NAME),
    )
    .add(phrases(misspelt('account').join(','), 'number,no'), label('BANK_ACCOUNT', NAME))
    .add(
      `cuenta del banco, compte en banque, conto in banca, conto della banca, conta do banco, conta no banco, bank account, checking account, savings account, chequing account, current account, deposit account, money market account, brokerage account, joint account, bankaccount, checking acct, savings acct, bank details, banking details, wire transfer, wire instructions, wiring instructions, wire to, direct deposit, ach transfer, ach debit, ach, bank info, banking info, payroll deposit, zelle account, account at the bank,
      bankkonto*, girokonto*, sparkonto*, bankverbindung, compte bancaire, compte courant, compte cheque, compte epargne, coordonnees bancaires, cuenta bancaria, cuenta corriente, cuenta de ahorros, cuenta de cheques, datos bancarios, conto corrente, conto bancario, coordinate bancarie, conta bancaria, conta corrente, conta poupanca, conta a ordem, dados bancarios, bankrekening*, spaarrekening*, betaalrekening*, konto bankowe, konta bankowego, konto oszczednosciowe, rachunek bankowy, rachunku bankowego, bankovni ucet, banka hesabi, banka hesap, pankkitili*, tilille`,
      label('BANK_ACCOUNT', TOPIC),
    )
    .add(
      `account, acct, accnt, acc, a c, checking, savings, bank, banking, deposit, wire, konto, compte, cuenta, conto, conta, rekening, rachunek, chase, wells fargo, bank of america, boa, bofa, citibank, capital one, us bank, pnc, barclays, hsbc, lloyds, natwest, santander, credit union, sparkasse, volksbank, bnp paribas, payee, beneficiary`,
      label('BANK_ACCOUNT', HINT),
    )
    .add(
      `номер счета, номер счёта, расчетный счет, расчётный счёт, р с, рс, лицевой счет, банковский счет, банковского счета, счет в банке, счет номер, на счет, счет, счёт, рахунок, номер рахунку, банкова сметка, τραπεζικος λογαριασμος,
      银行账号, 银行账户, 银行帐号, 银行帐户, 银行账户号码, 账户号码, 账号, 帐号, 賬號, 銀行帳號, 銀行賬號, 帳號, 銀行帳戶, 口座番号, 銀行口座, 銀行口座番号, 普通預金, 口座, 계좌번호, 계좌 번호, 계좌, 은행 계좌, 은행계좌, رقم الحساب, حساب بنكي, الحساب البنكي, رقم حساب, חשבון בנק, מספר חשבון, खाता संख्या, खाता नंबर, बैंक खाता, अकाउंट नंबर, เลขบัญชี, เลขที่บัญชี, บัญชีธนาคาร`,
      label('BANK_ACCOUNT', TOPIC),
    );
}

function addRouting(words: Lexicon<Word>): void {
  words
    .add(
      `routing number, routing no, routing num, routing nr, routing code, routing transit number, routing transit, rtn, r t number, rt number, aba number, aba no, aba num, aba routing, aba routing number, aba routing no, aba code, aba rtn, aba transit number, aba, aba nr, bank routing number, bank routing, ach routing, ach routing number, rounting number, routting number, rooting number, wire routing, wire routing number, wire routing no, transit number, transit routing number, transit no, fedwire number, fed routing, rout number, rout no, routing id, bank routing code, routingnum, routingno,
      numero de ruta, numero de ruta bancaria, codigo de ruta, codigo de ruta bancaria, codigo de transito, numero bancario de ruta, numero de transito, numero de enrutamiento, codigo de enrutamiento, numero de routing, numero aba, codigo aba, numero de acheminement, numero de routage, code de routage, numero di routing, numero di instradamento, codice di instradamento, codice aba, numero de roteamento, codigo de roteamento, numero de encaminhamento, routingnummer*, routing nummer, routing nr, bankroutingnummer*, numer routingowy, numer rozliczeniowy, numer aba, numer routing`,
      label('ROUTING_NUMBER', NAME),
    )
    .add(phrases(misspelt('routing').join(','), 'number,no'), label('ROUTING_NUMBER', NAME))
    .add('routing', label('ROUTING_NUMBER', TOPIC))
    .add('rtg, rtng, rt, r t, transit, ruta bancaria', label('ROUTING_NUMBER', HINT))
    .add(
      'sort code, sortcode, sort codes, bsb, bsb number, bsb no, bsb code, bankleitzahl*, blz, institution number, branch code, branch transit number, ifsc, ifsc code, micr, micr code, clearing number, clearingnummer*, bank code, bankcode',
      national('ROUTING_NUMBER', NAME),
    )
    .add(
      `бик, маршрутный номер, маршрутный номер банка, номер маршрутизации, код маршрутизации, банковский маршрутный номер, номер aba,
      路由号码, 银行路由号码, 路由编号, 银行路由, 汇款路线号码, 路径号码, 銀行路由號碼, 路由號碼, ルーティング番号, ルーティングナンバー, 支店番号, 銀行コード, 라우팅 번호, 라우팅번호, 라우팅 넘버, रूटिंग नंबर, رقم التوجيه, رقم توجيه البنك, מספר ניתוב, αριθμος δρομολογησης, yonlendirme numarasi`,
      label('ROUTING_NUMBER', NAME),
    );
}
