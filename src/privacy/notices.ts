import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { scrub } from './scrub/index.js';

/** A privacy notice as the controller published it. */
export interface Notice {
  readonly version: string;
  readonly text: string;
  /** SHA-256 of the text in UTF-8, hexadecimal: kept with every consent that was given under it. */
  readonly hash: string;
}

/** The published versions of the privacy notice, oldest first. */
export class NoticeRegister {
  readonly all: readonly Notice[];

  constructor(notices: readonly Notice[]) {
    this.all = notices;
  }

  get(version: string): Notice | undefined {
    return this.all.find((n) => n.version === version);
  }

  /** The version that is in force: the last one. */
  get current(): Notice | undefined {
    return this.all.at(-1);
  }
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Fit for a URL and for the audit log, which names it. */
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * Section `notices` of the policy file: every version that was published, oldest first, each with its text or the path of
 * a file that holds it, relative to the policy file. A version stays here for as long as a consent names it.
 */
export const noticesSection = (directory: string) =>
  z
    .array(
      z
        .strictObject({
          version: z
            .string()
            .regex(VERSION)
            .refine(
              (version) => scrub(version).text === version,
              'has the shape of a number that is not kept',
            ),
          text: z.string().min(1).optional(),
          file: z.string().min(1).optional(),
        })
        .refine(({ text, file }) => (text === undefined) !== (file === undefined), 'give either text or file')
        .transform(({ version, text, file }, context): Notice => {
          const published = text ?? readText(path.resolve(directory, file ?? ''));
          if (!published) {
            context.addIssue({ code: 'custom', path: ['file'], message: 'cannot be read, or is empty' });
            return z.NEVER;
          }
          return { version, text: published, hash: hashOf(published) };
        }),
    )
    .default([])
    .transform((notices, context): NoticeRegister => {
      if (new Set(notices.map((n) => n.version)).size !== notices.length)
        context.addIssue({ code: 'custom', message: 'a version is given twice' });
      return new NoticeRegister(notices);
    });

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
