import type { Parameter, Unit } from './parameter.js';

export type JsonSchema = Readonly<Record<string, unknown>>;

const bilingual = { $ref: '#/$defs/bilingual' };

/** Shared by every profile; formats are those that `parseProfile` knows. */
export const definitions: Readonly<Record<string, JsonSchema>> = {
  bilingual: {
    type: 'object',
    additionalProperties: false,
    required: ['zh', 'en'],
    properties: { zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  },
  code: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,63}$' },
  duration: { type: 'string', format: 'limit-duration' },
  'time-of-day': { type: 'string', format: 'time-of-day' },
  limit: {
    description: 'a duration, working days, or a time of a day',
    anyOf: [
      { $ref: '#/$defs/duration' },
      object({ workingDays: { type: 'integer', minimum: 1, maximum: 250 } }),
      object({
        days: { type: 'integer', minimum: 0, maximum: 366 },
        at: { $ref: '#/$defs/time-of-day' },
      }),
      object({
        weekday: { type: 'integer', minimum: 1, maximum: 7 },
        at: { $ref: '#/$defs/time-of-day' },
      }),
    ],
  },
  choice: object({ code: { $ref: '#/$defs/code' }, title: bilingual }),
};

/** All required unless named optional; nothing else allowed. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    properties,
  };
}

export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const bounded = (type: 'integer' | 'number', { min, max }: Parameter): JsonSchema => ({
  type,
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});

const durationOf = ({ min, max }: Parameter): JsonSchema => ({
  type: 'string',
  format: 'limit-duration',
  ...(min === undefined ? {} : { minDuration: min }),
  ...(max === undefined ? {} : { maxDuration: max }),
});

const tableOf = ({ of }: Parameter, value: JsonSchema): JsonSchema =>
  of
    ? object(Object.fromEntries(of.map((key) => [key, value])))
    : {
        type: 'object',
        propertyNames: { $ref: '#/$defs/code' },
        additionalProperties: value,
      };

const byUnit: Record<Unit, (parameter: Parameter) => JsonSchema> = {
  duration: durationOf,
  'working-days': (parameter) => bounded('integer', parameter),
  limit: () => ({ $ref: '#/$defs/limit' }),
  'time-of-day': () => ({ $ref: '#/$defs/time-of-day' }),
  count: (parameter) => bounded('integer', parameter),
  percent: (parameter) => bounded('number', parameter),
  number: (parameter) => bounded('number', parameter),
  money: () => ({ type: 'string', format: 'money' }),
  flag: () => ({ type: 'boolean' }),
  choice: ({ of }) => ({ type: 'string', enum: of }),
  'days-list': (parameter) => ({
    ...listOf(bounded('integer', parameter)),
    minItems: 1,
    uniqueItems: true,
  }),
  choices: () => ({ ...listOf({ $ref: '#/$defs/choice' }), minItems: 1 }),
  'choices-by': (parameter) => tableOf(parameter, listOf({ $ref: '#/$defs/choice' })),
  'durations-by': (parameter) => tableOf(parameter, durationOf(parameter)),
  'numbers-by': (parameter) => tableOf(parameter, bounded('number', parameter)),
  'limits-by': (parameter) => tableOf(parameter, { $ref: '#/$defs/limit' }),
  'fee-steps': () => ({
    ...listOf(
      object({
        upTo: { type: ['number', 'null'], exclusiveMinimum: 0 },
        fee: { type: 'string', format: 'money' },
      }),
    ),
    minItems: 1,
  }),
};

export const parameterSchema = (parameter: Parameter): JsonSchema => ({
  title: parameter.title.en,
  'x-unit': parameter.unit,
  ...byUnit[parameter.unit](parameter),
});
