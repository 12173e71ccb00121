import { createRequire } from 'node:module';
import { timeChecks } from '@kefu/fields';
import type { EventClass } from '@kefu/kernel';
import { ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';

export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Class = new () => object;

const textOf = ([pattern]: readonly unknown[] = []) => ({
  pattern: (pattern as RegExp).source,
  type: 'string' as const,
});

interface TransformerStorage {
  findTypeMetadata(
    target: unknown,
    property: string,
  ): { typeFunction: () => Class; reflectedType: unknown } | undefined;
}

const require = createRequire(import.meta.url);
const { defaultMetadataStorage: transformer } = require('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TransformerStorage;
};

/** Words of the docstring of a class (no field), or of one of its fields. */
export type DocOf = (className: string, field?: string) => string | undefined;

/** The class that it extends, if there is one. */
const parentOf = (of: Class): Class | undefined => {
  const parent = Object.getPrototypeOf(of) as Class;
  return parent.name === '' ? undefined : parent;
};

/** A field's docstring stands with the class that declares it. */
const docOfField = (of: Class, field: string, docOf: DocOf): string | undefined => {
  const parent = parentOf(of);
  return docOf(of.name, field) ?? (parent && docOfField(parent, field, docOf));
};

/** What several events share comes first, as it is read. */
const fieldsOf = (of: Class | undefined, docOf: DocOf): readonly string[] =>
  of ? Object.keys(shallow(of, docOf).schema.properties ?? {}) : [];

/** The schema of one class, and the classes of the objects inside it. */
const shallow = (of: Class, docOf: DocOf): { schema: Schema; nested: Class[] } => {
  const nested: Class[] = [];
  const plain = targetConstructorToSchema(of, {
    classTransformerMetadataStorage: transformer as never,
    additionalConverters: {
      [ValidationTypes.NESTED_VALIDATION]: ({ target, propertyName }) => {
        const type = transformer.findTypeMetadata(target, propertyName)?.typeFunction();
        if (type === undefined) throw new Error(`${of.name}.${propertyName} lacks its @Type`);
        nested.push(type);
        // an object of its class, or each of a list's: the library puts it into `items`
        return { $ref: `#/$defs/${type.name}` };
      },
      // what it says beside the class of the object
      isObject: {},
      [timeChecks.instant]: ({ constraints }) => textOf(constraints as unknown[]),
      [timeChecks.day]: ({ constraints }) => textOf(constraints as unknown[]),
    },
  }) as Schema;
  const said = plain.properties ?? {};
  const inherited = fieldsOf(parentOf(of), docOf);
  const fields = [...inherited, ...Object.keys(said).filter((field) => !inherited.includes(field))];
  const properties = fields.map((field) => {
    const description = docOfField(of, field, docOf);
    return [field, description ? { description, ...said[field] } : (said[field] ?? {})] as const;
  });
  const required = fields.filter((field) => plain.required?.includes(field));
  const description = docOf(of.name);
  return {
    nested,
    schema: {
      ...(description ? { description } : {}),
      type: 'object',
      properties: Object.fromEntries(properties),
      ...(required.length > 0 ? { required } : {}),
    },
  };
};

const define = (of: Class, docOf: DocOf, into: Record<string, Schema>): Schema => {
  const { schema, nested } = shallow(of, docOf);
  for (const inner of nested) {
    if (inner.name in into) continue;
    into[inner.name] = {};
    into[inner.name] = define(inner, docOf, into);
  }
  return schema;
};

/** The published JSON schema of an event's data. Fields that it does not know are for later. */
export const schemaOf = (event: EventClass, docOf: DocOf): Schema => {
  const definitions: Record<string, Schema> = {};
  const schema = define(event, docOf, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:kefu:schema:${event.type}`,
    title: event.name,
    ...schema,
    ...(Object.keys(definitions).length > 0 ? { $defs: definitions } : {}),
  };
};
