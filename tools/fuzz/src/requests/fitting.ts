import fc from 'fast-check';
import type { Dice } from '@kefu/testing/dice';
import type { Fields } from '@kefu/testing/openapi';
import type { Json, Memory } from '../memory.js';
import type { People } from '../people.js';

export interface Ground {
  readonly dice: Dice;
  readonly memory: Memory;
  readonly people: People;
  readonly schemas: Readonly<Record<string, Fields>>;
  /** Fields of the record that the request is about: its customer rather than another one. */
  readonly about: Json;
}

interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const resolved = (schemas: Ground['schemas'], schema: Fields): Fields => {
  const name = (schema as Schema).$ref?.split('/').at(-1);
  return name === undefined ? schema : resolved(schemas, schemas[name] ?? {});
};

/** A value that fits the schema, and more often than chance would have it one that makes sense. */
export const fitting = (ground: Ground, given: Fields, name: string): unknown => {
  const { dice, schemas } = ground;
  const schema = resolved(schemas, given) as Schema;
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return fitting(ground, dice.one(choice) as Fields, name);
  if (schema.allOf?.[0]) return fitting(ground, schema.allOf[0] as Fields, name);
  if (schema.enum) return dice.one(schema.enum);
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  switch (type) {
    case 'boolean':
      return dice.chance(0.5);
    case 'integer':
    case 'number':
      return number(dice, schema, type === 'integer');
    case 'array':
      return list(ground, schema, name);
    case 'object':
      return object(ground, schema);
    default:
      return text(ground, schema, name);
  }
};

const number = (dice: Dice, { minimum = 0, maximum = 1_000 }: Schema, whole: boolean): number => {
  const drawn = dice.chance(0.1) ? dice.one([minimum, maximum]) : dice.between(minimum, maximum);
  return whole ? Math.floor(drawn) : Math.round(drawn * 100) / 100;
};

const list = (ground: Ground, schema: Schema, name: string): unknown[] => {
  const { minItems = 0, maxItems = 4, items = {}, uniqueItems = false } = schema;
  const count = Math.min(maxItems, minItems + ground.dice.below(3));
  const one = name.replace(/s$/u, '');
  const drawn = Array.from({ length: count }, () => fitting(ground, items as Fields, one));
  return uniqueItems ? [...new Set(drawn)] : drawn;
};

const object = (ground: Ground, { properties = {}, required = [] }: Schema): Json => {
  const share = ground.dice.one([0.1, 0.4, 0.9]);
  const made: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    if (!required.includes(name) && !ground.dice.chance(share)) continue;
    made[name] = fitting(
      { ...ground, about: { ...ground.about, ...saidBefore(made) } },
      schema as Fields,
      name,
    );
  }
  return made;
};

/** So that a window ends after it begins, and a subject is of its kind. */
const saidBefore = ({ from, subject }: Json): Json => ({
  ...(typeof from === 'string' ? { begins: from } : {}),
  ...(typeof subject === 'string' ? { subject } : {}),
});

const text = (ground: Ground, schema: Schema, name: string): string => {
  const { dice } = ground;
  if (schema.format === 'date-time') return moment(ground, name);
  if (schema.format === 'date') return day(dice);
  if (schema.format === 'uuid') return id(ground, name);
  const fits = (value: unknown): value is string =>
    typeof value === 'string' &&
    value.length >= (schema.minLength ?? 0) &&
    value.length <= (schema.maxLength ?? Infinity) &&
    (schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value));
  const known = [ground.about[name], ground.memory.value(dice, name)].filter(fits);
  if (known.length > 0 && dice.chance(0.7)) return dice.one(known);
  const usual = usualText(dice, name);
  if (fits(usual)) return usual;
  if (schema.pattern !== undefined) return matching(dice, schema.pattern);
  const { minLength = 1, maxLength = 40 } = schema;
  const length = Math.min(maxLength, Math.max(minLength, 1 + dice.below(30)));
  return '客户说机器卡纸三次了请尽快派人来看一下谢谢你们'.repeat(1 + length / 20).slice(0, length);
};

const id = ({ dice, about, memory, people }: Ground, name: string): string => {
  const { [name]: own, subject } = about;
  if (name === 'subjectId' && typeof subject === 'string') {
    const [word = '', ...more] = subject.split('-');
    const camel = [word, ...more.map((each) => each.charAt(0).toUpperCase() + each.slice(1))];
    const one = memory.value(dice, `${camel.join('')}Id`);
    if (typeof one === 'string') return one;
  }
  if (typeof own === 'string' && dice.chance(0.8)) return own;
  const known = memory.value(dice, name);
  if (typeof known === 'string' && dice.chance(0.8)) return known;
  const roleOf: Readonly<Record<string, string>> = {
    ...{ technician: 'technician', lead: 'repair-lead', agent: 'agent', manager: 'manager' },
    owner: 'agent',
  };
  const role = Object.keys(roleOf).find((word) => name.toLowerCase().includes(word));
  const fitting = people.withRole(role === undefined ? '' : (roleOf[role] ?? ''));
  return fitting.length > 0 ? dice.one(fitting).id : dice.one(people.ids());
};

const moment = ({ dice, about }: Ground, name: string): string => {
  if (/^(to|until|end)/iu.test(name) && typeof about.begins === 'string') {
    return new Date(Date.parse(about.begins) + HOUR_MS * (1 + dice.below(3))).toISOString();
  }
  const ahead = /^(from|due|at|until|to|next)/iu.test(name) ? dice.chance(0.8) : dice.chance(0.3);
  const away = dice.one([60_000, HOUR_MS, DAY_MS]) * (1 + dice.below(20));
  return new Date(Date.now() + (ahead ? away : -away)).toISOString();
};

const day = (dice: Dice): string => {
  const away = dice.chance(0.6) ? dice.below(40) - 15 : dice.below(4_000) - 3_600;
  return new Date(Date.now() + away * DAY_MS).toISOString().slice(0, 10);
};

const digits = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => dice.below(10)).join('');

const usualText = (dice: Dice, name: string): string => {
  if (/phone/iu.test(name)) return `13${digits(dice, 9)}`;
  if (/name$/iu.test(name)) return dice.one(['张伟', '王芳', '李娜', '刘敏', '陈静']);
  if (/serial|number|ref$/iu.test(name)) return `SN${digits(dice, 8)}`;
  if (/cursor|after/iu.test(name)) return '';
  return dice.one(['客户要求', '按手册办理', '机器卡纸', '已电话确认']);
};

const samples = new Map<string, readonly string[]>();

/** What a pattern forbids ahead is left out of what is made, and held against what was. */
const FORBIDDEN_AHEAD = /\(\?![^()]*\)/gu;

const matching = (dice: Dice, pattern: string): string => {
  const known = samples.get(pattern) ?? samplesOf(pattern);
  samples.set(pattern, known);
  return dice.one(known);
};

const samplesOf = (pattern: string): readonly string[] => {
  const whole = new RegExp(pattern, 'u');
  const plain = new RegExp(pattern.replace(FORBIDDEN_AHEAD, ''), 'u');
  const made = fc.sample(fc.stringMatching(plain), { numRuns: 60, seed: 1 });
  const fit = made.filter((text) => whole.test(text));
  if (fit.length === 0) throw new Error(`nothing made fits ${pattern}`);
  return fit;
};
