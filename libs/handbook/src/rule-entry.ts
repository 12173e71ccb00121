import type { Bilingual } from '@kefu/kernel';
import type { Parameter } from './parameter.js';

export type RuleKind = 'deadline' | 'gate' | 'authority' | 'record' | 'report' | 'indicator';

export type ServiceName =
  | 'customers'
  | 'field-repair'
  | 'complaints'
  | 'callbacks'
  | 'contracts'
  | 'service-desk'
  | 'staff'
  | 'reporting'
  | 'every';

export type Parameters = Readonly<Record<string, Parameter>>;

const none = Object.freeze({});

export interface Entry<P extends Parameters = Parameters> {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly parameters?: P;
  /** Minutes and hours run day and night, whatever the opening hours. */
  readonly roundTheClock?: boolean;
  /** Its limit is the law's: only whom the profile names extends it (G-10). */
  readonly statutory?: boolean;
  /** The service that owns it, where it is not that of the family. */
  readonly service?: ServiceName;
  /** How something that the handbook leaves open was read. */
  readonly note?: Bilingual;
}

export interface Rule<P extends Parameters = Parameters> {
  readonly id: string;
  readonly kind: RuleKind;
  readonly service: ServiceName;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly parameters: P;
  readonly roundTheClock: boolean;
  readonly statutory: boolean;
  readonly note?: Bilingual;
}

interface Classed<P extends Parameters> extends Entry<P> {
  readonly kind: RuleKind;
  readonly parameters: P;
}

const entryOf =
  (kind: RuleKind) =>
  <P extends Parameters = typeof none>(entry: Entry<P>): Classed<P> => ({
    ...entry,
    kind,
    parameters: entry.parameters ?? (none as P),
  });

export const deadline = entryOf('deadline');
export const gate = entryOf('gate');
export const authority = entryOf('authority');
export const record = entryOf('record');
export const report = entryOf('report');
export const indicator = entryOf('indicator');

/** The rules of one family, each with its id and the service that keeps it. */
export const family = <const F extends Readonly<Record<string, Classed<Parameters>>>>(
  service: ServiceName,
  entries: F,
): { readonly [Id in keyof F & string]: Rule<F[Id]['parameters']> } => {
  const rules = Object.entries(entries).map(([id, entry]): [string, Rule] => [
    id,
    { service, roundTheClock: false, statutory: false, ...entry, id },
  ]);
  return Object.fromEntries(rules) as {
    readonly [Id in keyof F & string]: Rule<F[Id]['parameters']>;
  };
};
