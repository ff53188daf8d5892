// Takes the steps of the Dockerfile without Docker: copies and runs them in a scratch directory, starts what came out under
// an unprivileged user, and asks for its health with the image's own check.
// What cannot be shown this way is the base image itself and the RUN steps of root in the last stage.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** User `node` of the official images. */
const NODE_USER = 1000;
const START_SECONDS = 60;

/** The instructions of a Dockerfile, continued lines joined, comments left out. */
export function instructionsOf(text) {
  const lines = text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line);
      return { name: name.toUpperCase(), rest };
    });
}

/** The stages in order: their names, and their instructions. */
export function stagesOf(text) {
  const stages = [];
  for (const { name, rest } of instructionsOf(text)) {
    if (name === 'FROM') {
      const [, image, as] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(rest);
      stages.push({ image, name: as ?? `stage-${stages.length}`, instructions: [] });
    } else stages.at(-1).instructions.push({ name, rest });
  }
  return stages;
}

/** `A=1 B=2` as an object. */
export function environmentOf(rest) {
  return Object.fromEntries(rest.split(/\s+/).map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
}

/** `["node", "x"]` or, after a HEALTHCHECK's options, `CMD ["node", "x"]`. */
export function commandOf(rest) {
  return JSON.parse(rest.slice(rest.indexOf('[')));
}

function run(command, options) {
  console.log(`image: ${command}`);
  const { status } = spawnSync('/bin/sh', ['-ec', command], { stdio: 'inherit', ...options });
  if (status !== 0) throw new Error(`failed: ${command}`);
}

/** Builds the stages below `scratch`; answers where the last one is, and what it is started with. */
function build(stages, scratch) {
  const places = new Map();
  let image;
  for (const [index, stage] of stages.entries()) {
    const last = index === stages.length - 1;
    const top = path.join(scratch, stage.name);
    let workdir = top;
    let env = {};
    image = { top, commands: {} };
    places.set(stage.name, top);
    for (const { name, rest } of stage.instructions) {
      if (name === 'WORKDIR') {
        workdir = path.join(top, rest);
        mkdirSync(workdir, { recursive: true });
      } else if (name === 'ENV') env = { ...env, ...environmentOf(rest) };
      else if (name === 'COPY') copy(rest, workdir, places);
      else if (name === 'RUN' && !last) run(rest, { cwd: workdir, env: { ...process.env, ...env } });
      else if (name === 'CMD' || name === 'HEALTHCHECK') image.commands[name] = commandOf(rest);
    }
    Object.assign(image, { workdir, env });
  }
  return image;
}

function copy(rest, workdir, places) {
  const words = rest.split(/\s+/);
  const from = words[0].startsWith('--from=') ? places.get(words.shift().slice('--from='.length)) : root;
  const target = words.pop();
  const to = path.join(workdir, target);
  const into = words.length > 1 || target.endsWith('/');
  for (const source of words) {
    const file = path.join(from, source);
    cpSync(file, into ? path.join(to, path.basename(source)) : to, {
      recursive: true,
      verbatimSymlinks: true,
      // As .dockerignore has it.
      filter: (found) => from !== root || path.relative(root, found) !== path.join('src', 'generated'),
    });
  }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the last stage as its CMD says, waits until its HEALTHCHECK holds, and ends it with its stop signal. */
async function start({ workdir, env, commands }, scratch) {
  const user = process.getuid?.() === 0 ? { uid: NODE_USER, gid: NODE_USER } : {};
  const data = path.join(scratch, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined) {
    chmodSync(scratch, 0o711);
    chownSync(data, NODE_USER, NODE_USER);
  }
  const settings = {
    ...env,
    PATH: process.env.PATH,
    HOME: '/nonexistent',
    LETHE_DATA_DIR: data,
    PORT: String(await freePort()),
  };
  const options = { cwd: workdir, env: settings, ...user };
  const [program, ...args] = commands.CMD;
  console.log(`image: ${commands.CMD.join(' ')}`);
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  const ended = new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)));
  try {
    const [check, ...its] = commands.HEALTHCHECK;
    for (let second = 0; spawnSync(check, its, options).status !== 0; second++) {
      if (server.exitCode !== null || second === START_SECONDS) throw new Error('it does not become healthy');
      await sleep(1000);
    }
    console.log('image: healthy');
  } finally {
    server.kill('SIGTERM');
  }
  const code = await ended;
  if (code !== 0) throw new Error(`it ended with status ${code}`);
}

async function main() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'lethe-image-'));
  try {
    const image = build(stagesOf(readFileSync(path.join(root, 'Dockerfile'), 'utf8')), scratch);
    run('du -sh .', { cwd: image.workdir });
    await start(image, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
