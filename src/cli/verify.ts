import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readSettings } from '../settings.js';
import { verifyLog } from '../verify/log.js';
import { parseVerifierKey, type VerifierKey } from '../verify/note.js';
import { verifyReceipt } from '../verify/receipt.js';
import { checkData, openRegionStores } from './region-stores.js';

export const USAGE = `lethe verify --key KEY [--checkpoint FILE]... [--database URL | --region NAME]
lethe verify --key KEY RECEIPT...

Derives an audit log anew from its rows, and compares it with every checkpoint that was signed. Or checks receipts of erasures,
with nothing but the key: each a file with the document of a receipt.

  --key         the verifier key that you took from /.well-known/lethe-checkpoint-key
  --checkpoint  a file with the note of a checkpoint that you have kept; as often as you like
  --database    a PostgreSQL URL of the audit store; without it, that of the settings of this environment
  --region      whose log, where the settings have several regions; without it, the home region's

Ends with 0 when all is what was signed, 1 when it is not, 2 when that could not be found out.
`;

/** @returns the exit code */
export async function verify(args: string[], out: NodeJS.WritableStream): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      checkpoint: { type: 'string', multiple: true, default: [] },
      database: { type: 'string' },
      region: { type: 'string' },
    },
  });
  if (values.key === undefined) throw new Error('--key is needed: without it, nothing tells who signed');
  const key = parseVerifierKey(values.key);
  if (positionals.length > 0) {
    if (values.checkpoint.length > 0 || values.database !== undefined || values.region !== undefined)
      throw new Error('a receipt is checked with --key alone');
    return receipts(positionals, key, out);
  }
  const held = new Map(values.checkpoint.map((file) => [file, readFileSync(file, 'utf8')]));
  const store = await auditStore(values.database, values.region);
  const client = new pg.Client({ connectionString: store.url, application_name: 'lethe verify' });
  client.on('error', () => {});
  try {
    await client.connect();
    const report = await verifyLog(client, key, held);
    for (const finding of report.findings) out.write(`BAD  ${finding}\n`);
    const { size, covered, checkpoints } = report;
    out.write(
      report.findings.length > 0
        ? `${key.name}: not what was signed; the first ${size} events were read\n`
        : `${key.name}: ${size} events, ${checkpoints} checkpoints, all as signed\n`,
    );
    if (report.findings.length > 0) return 1;
    out.write(`root of size ${size}: ${report.root.toString('base64')}\n`);
    if (report.pruned > 0) out.write(`${report.pruned} of them were pruned: only their hashes are left\n`);
    if (covered < size) out.write(`the last ${size - covered} events are under no checkpoint yet\n`);
    return 0;
  } finally {
    await client.end().catch(() => {});
    await store.close();
  }
}

function receipts(files: readonly string[], key: VerifierKey, out: NodeJS.WritableStream): 0 | 1 {
  const reports = files.map((file) => ({ file, ...verifyReceipt(json(file), key) }));
  for (const { file, findings, proven } of reports) {
    for (const finding of findings) out.write(`BAD  ${file}: ${finding}\n`);
    for (const line of proven) out.write(`${file}: ${line}\n`);
  }
  return reports.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

/** @throws Error without a word of what the file holds */
function json(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON`);
  }
}

/** Where the audit store is: as named, or as the settings of this environment have it. */
async function auditStore(url?: string, name?: string): Promise<{ url: string; close(): Promise<void> }> {
  if (url !== undefined) return { url, close: async () => {} };
  checkData(readSettings(process.env));
  const { stores, close } = await openRegionStores(name);
  return { url: stores.audit.url, close };
}
