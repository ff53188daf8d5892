import { fold } from '../text/fold.js';

const TITLE =
  /^(?:the|mr|mrs|ms|miss|mx|dr|prof|professor|sir|herr|frau|fraulein|hr|fr|mme|mlle|madame|monsieur|senor|senora|sr|sra|signor|signora)\.?\s+(?=\S)/;
const POSSESSIVE = /['’‘ʼ`](?:s)?$/;

/** Names with one key are one entity: case, accents, possessive, article, title, hyphens and white space do not tell names apart. Idempotent. */
export function entityKey(name: string): string {
  let key = fold(name)
    .replace(/[\s_‐‑‒–—-]+/g, ' ')
    .trim();
  for (let before = ''; before !== key; ) {
    before = key;
    key = key
      .replace(POSSESSIVE, '')
      .replace(/[.,;:!?]+$/, '')
      .replace(TITLE, '')
      .trim();
  }
  return key || fold(name).trim();
}
