import { announcedType, labelledAccount, labelledRouting, strongRouting } from './bank-account.js';
import { labelledCard, mayBeCard, strongCard } from './card.js';
import { type Columns, DELIMITERS, readColumns } from './columns.js';
import { gripsOn, isCovered, NO_GRIPS, REACH_BEFORE, serve, WIDEST_AHEAD } from './context.js';
import { codeAfterCard, codeAfterExpiry, labelledCvv, skipExpiry } from './cvv.js';
import { labelledLicense, strongLicense } from './drivers-license.js';
import { type Cut, type Folded, fold, sourceEnd, sourceStart, withPlaceholders } from './fold.js';
import { APART } from './groups.js';
import { strongIban } from './iban.js';
import { type Hit, type Inventory, takeInventory } from './inventory.js';
import { mergeSpans } from './merge.js';
import { findMrz } from './mrz.js';
import { labelledPassport } from './passport.js';
import { inventoryAfter } from './resume.js';
import type { Grip, Match, Scan } from './scan.js';
import { labelledSsn, strongSsn } from './ssn.js';
import { PII_TYPES, type PiiType, type Span } from './types.js';
import { HINT, type Label } from './words/label.js';

/**
 * Passes over one text. A value taken out may show another beside it; the later passes look only near what the one before
 * took out and nearly always find nothing, so the bound is for hostile texts.
 */
const MOST_PASSES = 12;
/** How far from a removed value a number may be judged differently without it, in folded code units. */
const TOUCHED_REACH = 320;

/**
 * The values in a text, as ranges of the source, sorted and apart. `outer` are labels that hold for the whole text. What
 * remains holds no further value: scrubbing the result again changes nothing.
 */
export function findPii(source: string, outer: readonly Label[]): Span[] {
  let text = fold(source);
  let last: Pass | undefined;
  let inventory = takeInventory(text);
  const found: Span[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const columns = readColumns(text, inventory.hits);
    const spans = mergeSpans(findOnce(text, inventory, columns, outer, last));
    if (spans.length === 0) break;
    for (const { type, start, end } of spans) {
      found.push({ type, start: sourceStart(text, start), end: sourceEnd(text, end) });
    }
    const before = text;
    const cuts = cutsOf(before, spans);
    last = { cuts, columns };
    text = withPlaceholders(before, cuts);
    inventory = inventoryAfter(inventory, before, text, cuts);
  }
  return mergeSpans(found);
}

const spanOf = (type: PiiType, { start, end }: Match): Span => ({ type, start, end });

/** What a pass took out, and the tables it read. */
interface Pass {
  cuts: readonly Cut[];
  columns: Columns | undefined;
}

/** Whether a value was written across table cells or lines, so that the cells around it move. */
function holdsDelimiter(text: Folded, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (DELIMITERS.includes(text.chars[i]!) || text.chars[i] === 0x0a) return true;
  return false;
}

function findOnce(
  text: Folded,
  inventory: Inventory,
  columns: Columns | undefined,
  outer: readonly Label[],
  last: Pass | undefined,
): Span[] {
  const { hits, groups } = inventory;
  if (groups.length === 0) return [];
  const scan: Scan = {
    text,
    hits,
    groups,
    columns,
    outer: outer.map((label) => ({ label, hit: undefined, isDirect: false, distance: REACH_BEFORE })),
    cardEnd: -1,
    servedEnd: -1,
    tokens: undefined,
    plain: undefined,
  };
  const { source } = text;
  const zones = source.includes('<') || source.includes('&') || source.includes('\\') ? findMrz(scan) : [];
  const spans = zones.map((match) => spanOf('PASSPORT', match));
  walk(scan, spans, last === undefined ? undefined : new Touched(scan, last));
  return spans;
}

function cutsOf(text: Folded, spans: readonly Span[]): Cut[] {
  let shift = 0;
  return spans.map(({ type, start, end }): Cut => {
    const at = start - shift;
    shift += end - start - 1;
    return { start, end, at, type: PII_TYPES.indexOf(type), tore: holdsDelimiter(text, start, end) };
  });
}

