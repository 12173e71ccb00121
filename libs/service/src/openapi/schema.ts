/** A JSON schema, or another object of the OpenAPI document. */
export type Schema = Record<string, unknown>;
