/** A mistake in what the generator was asked for. */
export class NotPossible extends Error {}

export interface ServiceNames {
  /** Kebab-case: the folder, the NATS user, the first part of its events. */
  readonly service: string;
  /** Kebab-case, singular. */
  readonly aggregate: string;
  readonly aggregates: string;
}

const kebab = /^[a-z]+(?:-[a-z]+)*$/u;

/** Words that PostgreSQL or TypeScript keep for themselves, or that the template says otherwise. */
const taken = new Set([
  ...['order', 'user', 'group', 'table', 'column', 'check', 'case', 'end', 'grant', 'default'],
  ...['new', 'class', 'function', 'import', 'export', 'return', 'switch', 'package', 'event'],
]);

/**
 * The names of a new service. Without an aggregate it is the singular of the service's own name
 * (`loans`, `loan`), or a case of it (`parking`, `parking-case`).
 * @throws NotPossible
 */
export const namesOf = (service: string, aggregate?: string): ServiceNames => {
  const singular =
    aggregate ?? (/[^s]s$/u.test(service) ? service.slice(0, -1) : `${service}-case`);
  for (const name of [service, singular]) {
    if (!kebab.test(name) || name.length > 40) {
      throw new NotPossible(`"${name}" is no name: small letters and hyphens, like loan-desk`);
    }
    if (taken.has(name)) throw new NotPossible(`"${name}" means something else already`);
  }
  if (singular === service) {
    throw new NotPossible(`service and aggregate cannot both be called ${service}`);
  }
  return { service, aggregate: singular, aggregates: `${singular}s` };
};

const words = (name: string): string[] => name.split('-');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const pascal = (name: string): string => words(name).map(capital).join('');
const camel = (name: string): string => {
  const joined = pascal(name);
  return joined.charAt(0).toLowerCase() + joined.slice(1);
};

export const titleOf = (name: string): string => capital(words(name).join(' '));

/** Each way in which a name is written in the template, and how it is written of the new one. */
const spellings = (placeholder: string, name: string): [string, string][] => [
  [placeholder, name],
  [camel(placeholder), camel(name)],
  [pascal(placeholder), pascal(name)],
  [words(placeholder).join('_'), words(name).join('_')],
  [words(placeholder).join('_').toUpperCase(), words(name).join('_').toUpperCase()],
  [words(placeholder).join(' '), words(name).join(' ')],
  [titleOf(placeholder), titleOf(name)],
];

/** Puts the names in the place of `work-shop` and its `spare-part`s, in paths and in texts. */
export const renamer = (names: ServiceNames): ((text: string) => string) => {
  const table = [
    // plurals first: each singular is the beginning of one
    ...spellings('spare-parts', names.aggregates),
    ...spellings('spare-part', names.aggregate),
    ...spellings('work-shop', names.service),
  ];
  const article = /^[aeiou]/u.test(names.aggregate) ? 'n' : '';
  return (text) =>
    table.reduce(
      (changed, [from, to]) => changed.replaceAll(from, to),
      text.replaceAll(/\b([Aa]) (?=spare[ -]part\b)/gu, `$1${article} `),
    );
};
