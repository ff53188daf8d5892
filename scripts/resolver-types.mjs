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
  contextType: '../graphql/context.js#Context as RequestContext',
  immutableTypes: true,
  mappers: {
    MemoryNode: '../memory/reading.js#NodeView',
    Domain: '../memory/reading.js#NodeView',
    Entity: '../memory/reading.js#NodeView',
    Facet: '../memory/reading.js#NodeView',
    Theme: '../memory/reading.js#NodeView',
    Interest: '../memory/reading.js#NodeView',
    Summary: '../memory/reading.js#NodeView',
    Edge: '../memory/reading.js#EdgeView',
    NodeSource: '../memory/model.js#Source',
    Region: '../regions/region.js#Region as RegionModel',
    User: '../graphql/models.js#UserModel',
    UserExport: '../graphql/models.js#UserExportModel',
    Viewer: '../graphql/models.js#ViewerModel',
    AuditEvent: '../audit/event.js#AuditEvent as AuditEventModel',
    ErasureReceipt: '../memory/erasure/forget.js#ReceiptView',
  },
};
