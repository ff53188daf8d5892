import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { CONTENT_TYPES } from '../memory/model.js';
import { DEFAULT_PURPOSES, PRIVACY_REQUEST, type Purpose, PurposeRegister } from './purposes.js';

/** The controller's decisions about personal data, as configured. */
export interface Policy {
  readonly purposes: PurposeRegister;
}

/** Key of a purpose: short, lower-case, fit for a header. */
const PURPOSE_KEY = /^[a-z][a-z0-9-]{0,63}$/;

const policyFile = z.strictObject({
  purposes: z
    .array(
      z.strictObject({
        key: z.string().regex(PURPOSE_KEY),
        description: z.string().min(1),
        contentTypes: z.array(z.enum(CONTENT_TYPES)).min(1).optional(),
        compatible: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

/**
 * Reads the YAML file of `LETHE_POLICY`; its purposes are added to the default ones, or replace those of the same key.
 * Undefined: the defaults. What the file says and this version does not know is refused, not ignored.
 * @throws Error naming the place in the file.
 */
export function readPolicy(path: string | undefined): Policy {
  if (path === undefined) return { purposes: new PurposeRegister(DEFAULT_PURPOSES) };
  const parsed = policyFile.safeParse(parse(readFileSync(path, 'utf8')) ?? {});
  if (!parsed.success) throw new Error(`LETHE_POLICY: ${z.prettifyError(parsed.error)}`);
  const configured: Purpose[] = parsed.data.purposes.map((p) => ({ ...p, contentTypes: p.contentTypes }));
  const purposes = [
    ...DEFAULT_PURPOSES.filter((p) => !configured.some((c) => c.key === p.key)),
    ...configured,
  ];
  const keys = new Set(purposes.map((p) => p.key));
  if (keys.size !== purposes.length) throw new Error('LETHE_POLICY: a purpose is given twice');
  if (keys.has(PRIVACY_REQUEST)) throw new Error(`LETHE_POLICY: the purpose ${PRIVACY_REQUEST} is built in`);
  for (const p of purposes)
    for (const other of p.compatible)
      if (!keys.has(other))
        throw new Error(`LETHE_POLICY: purpose ${p.key} is compatible with one that is not registered`);
  return { purposes: new PurposeRegister(purposes) };
}
