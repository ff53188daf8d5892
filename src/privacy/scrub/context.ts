import { FIELD_BREAK, isDigit, isWord, kind, LETTER, REDACTED, UNSPACED } from './characters.js';
import { type Folded, foldedSlice } from './fold.js';
import { APART } from './groups.js';
import type { Hit } from './inventory.js';
import type { Grip, Scan } from './scan.js';
import { WordSet } from './word-set.js';
import { type Claim, HINT, type Label, NAME } from './words/label.js';
import { LINK_WORDS } from './words/links.js';

/** How far before a number a label still reaches, in folded code units. */
export const REACH_BEFORE = 110;
/** How far after it. */
const REACH_AFTER = 56;
/** Longest number, its separators included, over which a label after it is looked for. */
const LONGEST_NUMBER = 64;
/** How far ahead of a group's end a label may begin that still names its number. */
export const WIDEST_AHEAD = REACH_AFTER + LONGEST_NUMBER;
/** The same for words that are also used of other things. */
const HINT_REACH = 60;
/** How far before a number a word that names another thing keeps it. */
const CLAIM_REACH = 36;
/** Longest linking text between label and number. */
const LONGEST_LINK = 64;
/** Words looked at on either side. */
const MOST_HITS = 10;

/** The labels on a number, and whether another word keeps it from them. */
export interface Grips {
  grips: readonly Grip[];
  isClaimed: boolean;
}

export const NO_GRIPS: Grips = { grips: [], isClaimed: false };
const CLAIMED: Grips = { grips: [], isClaimed: true };

/**
 * The labels that may name the number beginning at group `index`, best first. `before` is the index of the last hit
 * that ends at or before it. Empty when a nearer word says the number is something else.
 */
export function gripsOn(scan: Scan, index: number, before: number): Grips {
  const column = scan.columns?.wordAt(scan.groups.start(index));
  const back = looksBack(scan, index, before);
  const grips: Grip[] = [];
  if (column?.role === 'label') grips.push({ label: column, hit: undefined, isDirect: true, distance: 1 });
  const isHeaded = grips.length > 0;
  const direct = back.grips.find(isDirectGrip);
  if (direct !== undefined) {
    if (direct.label.strength !== NAME) {
      for (const grip of looksAhead(scan, index, before).grips)
        if (grip.isDirect && grip.label.strength > direct.label.strength) grips.push(grip);
    }
    take(grips, back.grips, true);
    take(grips, back.grips, false);
    take(grips, scan.outer, false);
    return { grips, isClaimed: false };
  }
  if (column?.role === 'claim') return CLAIMED;
  const after = looksAhead(scan, index, before);
  if (!isHeaded && (back.isClaimedDirectly || after.isClaimed)) return CLAIMED;
  take(grips, after.grips, true);
  const isNamedAfter = grips.length > (isHeaded ? 1 : 0);
  take(grips, back.grips, false);
  if (back.isClaimed) return { grips, isClaimed: !isNamedAfter };
  take(grips, after.grips, false);
  take(grips, scan.outer, false);
  return { grips, isClaimed: false };
}

const isDirectGrip = (grip: Grip): boolean => grip.isDirect;

/** Adds the grips that are direct, or those that are not. */
function take(grips: Grip[], from: readonly Grip[], isDirect: boolean): void {
  for (const grip of from) if (grip.isDirect === isDirect) grips.push(grip);
}

interface Looked {
  grips: Grip[];
  isClaimed: boolean;
  isClaimedDirectly: boolean;
}

function looksBack(scan: Scan, index: number, before: number): Looked {
  const { groups, hits, text } = scan;
  const at = groups.start(index);
  const grips: Grip[] = [];
  let unlinked = -1;
  for (let h = before; h >= 0 && before - h < MOST_HITS; h--) {
    const hit = hits[h]!;
    const from = Math.max(hit.served, hit.end);
    const distance = at - from;
    if (distance > REACH_BEFORE || distance < 0) continue;
    const isClaim = hit.word.role === 'claim';
    const isDirect = from > unlinked && isLinked(text, from, at, isClaim);
    if (!isDirect && !isClaim) unlinked = Math.max(unlinked, from);
    if (hit.word.role === 'claim') {
      if ((hit.served >= 0 && !isDirect) || isAdjunct(scan, h)) continue;
      if (isDirect && claimsForm(hit.word, scan, index))
        return { grips, isClaimed: true, isClaimedDirectly: true };
      const hasOwn = index > 0 && groups.start(index - 1) >= hit.end;
      if (
        hit.word.of === 'thing' &&
        distance <= CLAIM_REACH &&
        !hasOwn &&
        isSameSentence(text, hit.end, at)
      ) {
        return { grips, isClaimed: true, isClaimedDirectly: false };
      }
      continue;
    }
    if (hit.served >= 0 && !isDirect) continue;
    if (hit.word.strength === HINT && !isDirect && distance > HINT_REACH) continue;
    if ((!isDirect && isNothing(text, hit.end)) || isNotGiven(text, hit.end)) continue;
    const label = isNumbered(text, hit.end) ? named(hit.word) : hit.word;
    if (!isCovered(grips, label, isDirect)) grips.push({ label, hit, isDirect, distance });
  }
  return { grips, isClaimed: false, isClaimedDirectly: false };
}

