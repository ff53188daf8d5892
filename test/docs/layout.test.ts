import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Package {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly type: string;
}
const { dependencies, devDependencies, type } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'test', 'prisma'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

test.each([
  'prisma',
  'src',
  'schema.graphql',
  'test',
  'package.json',
  'tsconfig.json',
  'Dockerfile',
  'README.md',
])('C1 has %s at the top', (name) => {
  expect(existsSync(name)).toBe(true);
});

test('C1 is written in TypeScript', () => {
  expect(type).toBe('module');
  const code = sources.filter((file) => file.startsWith('src/') && /\.[cm]?[jt]sx?$/.test(file));
  expect(code.filter((file) => !file.endsWith('.ts'))).toEqual([]);
});

test.each(['@apollo/server', 'graphql', '@prisma/client', 'dataloader', 'graphql-shield'])(
  'C1 serves with %s, which its code imports',
  (name) => {
    expect(Object.keys(dependencies)).toContain(name);
    const generated = name === '@prisma/client' ? "from '../generated/prisma/" : undefined;
    const imports = sources
      .filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
      .map((file) => readFileSync(file, 'utf8'))
      .filter(
        (text) => text.includes(`from '${name}'`) || (generated !== undefined && text.includes(generated)),
      );
    expect(imports.length).toBeGreaterThan(0);
  },
);

test('C1 is built with prisma and tested with vitest', () => {
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(['prisma', 'vitest', 'typescript']));
});

test('every folder of src says what it promises', () => {
  const rooms = ['src', ...readdirSync('src').map((name) => path.join('src', name))].filter(
    (room) =>
      statSync(room).isDirectory() && room !== path.join('src', 'generated') && readdirSync(room).length > 0,
  );
  for (const room of rooms) expect(existsSync(path.join(room, 'README.md')), `${room}/README.md`).toBe(true);
});

test('no link of the documentation leads nowhere', () => {
  const pages = [
    'README.md',
    ...readdirSync('docs')
      .filter((f) => f.endsWith('.md'))
      .map((f) => path.join('docs', f)),
  ];
  const rooms = sources.filter((file) => file.endsWith('README.md'));
  for (const page of [...pages, ...rooms]) {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
      (match) => match[1]!.split('#')[0]!,
    );
    for (const link of links.filter((l) => l !== '' && !/^[a-z]+:/.test(l)))
      expect(existsSync(path.join(path.dirname(page), link)), `${page}: ${link}`).toBe(true);
  }
});

test('paths of the code that the documentation names are there', () => {
  const pages = [
    'README.md',
    ...readdirSync('docs')
      .filter((f) => f.endsWith('.md'))
      .map((f) => path.join('docs', f)),
  ];
  for (const page of pages)
    for (const [, named] of readFileSync(page, 'utf8').matchAll(
      /`((?:src|test|prisma|scripts|docker|bench)\/[\w./-]*)`/g,
    ))
      expect(existsSync(named!), `${page}: ${named}`).toBe(true);
});
