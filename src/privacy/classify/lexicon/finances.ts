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
earn|make|makes|earns|earning|making|made|earned around|about|only|over|roughly|like|almost|under? <num> k|a|an|per|grand|thousand|year|dollars|euros|pounds|hundred|bucks|annually|million
make six|seven figures, six|seven figure, <num> k a|per|salary|in year?|debt|savings, <num> an|per hour
owe <person>|<poss>|<num>|the|a|my|over|about|around *? <num>|money|irs|bank|thousands|rent|taxes|back|dollars|landlord|k|hmrc
<person>|<kin> owe <poss>|<num>|money|rent|taxes|the, in debt, out of debt, deep in debt, drowning in debt, debt free
credit card debt, file|filed|filing for bankruptcy, declare|declared bankruptcy, go|went|going bankrupt
be <adv>? broke|bankrupt|insolvent, live|living paycheck|paycheque|off to|savings, paycheck to paycheck, make ends meet
can not afford, could not afford, not be able to afford, barely afford
behind on|with <poss>|the|rent|bills|mortgage|payments|car|loan, late on *? rent|mortgage|payments|bills|payment
miss *? mortgage|rent|loan|car payment
take|took|got|get|apply|applied|approved|denied|turned|refused out|for|down? a|for *? loan|mortgage|credit, lost <poss> savings
lose all my money|savings, lost|lose <num>|all|thousands k? in|on crypto|gambling|stocks|the|bitcoin|savings
gamble|gambled|gambling away|losses|debts, bank with
account with|at chase|wells|barclays|hsbc|revolut|monzo|citi|schwab|fidelity|vanguard|sparkasse
invest|invested|investing in|<num>|my|all|heavily|<poss>
bought|buy|own|owns|sold|hold|holding|sell <num>? *? shares|stock|stocks|bitcoin|crypto|etf|bonds|ethereum
get|got|ask|asked|asking|want|need a|for raise|bonus|pay, pay rise|raise|cut, took a pay cut
pay <num> in|a|for|per rent|taxes|month|interest|tax, paid <num> in taxes|rent|tax
file|filed|filing|do|did|doing|pay|paid|owe|owes *? tax|taxes, tax return|refund, audited by, irs, hmrc, net worth, credit score
save|saved|saving up|<num>|for|money|about|enough? for|a|to house|down|retirement|deposit|college|wedding|car
money problem|problems|trouble|troubles|issues|worries|stress|be|tight, be tight on money
financial stress|trouble|problem|problems|difficulty|hardship|struggles|situation|crisis|advisor|adviser|worries|aid|support|strain
financially struggling|strapped|dependent|stable|independent|ruined
struggle|struggling financially|with|to pay *? *? bills|rent|money|debt, on food stamps|welfare|benefits|unemployment
live on benefits|welfare, collect|collecting unemployment, retire early, retire|retirement plan|fund|account|savings
monthly payment|payments|rent|income, down payment, mortgage payment|rate|application|approved|be|broker|of
student loans|loan|debt, pay|paid|paying off|down|back <poss>|the|my|our|a *? loan|loans|mortgage|debt|card|credit|cards|car
max|maxed|maxing out <poss>|the|my|our|a|two|three *? card|cards|credit, late fees, evicted from, unpaid rent|bills|taxes|debt
evict me|us|him|her, facing eviction|foreclosure, lose|losing|lost <poss>|the house|home|apartment to, foreclose
severance package, stock options, inherit|inherited *? *? from|house|money|<num>, inheritance, trust fund
loaned|lent|lend|borrow|borrowed <person>|<poss>|my|<num>|money *? from|money|<num>|dollars, iban, bank account, checking account
savings account, joint account, credit card|cards, account number, routing number, venmo|paypal|zelle <person>
`,
  ),
];
