import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examplesOf, normal, runExamples } from './blocks.js';
import { npmStart, type Started } from './started.js';

const JWT = {
  LETHE_JWT_SECRET: 'an-example-secret-of-more-than-thirty-two-bytes',
  LETHE_JWT_ISSUER: 'https://issuer.example',
  LETHE_JWT_AUDIENCE: 'lethe.example',
};
let server: Started;

// It builds first, which takes long on a busy machine.
beforeAll(async () => {
  server = await npmStart(JWT);
}, 300_000);
afterAll(() => server.stop());

/** The token of a signed-in user, as an identity provider would issue it. */
function tokenOf(userId: string): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(userId)
    .setIssuer(JWT.LETHE_JWT_ISSUER)
    .setAudience(JWT.LETHE_JWT_AUDIENCE)
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(JWT.LETHE_JWT_SECRET));
}

test.each(['audit', 'integrators', 'operators', 'privacy-officers'])(
  'the examples of docs/%s.md print what it shows',
  async (page) => {
    const examples = examplesOf(readFileSync(`docs/${page}.md`, 'utf8'));
    expect(examples.length).toBeGreaterThan(0);
    const values = {
      LETHE: server.url,
      LETHE_HOME: process.cwd(),
      LETHE_ADMIN_KEY: server.adminKey,
      USER_TOKEN: await tokenOf('grace@example.com'),
    };
    const printed = await runExamples(examples, values, { LETHE_DATA_DIR: server.dataDir });
    for (const [i, { line, shown }] of examples.entries())
      if (shown !== undefined) expect(normal(printed[i]!), `docs/${page}.md:${line}`).toBe(normal(shown));
  },
);
