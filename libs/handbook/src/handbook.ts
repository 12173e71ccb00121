import {
  chinaRoundTheClock,
  due,
  WorkingCalendar,
  type Due,
  type Instant,
  type Limit,
  type Rest,
} from '@kefu/kernel';
import { readersOfClass } from './confidentiality.js';
import type { Unit } from './parameter.js';
import { accessTo, type FieldAccess, type PersonalField } from './personal-data.js';
import type { ParameterChange, Profile } from './profile.js';
import type { Role } from './roles.js';
import {
  anyRule,
  type LimitName,
  type LimitTableName,
  type ParameterName,
  type ParameterValue,
  type RuleId,
  type RuleWithLimit,
} from './rules.js';

export interface Deadline extends Due {
  readonly rule: RuleId;
}

/** Which of a rule's limits: by name, or by name and severity, area, channel, tier. */
export type WhichLimit<Id extends RuleId> =
  | { readonly parameter: LimitName<Id> }
  | { readonly parameter: LimitTableName<Id>; readonly key: string };

/** The catalogue as one centre keeps it. Immutable, asks nobody for the time. */
export class Handbook {
  readonly calendar: WorkingCalendar;

  constructor(
    readonly profile: Profile,
    /** The moment whose values count; without one, the profile's own, no dated change applied. */
    private readonly at?: Instant,
    calendar?: WorkingCalendar,
  ) {
    this.calendar = calendar ?? new WorkingCalendar({ ...chinaRoundTheClock, ...profile.calendar });
  }

  /** G-06: as it stood at that moment; what started then keeps these values. */
  asOf(at: Instant): Handbook {
    return at === this.at ? this : new Handbook(this.profile, at, this.calendar);
  }

  /** With changes that were approved since the profile was loaded. */
  withChanges(changes: readonly ParameterChange[]): Handbook {
    const all = [...(this.profile.changes ?? []), ...changes];
    return new Handbook({ ...this.profile, changes: all }, this.at, this.calendar);
  }

  parameter<Id extends RuleId, Name extends ParameterName<Id>>(
    id: Id,
    name: Name,
  ): ParameterValue<Id, Name> {
    return this.value(id, name) as ParameterValue<Id, Name>;
  }

  /** Every parameter of a rule by its name, with the value in force. */
  valuesOf(id: RuleId): Readonly<Record<string, unknown>> {
    const names = Object.keys(anyRule(id).parameters);
    return Object.fromEntries(names.map((name) => [name, this.value(id, name)]));
  }

  /** A limit for `due`; the one called `limit` unless another is named. */
  limit(id: RuleWithLimit): Limit;
  limit<Id extends RuleId>(id: Id, name: LimitName<Id>): Limit;
  limit(id: RuleId, name = 'limit'): Limit {
    return this.limitNamed(id, name);
  }

  /** From a table by severity, area, channel or tier; undefined where it has no such entry. */
  limitFor<Id extends RuleId>(id: Id, name: LimitTableName<Id>, key: string): Limit | undefined {
    const table = this.value(id, name) as Readonly<Record<string, Limit>>;
    return Object.hasOwn(table, key) ? table[key] : undefined;
  }

  /**
   * When the rule must be met, by the values in force when its clock started.
   * @throws RangeError when a table of limits has no such key.
   */
  deadline(id: RuleWithLimit, startedAt: Instant, rests?: readonly Rest[]): Deadline;
  deadline<Id extends RuleId>(
    id: Id,
    startedAt: Instant,
    rests: readonly Rest[],
    which: WhichLimit<Id>,
  ): Deadline;
  deadline(
    id: RuleId,
    startedAt: Instant,
    rests: readonly Rest[] = [],
    which: { parameter: string; key?: string } = { parameter: 'limit' },
  ): Deadline {
    const then = this.asOf(startedAt);
    const limit = then.limitNamed(id, which.parameter, which.key);
    const options = { rests, ...(anyRule(id).roundTheClock ? { roundTheClock: true } : {}) };
    return { rule: id, ...due(startedAt, limit, this.calendar, options) };
  }

  /** G-05. */
  access(role: Role, field: PersonalField): FieldAccess {
    const access = accessTo(this.profile.personalData ?? {}, role, field);
    const revealable = this.parameter('G-05', 'revealWithReason');
    return access === 'on-request' && !revealable ? 'masked' : access;
  }

  /** Whether one of these roles sees the field unmasked. */
  mayRead(roles: Role | readonly Role[], field: PersonalField): boolean {
    return [roles].flat().some((role) => this.access(role, field) === 'clear');
  }

  /** Whether one of these roles may have it shown for a reason, which is recorded. */
  mayReveal(roles: Role | readonly Role[], field: PersonalField): boolean {
    return [roles].flat().some((role) => this.access(role, field) !== 'masked');
  }

  /** CU-17: whether one of these roles may see the department's files of that class. */
  mayReadClass(roles: readonly Role[], confidentiality: string): boolean {
    const readers = readersOfClass(this.profile.confidentiality ?? {}, confidentiality);
    return roles.some((role) => readers.includes(role));
  }

  private limitNamed(id: RuleId, name: string, key?: string): Limit {
    const unit = anyRule(id).parameters[name]?.unit;
    const value = this.value(id, name);
    if (key === undefined) return asLimit(unit, value);
    const found = (value as Readonly<Record<string, Limit>>)[key];
    if (found === undefined) throw new RangeError(`${id} ${name} has no limit for ${key}`);
    return found;
  }

  private value(id: RuleId, name: string): unknown {
    const parameter = anyRule(id).parameters[name];
    if (!parameter) throw new RangeError(`${id} has no parameter ${name}`);
    const changed = this.changeInForce(id, name);
    if (changed) return changed.value;
    const own: Readonly<Record<string, unknown>> | undefined = this.profile.parameters?.[id];
    return own?.[name] ?? parameter.default;
  }

  private changeInForce(id: RuleId, name: string): ParameterChange | undefined {
    const { at } = this;
    if (at === undefined) return undefined;
    return (this.profile.changes ?? [])
      .filter((change) => change.rule === id && change.parameter === name && change.from <= at)
      .reduce<ParameterChange | undefined>(
        (last, change) => (last && last.from > change.from ? last : change),
        undefined,
      );
  }
}

const asLimit = (unit: Unit | undefined, value: unknown): Limit =>
  unit === 'working-days' ? { workingDays: Number(value) } : (value as Limit);

export const handbookOf = (profile: Profile): Handbook => new Handbook(profile);
