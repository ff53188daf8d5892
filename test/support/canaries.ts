import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Words that lie nowhere else, each known by the form it was planted in, and the search for them. */
export interface Canaries {
  /** A new word. Letters only, so that no rule for names, ids or numbers takes it apart. */
  plant(form: string): string;
  /** Word → form. */
  readonly planted: ReadonlyMap<string, string>;
  /** Forms of the words that a text tells, in any case of its letters. */
  in(text: string): string[];
  /** Form and file of each word that lies in a file below these directories, in whatever encoding. */
  scan(directories: readonly string[]): Promise<string[]>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function canaries(): Canaries {
  const tag = [...randomBytes(9)].map((byte) => LETTERS[byte % 26]).join('');
  const prefix = `Kan${tag}`;
  const planted = new Map<string, string>();
  const word = new RegExp(`${prefix}[a-z]{3}qvx`, 'gi');
  const known = (found: string) => planted.get(prefix + found.slice(prefix.length).toLowerCase());
  const inText = (text: string) => [
    ...new Set([...text.matchAll(word)].map(([w]) => known(w) ?? 'a word of nobody')),
  ];
  return {
    planted,
    plant(form) {
      const n = planted.size;
      const serial = [n / 676, n / 26, n].map((i) => LETTERS[Math.floor(i) % 26]).join('');
      planted.set(`${prefix}${serial}qvx`, form);
      return `${prefix}${serial}qvx`;
    },
    in: inText,
    async scan(directories) {
      const some = [prefix, prefix.toLowerCase()].flatMap(forms);
      const found: string[] = [];
      for (const directory of directories)
        for (const file of await filesBelow(directory)) {
          // What goes while it is read held nothing that stays.
          const bytes = await readFile(file).catch(() => undefined);
          if (!bytes || !some.some((form) => bytes.includes(form))) continue;
          const which = [...planted].filter(([w]) =>
            [w, w.toLowerCase()].flatMap(forms).some((form) => bytes.includes(form)),
          );
          for (const [, form] of which) found.push(`${form} in ${path.basename(file)}`);
        }
      return found;
    },
  };
}

/** Every form in which a text could lie in a file: as it is, as UTF-16, as hex, as base64 at each of its three offsets. */
function forms(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return Buffer.from(encoded.slice(Math.ceil((shift * 8) / 6) + 1, -4));
  });
  return [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64,
  ];
}

/** All files below a directory. Directories that go while they are read are databases of other tests. */
export async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const files = await Promise.all(
    entries.map((entry) => {
      const at = path.join(directory, entry.name);
      return entry.isDirectory() ? filesBelow(at) : entry.isFile() ? [at] : [];
    }),
  );
  return files.flat();
}
