export const UUID_BYTES = 16;

const HEX = Buffer.from('0123456789abcdef', 'latin1');
const HYPHENS = new Set([8, 13, 18, 23]);
const text = Buffer.alloc(36, '-');
/** Places of the half bytes of a UUID in its text. */
const PLACES = Array.from({ length: 36 }, (_, i) => i).filter((i) => !HYPHENS.has(i));

/** The UUID of 16 bytes, as text in lower case. */
export function uuidAt(bytes: Uint8Array, at: number): string {
  for (let i = 0; i < UUID_BYTES; i++) {
    const byte = bytes[at + i] as number;
    text[PLACES[2 * i] as number] = HEX[byte >> 4] as number;
    text[PLACES[2 * i + 1] as number] = HEX[byte & 15] as number;
  }
  return text.toString('latin1');
}

export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

/** Finds the places in a list of UUIDs of those in packed bytes: answers -1 for one that is not among them. */
export function placesOf(uuids: readonly string[]): (bytes: Buffer, at: number) => number {
  // The last 48 bits, random in versions 4 and 7, name one, but for those that share them.
  const places = new Map<number, number>();
  const TAIL = 6;
  for (const [place, uuid] of uuids.entries()) {
    const tail = Number.parseInt(uuid.slice(-2 * TAIL), 16);
    places.set(tail, places.has(tail) ? SHARED : place);
  }
  return (bytes, at) => {
    const place = places.get(bytes.readUIntBE(at + UUID_BYTES - TAIL, TAIL)) ?? -1;
    return place === SHARED ? uuids.indexOf(uuidAt(bytes, at)) : place;
  };
}
const SHARED = -2;
