/** What the regions need of a logger; pino's and Fastify's fit. Fields hold names, codes, counts and durations only. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };

/** One JSON object a line, in the form of pino. */
export function linesTo(stream: { write(line: string): void }): Logger {
  const at = (level: number) => (fields: object, msg: string) => {
    stream.write(`${JSON.stringify({ level, time: Date.now(), ...fields, msg })}\n`);
  };
  return { info: at(30), warn: at(40), error: at(50) };
}