/** "passport number for the booking: 123": what the number is for, not what it is. */
function isAdjunct({ hits, text }: Scan, h: number): boolean {
  const name = hits[h - 1];
  if (name?.word.role !== 'label' || name.word.strength !== NAME || name.served >= 0) return false;
  const from = name.end;
  const to = hits[h]!.start;
  if (to - from > LONGEST_ADJUNCT || text.chars[from + 1] !== 0x66) return false;
  return ADJUNCTS.has(foldedSlice(text, from, to)) && !foldedSlice(text, to, hits[h]!.end).includes(' ');
}

const ADJUNCTS: ReadonlySet<string> = new Set(
  ['the', 'my', 'our', 'this', 'his', 'her'].map((word) => ` for ${word} `),
);
const LONGEST_ADJUNCT = 10;

/** Whether a nearer grip would be judged like one of `label`. */
export function isCovered(nearer: readonly Grip[], label: Label, isDirect: boolean, count = nearer.length) {
  for (let g = 0; g < count; g++) {
    const grip = nearer[g]!;
    if (
      grip.label.type === label.type &&
      grip.label.strength >= label.strength &&
      grip.label.national === label.national &&
      (grip.isDirect || !isDirect)
    )
      return true;
  }
  return false;
}

/** "account #", "license №": the sign makes a number's name of any word. */
function isNumbered(text: Folded, end: number): boolean {
  const at = text.chars[end] === 0x20 ? end + 1 : end;
  return text.chars[at] === 0x23;
}

/** `"cvv": null`, `ssn=""`, `card=&`: the word has its value, which is none. */
function isNothing(text: Folded, end: number): boolean {
  const { chars } = text;
  let at = end;
  while (at - end < 2 && (chars[at] === 0x22 || chars[at] === 0x27)) at++;
  if (chars[at] !== 0x3a && chars[at] !== 0x3d) return false;
  at++;
  if (chars[at] === 0x20) at++;
  if (chars[at] === 0x22) return chars[at + 1] === 0x22;
  if (chars[at] === 0x26 || chars[at] === 0x2c || chars[at] === 0x3b) return true;
  let last = at;
  while (last - at < LONGEST_NOTHING && kind(chars[last] ?? 0x20) === LETTER) last++;
  return NOTHING.hasRange(text, at, last);
}

/** "SSN not provided": what follows is another number. */
function isNotGiven(text: Folded, end: number): boolean {
  const { chars } = text;
  if (chars[end] !== 0x20 || chars[end + 1] !== 0x6e || chars[end + 2] !== 0x6f || chars[end + 3] !== 0x74)
    return false;
  if (chars[end + 4] !== 0x20) return false;
  const at = end + 5;
  let last = at;
  while (last - at < LONGEST_NOTHING && kind(chars[last] ?? 0x20) === LETTER) last++;
  return NOT_GIVEN.hasRange(text, at, last);
}

const NOT_GIVEN = new WordSet(
  'provided given known on available needed required disclosed applicable stored shared collected recorded present found supplied stated listed'.split(
    ' ',
  ),
);
const NOTHING = new WordSet(['null', 'nil', 'none', 'undefined', 'no']);
const LONGEST_NOTHING = 12;

const named = (label: Label): Label => ({ ...label, strength: NAME });

/** A word of quantity or time takes short plain numbers only. */
const claimsForm = (word: Claim, { groups }: Scan, index: number): boolean =>
  word.of === 'thing' || (groups.letters(index) === 0 && groups.size(index) <= 8);

function looksAhead(scan: Scan, index: number, before: number): { grips: Grip[]; isClaimed: boolean } {
  const { groups, hits, text } = scan;
  const grips: Grip[] = [];
  const own = groups.end(index);
  let last = index;
  let h = before + 1;
  for (let seen = 0; h < hits.length && seen < MOST_HITS; h++, seen++) {
    const hit = hits[h]!;
    if (hit.start < own) continue;
    if (hit.start - own > WIDEST_AHEAD) break;
    while (groups.gap(last) !== APART && groups.start(last + 1) < hit.start) last++;
    const end = groups.end(last);
    const distance = hit.start - end;
    if (distance > REACH_AFTER) break;
    if (last + 1 < groups.length && groups.start(last + 1) < hit.start) break;
    if (ownsNext(scan, hit, last + 1, end)) continue;
    const isDirect = isLinked(text, end, hit.start, true);
    if (hit.word.role === 'claim') {
      if (hit.word.of === 'thing' && isDirect && grips.length === 0) return { grips, isClaimed: true };
      continue;
    }
    if (hit.word.strength === HINT && !isDirect) continue;
    grips.push({ label: hit.word, hit, isDirect, distance });
  }
  return { grips, isClaimed: false };
}

