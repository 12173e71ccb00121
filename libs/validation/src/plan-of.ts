import 'reflect-metadata';
import { createRequire } from 'node:module';
import type { TypeMetadata } from 'class-transformer';
import {
  getMetadataStorage,
  ValidationTypes,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { step } from './pointer-step.js';

export type DtoClass = new () => object;

export interface Check {
  /** The decorator's name: `isString`, `maxLength`. */
  readonly name: string;
  /** Name of the class. */
  readonly targetName: string;
  readonly each: boolean;
  readonly constraints: unknown[];
  readonly context: unknown;
  readonly validateIf: ((object: object, value: unknown) => boolean) | undefined;
  readonly validator: ValidatorConstraintInterface;
}

export interface PropertyPlan {
  readonly name: string;
  /** Its step of a JSON pointer. */
  readonly step: string;
  /** All must say yes, or the property is not looked at (`@IsOptional`, `@ValidateIf`). */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  /** `@IsOptional`: null is taken for absent. */
  readonly optional: boolean;
  readonly nested: boolean;
  /** Holds a list: some decorator says `each`, or `@IsArray`. */
  readonly list: boolean;
  /** The class of what is nested, where there is one. */
  readonly nestedClass: ((value: unknown) => DtoClass) | undefined;
}

export interface Plan {
  readonly of: DtoClass;
  readonly properties: readonly PropertyPlan[];
  readonly names: ReadonlySet<string>;
  /** Conversions beyond nested classes are declared, so that class-transformer has to make them. */
  readonly converts: boolean;
}

interface TransformerStorage {
  findTypeMetadata(target: unknown, property: string): TypeMetadata | undefined;
  getExposedMetadatas(target: unknown): readonly unknown[];
  getExcludedMetadatas(target: unknown): readonly unknown[];
  findTransformMetadatas(target: unknown, property: string, type: number): readonly unknown[];
}

// class-transformer shows its metadata nowhere else
const { defaultMetadataStorage: transformer } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as { defaultMetadataStorage: TransformerStorage };

export { transformer as transformerMetadata };

const PLAIN_TO_CLASS = 0;
const plans = new WeakMap<DtoClass, Plan>();

/** How objects of a class are checked, read once from its decorators. */
export const planOf = (of: DtoClass): Plan => {
  const known = plans.get(of);
  if (known) return known;
  const plan = makePlan(of);
  plans.set(of, plan);
  return plan;
};

const makePlan = (of: DtoClass): Plan => {
  const storage = getMetadataStorage();
  const byName = storage.groupByPropertyName(
    storage.getTargetValidationMetadatas(of, '', true, false),
  );
  const names = Object.keys(byName);
  const properties = names.map((name): PropertyPlan => {
    const all = byName[name] ?? [];
    const custom = all.filter(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION);
    const nested = all.filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION);
    const checks = custom.flatMap((metadata) =>
      storage.getTargetValidatorConstraints(metadata.constraintCls).map((constraint): Check => ({
        name: constraint.name,
        targetName: of.name,
        each: metadata.each,
        constraints: (metadata.constraints as unknown[] | undefined) ?? [],
        context: metadata.context as unknown,
        validateIf: metadata.validateIf,
        validator: constraint.instance,
      })),
    );
    return {
      name,
      step: step(name),
      conditions: all
        .filter(({ type: kind }) => kind === ValidationTypes.CONDITIONAL_VALIDATION)
        .map(({ constraints }) => constraints[0] as (object: object, value: unknown) => boolean),
      checks,
      optional: all.some(({ name: decorator }) => decorator === 'isOptional'),
      nested: nested.length > 0,
      list:
        [...custom, ...nested].some((metadata) => metadata.each) ||
        checks.some((check) => listChecks.has(check.name)),
      nestedClass: nested.length > 0 ? nestedClassOf(of, name) : undefined,
    };
  });
  return {
    of,
    properties,
    names: new Set(names),
    converts: convertsMore(of, properties),
  };
};

const listChecks = new Set([
  'isArray',
  'arrayNotEmpty',
  'arrayMinSize',
  'arrayMaxSize',
  'arrayUnique',
]);

/** Given by `@Type`; for a single object also by the property's own type. */
const nestedClassOf = (of: DtoClass, name: string): PropertyPlan['nestedClass'] => {
  const type = transformer.findTypeMetadata(of, name);
  if (type?.options.discriminator) {
    return (value) => (value as object | null)?.constructor as DtoClass;
  }
  if (type) {
    return () =>
      type.typeFunction({ newObject: {}, object: {}, property: name }) as unknown as DtoClass;
  }
  const declared: unknown = Reflect.getMetadata('design:type', of.prototype as object, name);
  if (typeof declared === 'function' && declared !== Object && declared !== Array) {
    return () => declared as DtoClass;
  }
  throw new Error(`${of.name}.${name} is nested but has no @Type`);
};

/** Single nested objects are made by the check itself; anything else is class-transformer's. */
const convertsMore = (of: DtoClass, properties: readonly PropertyPlan[]): boolean =>
  transformer.getExposedMetadatas(of).length > 0 ||
  transformer.getExcludedMetadatas(of).length > 0 ||
  properties.some(
    ({ name, nested }) =>
      transformer.findTransformMetadatas(of, name, PLAIN_TO_CLASS).length > 0 ||
      (transformer.findTypeMetadata(of, name) !== undefined && !nested) ||
      transformer.findTypeMetadata(of, name)?.options.discriminator !== undefined,
  );
