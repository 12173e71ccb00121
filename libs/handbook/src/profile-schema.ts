import { fileKinds, forms } from './document-template.js';
import {
  definitions,
  listOf,
  object,
  parameterSchema,
  type JsonSchema,
} from './parameter-schema.js';
import { accessLevels, personalFields } from './personal-data.js';
import { roleNames } from './roles.js';
import { anyRule, ruleIds } from './rules.js';

const text: JsonSchema = { type: 'string', minLength: 1 };
const bilingual: JsonSchema = { $ref: '#/$defs/bilingual' };
const code: JsonSchema = { $ref: '#/$defs/code' };
const date: JsonSchema = { type: 'string', format: 'local-date' };
const oneOf = (...values: string[]): JsonSchema => ({ type: 'string', enum: values });
const coded = (more: Record<string, JsonSchema>, optional: string[] = []): JsonSchema =>
  object({ code, title: bilingual, ...more }, optional);
const time: JsonSchema = { $ref: '#/$defs/time-of-day' };
const namedDays = listOf(object({ date, name: bilingual }));
const hours = listOf({ type: 'array', prefixItems: [time, time], minItems: 2, maxItems: 2 });
const weekdays = ['1', '2', '3', '4', '5', '6', '7'];

const allOptional = (properties: Record<string, JsonSchema>): JsonSchema =>
  object(properties, Object.keys(properties));

const calendar = allOptional({
  zone: { type: 'string', format: 'zone' },
  closeOfBusiness: time,
  statutory: oneOf('china', 'none'),
  weekend: {
    ...listOf({ type: 'integer', minimum: 1, maximum: 7 }),
    uniqueItems: true,
    maxItems: 6,
  },
  holidays: namedDays,
  workingDays: namedDays,
  opening: {
    anyOf: [
      { const: 'round-the-clock' },
      object(
        {
          weekdays: allOptional(Object.fromEntries(weekdays.map((day) => [day, hours]))),
          holidays: hours,
        },
        ['holidays'],
      ),
    ],
  },
});

const parameters = allOptional(
  Object.fromEntries(
    ruleIds.map((id) => {
      const own = Object.entries(anyRule(id).parameters);
      return [
        id,
        {
          title: anyRule(id).title.en,
          ...allOptional(
            Object.fromEntries(own.map(([name, one]) => [name, parameterSchema(one)])),
          ),
        },
      ];
    }),
  ),
);

const change = object({
  rule: oneOf(...ruleIds),
  parameter: text,
  value: {},
  from: { type: 'string', format: 'instant' },
  by: text,
  why: text,
  approvedBy: text,
});

/** Goes into events, which know lower case only. */
const eventCode: JsonSchema = { type: 'string', pattern: '^[a-z][a-z0-9-]{0,47}$' };

const document = object(
  {
    code: eventCode,
    title: bilingual,
    form: oneOf(...forms),
    copies: { type: 'integer', minimum: 1, maximum: 20 },
    owner: oneOf(...roleNames),
    due: { $ref: '#/$defs/limit' },
    optional: { type: 'boolean' },
    expires: { type: 'boolean' },
  },
  ['owner', 'due', 'optional', 'expires'],
);

const procedureStep = object(
  {
    code: eventCode,
    title: bilingual,
    owner: oneOf(...roleNames),
    within: { $ref: '#/$defs/limit' },
    notBefore: { $ref: '#/$defs/limit' },
    documents: listOf(document),
  },
  ['notBefore', 'documents'],
);

const procedure = object(
  {
    code: eventCode,
    title: bilingual,
    after: eventCode,
    certificate: eventCode,
    steps: { ...listOf(procedureStep), minItems: 1 },
  },
  ['after', 'certificate'],
);

const papers = { ...listOf(object({ code: eventCode, title: bilingual })), uniqueItems: true };

const contractKind = object(
  {
    code: eventCode,
    title: bilingual,
    papers: object({ customer: papers, 'co-owner': papers, guardian: papers }),
    withoutFees: { type: 'boolean' },
  },
  ['withoutFees'],
);

const question = coded(
  {
    kind: oneOf('score', 'yes-no', 'text', 'choice'),
    dimension: oneOf(
      ...['timeliness', 'effect', 'result', 'attitude', 'overall', 'left-over-trouble'],
    ),
    asks: oneOf('expected', 'perceived'),
    options: listOf(coded({})),
    dissatisfiedAt: oneOf('yes', 'no'),
  },
  ['dimension', 'asks', 'options', 'dissatisfiedAt'],
);

const scriptPart = object(
  {
    part: oneOf('opening', 'satisfied', 'dissatisfied', 'closing'),
    mandarin: text,
    cantonese: text,
  },
  ['cantonese'],
);

const feeLine = coded({ fee: { type: 'string', format: 'money' }, per: text, basis: bilingual }, [
  'basis',
]);

const meteredRate = object(
  {
    contractKind: eventCode,
    title: bilingual,
    unit: { type: 'string', minLength: 1, maxLength: 20 },
    unitPrice: { type: 'string', pattern: '^(?!0+(\\.0+)?$)\\d{1,9}(\\.\\d{1,6})?$' },
    from: date,
    through: date,
  },
  ['through'],
);

const personalData = allOptional(
  Object.fromEntries(
    roleNames.map((role) => [
      role,
      allOptional(
        Object.fromEntries(
          Object.keys(personalFields).map((field) => [field, oneOf(...accessLevels)]),
        ),
      ),
    ]),
  ),
);

const properties: Readonly<Record<string, JsonSchema>> = {
  $schema: { type: 'string' },
  name: code,
  title: bilingual,
  calendar,
  parameters,
  changes: listOf(change),
  regions: listOf(coded({ area: code }, ['area'])),
  documentTemplates: listOf(
    object(
      {
        code: eventCode,
        title: bilingual,
        for: oneOf(...fileKinds),
        category: eventCode,
        documents: { ...listOf(document), minItems: 1 },
      },
      ['category'],
    ),
  ),
  contractKinds: listOf(contractKind),
  questionnaires: listOf(coded({ questions: { ...listOf(question), minItems: 1 } })),
  scripts: listOf(coded({ questionnaire: code, parts: listOf(scriptPart) }, ['questionnaire'])),
  feeTables: listOf(coded({ lines: { ...listOf(feeLine), minItems: 1 } })),
  meteredRates: listOf(meteredRate),
  procedures: listOf(procedure),
  callbackPlans: listOf(
    coded({ rule: oneOf(...ruleIds), questionnaire: code, contractKinds: listOf(code) }, [
      'contractKinds',
    ]),
  ),
  reportTitles: { type: 'object', propertyNames: code, additionalProperties: bilingual },
  personalData,
  confidentiality: {
    type: 'object',
    propertyNames: code,
    additionalProperties: { ...listOf(oneOf(...roleNames)), uniqueItems: true },
  },
};

/** JSON Schema of a centre profile, from the catalogue; committed as `profile.schema.json`. */
export const profileSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A centre profile',
  ...object(
    properties,
    Object.keys(properties).filter((key) => key !== 'name' && key !== 'title'),
  ),
  $defs: definitions,
});
