import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leafHash as eventHash } from '../../src/audit/canonical.js';
import { eventOf } from '../../src/audit/disclosure.js';
import type { AuditEvent } from '../../src/audit/event.js';
import { openAuditLog } from '../../src/audit/log.js';
import {
  consistencySpans,
  inclusionSpans,
  lastLeafOf,
  nodeHash,
  rootSpan,
  type Span,
  spanHash,
  type TreeNode,
} from '../../src/audit/tree.js';
import { readSpans } from '../../src/audit/tree-store.js';
import { openPool } from '../../src/regions/pools.js';
import { type FreshStores, freshStores } from '../support/stores.js';
import { extendsTree, includes, leafHash, MTH, PATH, PROOF } from './rfc9162.js';

const leaves = (count: number) => Array.from({ length: count }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));
const LARGEST = 200;
const ALL = leaves(LARGEST);
/** What a perfect subtree hashes to, by the RFC. */
const nodeOf = (d: readonly Buffer[]) => (node: TreeNode) =>
  MTH(d.slice(node.index * 2 ** node.level, lastLeafOf(node) + 1));
const hashes = (spans: readonly Span[], d: readonly Buffer[] = ALL) =>
  spans.map((span) => spanHash(span, nodeOf(d)));

/** A tree size and what is smaller. */
const sized = (least: number) =>
  fc
    .integer({ min: least, max: LARGEST })
    .chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));