/** Whether a word after a number rather leads the number after it: "…, SSN: 123". */
function ownsNext(scan: Scan, hit: Hit, next: number, end: number): boolean {
  const { groups, text } = scan;
  const { chars } = text;
  if (chars[hit.end] === 0x29 && chars[hit.start - 1] === 0x28) return false;
  let at = hit.end;
  while (
    at < text.length &&
    at - hit.end < 2 &&
    (chars[at] === 0x22 || chars[at] === 0x20 || chars[at] === 0x2a)
  )
    at++;
  if (chars[at] === 0x3a || chars[at] === 0x3d || chars[at] === 0x23) return true;
  if (next >= groups.length) return false;
  const start = groups.start(next);
  if (start < hit.end || start - hit.end > LONGEST_LINK) return false;
  const isNextLine = holdsBreak(text, hit.end, start) && !holdsBreak(text, end, hit.start);
  if (isNextLine || chars[at] === 0x2c || chars[at] === 0x2e || chars[at] === 0x3b) return false;
  return isLinked(text, hit.end, start, true);
}

function holdsBreak(text: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.chars[i] === 0x0a || text.chars[i] === FIELD_BREAK) return true;
  return false;
}

function isSameSentence(text: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.chars[i]!;
    if (code === 0x0a || code === FIELD_BREAK || code === 0x3b) return false;
    if ((code === 0x2e || code === 0x21 || code === 0x3f) && kind(text.chars[i + 1] ?? 0x20) !== LETTER)
      return false;
    if (code === 0x2c) return false;
  }
  return true;
}

/**
 * Whether only linking words and punctuation stand between `from` and `to`. With `isStrict` a comma, a line or the end of
 * a sentence breaks the link.
 */
export function isLinked(text: Folded, from: number, to: number, isStrict: boolean): boolean {
  if (to - from > LONGEST_LINK) return false;
  const { chars } = text;
  let i = from;
  let letters = 0;
  while (i < to) {
    const code = chars[i]!;
    const k = kind(code);
    if (k === LETTER) {
      let end = i + 1;
      while (
        end < to &&
        (kind(chars[end]!) === LETTER || (chars[end] === 0x27 && kind(chars[end + 1] ?? 0) === LETTER))
      )
        end++;
      if (
        !LINK_WORDS.hasRange(text, i, end) &&
        !isSeries(text, i, end, to) &&
        (isStrict || !isSpeaker(text, i, end))
      )
        return false;
      letters = end - i;
      i = end;
      continue;
    }
    if (isDigit(code) || k === REDACTED) return false;
    if (code === 0x28) i = Math.max(i, asideEnd(text, i, to));
    if (k === UNSPACED && to - from > LONGEST_LINK / 3) return false;
    if (code === 0x2e && letters > 4 && !isWord(chars[i + 1] ?? 0)) return false;
    if (isStrict && (code === 0x2c || code === 0x3b || code === 0x0a || code === 0x3f)) return false;
    i++;
  }
  return true;
}

/** "…?\nDana: 123": the name of who answers a question. */
const isSpeaker = ({ chars, caps }: Folded, from: number, end: number): boolean =>
  caps[from] === 1 && chars[end] === 0x3a && chars[from - 1] === 0x0a && chars[from - 2] === 0x3f;

/** Where an aside in brackets that begins at `from` ends, such as "(no dashes)": whatever it says; `from` where it holds a number. */
function asideEnd(text: Folded, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const code = text.chars[i]!;
    if (code === 0x29) return i;
    if (isDigit(code) || kind(code) === REDACTED || code === 0x0a) return from;
  }
  return from;
}

/** One to three capitals right before the number: the series of a document number, "AB 123456". */
function isSeries(text: Folded, from: number, end: number, to: number): boolean {
  if (end - from > 3 || to - end > 1) return false;
  for (let i = from; i < end; i++) if (text.caps[i] !== 1) return false;
  return true;
}

/** Marks a word as having led a value, so that it leads others only in a list. */
export function serve(scan: Scan, hit: Hit | undefined, end: number): void {
  if (hit === undefined) return;
  hit.served = Math.max(hit.served, end);
  scan.servedEnd = Math.max(scan.servedEnd, end);
}

/** Whether a label of `type` stands within `reach` of the range. */
export function isNear(
  scan: Scan,
  type: Label['type'],
  start: number,
  end: number,
  before: number,
  reach: number,
): boolean {
  const { hits } = scan;
  for (let h = before; h >= 0 && start - hits[h]!.end <= reach && before - h < MOST_HITS; h--) {
    if (hits[h]!.word.role === 'label' && (hits[h]!.word as Label).type === type) return true;
  }
  for (let h = before + 1; h < hits.length && hits[h]!.start - end <= reach && h - before <= MOST_HITS; h++) {
    if (hits[h]!.word.role === 'label' && (hits[h]!.word as Label).type === type) return true;
  }
  return scan.outer.some(({ label }) => label.type === type);
}
