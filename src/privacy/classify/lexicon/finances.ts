import { pattern, type Section, term } from './section.js';

/** Money matters of a person: income, debts, taxes, accounts, investments, benefits. */
export const finances: readonly Section[] = [
  term(
    ['FINANCIAL'],
    'with-person',
    `
salary, wage, wages, paycheck, pay check, payslip, pay stub, payroll, income, earnings, net worth, savings, saving account
saving for, checking account, bank account, bank statement, bank balance, account balance, account number, routing number
overdraft, overdrawn, debit card, credit card, credit score, credit report, credit limit, credit history, fico, debt, debts, loan
payday loan, student loan, car loan, auto loan, personal loan, mortgage, mortgaged, remortgage, refinance, refinancing
foreclosure, foreclosed, repossessed, repossession, eviction, evicted, rent, rent increase, back rent, down payment, downpayment
heloc, home equity, equity, bankruptcy, bankrupt, chapter 7|11|13|seven|thirteen, insolvent, insolvency, collections agency
debt collector, collection agency, creditor, garnish, garnished, lien, default on, tax return, tax refund, taxes, tax bill
back taxes, irs, hmrc, audit by, audited, w2, 1099, tax bracket, withholding, capital gains, deduction, pension
retirement account|fund|savings, 401k, 403b, ira, roth, isa, brokerage, robinhood, portfolio, stocks, shares, etf, index fund
mutual fund, dividend, crypto, bitcoin, ethereum, investment, invest, invested, investing, day trading, options trading
trust fund, inheritance, inherit, inherited, allowance, alimony payments, child support payments, budget, budgeting, flat broke
poverty, food stamps, snap benefits, welfare, unemployment benefits, universal credit, jobseekers
social security check|benefits|payment, severance, bonus, commission, stock options, rsus, vesting, 529, hsa, fsa, life insurance
annuity, premium, deductible, bills, medical debt, gambling debt|losses, venmo, paypal, zelle, cash app, wire transfer, paid off
pay off, net pay, take home pay, hourly rate, side hustle, money, finances, financial, financially, expenses, cash, funds, afford
fee waiver, scholarship, financial aid, tuition, apr, interest rate, loan shark, pawn, pawned, iban, sort code, lottery
won the lottery, tips, settlement
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
<poss> salary|paycheck|income|savings|debt|debts|loan|loans|mortgage|rent|taxes|pension|401_k|portfolio|investments|finances|bank|wages|pay|net|retirement|inheritance|budget|bonus|brokerage|ira|stocks|account|cash|crypto|overdraft|bills
earn|make|clear about|over? <num> k|a|an|per|grand|thousand|year|dollars|euros|pounds|hundred|bucks|annually|million
earn|make|clear around|like|under? <num> k|a|an|per|grand|thousand|year|dollars|euros|pounds|hundred|bucks|annually|million
earn|make|clear only|roughly|almost <num> k|a|an|per|grand|thousand|year|dollars|euros|pounds|hundred|bucks|annually|million
make six|seven figures, six|seven figure, <num> k|grand a|per year, <num> k|grand salary|debt, <num> k|grand in|of savings|debt
<num> an|per hour
owe <person>|<poss>|<num>|the|a|my|over|about|around *? <num>|money|irs|bank|thousands|rent|taxes|back|dollars|landlord|k|hmrc
<person>|<kin> owe <poss>|<num>|money|rent|taxes|the, in debt, out of debt, deep in debt, drowning in debt, debt free
credit card debt, file|filed|filing for bankruptcy, declare|declared bankruptcy, go|went|going bankrupt
be <adv>? broke|bankrupt|insolvent, live paycheck|paycheque to, live off savings|<poss>, paycheck to paycheck, make ends meet
can not afford, could not afford, not be able to afford, barely afford
behind on|with <poss>|the|rent|bills|mortgage|payments|car|loan, late on *? rent|mortgage|payments|bills|payment
miss *? mortgage|rent|loan|car payment
take|took|got|get|apply|applied|approved|denied|turned|refused out|for|down? a|for *? loan|mortgage|credit, lost <poss> savings
lose all my money|savings, lost|lose <num>|all|thousands k? in|on crypto|gambling|stocks|the|bitcoin|savings
gamble|gambled|gambling away|losses|debts, bank with
account with|at chase|wells|barclays|hsbc|revolut|monzo|citi|schwab|fidelity|vanguard|sparkasse, invest in|<num>
invest all|heavily, invest <poss>
bought|buy|own|owns|sold|hold|holding|sell <num>? *? shares|stock|stocks|bitcoin|crypto|etf|bonds|ethereum
get|got|ask|asked|asking|want|need a|for raise|bonus|pay, pay rise|raise|cut, took a pay cut
pay <num> in|for rent|taxes|interest|tax, pay <num> a|per month, paid <num> in taxes|rent|tax
file|filed|filing|do|did|doing|pay|paid|owe|owes *? tax|taxes, tax return|refund, audited by, irs, hmrc, net worth, credit score
save up|<num>? for|to|a|my|our house|down|retirement|deposit|college|wedding|car
save money|enough? for|to|a|my|our house|down|retirement|deposit|college|wedding|car
save up|money for a|the|our|my house|down|retirement|deposit|college|wedding|car
money problem|problems|trouble|troubles|issues|worries|stress|be|tight, be tight on money
financial stress|trouble|problem|problems|difficulty|hardship|struggles|situation|crisis|advisor|adviser|worries|aid|support|strain
financially struggling|strapped|dependent|stable|independent|ruined, struggle financially
struggle with|to_pay *? *? bills|rent|money|debt, on food stamps|welfare|benefits|unemployment, live on benefits|welfare
collect|collecting unemployment, retire early, retire|retirement plan|fund|account|savings, monthly payment|payments|rent|income
down payment, mortgage payment|rate|application|approved|be|broker|of, student loans|loan|debt
pay|paid|paying off|down|back <poss>|the|my|our|a *? loan|loans|mortgage|debt|card|credit|cards|car
max|maxed|maxing out <poss>|the|my|our|a|two|three *? card|cards|credit, late fees, evicted from, unpaid rent|bills|taxes|debt
evict me|us|him|her, facing eviction|foreclosure, lose|losing|lost <poss>|the house|home|apartment to, foreclose
severance package, stock options, inherit|inherited *? *? from|house|money|<num>, inheritance, trust fund
loaned|lent|lend|borrow|borrowed <person>|<poss>|my|<num>|money *? from|money|<num>|dollars, iban, bank account, checking account
savings account, joint account, credit card|cards, account number, routing number, venmo|paypal|zelle <person>
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
rent|mortgage|car_payment|bills|electric_bill|loan|tuition be|is due|late|past_due|overdue|behind|killing|eating|unpaid|going_up
only|like|about|have <num> bucks|dollars|quid|euros|pounds left, have|with <num> bucks|dollars|quid|euros|pounds until|till
<num> bucks|quid|dollars to my|our name|last, bank|check|cheque|payment|rent bounced|bounce
bounce|bounced a|my|the check|cheque|rent|payment, in the red, nsf fee
card|cards get|got|was|were|be declined|maxed|frozen|cut_off|stolen, declined at the, max out|maxed out, underwater on|with|in
upside down on|in, negative equity, behind on, past due, late on, final notice, shut off notice|the, disconnect notice
tow my|the car because, eviction notice, sheriff sale, debt collector, collector call|keeps, sent to collections, charge off
charged off
live|living off my|our|the|of|on savings|401_k|pension|cards|severance|parents|credit|ramen|unemployment|disability|ssi|food_stamps|loans
live|living off credit savings|401_k|pension|cards|severance|parents|credit|ramen|unemployment|disability|ssi|food_stamps|loans
payday loan, cash advance, loan shark, title loan
borrow|borrowed|lend|lent|loan|loaned|owe|owes <num>|me|him|her|my|the|them|over
borrow|borrowed|lend|lent|loan|loaned|owe|owes money|cash|someone, owe the, owe back, owe <num>, tax man, tax refund, wage garnish
broke until|till|af|as|this|again|rn|since|right|and, flat|dead|super|so|totally|stone|completely broke|skint, strapped for cash
short on rent|cash|money, short this month, tight this|right|money, money be tight|short|gone, out of money, no money
run out of money, ran out of money, can not afford|pay, could not afford|pay, make rent, making rent, food bank, food stamps
benefits got|were|cut, universal credit, on the dole, laid off, let go, got let go
make|making|made|earn|earning|clear|clearing|take_home|bring_home <num>|about|over *? k|grand|a_year|an_hour|hourly|figures|wage|per|a_month|annually|net
make|making|made|earn|earning|clear|clearing|take_home|bring_home six|minimum|around|like|roughly|under *? k|grand|a_year|an_hour|hourly|figures|wage|per|a_month|annually|net
on <num> k|grand, pay cut, pay rise, pay stub, direct deposit, side hustle, gig money, overtime pay, nest egg, emergency fund
rainy day fund, 401 k, margin call, yolo my|his, lost it all on, chapter <num>, file for bankruptcy
debt consolidation|settlement|relief|snowball|free, credit card|cards|score|report|limit|karma, interest be, sallie mae
deposit for a|the house|flat|apartment, closing costs, home equity, pre approved, lease on my|the car, car note, car payment
car loan, insurance premium, child support payments|arrears, alimony payments, medical debt|bills, hospital bill
gambling debts|losses, lost *? at the casino|track, lost <num> on|at|in
blew my|the|his|her|all|<num> *? paycheck|rent|savings|money|grand|k, gambled away, gambled my|the|his|our, will left
scratch offs, plasma money, sell plasma, cash app, account be overdrawn|frozen|negative|empty, bank closed, bank froze
hidden account
`,
  ),
  term(
    ['FINANCIAL'],
    'with-person',
    `
overdrew, maxed, repo, repoed, repossess, evict, collections, payday, skint, strapped, ebt, wic, dole, unemployment, rsu, fidelity
vanguard, schwab, etrade, btc, eth, doge, nfts, gme, dividends, fafsa, navient, forbearance, deferment, refi, escrow, appraisal
preapproved, cosign, cosigned, probate, pawnshop, gofundme, cashapp, klarna, afterpay
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
file|filed|filing for? chapter <num>|seven|eleven|thirteen, drown in debt|bills|loans|payments, second mortgage
behind on everything, scrape by|together, scraping by, pinch pennies, count pennies, no savings, zero savings, <num> to my name
can not|could not swing|make|cover|manage the? payment|payments|rent|bills|mortgage, robbing peter, financially
money problem|trouble|stress|worry|fight|issue, split the rent, my|our landlord raise|raised|want|wants|evict|is
pay me under|back|late|cash
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
owe|paid|pay|earned|lost|made|make|spent about|over <num> k|grand|bucks|dollars
owe|paid|pay|earned|lost|made|make|spent like|around|almost <num> k|grand|bucks|dollars, medical|vet|hospital bills
get|got paid <num>|late|weekly|under|less|shit|cash, <num> k in *? bills|debt|loans|savings|fees
`,
  ),
  pattern(
    ['FINANCIAL'],
    'unless-general',
    `
filed|file|filing for chapter <num>, filed|file chapter <num>, <poss> credit be|suck|tank, bad credit, no credit
owe|owes about *? <num>, owe|owes like *? <num>, owe <num> k
`,
  ),
];
