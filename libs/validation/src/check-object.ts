import type { Fault } from '@kefu/kernel';
import { plainToInstance } from 'class-transformer';
import { asTyped, isOfOtherTimes } from './as-typed.js';
import { planOf, type Check, type DtoClass, type Plan, type PropertyPlan } from './plan-of.js';
import { step } from './pointer-step.js';
import { codeFor, sentenceFor } from './sentences.js';

const mostFaults = 50;

export interface Checked {
  readonly value: object;
  readonly faults: readonly Fault[];
}

export interface CheckOptions {
  /** Pointer of the whole; empty for a body. */
  readonly base?: string;
  /** Fields that the class does not know: a fault, or let pass. */
  readonly unknownFields?: 'refuse' | 'ignore';
  /** People typed it: full width is read, and days of other centuries are faults. */
  readonly typed?: boolean;
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const faultAt = (
  pointer: string,
  name: string,
  constraints: readonly unknown[] = [],
  context?: unknown,
): Fault => ({ pointer, code: codeFor(name), detail: sentenceFor(name, constraints, context) });

/**
 * Makes an object of a class from what JSON holds and checks it against the class's decorators.
 * class-validator's own executor collects the same metadata anew for every object, and takes a list
 * where one object is declared and text where `each` is; this one reads it once and refuses both.
 */
export const checkObject = (
  of: DtoClass,
  plain: unknown,
  { base = '', unknownFields = 'refuse', typed = false }: CheckOptions = {},
): Checked => {
  const faults: Fault[] = [];
  const value = new Checking(faults, unknownFields, typed).object(planOf(of), plain, base);
  return { value: (value as object | undefined) ?? {}, faults };
};

class Checking {
  constructor(
    private readonly faults: Fault[],
    private readonly unknownFields: CheckOptions['unknownFields'],
    private readonly typed: boolean,
  ) {}

  object(plan: Plan, given: unknown, pointer: string): unknown {
    if (!isObject(given)) {
      this.report(pointer, 'not-an-object');
      return given;
    }
    const made = given instanceof plan.of ? given : convert(plan, given);
    if (this.unknownFields === 'refuse') {
      for (const name in given) {
        if (!plan.names.has(name)) this.report(`${pointer}${step(name)}`, 'unknown-field');
      }
    }
    for (const property of plan.properties) this.property(property, made, pointer);
    return made;
  }

  private property(plan: PropertyPlan, object: Fields, pointer: string): void {
    const value = object[plan.name];
    // Or code that gives a default to what is absent would meet a null
    if (value === null && plan.optional) Reflect.deleteProperty(object, plan.name);
    for (const condition of plan.conditions) if (!condition(object, value)) return;
    if (plan.checks.length === 0 && !plan.nested) return;
    if (this.typed && value !== undefined) {
      object[plan.name] = asTyped(plan, value, (check, one) =>
        passes(check, one, plan.name, object),
      );
    }
    const at = pointer + plan.step;
    if (value === undefined || (plan.list && !Array.isArray(value))) {
      this.report(at, value === undefined ? 'required' : 'not-a-list');
      return;
    }
    if (value === null && !plan.checks.every((check) => passes(check, null, plan.name, object))) {
      this.report(at, 'null');
      return;
    }
    for (const check of plan.checks) this.check(check, plan.name, object, at);
    if (!plan.nestedClass) return;
    if (!plan.list) {
      object[plan.name] = this.object(planOf(plan.nestedClass(value)), value, at);
      return;
    }
    const { nestedClass } = plan;
    object[plan.name] = (value as unknown[]).map((item, index) =>
      this.object(planOf(nestedClass(item)), item, `${at}/${index}`),
    );
  }

  private check(check: Check, property: string, object: Fields, at: string): void {
    const value = object[property];
    if (check.validateIf && !check.validateIf(object, value)) return;
    if (!check.each || !Array.isArray(value)) {
      this.one(check, value, property, object, at);
      return;
    }
    for (const [index, item] of value.entries()) {
      this.one(check, item, property, object, `${at}/${index}`);
    }
  }

  private one(check: Check, value: unknown, property: string, object: Fields, at: string): void {
    if (!passes(check, value, property, object)) this.report(at, check.name, check);
    else if (this.typed && isOfOtherTimes(check, value)) this.report(at, 'day-of-other-times');
  }

  private report(pointer: string, name: string, check?: Check): void {
    if (this.faults.length >= mostFaults) return;
    this.faults.push(faultAt(pointer, name, check?.constraints, check?.context));
  }
}

const passes = (
  { validator, targetName, constraints }: Check,
  value: unknown,
  property: string,
  object: object,
): boolean =>
  validator.validate(value, { targetName, property, object, value, constraints }) === true;

const convert = (plan: Plan, given: Fields): Fields =>
  (plan.converts ? plainToInstance(plan.of, given) : Object.assign(new plan.of(), given)) as Fields;
