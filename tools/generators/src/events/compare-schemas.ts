import { isDeepStrictEqual } from 'node:util';
import type { Schema } from './schema-of.js';

export interface Difference {
  /** Fields that are new and may be missing: the only thing a published version may still get. */
  readonly gained: readonly string[];
  /** Everything else, a sentence each: it would break who listens. */
  readonly breaking: readonly string[];
}

/** Words for readers bind nobody. */
const binding = ({ description: _d, title: _t, properties, required, $defs, ...rest }: Schema) => ({
  fields: properties ?? {},
  required: new Set(required ?? []),
  definitions: $defs ?? {},
  rest,
});

const withoutWords = (schema: Schema): unknown => {
  const { fields, required, rest } = binding(schema);
  return {
    ...rest,
    ...(rest.items ? { items: withoutWords(rest.items) } : {}),
    fields: Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, withoutWords(v)])),
    required,
  };
};

const compareObjects = (published: Schema, present: Schema, at: string): Difference => {
  const [before, now] = [binding(published), binding(present)];
  const breaking: string[] = [];
  if (!isDeepStrictEqual(before.rest, now.rest)) breaking.push(`${at || 'the event'} has changed`);
  for (const [field, schema] of Object.entries(before.fields)) {
    const path = `${at}/${field}`;
    const present = now.fields[field];
    if (present === undefined) breaking.push(`${path} is gone`);
    else if (!isDeepStrictEqual(withoutWords(schema), withoutWords(present)))
      breaking.push(`${path} has changed`);
    else if (before.required.has(field) && !now.required.has(field))
      breaking.push(`${path} may now be missing`);
    else if (!before.required.has(field) && now.required.has(field))
      breaking.push(`${path} is now required`);
  }
  const added = Object.keys(now.fields).filter((field) => !(field in before.fields));
  for (const field of added) {
    if (now.required.has(field)) breaking.push(`${at}/${field} is new and required`);
  }
  const gained = added.filter((field) => !now.required.has(field)).map((field) => `${at}/${field}`);
  return { gained, breaking };
};

/** What has become of a published version. */
export const compareSchemas = (published: Schema, present: Schema): Difference => {
  const [before, now] = [published.$defs ?? {}, present.$defs ?? {}];
  const all = [
    compareObjects(published, present, ''),
    ...Object.entries(before).map(([name, schema]) => {
      const counterpart = now[name];
      return counterpart
        ? compareObjects(schema, counterpart, `#${name}`)
        : { gained: [], breaking: [`#${name} is gone`] };
    }),
  ];
  return {
    gained: all.flatMap(({ gained }) => gained),
    breaking: all.flatMap(({ breaking }) => breaking),
  };
};
