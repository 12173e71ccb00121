import { planOf, type Check, type DtoClass, type PropertyPlan } from '@kefu/validation';
import { sampleValues } from './sample-values.js';
import type { Schema } from './schema.js';

const EXAMPLE = 'kefu:example';
const deepest = 5;

type Fields = Record<string, unknown>;

/** What the description of the API shows of a class, where that which is derived does not do. */
export const Example =
  (fields: object): ClassDecorator =>
  (of) => {
    Reflect.defineMetadata(EXAMPLE, fields, of);
  };

/**
 * An object that passes the checks of a class: each field has its first enum member or default, else
 * the first of many values, likely ones for its name before others, that passes all its checks.
 * @param schemaOf the schema of a class as the description has it
 */
export const exampleOf = (of: DtoClass, schemaOf: (of: DtoClass) => Schema, depth = 0): Fields => {
  const properties = (schemaOf(of)['properties'] ?? {}) as Record<string, Schema>;
  const made: Fields = {};
  for (const property of planOf(of).properties) {
    const value = exampleFor(property, properties[property.name] ?? {}, (nested) =>
      depth < deepest ? exampleOf(nested, schemaOf, depth + 1) : undefined,
    );
    if (value !== undefined) made[property.name] = value;
  }
  return { ...made, ...(Reflect.getOwnMetadata(EXAMPLE, of) as object | undefined) };
};

const exampleFor = (
  property: PropertyPlan,
  schema: Schema,
  nested: (of: DtoClass) => Fields | undefined,
): unknown => {
  const { examples, example, default: usual } = schema;
  const given = [example, ...(Array.isArray(examples) ? (examples as unknown[]) : []), usual];
  const known = given.find((value) => value !== undefined);
  if (known !== undefined) return known;
  if (!property.list) return exampleItem(property, schema, nested);
  const item = exampleItem(property, (schema['items'] ?? {}) as Schema, nested);
  if (item === undefined) return [];
  const { minItems } = schema;
  return Array.from(
    { length: typeof minItems === 'number' ? Math.max(1, minItems) : 1 },
    () => item,
  );
};

const exampleItem = (
  property: PropertyPlan,
  schema: Schema,
  nested: (of: DtoClass) => Fields | undefined,
): unknown => {
  const of = property.nestedClass?.({});
  if (of) return nested(of);
  const bounds = [schema['minimum'], schema['maximum']].filter((bound) => bound !== undefined);
  const members = Array.isArray(schema['enum']) ? (schema['enum'] as unknown[]) : [];
  const values = members.length > 0 ? members : [...sampleValues(property.name), ...bounds, {}];
  const checks = property.checks.filter((check) => !property.list || check.each);
  return values.find((value) => hasType(schema, value) && passes(checks, property.name, value));
};

const hasType = ({ type }: Schema, value: unknown): boolean =>
  typeof type !== 'string' ||
  (type === 'integer' ? Number.isInteger(value) : typeof value === type) ||
  type === 'array';

const passes = (checks: readonly Check[], property: string, value: unknown): boolean => {
  const object = { [property]: value };
  return checks.every((check) => {
    try {
      const constraints = check.constraints;
      const asked = { targetName: '', property, object, value, constraints };
      return check.validator.validate(value, asked) === true;
    } catch {
      // A check that looks at other fields too cannot say
      return true;
    }
  });
};
