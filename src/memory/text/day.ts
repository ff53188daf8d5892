const DAY = 86_400_000;
/** Days whose text is kept: an answer writes the same few hundreds of times. */
const DAYS_KEPT = 4_096;
const days = new Map<number, string>();

/** The day of a time in milliseconds since the epoch, in UTC, such as `2026-11-21`. @throws RangeError beyond what a Date can hold */
export function dayText(at: number): string {
  const day = Math.floor(at / DAY);
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
    if (days.size >= DAYS_KEPT) days.clear();
    days.set(day, text);
  }
  return text;
}
