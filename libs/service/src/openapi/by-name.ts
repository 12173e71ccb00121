import { Allow, IsObject } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Schema } from './schema.js';

/** An object with such a value for each name; what the names are, the field's docstring says. */
export const ByName =
  (value: Schema): PropertyDecorator =>
  (target, property) => {
    IsObject()(target, property);
    JSONSchema({ type: 'object', additionalProperties: value })(target, String(property));
  };

/** A value of this schema, which nothing checks: only of what is answered. */
export const As =
  (schema: Schema): PropertyDecorator =>
  (target, property) => {
    Allow()(target, property);
    JSONSchema(schema)(target, String(property));
  };
