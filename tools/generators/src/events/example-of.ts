import type { EventClass } from '@kefu/kernel';
import { parseEventType, sequenceText, type Envelope } from '@kefu/messaging';
import type { Schema } from './schema-of.js';

const instant = '2026-11-23T06:37:07.000Z';

/** What texts with a pattern or a format look like; the first that fits is taken. */
const samples = [
  instant,
  '2026-11-23',
  '2026-11',
  'FR-02',
  'east',
  'PT5M',
  '12.50',
  '0',
  'EXAMPLE-1',
  // SHA-256 of `test`
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
];
const formats: Readonly<Record<string, string>> = {
  date: '2026-11-23',
  'date-time': instant,
  uri: 'https://kefu.example/',
  email: 'someone@kefu.example',
};

const uuid = (number: number): string =>
  `0193594d-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** Says which field has a form that nothing here knows. */
export class NoExample extends Error {}

/** A valid value of every field of a schema, the same at every call. */
export const exampleOf = (schema: Schema): object => {
  let ids = 10;
  const definitions = schema.$defs ?? {};

  const text = ({ format, pattern, minLength = 0, maxLength = 80 }: Schema, at: string): string => {
    if (format === 'uuid') return uuid((ids += 1));
    const known = format ? formats[format] : undefined;
    if (known) return known;
    if (pattern === undefined) return 'example'.padEnd(minLength, '.').slice(0, maxLength);
    const form = new RegExp(pattern, 'u');
    const fitting = samples.find((sample) => form.test(sample) && sample.length <= maxLength);
    if (fitting === undefined) throw new NoExample(`${at} (${pattern})`);
    return fitting;
  };

  const value = (of: Schema, at: string): unknown => {
    if (of.$ref) {
      const inner = definitions[of.$ref.replace('#/$defs/', '')];
      if (inner === undefined) throw new NoExample(`${at} (${of.$ref})`);
      return value(inner, at);
    }
    if (of.enum) return of.enum[0];
    switch (of.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(of.properties ?? {}).map(([name, field]) => [
            name,
            value(field, `${at}/${name}`),
          ]),
        );
      case 'array':
        return Array.from({ length: Math.max(of.minItems ?? 1, 1) }, () =>
          value(of.items ?? { type: 'string' }, at),
        );
      case 'integer':
      case 'number':
        return Math.min(Math.max(of.minimum ?? 1, 1), of.maximum ?? Infinity);
      case 'boolean':
        return true;
      case 'string':
        return text(of, at);
      default:
        throw new NoExample(at);
    }
  };
  return value(schema, '') as object;
};

/** An event as it stands on the wire. */
export const envelopeOf = (event: EventClass, data: object): Envelope => ({
  specversion: '1.0',
  id: uuid(1),
  source: `/kefu/demo/${parseEventType(event.type)?.service ?? ''}/${uuid(2)}`,
  type: event.type,
  subject: uuid(3),
  time: instant,
  datacontenttype: 'application/json',
  dataschema: `urn:kefu:schema:${event.type}`,
  sequence: sequenceText(1),
  correlationid: uuid(4),
  data,
});
