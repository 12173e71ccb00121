import { catalogue } from './catalogue/index.js';
import type { Parameter, Unit, ValueOf } from './parameter.js';
import type { Rule } from './rule-entry.js';

type Catalogue = typeof catalogue;

/** `FR-02` and so on: an id that is not in the catalogue does not compile. */
export type RuleId = keyof Catalogue;

export type ParameterName<Id extends RuleId> = keyof Catalogue[Id]['parameters'] & string;

type UnitOf<Id extends RuleId, Name extends ParameterName<Id>> =
  Catalogue[Id]['parameters'][Name] extends Parameter<infer U extends Unit> ? U : never;

export type ParameterValue<Id extends RuleId, Name extends ParameterName<Id>> = ValueOf[UnitOf<
  Id,
  Name
>];

type NamesOfUnit<Id extends RuleId, U extends Unit> = {
  [Name in ParameterName<Id>]: UnitOf<Id, Name> extends U ? Name : never;
}[ParameterName<Id>];

/** The parameters of a rule that are limits: durations, working days, times of a day. */
export type LimitName<Id extends RuleId> = NamesOfUnit<Id, 'duration' | 'working-days' | 'limit'>;

/** The parameters of a rule that hold a limit for each severity, area, channel or tier. */
export type LimitTableName<Id extends RuleId> = NamesOfUnit<Id, 'durations-by' | 'limits-by'>;

/** Rules whose limit is simply called `limit`. */
export type RuleWithLimit = {
  [Id in RuleId]: 'limit' extends LimitName<Id> ? Id : never;
}[RuleId];

const familyOrder = ['G', 'CU', 'FR', 'CP', 'CB', 'CT', 'SD', 'ST', 'RP'];
const place = (id: string): string => {
  const [letters = '', figures = ''] = id.split('-');
  return `${familyOrder.indexOf(letters)}-${figures}`;
};

/** In the order of the handbook. */
export const ruleIds = (Object.keys(catalogue) as RuleId[]).sort((a, b) =>
  place(a).localeCompare(place(b)),
);

export const isRuleId = (text: string): text is RuleId => Object.hasOwn(catalogue, text);

/** A rule of the catalogue, with its default parameters. */
export const rule = <Id extends RuleId>(id: Id): Catalogue[Id] & { readonly id: Id } =>
  catalogue[id] as Catalogue[Id] & { readonly id: Id };

/** The same without knowing which, for lists of rules. */
export const anyRule = (id: RuleId): Rule => catalogue[id];
