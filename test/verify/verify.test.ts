import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventOf } from '../../src/audit/disclosure.js';
import type { AuditEvent } from '../../src/audit/event.js';
import { verify } from '../../src/cli/verify.js';
import type { Region } from '../../src/regions/region.js';
import { verifyLog } from '../../src/verify/log.js';
import { openCheckpoint, parseVerifierKey } from '../../src/verify/note.js';
import { type FreshStores, freshStores } from '../support/stores.js';

let stores: FreshStores;
let region: Region;
let client: pg.Client;
let events: AuditEvent[];

const event = (i: number) =>
  eventOf({ id: `key:${i}`, role: 'SERVICE' }, Date.parse('2026-11-21T10:00:00Z') + i, {
    action: 'READ',
    subjects: [randomBytes(32).toString('hex')],
    sessionId: `sitzung-${i}`,
    purpose: 'assistant',
    nodeIds: Array.from({ length: i % 3 }, () => randomUUID()),
    phi: i % 2 === 0,
    policy: 'role:SERVICE gate:assistant',
    region: 'default',
    retention: i % 5 === 0 ? 'HIPAA' : 'GDPR',
  });
const append = async (count: number) => {
  const more = Array.from({ length: count }, (_, i) => event(events.length + i));
  await region.audit.append(more);
  events.push(...more);
  return (await region.checkpoints.latest()).note;
};
const found = async (held: Record<string, string> = {}) =>
  (await verifyLog(client, parseVerifierKey(region.checkpoints.verifierKey), new Map(Object.entries(held))))
    .findings;
/** A change past every trigger, as only a superuser can make it. */
const forge = (sql: string) =>
  client.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);

async function fresh(): Promise<void> {
  stores = await freshStores();
  region = stores.regions.home;
  client = new pg.Client({ connectionString: stores.superuser('audit') });
  await client.connect();
  events = [];
  await append(6);
  await append(7);
}
async function done(): Promise<void> {
  await client?.end();
  await stores?.close();
}
const at = (place: number) => `event ${events[place]!.id} at place ${place}`;

describe('a log that is what was signed', () => {
  beforeAll(fresh);
  afterAll(done);

  test('A3 is found so, from the first event to the last', async () => {
    const key = parseVerifierKey(region.checkpoints.verifierKey);
    const held = new Map([['mine', (await region.checkpoints.latest()).note]]);
    const report = await verifyLog(client, key, held);
    expect(report).toMatchObject({ size: 13, covered: 13, checkpoints: 3, findings: [] });
    expect(report.root.toString('base64')).toBe((await region.checkpoints.latest()).rootHash);
  });

  test('A3 is not, by any single bit of any stored event, of its columns, or of the tree', async () => {
    const whole = { places: fc.nat(12), byte: fc.nat(), bit: fc.nat(6) };
    const parts = [
      ['bodies', 'frame'],
      ['bodies', 'node_ids'],
      ['bodies', 'actor'],
      ['bodies', 'session_id'],
      ['bodies', 'subjects'],
      ['bodies', 'phi'],
      ['bodies', 'action'],
      ['bodies', 'event_id'],
      ['leaves', 'hash'],
      ['leaves', 'subtrees'],
      ['leaves', 'event_id'],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        whole.places,
        whole.byte,
        whole.bit,
        async ([table, column], place, byte, bit) => {
          const { rows } = await client.query(
            `SELECT ${column}::text AS text FROM audit.${table} WHERE index = $1`,
            [place],
          );
          const before: string = rows[0].text;
          const after = flipped(before, byte, bit, column);
          fc.pre(after !== undefined);
          const type =
            {
              node_ids: 'uuid[]',
              subjects: 'text[]',
              phi: 'boolean',
              event_id: 'uuid',
              hash: 'bytea',
              subtrees: 'bytea',
            }[column as string] ?? 'text';
          const put = (text: string) =>
            forge(
              `UPDATE audit.${table} SET ${column} = ${pg.escapeLiteral(text)}::${type} WHERE index = ${place}`,
            );
          await put(after!);
          const findings = await found();
          await put(before);
          expect(findings.length).toBeGreaterThan(0);
          if (column !== 'event_id') expect(findings[0]).toContain(events[place]!.id);
          else expect(findings[0]).toContain(`place ${place}`);
        },
      ),
      { numRuns: 150 },
    );
    expect(await found()).toEqual([]);
  });

  test('A3 is found so while it grows, and over many pages', async () => {
    const growing = region.audit.append(Array.from({ length: 4_500 }, (_, i) => event(i)));
    expect(await found()).toEqual([]);
    await growing;
    expect(await found()).toEqual([]);
  });
});

