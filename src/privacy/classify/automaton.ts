/**
 * All entries of the lexicon as one automaton over words and groups. Each entry is first a chain of states that its
 * alternatives share; the subset construction then merges the chains, so that a walk follows one state for a word and one
 * for each group of it. States are packed into number arrays: what a step looks at stands in one line of the cache.
 */
import type { Evidence } from './lexicon/index.js';

/** What a complete path through the automaton stands for. */
export interface Rule {
  /** Bit i stands for `SENSITIVITY_ORDER[i]`; none for an innocent or framing phrase. */
  types: number;
  evidence: Evidence | 'innocent' | 'frame' | 'fiction';
  kind: 'term' | 'pattern' | 'stem';
}

/** A word by its id, or a group by `groupStep`. */
export type Step = number;
/** The step that any word of a group takes. */
export const groupStep = (bitIndex: number): Step => -1 - bitIndex;

/** The sign bit of a MASK, which no group has: an entry ends at the state. */
export const ENDS_HERE = 1 << 31;
/** No state follows. */
export const NOWHERE = -1;

/** Fields of a state in `Automaton.states`. */
export const MASK = 0;
export const GROUP_START = 1;
export const GROUP_END = 2;
export const HAS_WORDS = 3;
export const STATE_FIELDS = 4;
/** Fields of a slot of the hash table: state, word, next state, and one unused for alignment. */
const SLOT_FIELDS = 4;
/** Slots of the hash table for each edge, at least; with fewer the search for a free slot gets long. */
const SLOTS_PER_EDGE = 2;
/** Odd numbers that spread neighbouring keys, as multiplicative hashing asks (Knuth, TAOCP 6.4). */
const STATE_FACTOR = 0x9e3779b1;
const WORD_FACTOR = 0x85ebca6b;

/** Collects entries, each a sequence of slots of alternatives, each alternative a sequence of steps. */
export class Builder {
  private readonly edges: [Step, number][][] = [];
  private readonly skips: number[][] = [];
  private readonly rules: (Rule | undefined)[] = [];

  /** A new state without edges; one in which entries begin, when the caller asks. */
  state(): number {
    this.edges.push([]);
    this.skips.push([]);
    this.rules.push(undefined);
    return this.edges.length - 1;
  }

  /** Adds an entry. One of its slots must not be optional: it may not end where it begins. */
  add(
    start: number,
    slots: readonly { alternatives: readonly Step[][]; optional: boolean }[],
    rule: Rule,
  ): void {
    let here = start;
    for (const { alternatives, optional } of slots) {
      const next = this.state();
      for (const steps of alternatives) {
        let from = here;
        steps.forEach((step, at) => {
          const to = at === steps.length - 1 ? next : this.state();
          this.edges[from]!.push([step, to]);
          from = to;
        });
      }
      if (optional) this.skips[here]!.push(next);
      here = next;
    }
    this.rules[here] = rule;
  }

  /** Merges the entries, once, and lets go of them; the automaton's state of start i is i * STATE_FIELDS. */
  build(starts: readonly number[]): Automaton {
    const { edges, skips, rules } = this;
    const sets: number[][] = [];
    const numbers = new Map<string, number>();
    const numberOf = (members: readonly number[]): number => {
      const closed = new Set(members);
      for (const member of closed) for (const skipped of skips[member]!) closed.add(skipped);
      const sorted = [...closed].sort((a, b) => a - b);
      const key = sorted.join(' ');
      let number = numbers.get(key);
      if (number === undefined) {
        number = sets.length;
        numbers.set(key, number);
        sets.push(sorted);
      }
      return number;
    };
    for (const start of starts) numberOf([start]);
    const states: MergedState[] = [];
    for (let index = 0; index < sets.length; index++) {
      const members = sets[index]!;
      const targets = new Map<Step, number[]>();
      for (const member of members) {
        for (const [step, to] of edges[member]!) {
          const known = targets.get(step);
          if (known) known.push(to);
          else targets.set(step, [to]);
        }
      }
      states.push({
        next: [...targets].map(([step, to]): [Step, number] => [step, numberOf(to)]),
        rules: [...new Set(members.flatMap((member) => rules[member] ?? []))],
      });
    }
    for (const list of [edges, skips, rules]) list.length = 0;
    return new Automaton(states);
  }
}

interface MergedState {
  next: [Step, number][];
  rules: Rule[];
}

/** The packed states. A state is the place of its record in `states`. */
export class Automaton {
  /** Records of MASK (bits of all groups that lead on), GROUP_START and GROUP_END (its edges to groups), HAS_WORDS (0 or 1). */
  readonly states: Int32Array;
  readonly groupBits: Int32Array;
  readonly groupNext: Int32Array;
  /** The rules that end at a state. */
  readonly ends: ReadonlyMap<number, readonly Rule[]>;
  private readonly slots: Int32Array;
  private readonly slotMask: number;

  constructor(merged: readonly MergedState[]) {
    const groupBits: number[] = [];
    const groupNext: number[] = [];
    const ends = new Map<number, readonly Rule[]>();
    this.states = new Int32Array(merged.length * STATE_FIELDS);
    const wordEdges = merged.reduce((sum, { next }) => sum + next.filter(([step]) => step >= 0).length, 0);
    const count = 2 ** Math.ceil(Math.log2(wordEdges * SLOTS_PER_EDGE + 1));
    this.slotMask = count - 1;
    this.slots = new Int32Array(count * SLOT_FIELDS).fill(NOWHERE);
    merged.forEach(({ next, rules }, index) => {
      const place = index * STATE_FIELDS;
      const start = groupBits.length;
      let mask = 0;
      let hasWords = 0;
      for (const [step, to] of next) {
        if (step >= 0) {
          hasWords = 1;
          this.insert(place, step, to * STATE_FIELDS);
        } else {
          const bit = 1 << (-1 - step);
          mask |= bit;
          groupBits.push(bit);
          groupNext.push(to * STATE_FIELDS);
        }
      }
      if (rules.length > 0) {
        mask |= ENDS_HERE;
        ends.set(place, rules);
      }
      this.states.set([mask, start, groupBits.length, hasWords], place);
    });
    this.groupBits = Int32Array.from(groupBits);
    this.groupNext = Int32Array.from(groupNext);
    this.ends = ends;
  }

  private slotOf(state: number, word: number): number {
    const hash = Math.imul(state, STATE_FACTOR) ^ Math.imul(word, WORD_FACTOR);
    return (hash ^ (hash >>> 15)) & this.slotMask;
  }

  private insert(state: number, word: number, next: number): void {
    let slot = this.slotOf(state, word);
    while (this.slots[slot * SLOT_FIELDS] !== NOWHERE) slot = (slot + 1) & this.slotMask;
    this.slots.set([state, word, next], slot * SLOT_FIELDS);
  }

  /** The state one word further, or NOWHERE. */
  next(state: number, word: number): number {
    const { slots, slotMask } = this;
    let slot = this.slotOf(state, word);
    for (;;) {
      const at = slot * SLOT_FIELDS;
      const here = slots[at]!;
      if (here === NOWHERE) return NOWHERE;
      if (here === state && slots[at + 1] === word) return slots[at + 2]!;
      slot = (slot + 1) & slotMask;
    }
  }
}