describe('the tree', () => {
  test('A3 has the hashes that RFC 9162 and its predecessors give as examples', () => {
    expect(spanHash(rootSpan(0), () => Buffer.alloc(0)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    // The leaves and roots of the reference implementation of Certificate Transparency.
    const entries = [
      '', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f',
    ].map((hex) => leafHash(Buffer.from(hex, 'hex'))); // biome-ignore format: a table
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ];
    for (const [i, root] of roots.entries())
      expect(spanHash(rootSpan(i + 1), nodeOf(entries)).toString('hex')).toBe(root);
  });

  test('A3 has the root of the RFC at every size', () => {
    for (let size = 0; size <= LARGEST; size++)
      expect(spanHash(rootSpan(size), nodeOf(ALL))).toEqual(MTH(ALL.slice(0, size)));
  });

  test('A3 has the inclusion path of the RFC for every leaf at every size, and it verifies', () => {
    fc.assert(
      fc.property(sized(1), ([index, size]) => {
        const d = ALL.slice(0, size);
        const path = hashes(inclusionSpans(index, size));
        expect(path).toEqual(PATH(index, d));
        const root = MTH(d);
        const leaf = { hash: d[index]!, index };
        expect(includes(leaf, { size, root }, path)).toBe(true);
        expect(includes({ ...leaf, hash: leafHash(Buffer.from('other')) }, { size, root }, path)).toBe(false);
        for (const i of path.keys()) {
          const bent = path.map((hash, j) => (i === j ? Buffer.from(hash).fill(1, 0, 1) : hash));
          if (!bent[i]!.equals(path[i]!)) expect(includes(leaf, { size, root }, bent)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('A3 has the consistency proof of the RFC between any two sizes, and it verifies', () => {
    fc.assert(
      fc.property(sized(2), ([smaller, to]) => {
        const from = smaller + 1;
        const path = hashes(consistencySpans(from, to));
        expect(path).toEqual(PROOF(from, ALL.slice(0, to)));
        if (from === to) return;
        const first = { size: from, root: MTH(ALL.slice(0, from)) };
        const second = { size: to, root: MTH(ALL.slice(0, to)) };
        expect(extendsTree(first, second, path)).toBe(true);
        expect(extendsTree({ ...first, root: nodeHash(first.root, first.root) }, second, path)).toBe(false);
        expect(extendsTree(first, { ...second, root: nodeHash(first.root, first.root) }, path)).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(consistencySpans(0, 7)).toEqual([]);
  });

  test('A3 needs no more nodes than the logarithm of the size, however large', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (size, at) => {
          const bits = Math.ceil(Math.log2(size + 1));
          const index = Math.min(Math.floor(at * size), size - 1);
          expect(rootSpan(size).length).toBeLessThanOrEqual(bits);
          for (const spans of [inclusionSpans(index, size), consistencySpans(index + 1, size)]) {
            expect(spans.flat().length).toBeLessThanOrEqual(2 * bits + 1);
            for (const node of spans.flat()) expect(Number.isSafeInteger(node.index)).toBe(true);
            // Whole by the time the tree has its size.
            for (const node of spans.flat()) expect(lastLeafOf(node)).toBeLessThan(size);
          }
        },
      ),
    );
  });

  test('A3 has no proof for what it does not hold', () => {
    for (const [index, size] of [
      [0, 0],
      [3, 3],
      [-1, 3],
      [Number.NaN, 3],
    ] as const)
      expect(() => inclusionSpans(index, size)).toThrow(RangeError);
    for (const [from, to] of [
      [4, 3],
      [-1, 3],
      [Number.NaN, 3],
    ] as const)
      expect(() => consistencySpans(from, to)).toThrow(RangeError);
  });
});

describe('the tree of a log', () => {
  let stores: FreshStores;
  let pool: Pool;
  let admin: Pool;
  beforeAll(async () => {
    stores = await freshStores();
    admin = stores.admin('audit');
    pool = openPool(stores.settings.database!.audit, 'audit', { poolSize: 6 });
  });
  afterAll(async () => {
    await pool?.end();
    await stores?.close();
  });

  const events = (count: number): AuditEvent[] =>
    Array.from({ length: count }, () =>
      eventOf({ id: 'key:1', role: 'SERVICE' }, Date.now(), {
        action: 'READ',
        subjects: [randomBytes(4).toString('hex')],
        sessionId: null,
        purpose: 'assistant',
        nodeIds: [randomUUID()],
        phi: false,
        policy: 'role:SERVICE gate:assistant',
        region: 'default',
        retention: 'GDPR',
      }),
    );
  /** The hashes of all leaves, made from the bytes that are stored. */
  const stored = async () => {
    const { rows } = await admin.query<{ body: string; index: string }>(
      `SELECT l.index, audit.canonical(b.frame, b.node_ids) AS body
       FROM audit.leaves l JOIN audit.bodies b USING (index) ORDER BY l.index`,
    );
    expect(rows.map((row) => Number(row.index))).toEqual(rows.map((_, i) => i));
    for (const row of rows) expect(eventHash(row.body)).toEqual(leafHash(Buffer.from(row.body)));
    return rows.map((row) => leafHash(Buffer.from(row.body)));
  };

  test('A3 grows with every append as the RFC has it, whoever appends and however much at once', async () => {
    // Three logs on one store, as three server processes have, at once and in batches of any size.
    const logs = [openAuditLog(pool), openAuditLog(pool), openAuditLog(pool)];
    const sizes = [1, 2, 1, 7, 1, 64, 3, 130, 1, 1, 33, 5, 1, 16, 2, 1, 90, 1];
    const known = events(4);
    await Promise.all(
      sizes.map(async (size, i) => {
        const log = logs[i % logs.length]!;
        // Some repeat what others bring.
        await log.append([...events(size), ...(i % 3 === 0 ? known : [])]);
      }),
    );
    for (let i = 0; i < 20; i++) await logs[i % 3]!.append(events(1));
    await Promise.all(logs.map((log) => log.close()));

    const d = await stored();
    expect(d.length).toBe(sizes.reduce((sum, size) => sum + size, 0) + 4 + 20);
    for (let size = 0; size <= d.length; size++)
      expect((await readSpans(pool, [rootSpan(size)]))[0]).toEqual(MTH(d.slice(0, size)));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (a, b) => {
        const size = 1 + (a % d.length);
        const index = b % size;
        expect(await readSpans(pool, inclusionSpans(index, size))).toEqual(PATH(index, d.slice(0, size)));
        expect(await readSpans(pool, consistencySpans(index + 1, size))).toEqual(
          PROOF(index + 1, d.slice(0, size)),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('A3 is read with one statement, and from as many rows as the logarithm of the size', async () => {
    const [{ size } = { size: 0 }] = (
      await admin.query<{ size: number }>('SELECT count(*)::int AS size FROM audit.leaves')
    ).rows;
    const asked: unknown[][] = [];
    const counted = {
      query: (text: string, values: unknown[]) => {
        asked.push(values[0] as unknown[]);
        return pool.query(text, values);
      },
    } as unknown as Pool;
    await readSpans(counted, [...inclusionSpans(size >> 1, size), rootSpan(size)]);
    expect(asked.length).toBe(1);
    expect(asked[0]!.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(size)));
  });

  test('A3 that has lost a leaf gives no proof', async () => {
    await expect(readSpans(pool, [[{ level: 0, index: 1_000_000 }]])).rejects.toThrow('gap');
    await expect(readSpans(pool, [[{ level: 5, index: 1_000_000 }]])).rejects.toThrow('gap');
  });
});
