/** What the regions need of a logger; pino's and Fastify's fit. Fields hold names, codes, counts and durations only. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} };
