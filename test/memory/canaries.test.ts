import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lethe, startLethe } from '../server/harness.js';
import { everything, person } from './people.js';

/** Every form in which a text could lie in a file: as it is, as UTF-16, as hex, as base64 at each of its three offsets. */
function forms(canary: string): Buffer[] {
  const bytes = Buffer.from(canary, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return Buffer.from(encoded.slice(Math.ceil((shift * 8) / 6) + 1, -4));
  });
  return [
    bytes,
    Buffer.from(canary, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64,
  ];
}

/** Directories that go while they are read are databases of other tests. */
async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.map((entry) => {
      const at = path.join(directory, entry.name);
      return entry.isDirectory() ? filesBelow(at) : entry.isFile() ? [at] : [];
    }),
  );
  return files.flat();
}

/** Which canaries lie in which files. Files that go while they are read held nothing that stays. */
async function scan(directories: readonly string[], canaries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const directory of directories)
    for (const file of await filesBelow(directory)) {
      const bytes = await stat(file)
        .then(() => readFile(file))
        .catch(() => undefined);
      if (!bytes) continue;
      for (const canary of canaries)
        if (forms(canary).some((form) => bytes.includes(form)))
          found.push(`${canary} in ${path.basename(file)}`);
    }
  return found;
}

describe('what lies in the files', () => {
  let lethe: Lethe;
  beforeAll(async () => {
    lethe = await startLethe();
  });
  afterAll(() => lethe?.close());

  it('R3 keeps no text readable in heap, indexes, WAL or logs, whatever entry it came by', async () => {
    let serial = 0;
    const planted: string[] = [];
    const canary = (): string => {
      const word = `Kanarie${(++serial).toString().padStart(3, '0')}qvx`;
      planted.push(word);
      return word;
    };
    const u = `user-${canary()}`;
    await person(lethe, u, [{ ...everything('assistant'), policyVersion: canary(), method: canary() }]);
    const saved = await lethe.ok(
      'mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }',
      {
        in: {
          userId: u,
          purpose: 'assistant',
          sessionId: 'session-1',
          nodes: [
            { ref: 'd', kind: 'DOMAIN', name: canary() },
            { ref: 'e', kind: 'ENTITY', name: canary(), domains: ['d'] },
            {
              ref: 'f',
              kind: 'FACET',
              topic: canary(),
              summary: `${canary()} ${'x'.repeat(5000)} ${canary()}`,
              entity: 'e',
            },
          ],
          edges: [{ source: 'e', target: 'f', relation: canary() }],
        },
      },
    );
    const facet = saved.saveNodes.nodes[2].id;
    await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: {
        userId: u,
        purpose: 'assistant',
        sessionId: 's',
        wait: true,
        messages: [{ speaker: canary(), content: `I met ${canary()} in ${canary()}.` }],
      },
    });
    await lethe.ok('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: {
        userId: u,
        purpose: 'assistant',
        sessionId: 's',
        messages: [{ speaker: canary(), content: `${canary()} waits for ${canary()}.` }],
      },
    });
    await lethe.ok('mutation ($in: UpdateNodeInput!) { updateNode(input: $in) { id } }', {
      in: { userId: u, id: facet, topic: canary(), summary: canary() },
    });
    await lethe.ok('mutation ($u: ID!, $t: String!) { suppressTopic(userId: $u, topic: $t) { id } }', {
      u,
      t: canary(),
    });
    await lethe.ok(
      'mutation ($u: ID!, $d: JSON!) { importUser(userId: $u, purpose: "assistant", document: $d) { nodes { id } } }',
      {
        u,
        d: {
          domains: [
            {
              name: canary(),
              entities: [{ name: canary(), themes: [{ topic: canary(), summary: canary() }] }],
            },
          ],
          suppressed_topics: [canary()],
        },
      },
    );
    await lethe.ok('query ($in: ContextInput!) { context(input: $in) { text } }', {
      in: { userId: u, purpose: 'assistant', sessionId: 's', query: canary() },
    });
    await lethe.gql('mutation ($in: SaveNodesInput!) { saveNodes(input: $in) { nodes { id } } }', {
      in: { userId: u, purpose: 'assistant', nodes: [{ kind: 'FACET', topic: canary(), entity: canary() }] },
    });
    await lethe.gql('mutation ($in: RememberInput!) { remember(input: $in) { id } }', {
      in: { userId: canary(), purpose: canary(), sessionId: 's', messages: [{ content: canary() }] },
    });
    await lethe.ok('mutation ($in: CreateApiKeyInput!) { createApiKey(input: $in) { id } }', {
      in: { name: canary(), role: 'SERVICE' },
    });
    await lethe.fetch(`/api/v1/users/${u}/suppressions`, {
      method: 'POST',
      key: await lethe.key('ADMIN'),
      headers: { 'content-type': 'application/json', 'idempotency-key': canary() },
      body: JSON.stringify({ topic: canary() }),
    });
    await lethe.ok('mutation ($u: ID!, $id: ID!) { deleteNode(userId: $u, id: $id) { id } }', {
      u,
      id: facet,
    });
    await lethe.fetch(`/api/v1/export/${u}`, { key: await lethe.key('ADMIN') });
    await lethe.stores.flush();

    expect(planted.length).toBeGreaterThan(25);
    expect(await scan(lethe.stores.directories, planted)).toEqual([]);
    expect(planted.filter((word) => lethe.log.some((line) => line.includes(word)))).toEqual([]);
  });

  it('R3 would find a text that was written unsealed, in the heap and in the WAL', async () => {
    const admin = lethe.stores.admin('memory');
    await admin.query('CREATE TABLE public.control (word text)');
    await admin.query("INSERT INTO public.control VALUES ('Kanarie' || '999' || 'control')");
    await lethe.stores.flush();
    const found = await scan(lethe.stores.directories, ['Kanarie999control']);
    expect(found.length).toBeGreaterThanOrEqual(2);
  });
});