/** Tells which numbers may be judged differently after a pass: those near what it took out, or now under another heading. */
class Touched {
  private readonly cuts: readonly Cut[];
  /** Headings as they were, where a value taken out moved the cells around it. */
  private readonly columns: Columns | undefined;
  private readonly isTorn: boolean;
  /** The first cut that is not well before the position asked about last. */
  private next = 0;

  constructor(
    private readonly scan: Scan,
    { cuts, columns }: Pass,
  ) {
    this.cuts = cuts;
    this.columns = columns;
    this.isTorn = cuts.some(({ tore }) => tore);
  }

  /** Positions are asked about in ascending order. */
  isAt(position: number): boolean {
    const { cuts } = this;
    while (this.next < cuts.length && cuts[this.next]!.at + TOUCHED_REACH < position) this.next++;
    if (this.next < cuts.length && cuts[this.next]!.at - TOUCHED_REACH <= position) return true;
    if (!this.isTorn) return false;
    const earlier = this.next > 0 ? cuts[this.next - 1]! : undefined;
    const was = earlier === undefined ? position : position - earlier.at - 1 + earlier.end;
    return this.scan.columns?.wordAt(position) !== this.columns?.wordAt(was);
  }
}

/** Judges the groups in order; with `touched`, only those that may be judged differently than in the pass before. */
function walk(scan: Scan, spans: Span[], touched: Touched | undefined): void {
  const { groups, hits } = scan;
  const taken = spans.map(({ start, end }) => ({ start, end }));
  let from = 0;
  let before = -1;
  let mrz = 0;
  const labels = new LabelWatch(hits);
  for (let i = 0; i < groups.length; i++) {
    const start = groups.start(i);
    while (before + 1 < hits.length && hits[before + 1]!.end <= start) before++;
    while (mrz < taken.length && taken[mrz]!.end <= start) mrz++;
    if (start < from || (mrz < taken.length && taken[mrz]!.start <= start)) continue;
    if (touched !== undefined && !touched.isAt(start)) {
      if (!groups.isRedacted(i) || ledAsBefore(scan, i)) continue;
    }
    const found = judge(scan, i, before, labels.isNear(start, groups.end(i), before));
    if (found === undefined) continue;
    if (found.end > found.start) spans.push(found);
    from = found.end;
    if (found.type !== 'PAYMENT_CARD') continue;
    scan.cardEnd = found.end;
    let next = i;
    while (next < groups.length && groups.start(next) < found.end) next++;
    const code = codeAfterCard(scan, next, found.end);
    if (code === undefined) continue;
    spans.push(spanOf('CVV', code));
    from = code.end;
  }
}

/** Lets a placeholder's word lead it as in the pass before; false where that is not known, or the word is gone. */
function ledAsBefore(scan: Scan, index: number): boolean {
  const ledBy = scan.groups.ledBy(index);
  if (ledBy === undefined || (ledBy !== null && scan.hits[ledBy.index] !== ledBy)) return false;
  if (ledBy !== null) serve(scan, ledBy, scan.groups.end(index));
  return true;
}

/** Tells cheaply whether any label is in reach: most numbers in prose have none. */
class LabelWatch {
  private ahead = 0;
  private seen = -1;
  private lastEnd = Number.NEGATIVE_INFINITY;

  constructor(private readonly hits: readonly Hit[]) {}

  isNear(start: number, end: number, before: number): boolean {
    const { hits } = this;
    for (; this.seen < before; this.seen++) {
      const hit = hits[this.seen + 1]!;
      if (hit.word.role === 'label') this.lastEnd = hit.end;
    }
    while (
      this.ahead < hits.length &&
      (hits[this.ahead]!.start < end || hits[this.ahead]!.word.role !== 'label')
    )
      this.ahead++;
    return (
      start - this.lastEnd <= REACH_BEFORE ||
      (hits[this.ahead]?.start ?? Number.POSITIVE_INFINITY) - end <= WIDEST_AHEAD
    );
  }
}

