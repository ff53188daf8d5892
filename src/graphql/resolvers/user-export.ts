import type { UserExportResolvers } from '../../generated/graphql.js';
import { ReadyJson } from '../json.js';

export const UserExport: UserExportResolvers = {
  document: async (made) => new ReadyJson((await made.json()).join('')),
};
