import { isRoutingInstead, labelledAccount, labelledRouting, strongRouting } from './bank-account.js';
import { labelledCard, strongCard } from './card.js';
import { readColumns } from './columns.js';
import { gripsOn, serve } from './context.js';
import { codeAfterCard, codeAfterExpiry, labelledCvv, skipExpiry } from './cvv.js';
import { labelledLicense, strongLicense } from './drivers-license.js';
import { fold } from './fold.js';
import { APART, takeInventory } from './groups.js';
import { strongIban } from './iban.js';
import { findMrz } from './mrz.js';
import { labelledPassport } from './passport.js';
import type { Grip, Match, Scan } from './scan.js';
import { labelledSsn, strongSsn } from './ssn.js';
import type { Span } from './types.js';
import type { Label } from './words/label.js';

/** Labels tried per number; more than this many words around one number is noise. */
const MOST_GRIPS = 8;

/**
 * The values in a text, as ranges of the source, sorted and apart. `outer` are labels that hold for the whole text.
 */
export function findPii(source: string, outer: readonly Label[]): Span[] {
  const text = fold(source);
  const { hits, groups } = takeInventory(text);
  if (groups.length === 0) return [];
  const scan: Scan = {
    text,
    hits,
    groups,
    columns: readColumns(text, hits),
    outer,
    cardEnd: -1,
    chain: undefined,
  };
  const spans: Span[] = findMrz(scan).map((match): Span => ({ type: 'PASSPORT', ...match }));
  walk(scan, spans);
  return spans.map(({ type, start, end }) => ({
    type,
    start: text.starts[start]!,
    end: text.ends[end - 1]!,
  }));
}

function walk(scan: Scan, spans: Span[]): void {
  const { groups, hits } = scan;
  const taken = spans.map(({ start, end }) => ({ start, end }));
  let from = 0;
  let before = -1;
  let mrz = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    while (before + 1 < hits.length && hits[before + 1]!.end <= group.start) before++;
    while (mrz < taken.length && taken[mrz]!.end <= group.start) mrz++;
    if (group.start < from || (mrz < taken.length && taken[mrz]!.start <= group.start)) continue;
    const found = judge(scan, i, before);
    if (found === undefined) continue;
    if (found.end > found.start) spans.push(found);
    from = found.end;
    if (found.type !== 'PAYMENT_CARD') continue;
    scan.cardEnd = found.end;
    let next = i;
    while (next < groups.length && groups[next]!.start < found.end) next++;
    const code = codeAfterCard(scan, next, found.end);
    if (code === undefined) continue;
    spans.push({ type: 'CVV', ...code });
    from = code.end;
  }
}

/** What stands at group `index`: a placeholder, a shape that shows itself, or a number under a label. */
function judge(scan: Scan, index: number, before: number): Span | undefined {
  const group = scan.groups[index]!;
  const { grips, isClaimed } = gripsOn(scan, index, before);
  if (group.redacted !== undefined) {
    const grip = grips.find(({ label }) => label.type === group.redacted);
    if (grip !== undefined) serve(grip, group.end);
    return { type: group.redacted, start: group.end, end: group.end };
  }
  const strong = strongAt(scan, index, isClaimed);
  if (strong !== undefined) {
    const grip = grips.find(({ label }) => label.type === strong.type);
    if (grip !== undefined) serve(grip, strong.end);
    return strong;
  }
  for (const grip of grips.slice(0, MOST_GRIPS)) {
    const type = typeFor(scan, index, before, grip);
    const match = labelledAt(scan, index, before, { ...grip, label: { ...grip.label, type } });
    if (match === undefined) continue;
    if (type === grip.label.type) serve(grip, match.end);
    return { type, ...match };
  }
  return codeByExpiry(scan, index, before);
}

function strongAt(scan: Scan, index: number, isClaimed: boolean): Span | undefined {
  const ssn = strongSsn(scan, index);
  if (ssn !== undefined) return { type: 'SSN', ...ssn };
  const card = strongCard(scan, index, isClaimed);
  if (card !== undefined) return { type: 'PAYMENT_CARD', ...card };
  const iban = strongIban(scan, scan.groups[index]!.start);
  if (iban !== undefined) return { type: 'BANK_ACCOUNT', ...iban };
  const license = strongLicense(scan, index);
  if (license !== undefined) return { type: 'DRIVERS_LICENSE', ...license };
  const routing = strongRouting(scan, index);
  return routing === undefined ? undefined : { type: 'ROUTING_NUMBER', ...routing };
}

function typeFor(scan: Scan, index: number, before: number, grip: Grip): Label['type'] {
  const { type } = grip.label;
  return type === 'BANK_ACCOUNT' && isRoutingInstead(scan, index, before) && !isExactAccount(grip)
    ? 'ROUTING_NUMBER'
    : type;
}

/** An account's name right before the number, with no routing name that could share it. */
const isExactAccount = (grip: Grip): boolean => grip.isDirect && grip.distance <= 2;

function labelledAt(scan: Scan, index: number, before: number, grip: Grip): Match | undefined {
  switch (grip.label.type) {
    case 'SSN':
      return labelledSsn(scan, index, grip);
    case 'PAYMENT_CARD':
      return labelledCard(scan, index, grip);
    case 'CVV':
      return labelledCvv(scan, index, grip, before);
    case 'BANK_ACCOUNT':
      return labelledAccount(scan, index, grip, before);
    case 'ROUTING_NUMBER':
      return labelledRouting(scan, index, grip);
    case 'PASSPORT':
      return labelledPassport(scan, index, grip);
    case 'DRIVERS_LICENSE':
      return labelledLicense(scan, index, grip);
  }
}

function codeByExpiry(scan: Scan, index: number, before: number): Span | undefined {
  const hit = scan.hits[before];
  if (hit === undefined || hit.word.role !== 'claim' || hit.word.of !== 'expiry') return undefined;
  if (scan.groups[index]!.gap === APART || skipExpiry(scan, index) === index) return undefined;
  const match = codeAfterExpiry(scan, index, hit, before);
  return match === undefined ? undefined : { type: 'CVV', ...match };
}
