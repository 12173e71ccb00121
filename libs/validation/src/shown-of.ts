import { planOf, type DtoClass } from './plan-of.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a class declares of an object, all the way down; what is absent or null is left out. */
export const shownOf = (of: DtoClass, given: Fields): Fields => {
  const shown: Record<string, unknown> = {};
  for (const { name, list, nestedClass } of planOf(of).properties) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (!nestedClass) shown[name] = value;
    else if (!list) shown[name] = shownOf(nestedClass(value), value as Fields);
    else shown[name] = (value as Fields[]).map((one) => shownOf(nestedClass(one), one));
  }
  return shown;
};
