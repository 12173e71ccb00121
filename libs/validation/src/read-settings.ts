import { checkObject } from './check-object.js';
import { planOf, type PropertyPlan } from './plan-of.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that a setting comes from. */
export type Setting<Of> = Readonly<Record<keyof Of & string, string>>;

const flags: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  '0': false,
  false: false,
};

/** A variable is text; what it stands for is said by the checks of its field. */
const read = ({ checks }: PropertyPlan, text: string): unknown => {
  const is = (name: string) => checks.some((check) => check.name === name);
  if (is('isInt') || is('isNumber')) return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
  return is('isBoolean') ? (flags[text] ?? text) : text;
};

/**
 * Settings from the environment, by a class of fields; what is not set keeps the class's own value. A
 * fault is one line that names the variable and what is expected of it, never what was given.
 */
export const readSettings = <Of extends object>(
  of: new () => Of,
  variables: Setting<Of>,
  environment: Environment,
): { readonly settings: Of; readonly faults: string[] } => {
  const given: Record<string, unknown> = {};
  const names = variables as Readonly<Record<string, string>>;
  for (const property of planOf(of).properties) {
    const text = environment[names[property.name] ?? '']?.trim();
    if (text) given[property.name] = read(property, text);
  }
  const { value, faults } = checkObject(of, given);
  const lines = faults.map(({ pointer, detail }): [string, string] => {
    const [, name = ''] = pointer.split('/');
    const expected = `${detail.en.charAt(0).toLowerCase()}${detail.en.slice(1)}`;
    const line = `${names[name] ?? name} ${name in given ? `is wrong: ${expected}` : 'is not set'}`;
    return [name, line];
  });
  // Of what is no number at all nobody wants to know that it is too large
  return { settings: value as Of, faults: [...new Map(lines).values()] };
};
