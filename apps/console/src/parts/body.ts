import { fromInput, toInput } from '../app/clock';
import type { Field } from './operation';

type Values = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const HALF = { '０': '0', '．': '.', '。': '.', '，': '', ',': '', ' ': '', '　': '' } as const;

/** `１,２３４．５` as people type it is `1234.50`; what is no amount stays, and the service says so. */
export const readMoney = (typed: string): string => {
  const plain = Array.from(typed.trim())
    .map((letter) =>
      letter in HALF ? HALF[letter as keyof typeof HALF] : letter.normalize('NFKC'),
    )
    .join('');
  const [, whole, part = ''] = /^(\d+)(?:\.(\d{1,2}))?$/u.exec(plain) ?? [];
  return whole === undefined ? plain : `${whole}.${part.padEnd(2, '0')}`;
};

const valueOf = (field: Field, value: unknown): unknown => {
  switch (field.kind) {
    case 'moment':
      return fromInput(value as string);
    case 'money':
      return readMoney(value as string);
    case 'decimal':
      return (value as string).normalize('NFKC').trim();
    case 'group': {
      const made = bodyOf(field.fields ?? [], value as Values);
      // A group that may be left out is left out where nothing of it was filled in
      return field.required || Object.keys(made ?? {}).length > 0 ? made : undefined;
    }
    case 'list': {
      const { of } = field;
      return of ? (value as unknown[]).map((one) => valueOf(of, one)) : value;
    }
    default:
      return value;
  }
};

/** What a form holds as the request's body; what was left empty is left out. */
export const bodyOf = (
  fields: readonly Field[],
  values: Values,
): Record<string, unknown> | undefined => {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (isEmpty(value)) continue;
    const made = valueOf(field, value);
    if (made !== undefined) body[field.name] = made;
  }
  const needed = fields.some(({ required }) => required);
  return Object.keys(body).length === 0 && !needed ? undefined : body;
};

/** What a record or a suggestion holds, as a form wants it. */
export const valuesOf = (fields: readonly Field[], body: Values): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ name }) => !isEmpty(body[name]))
      .map((field) => [field.name, typedOf(field, body[field.name])]),
  );

const typedOf = (field: Field, value: unknown): unknown => {
  if (field.kind === 'moment') return toInput(value as string);
  if (field.kind === 'group') return valuesOf(field.fields ?? [], value as Values);
  return value;
};

/** `#/cells/0/reason` → `['cells', 0, 'reason']`: where in a form a fault of the body belongs. */
export const placeOf = (pointer: string): (string | number)[] =>
  pointer
    .replace(/^#?\/?/u, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
