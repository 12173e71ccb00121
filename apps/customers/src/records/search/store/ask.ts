import type { Checked, Condition, Way } from '../domain/index.js';

/** Values in the order in which a statement names them. */
export class Values {
  readonly all: unknown[] = [];

  /** `$3` for what was added third. */
  add(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

const quoted = (term: string): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

const queryOf = (condition: Condition): string =>
  `(${condition.map(({ terms }) => terms.map(quoted).join('&')).join('|')})`;

const literally = (text: string): string => text.replace(/[\\%_]/gu, '\\$&');

const onAsset = (column: string) => (value: string, values: Values) =>
  `EXISTS (SELECT FROM asset a WHERE a.customer_id = s.customer_id AND a.status <> 'voided'
     AND a.${column} LIKE ${values.add(`${literally(value)}%`)})`;

const checks: Record<Checked, (value: string, values: Values) => string> = {
  name: (value, values) => `s.name_key LIKE ${values.add(`%${literally(value)}%`)}`,
  pinyin: (value, values) => `s.pinyin LIKE ${values.add(`${value}%`)}`,
  initials: (value, values) => `s.initials LIKE ${values.add(`${value}%`)}`,
  phone: (value, values) =>
    `EXISTS (SELECT FROM customer_phone p WHERE p.customer_id = s.customer_id
       AND p.key = ${values.add(value)})`,
  'phone-end': (value, values) =>
    `EXISTS (SELECT FROM customer_phone p WHERE p.customer_id = s.customer_id
       AND p.key LIKE ${values.add(`%${value}`)})`,
  serial: onAsset('serial_key'),
  plate: onAsset('plate_key'),
  contract: onAsset('contract_key'),
};

const met = (way: Way, values: Values): string => {
  const terms = `s.terms @@ ${values.add(queryOf([way]))}::tsquery`;
  return way.check ? `(${terms} AND ${checks[way.check.of](way.check.value, values)})` : terms;
};

/**
 * The conditions as SQL on `customer_search s`: one question to its index of terms, which walks the
 * rarest of them and skips in the others; and whatever the terms only narrow down.
 */
export const meets = (conditions: readonly Condition[], values: Values): string[] => {
  if (conditions.length === 0) return [];
  if (conditions.some((condition) => condition.length === 0)) return ['false'];
  const checked = conditions.filter((condition) => condition.some(({ check }) => check));
  return [
    `s.terms @@ ${values.add(conditions.map(queryOf).join('&'))}::tsquery`,
    ...checked.map((condition) => `(${condition.map((way) => met(way, values)).join(' OR ')})`),
  ];
};
