import type { TokenSettings } from '../access/jwt.js';

/** Bytes a request's body may have: room for the largest `remember`, far from what could exhaust memory. */
export const BODY_LIMIT = 8 * 1024 * 1024;

/** What the HTTP server needs of the settings; `Settings` of src/settings.ts fits. */
export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
  readonly jwt?: TokenSettings;
  readonly logLevel?: string;
  /** Origins whose pages may call this server from a browser. Absent: none. */
  readonly corsOrigins?: readonly string[];
}
