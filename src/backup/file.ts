import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, open, rename, unlink } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';

/** The end of a file's name while it is written. */
export const PARTIAL = '.partial';

/**
 * Writes a backup: compressed, and sealed to recipients in the age format (C2SP age v1), which the command `age` opens too. The
 * server needs no secret for it. It has its name only when it is whole and on disk; nobody else may read it.
 * @throws Error when a recipient is malformed, or the file exists.
 */
export async function writeSealed(
  file: string,
  recipients: readonly string[],
  text: AsyncIterable<Buffer>,
): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const partial = `${file}${PARTIAL}`;
  const handle = await open(partial, 'wx', 0o600);
  try {
    const packed = createGzip();
    // Its failure also ends what reads it.
    const read = pipeline(Readable.from(text), packed);
    read.catch(() => {});
    const sealed = await encrypter.encrypt(
      Readable.toWeb(packed) as unknown as globalThis.ReadableStream<Uint8Array>,
    );
    await pipeline(
      Readable.fromWeb(sealed as unknown as ReadableStream),
      createWriteStream(partial, { fd: handle.fd, autoClose: false }),
    );
    await read;
    await handle.sync();
    await chmod(partial, 0o400);
    await rename(partial, file);
  } catch (error) {
    await unlink(partial).catch(() => {});
    throw error;
  } finally {
    await handle.close().catch(() => {});
  }
}

/**
 * The text of a backup.
 * @param identity the age identity of one of its recipients (`AGE-SECRET-KEY-1…`).
 * @throws Error when it was not sealed to this identity, or was changed or cut off.
 */
export async function* readSealed(file: string, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const sealed = Readable.toWeb(createReadStream(file)) as unknown as globalThis.ReadableStream<Uint8Array>;
  const packed = await decrypter.decrypt(sealed);
  const text = createGunzip();
  const done = pipeline(Readable.fromWeb(packed as unknown as ReadableStream), text);
  // Its failure also ends the loop below.
  done.catch(() => {});
  yield* text;
  await done;
}
