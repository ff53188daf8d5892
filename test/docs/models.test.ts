import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHousekeeping } from '../../src/jobs/housekeeping.js';
import { ADMIN_KEY, type Lethe, startLethe } from '../server/harness.js';
import { embeddings, type StubModels, says, stubModels } from '../support/models.js';
import { blocksOf, examplesOf, normal, runExamples } from './blocks.js';

const page = readFileSync('docs/models.md', 'utf8');
let stub: StubModels;
let lethe: Lethe;
let housekeeping: ReturnType<typeof startHousekeeping>;

beforeAll(async () => {
  stub = await stubModels((request, response) =>
    request.path.endsWith('/embeddings')
      ? embeddings(request, response)
      : says({
          items: [
            {
              message: 0,
              kind: 'FACET',
              entity: 'Noor',
              topic: 'bees',
              summary: 'Noor has bees up on the roof',
              relations: [],
            },
          ],
        }),
  );
  const policy = blocksOf(page).find((block) => block.info === 'yaml')!.text;
  lethe = await startLethe({
    policy: policy.replaceAll('https://models.example', stub.origin),
    env: { EXAMPLE_MODELS_KEY: 'example-key' },
  });
  housekeeping = startHousekeeping(lethe.deployment, { warn: () => {} });
});
afterAll(async () => {
  await housekeeping?.stop();
  await lethe?.close();
  await stub?.close();
});

test('R6 the examples of docs/models.md print what it shows, under the policy it shows', async () => {
  const examples = examplesOf(page);
  const values = { LETHE: lethe.url, LETHE_ADMIN_KEY: ADMIN_KEY };
  const printed = await runExamples(examples, values);
  for (const [i, { line, shown }] of examples.entries())
    if (shown !== undefined) expect(normal(printed[i]!), `docs/models.md:${line}`).toBe(normal(shown));
  expect(examples.filter((e) => e.shown !== undefined).length).toBe(2);
  expect(stub.requests.filter((r) => r.path.endsWith('/chat/completions')).length).toBe(1);
});
