import { NOT_A_PHONE, NOTHING_TO_READ, timeChecks, type Says } from '@kefu/fields';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { planOf, transformerMetadata, type DtoClass } from '@kefu/validation';
import type { Notes } from './api-notes.js';
import { exampleOf } from './example-of.js';
import type { Schema } from './schema.js';

const prefix = '#/components/schemas/';

const instant = { type: 'string', format: 'date-time' } as const;
const day = { type: 'string', format: 'date' } as const;

const options = {
  classValidatorMetadataStorage: getMetadataStorage(),
  classTransformerMetadataStorage: transformerMetadata as never,
  refPointerPrefix: prefix,
  additionalConverters: {
    [timeChecks.instant]: instant,
    [timeChecks.day]: day,
    isInstant: instant,
    isDay: day,
    [NOT_A_PHONE]: { type: 'string', minLength: 5, maxLength: 40 },
    // Of a list the library would refer to a schema of `Array`, which nobody writes either
    [NOTHING_TO_READ]: {},
    isTextTable: { type: 'object', additionalProperties: { type: 'string' } },
    // By itself the library refers to a schema of `Object`, which nobody writes
    [ValidationTypes.CUSTOM_VALIDATION]: {},
  } as const,
};

/** A field that may be null, where that says something else than its absence does. */
const skipsNull = (condition: (object: object, value: unknown) => boolean): boolean => {
  try {
    return !condition({}, null) && condition({}, 'something');
  } catch {
    // It looks at other fields
    return false;
  }
};

const orNull = (schema: Schema): Schema => {
  const { type, enum: members, $ref, description, ...rest } = schema;
  const words = description === undefined ? {} : { description };
  if ($ref !== undefined) return { ...words, anyOf: [{ $ref }, { type: 'null' }] };
  return {
    ...words,
    ...(type === undefined ? {} : { type: [type, 'null'] }),
    ...(Array.isArray(members) ? { enum: [...(members as unknown[]), null] } : {}),
    ...rest,
  };
};

/** The list of the profile's codes that a field is chosen of. */
const codesOf = (checks: readonly { readonly context: unknown }[]): string | undefined =>
  checks
    .map(({ context }) => (context as Says | undefined)?.codes)
    .find((list) => list !== undefined);

/** The schemas of the classes that a service's routes take and give. */
export class Schemas {
  readonly #classes = new Map<string, DtoClass>();
  readonly #schemas = new Map<string, Schema>();

  constructor(private readonly notes: Notes) {}

  /** A reference to the class's schema; adds it, and those it refers to. */
  refTo(of: DtoClass): Schema {
    this.add(of);
    return { $ref: `${prefix}${of.name}` };
  }

  exampleOf(of: DtoClass): object {
    return exampleOf(of, (nested) => this.#schemas.get(nested.name) ?? {});
  }

  /** The class's own properties, e.g. to spread a query class over parameters. */
  propertiesOf(of: DtoClass): { name: string; schema: Schema; required: boolean }[] {
    this.add(of);
    const schema = this.#schemas.get(of.name) ?? {};
    const required = (schema['required'] as string[] | undefined) ?? [];
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    this.#schemas.delete(of.name);
    this.#classes.delete(of.name);
    return Object.entries(properties).map(([name, property]) => ({
      name,
      schema: property,
      required: required.includes(name),
    }));
  }

  has(of: DtoClass, property: string): boolean {
    return planOf(of).properties.some(({ name }) => name === property);
  }

  all(): Record<string, Schema> {
    return Object.fromEntries([...this.#schemas].sort(([a], [b]) => a.localeCompare(b)));
  }

  private add(of: DtoClass): void {
    const present = this.#classes.get(of.name);
    if (present === of) return;
    if (present) throw new Error(`two classes of one API are called ${of.name}`);
    this.#classes.set(of.name, of);
    const schema = targetConstructorToSchema(of, options) as Schema;
    const defaults = Object.entries(new of());
    const properties = { ...(schema['properties'] as Record<string, Schema> | undefined) };
    for (const [name, value] of defaults) {
      if (properties[name]) properties[name] = { ...properties[name], default: value as unknown };
    }
    for (const [name, property] of Object.entries(properties)) {
      const description = this.notes.wordsOf(of, name);
      if (description !== undefined) properties[name] = { description, ...property };
    }
    for (const { name, optional, conditions, checks } of planOf(of).properties) {
      const codes = codesOf(checks);
      if (codes) properties[name] = { ...properties[name], 'x-codes': codes };
      const property = properties[name];
      if (!optional && property && conditions.some(skipsNull)) properties[name] = orNull(property);
    }
    const description = this.notes.wordsOf(of);
    this.#schemas.set(of.name, {
      ...(description === undefined ? {} : { description }),
      ...schema,
      properties,
      additionalProperties: false,
    });
    for (const { nestedClass } of planOf(of).properties) {
      const nested = nestedClass?.({});
      if (nested && nested !== (Object as unknown)) this.add(nested);
    }
  }
}
