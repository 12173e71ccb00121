import { malformed, type Fault } from '@kefu/kernel';
import type { Columns } from './columns.js';
import { problem } from './problems.js';

/** Where the value of one field comes from: a column, or a text that may name columns (`客户 {编号}`). */
export interface FieldRule {
  readonly field: string;
  readonly column?: string | undefined;
  readonly text?: string | undefined;
  /** What stands in the column, and what it becomes; anything else is a problem of its row. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** What stands for nothing, beside an empty cell: `NA`. */
  readonly blanks?: readonly string[] | undefined;
  /** For an empty cell, and for what {@link values} does not name. */
  readonly otherwise?: string | undefined;
  /** The cell is a number of months that lie between that day and today. */
  readonly monthsAgo?: boolean | undefined;
}

/** The columns that a text names: `{编号}`. */
export const columnsIn = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]+)\}/gu)].map(([, name = '']) => name);

const columnsOf = ({ column, text }: FieldRule): string[] => [
  ...(column === undefined ? [] : [column]),
  ...columnsIn(text ?? ''),
];

/**
 * A mapping that fits the columns of a file.
 * @throws Refusal `malformed` with every fault and where it stands
 */
export const readMapping = (
  rules: readonly FieldRule[],
  columns: readonly string[],
  known: Columns,
): readonly FieldRule[] => {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const report = (pointer: string, code: Parameters<typeof problem>[0]) => {
    faults.push({ pointer, ...problem(code) });
  };
  for (const [at, rule] of rules.entries()) {
    const pointer = `/fields/${at}`;
    if ((rule.column === undefined) === (rule.text === undefined))
      report(pointer, 'column-or-text');
    if (!known.has(rule.field)) report(`${pointer}/field`, 'no-such-field');
    else if (seen.has(rule.field) && !known.isList(rule.field)) {
      report(`${pointer}/field`, 'mapped-twice');
    }
    seen.add(rule.field);
    if (columnsOf(rule).some((name) => !columns.includes(name))) {
      report(`${pointer}/${rule.column === undefined ? 'text' : 'column'}`, 'no-such-column');
    }
  }
  const goesWithout = known.instead.some((field) => seen.has(field));
  for (const [needed, detail] of Object.entries(known.needed)) {
    if (!seen.has(needed) && !goesWithout) {
      faults.push({ pointer: '/fields', code: `${needed}-not-mapped`, detail });
    }
  }
  refuseFaults(faults);
  return rules;
};

/** @throws Refusal `malformed` (400) that names every fault */
export const refuseFaults = (errors: readonly Fault[]): void => {
  if (errors.length === 0) return;
  const detail = { zh: '请求内容有误，见 errors', en: 'The request does not fit; see errors' };
  throw malformed('malformed', detail, { errors });
};
