import {
  isDuration,
  isLocalDate,
  isTimeOfDay,
  isZone,
  Money,
  parseDuration,
  parseInstant,
} from '@kefu/kernel';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Unit } from './parameter.js';
import { definitions, parameterSchema } from './parameter-schema.js';
import { contradictionsIn } from './profile-contradictions.js';
import { ProfileError, type ProfileFault } from './profile-error.js';
import { profileSchema } from './profile-schema.js';
import type { Profile } from './profile.js';
import { anyRule, isRuleId } from './rules.js';

const holds = (test: (text: string) => unknown) => (text: string) => {
  try {
    return test(text) !== false;
  } catch {
    return false;
  }
};

const millis = (text: string): number => parseDuration(text).duration.toMillis();
const boundOf = (keyword: string, keeps: (value: number, bound: number) => boolean) => ({
  keyword,
  type: 'string' as const,
  schemaType: 'string' as const,
  validate: (bound: string, text: string) =>
    !isDuration(text) || keeps(millis(text), millis(bound)),
});

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictRequired: false,
  verbose: true,
  // Optimising what it generates takes longer than checking a profile, once or a few times a process
  code: { optimize: false },
  formats: {
    'limit-duration': isDuration,
    'time-of-day': isTimeOfDay,
    'local-date': isLocalDate,
    zone: isZone,
    instant: holds((text) => parseInstant(text) === text),
    money: holds((text) => !Money.zero.exceeds(Money.of(text))),
  },
  keywords: [
    'x-unit',
    boundOf('minDuration', (value, bound) => value >= bound),
    boundOf('maxDuration', (value, bound) => value <= bound),
  ],
});

const looksLike: Record<Unit, string> = {
  duration: 'a duration such as PT10M or P2D',
  'working-days': 'a whole number of working days',
  limit:
    'a duration, {"workingDays": 2}, {"days": 1, "at": "08:30"} or {"weekday": 1, "at": "18:00"}',
  'time-of-day': 'a time of day such as 18:00',
  count: 'a whole number',
  percent: 'a number of per cent',
  number: 'a number',
  money: 'yuan as text such as "5000.00"',
  flag: 'true or false',
  choice: 'one of the choices',
  'days-list': 'a list of whole days',
  choices: 'a list of { code, title: { zh, en } }',
  'choices-by': 'a table of lists of { code, title: { zh, en } }',
  'durations-by': 'a table of durations such as PT4H',
  'numbers-by': 'a table of numbers',
  'limits-by': 'a table of limits',
  'fee-steps': 'a list of { upTo, fee }',
};

let validator: ValidateFunction | undefined;
const validate = (): ValidateFunction => (validator ??= ajv.compile(profileSchema()));

/**
 * Reads a profile; `where` names its source in the error.
 * @throws ProfileError that lists every fault with its place and the rule concerned.
 */
export const parseProfile = (json: unknown, where: string): Profile => {
  const check = validate();
  if (!check(json)) throw new ProfileError(where, faultsOf(check.errors ?? []));
  const profile = json as Profile;
  const faults = [...faultyChanges(profile), ...contradictionsIn(profile)];
  if (faults.length > 0) throw new ProfileError(where, faults);
  return profile;
};

const faultsOf = (errors: readonly ErrorObject[]): ProfileFault[] => {
  const alternatives = errors.filter((error) => error.keyword === 'anyOf');
  const told = errors.filter(
    (error) =>
      error.keyword !== 'propertyNames' &&
      !alternatives.some((any) => any !== error && error.instancePath.startsWith(any.instancePath)),
  );
  return told.map(faultOf);
};

const faultOf = (error: ErrorObject): ProfileFault => {
  const extra = error.params as Readonly<Record<string, string>>;
  const key = extra['additionalProperty'] ?? extra['missingProperty'];
  const pointer = key === undefined ? error.instancePath : `${error.instancePath}/${key}`;
  const id = /^\/parameters\/([^/]+)/u.exec(pointer)?.[1];
  const ruled = id !== undefined && isRuleId(id) ? { rule: id } : {};
  if (error.keyword === 'additionalProperties') {
    return { pointer, ...ruled, code: 'unknown-key', problem: 'unknown key' };
  }
  if (error.keyword === 'required') {
    return { pointer, ...ruled, code: 'missing', problem: 'is missing' };
  }
  const wrongUnit = ['type', 'format', 'anyOf'].includes(error.keyword);
  const unit = unitAt(pointer);
  const got = `got ${JSON.stringify(error.data)}`;
  if (wrongUnit && unit) {
    return {
      pointer,
      ...ruled,
      code: 'wrong-unit',
      problem: `expected ${looksLike[unit]}, ${got}`,
    };
  }
  const problem = `${error.message ?? error.keyword}${allowed(error)}, ${got}`;
  return { pointer, ...ruled, code: wrongUnit ? 'wrong-unit' : 'impossible-value', problem };
};

const allowed = ({ keyword, schema }: ErrorObject): string =>
  ['enum', 'minDuration', 'maxDuration'].includes(keyword) ? ` (${JSON.stringify(schema)})` : '';

const unitAt = (pointer: string): Unit | undefined => {
  const [, top, id = '', name = ''] = pointer.split('/');
  if (top !== 'parameters' || !isRuleId(id)) return undefined;
  return anyRule(id).parameters[name]?.unit;
};

/** The value of a dated change is held to the same schema as the parameter itself. */
const faultyChanges = (profile: Profile): ProfileFault[] =>
  (profile.changes ?? []).flatMap((change, n): ProfileFault[] => {
    const pointer = `/changes/${n}`;
    const parameter = anyRule(change.rule).parameters[change.parameter];
    const { rule } = change;
    if (!parameter) {
      const problem = `has no parameter ${change.parameter}`;
      return [{ pointer: `${pointer}/parameter`, rule, code: 'unknown-key', problem }];
    }
    if (ajv.validate({ ...parameterSchema(parameter), $defs: definitions }, change.value))
      return [];
    const problem = `expected ${looksLike[parameter.unit]}, got ${JSON.stringify(change.value)}`;
    return [{ pointer: `${pointer}/value`, rule, code: 'wrong-unit', problem }];
  });
