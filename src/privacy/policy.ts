import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { auditSection } from '../audit/policy.js';
import { lifecycleSection } from '../memory/ageing/lifecycle.js';
import { embeddingsSection, extractionSection, unregisteredEndpoint } from '../models/settings.js';
import { backupsSection } from '../regions/backups.js';
import { breakGlassSection } from './break-glass.js';
import { noticesSection } from './notices.js';
import { processorsSection, unknownPurposes } from './processors.js';
import { purposesSection } from './purposes.js';
import { controllerSection } from './record/controller.js';
import { retentionSection, unknownPurpose } from './retention.js';

/**
 * The sections of the policy file, each with the schema of the module that owns it; what a schema answers is what `Policy`
 * holds. A section that is absent is given to its schema as undefined, so each has a default. `directory` is where the file
 * lies, for the paths it names.
 */
const sections = (directory: string) => ({
  purposes: purposesSection,
  notices: noticesSection(directory),
  controller: controllerSection,
  breakGlass: breakGlassSection,
  audit: auditSection,
  backups: backupsSection,
  processors: processorsSection,
  extraction: extractionSection,
  embeddings: embeddingsSection,
  retention: retentionSection,
  lifecycle: lifecycleSection,
});

/** What no section can say alone, such as that a window names a registered purpose: the problem, or undefined. */
const CHECKS: readonly ((policy: Policy) => string | undefined)[] = [
  (policy) => unknownPurposes(policy.processors, (key) => policy.purposes.get(key) !== undefined),
  unregisteredEndpoint,
  unknownPurpose,
];

/** The controller's decisions about personal data, as configured. */
export type Policy = Readonly<z.output<z.ZodObject<Sections>>>;
type Sections = ReturnType<typeof sections>;

/**
 * Reads the YAML file of `LETHE_POLICY`; undefined: the defaults. What the file says and this version does not know is
 * refused, not ignored.
 * @throws Error naming the place in the file.
 */
export function readPolicy(file: string | undefined): Policy {
  return file === undefined ? parsePolicy('', '.') : parsePolicy(textOf(file), path.dirname(file));
}

/** The same of the file's text; `directory` is what the paths in it are relative to. */
export function parsePolicy(text: string, directory: string): Policy {
  const parsed = z.strictObject(sections(directory)).safeParse(yamlOf(text) ?? {});
  if (!parsed.success) throw new Error(`LETHE_POLICY: ${z.prettifyError(parsed.error)}`);
  for (const check of CHECKS) {
    const problem = check(parsed.data);
    if (problem !== undefined) throw new Error(`LETHE_POLICY: ${problem}`);
  }
  return parsed.data;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    throw new Error(`LETHE_POLICY: not YAML${at ? ` at line ${at.line}, column ${at.col}` : ''}`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error('LETHE_POLICY names a file that cannot be read', { cause });
  }
}