/** The text with one bit of one byte the other way; undefined where that cannot be stored, or is the same value. */
function flipped(text: string, byte: number, bit: number, column: string): string | undefined {
  if (column === 'phi') return text === 'true' ? 'false' : 'true';
  const hex = /hash|subtrees|ids?$/.test(column) && column !== 'session_id';
  const places = [...text].flatMap((c, i) =>
    (hex ? /[0-9a-f]/.test(c) && (i > 1 || !text.startsWith('\\x')) : /\w/.test(c)) ? [i] : [],
  );
  const place = places[byte % Math.max(places.length, 1)];
  if (place === undefined) return undefined;
  const char = text[place]!;
  const other = hex
    ? (Number.parseInt(char, 16) ^ (1 << (bit % 4))).toString(16)
    : String.fromCharCode(char.charCodeAt(0) ^ (1 << bit));
  return /[\w ]/.test(other) ? text.slice(0, place) + other + text.slice(place + 1) : undefined;
}

describe('a log that was tampered with past all triggers', () => {
  beforeEach(fresh);
  afterEach(done);

  const renumber = (from: number, by: number) =>
    `UPDATE audit.bodies SET index = index + ${by + 1000} WHERE index >= ${from}; UPDATE audit.bodies SET index = index - 1000 WHERE index >= 1000;
     UPDATE audit.leaves SET index = index + ${by + 1000} WHERE index >= ${from}; UPDATE audit.leaves SET index = index - 1000 WHERE index >= 1000`;
  const remove = (place: number) =>
    `DELETE FROM audit.bodies WHERE index = ${place}; DELETE FROM audit.leaves WHERE index = ${place}`;

  test('A3 an event that was removed is missed', async () => {
    await forge(remove(4));
    expect((await found())[0]).toBe(`the event at place 4 is missing; the next is ${at(5)}`);
  });

  test('A3 an event whose place was closed up behind it is missed', async () => {
    await forge(`${remove(4)}; ${renumber(5, -1)}`);
    expect((await found())[0]).toContain(`event ${events[5]!.id} at place 4`);
  });

  test('A3 an event of which only the hash was left is missed', async () => {
    await forge('DELETE FROM audit.bodies WHERE index = 4');
    expect(await found()).toEqual([`${at(4)} is missing: only its hash is left`]);
  });

  test.each([
    [2, 9],
    [3, 4],
    [0, 1],
    [8, 10],
  ])('A3 events %i and %i that changed places are named', async (a, b) => {
    const swap = (table: string) =>
      `UPDATE audit.${table} SET index = CASE index WHEN ${a} THEN 1000 + ${b} ELSE 1000 + ${a} END WHERE index IN (${a}, ${b});
       UPDATE audit.${table} SET index = index - 1000 WHERE index >= 1000`;
    const subtrees = await client.query('SELECT index, subtrees FROM audit.leaves WHERE index = ANY ($1)', [
      [a, b],
    ]);
    await forge(`${swap('leaves')}; ${swap('bodies')}`);
    // The tree stays as it was: only the events have moved.
    for (const row of subtrees.rows)
      await forge(
        `UPDATE audit.leaves SET subtrees = '\\x${row.subtrees.toString('hex')}' WHERE index = ${row.index}`,
      );
    const first = (await found())[0]!;
    expect(first).toContain(events[b]!.id);
    expect(first).toContain(`place ${a}`);
  });

  /** Hashes and tree made anew over all rows, as whoever can write to the database can. */
  async function rebuild(): Promise<void> {
    await forge(`UPDATE audit.leaves l SET hash = sha256('\\x00'::bytea || convert_to(audit.canonical(b.frame, b.node_ids), 'UTF8'))
      FROM audit.bodies b WHERE b.index = l.index`);
    await forge(`UPDATE audit.leaves l SET subtrees = g.subtrees FROM (
      SELECT u.subtrees, u.place - 1 AS index FROM unnest((SELECT audit.grow(0, array_agg(hash ORDER BY index)) FROM audit.leaves))
        WITH ORDINALITY u (subtrees, place)) g WHERE g.index = l.index`);
  }
  const INSERTED = `INSERT INTO audit.leaves SELECT 8, '${randomUUID()}', hash, subtrees, retention, at FROM audit.leaves WHERE index = 9`;

  test('A3 an event that was inserted is named', async () => {
    await forge(`${renumber(8, 1)}; ${INSERTED}`);
    const { rows } = await client.query('SELECT event_id FROM audit.leaves WHERE index = 8');
    expect((await found())[0]).toContain(`event ${rows[0].event_id} at place 8`);
  });

  test('A3 an event that was inserted beside the log is named', async () => {
    const id = randomUUID();
    await forge(`INSERT INTO audit.bodies SELECT 3, retention, at + interval '1 ms', '${id}', action, actor, subjects, session_id, node_ids, phi, frame
      FROM audit.bodies WHERE index = 3`);
    expect(await found()).toEqual([`event ${id} at place 3 is not in the log: it was inserted beside it`]);
  });

  test('A3 one event that was rewritten, with every hash and the whole tree made anew, is found by what was signed', async () => {
    await forge(
      `UPDATE audit.bodies SET actor = 'key:none', frame = replace(frame, '"actor":"key:8"', '"actor":"key:none"') WHERE index = 8`,
    );
    await rebuild();
    const [first] = await found();
    expect(first).toBe(
      `an event at places 6 to 12 was changed, removed, inserted or moved since the stored checkpoint of size 13 was signed, the first of them ${at(6)}`,
    );
    // The thief takes the stored checkpoints away, and the tree is whole: only who holds one knows.
    const { rows } = await client.query('SELECT note FROM audit.checkpoints WHERE size = 13');
    await forge('DELETE FROM audit.checkpoints');
    expect(await found()).toEqual([]);
    expect((await found({ mine: rows[0].note }))[0]).toContain('places 0 to 12 was changed');
  });

  test('A3 a log that was rolled back to an older copy is found by who holds a checkpoint, also after it has grown again', async () => {
    await forge(
      'CREATE TABLE leaves_copy AS TABLE audit.leaves; CREATE TABLE bodies_copy AS TABLE audit.bodies; CREATE TABLE checkpoints_copy AS TABLE audit.checkpoints',
    );
    const mine = await append(3);
    await forge(`DELETE FROM audit.leaves; DELETE FROM audit.bodies; DELETE FROM audit.checkpoints;
      INSERT INTO audit.leaves TABLE leaves_copy; INSERT INTO audit.bodies TABLE bodies_copy; INSERT INTO audit.checkpoints TABLE checkpoints_copy`);
    expect(await found()).toEqual([]);
    expect(await found({ mine })).toEqual([
      'the log ends after 13 events, but mine is of 16: event at place 13 and all after it are missing',
    ]);
    events.splice(13);
    await append(5);
    const [first] = await found({ mine });
    expect(first).toContain(
      `places 13 to 15 was changed, removed, inserted or moved since mine was signed, the first of them ${at(13)}`,
    );
  });

  test('A3 a checkpoint that was altered, or signed by another, is named', async () => {
    await forge(`UPDATE audit.checkpoints SET root_hash = sha256('x') WHERE size = 6`);
    await forge(
      `UPDATE audit.checkpoints SET note = replace(note, E'\\n13\\n', E'\\n12\\n') WHERE size = 13`,
    );
    expect(await found({ mine: 'anything' })).toEqual([
      'the stored checkpoint of size 6 is not what its note says',
      expect.stringMatching(/^the stored checkpoint of size 13 bears no valid signature of lethe\/default\//),
      'mine is no signed note',
    ]);
    const other = await freshStores();
    const { note } = await other.regions.home.checkpoints.latest();
    expect(openCheckpoint(note, parseVerifierKey(region.checkpoints.verifierKey))).toMatch(
      /^bears no valid signature/,
    );
    await other.close();
  });
});

describe('lethe verify', () => {
  beforeAll(fresh);
  afterAll(done);

  async function run(...args: string[]) {
    const out = new PassThrough();
    let text = '';
    out.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    return { code: await verify(args, out), text };
  }

  test('A3 tells an auditor what it found, with the rights of the serving role alone', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'lethe-verify-'));
    const kept = path.join(directory, 'checkpoint.txt');
    await writeFile(kept, (await region.checkpoints.latest()).note);
    const args = [
      '--database',
      stores.settings.database!.audit.url,
      '--key',
      region.checkpoints.verifierKey,
      '--checkpoint',
      kept,
    ];
    const good = await run(...args);
    expect(good).toEqual({
      code: 0,
      text: expect.stringMatching(
        /^lethe\/default\/\w+: 13 events, 3 checkpoints, all as signed\nroot of size 13: \S{44}\n$/,
      ),
    });
    await region.audit.append([event(13)]);
    expect((await run(...args)).text).toContain('the last 1 events are under no checkpoint yet\n');
    await forge('DELETE FROM audit.bodies WHERE index = 4');
    expect(await run(...args)).toEqual({
      code: 1,
      text: expect.stringContaining(`BAD  ${at(4)} is missing: only its hash is left\n`),
    });
    await rm(directory, { recursive: true });
  });

  test.each([
    [['--database', 'postgresql://localhost/x'], '--key is needed'],
    [['--key', 'nonsense'], 'not a verifier key'],
    [['--nonsense'], 'nonsense'],
  ])('says why it cannot: %j', async (args, why) => {
    await expect(run(...args)).rejects.toThrow(why);
  });

  test('A3 ends as a process with 0, 1 or 2, and writes why it could not find out to stderr', async () => {
    const lethe = (...args: string[]) =>
      spawnSync(process.execPath, [JSON.parse(readFileSync('package.json', 'utf8')).bin.lethe, ...args], {
        encoding: 'utf8',
      });
    const args = ['--database', stores.settings.database!.audit.url, '--key', region.checkpoints.verifierKey];
    await forge('DELETE FROM audit.bodies WHERE index = 4');
    expect(lethe('verify', ...args)).toMatchObject({ status: 1, stderr: '' });
    const other = await freshStores();
    const good = ['--database', other.settings.database!.audit.url];
    expect(lethe('verify', ...good, '--key', other.regions.home.checkpoints.verifierKey)).toMatchObject({
      status: 0,
      stderr: '',
    });
    await other.close();
    for (const wrong of [['verify'], ['verify', ...good, '--key', region.checkpoints.verifierKey], []]) {
      const { status, stdout, stderr } = lethe(...wrong);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^lethe: .+\n\(lethe (verify )?--help tells its use\)\n$/);
    }
  });

  test('A3 shares no code with what writes the log', () => {
    for (const file of readdirSync('src/verify').filter((name) => name.endsWith('.ts')))
      for (const [, from] of readFileSync(`src/verify/${file}`, 'utf8').matchAll(/from '([^']+)'/g))
        expect(['pg', 'node:crypto', './note.js', './rows.js', './tree.js']).toContain(from);
  });
});
