/** How types of schema.graphql look to a resolver; options of @graphql-codegen/typescript and typescript-resolvers. */
export const resolverTypes = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  strictScalars: true,
  scalars: {
    ID: 'string',
    // Milliseconds since the Unix epoch; the scalar reads and writes RFC 3339.
    DateTime: 'number',
    JSON: 'unknown',
  },
  emitLegacyCommonJSImports: false,
  // A type is resolved from what the domain hands over, not from its public shape: `Type: '../path/from/generated.js#Model'`.
  mappers: {},
};