/** What stands at group `index`: a placeholder, a shape that shows itself, or a number under a label. */
function judge(scan: Scan, index: number, before: number, isLabelNear: boolean): Span | undefined {
  const { groups } = scan;
  const start = groups.start(index);
  const isLed = isLabelNear || scan.outer.length > 0 || start - scan.servedEnd <= REACH_BEFORE;
  const needsContext = isLed || scan.columns !== undefined || mayBeCard(scan, index);
  const { grips, isClaimed } = needsContext ? gripsOn(scan, index, before) : NO_GRIPS;
  const redacted = groups.redacted(index);
  if (redacted !== undefined) {
    const end = groups.end(index);
    const grip = grips.find(({ label }) => label.type === redacted);
    serve(scan, grip?.hit, end);
    groups.setLedBy(index, grip?.hit ?? null);
    return spanOf(redacted, { start: end, end });
  }
  const strong = strongAt(scan, index, isClaimed);
  if (strong !== undefined) {
    const grip = grips.find(({ label }) => label.type === strong.type);
    const other =
      grip === undefined && strong.type === 'SSN'
        ? namedOtherwise(scan, index, before, grips, strong)
        : undefined;
    serve(scan, (grip ?? other)?.hit, strong.end);
    return other === undefined ? strong : { ...strong, type: other.label.type };
  }
  for (let g = 0; g < grips.length; g++) {
    const grip = grips[g]!;
    if (isCovered(grips, grip.label, grip.isDirect, g)) continue;
    const type = typeFor(scan, index, grip);
    const isOwn = type === grip.label.type;
    const match = labelledAt(scan, index, before, isOwn ? grip : { ...grip, label: { ...grip.label, type } });
    if (match === undefined) continue;
    if (isOwn) serve(scan, grip.hit, match.end);
    return spanOf(type, match);
  }
  return codeByExpiry(scan, index, before);
}

/** The grip of another document that says what a number in the form of a social security number is: "driver's license 123-45-6789". */
function namedOtherwise(
  scan: Scan,
  index: number,
  before: number,
  [grip]: readonly Grip[],
  { end }: Span,
): Grip | undefined {
  if (grip === undefined || !grip.isDirect || grip.label.strength === HINT) return undefined;
  return labelledAt(scan, index, before, grip)?.end === end ? grip : undefined;
}

function strongAt(scan: Scan, index: number, isClaimed: boolean): Span | undefined {
  const ssn = strongSsn(scan, index);
  if (ssn !== undefined) return spanOf('SSN', ssn);
  const card = strongCard(scan, index, isClaimed);
  if (card !== undefined) return spanOf('PAYMENT_CARD', card);
  const iban = strongIban(scan, scan.groups.start(index));
  if (iban !== undefined) return spanOf('BANK_ACCOUNT', iban);
  const license = strongLicense(scan, index);
  if (license !== undefined) return spanOf('DRIVERS_LICENSE', license);
  const routing = strongRouting(scan, index);
  return routing === undefined ? undefined : spanOf('ROUTING_NUMBER', routing);
}

function typeFor(scan: Scan, index: number, grip: Grip): Label['type'] {
  const { type } = grip.label;
  return type === 'BANK_ACCOUNT' || type === 'ROUTING_NUMBER' ? announcedType(scan, index, grip) : type;
}

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
  const hit = before < 0 ? undefined : scan.hits[before];
  if (hit === undefined || hit.word.role !== 'claim' || hit.word.of !== 'expiry') return undefined;
  if (scan.groups.gap(index) === APART || skipExpiry(scan, index) === index) return undefined;
  const match = codeAfterExpiry(scan, index, hit, before);
  return match === undefined ? undefined : spanOf('CVV', match);
}
