import type { RegionResolvers } from '../../generated/graphql.js';

export const Region: RegionResolvers = {
  healthy: (region) => region.healthy(),
};
