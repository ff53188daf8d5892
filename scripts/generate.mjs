// Writes src/generated: the Prisma client from prisma/schema.prisma, resolver types from schema.graphql, and the word list of extraction.
// Needs no network. Does nothing when the inputs are those of the last run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { resolverTypes } from './resolver-types.mjs';
import { wordClasses } from './word-classes.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'src/generated');
const stamp = path.join(out, 'inputs.sha256');
const inputs = [
  'prisma/schema.prisma',
  'prisma.config.ts',
  'schema.graphql',
  'scripts/generate.mjs',
  'scripts/resolver-types.mjs',
  'scripts/word-classes.mjs',
  'package-lock.json',
];

/** SHA-256 over the names and contents of all inputs, hex. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of inputs)
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  return hash.digest('hex');
}

/** Runs `prisma generate`. It needs no schema engine, but would download one unless told of an executable: any will do. */
function generatePrismaClient() {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      NO_COLOR: '1',
    },
  });
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}`);
    throw new Error('prisma generate failed');
  }
}

async function generateResolverTypes() {
  const filename = path.join(out, 'graphql.ts');
  const text = await codegen({
    filename,
    schema: parse(readFileSync(path.join(root, 'schema.graphql'), 'utf8')),
    documents: [],
    config: resolverTypes,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  writeFileSync(`${filename}.tmp`, `// Generated from schema.graphql by scripts/generate.mjs.\n${text}`);
  renameSync(`${filename}.tmp`, filename);
}

const now = fingerprint();
const fresh =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === now &&
  existsSync(path.join(out, 'graphql.ts')) &&
  existsSync(path.join(out, 'words.ts')) &&
  existsSync(path.join(out, 'prisma/client.ts'));
if (!fresh) {
  mkdirSync(out, { recursive: true });
  rmSync(stamp, { force: true });
  generatePrismaClient();
  await generateResolverTypes();
  writeFileSync(path.join(out, 'words.ts'), wordClasses());
  writeFileSync(stamp, now);
}
