import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { field, type Check } from './field.js';
import type { Presence } from './presence.js';

type Class = new () => object;

/** What a pattern asks for, in the words of whoever types it. */
export interface Says {
  readonly zh: string;
  readonly en: string;
  /** The list of codes that it is chosen of. */
  readonly codes?: string;
}

const matches =
  (pattern: RegExp, says?: Says): Check =>
  (options) =>
    Matches(pattern, says ? { ...options, context: says } : options);

/** A UUID. */
export const Id = (presence?: Presence) => field(presence, (options) => IsUUID('all', options));

/** Any text. */
export const Text = (presence?: Presence) => field(presence, IsString);

/** Text of so many characters, whatever they are: what Kefu says of itself. */
export const Sized = (from: number, to: number, presence?: Presence) =>
  field(presence, IsString, (options) => Length(from, to, options));

/** White space of any script, and what shows nothing: joiners, marks of direction, fillers, half characters. */
const unseen =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800\u{1D159}]/gu;

const showsSomething = (value: unknown): boolean =>
  typeof value !== 'string' || value === '' || value.replace(unseen, '') !== '';

/** What the check is called that {@link Words} makes, in errors and where schemas are made of it. */
export const NOTHING_TO_READ = 'nothing-to-read';

/** Blanks and invisible characters are no reason, no name and no answer. */
const shows: Check = (options) =>
  ValidateBy({ name: NOTHING_TO_READ, validator: { validate: showsSomething } }, options);

/** Text that people write, of so many characters; where any are asked for, some that can be read. */
export const Words = (from: number, to: number, presence?: Presence) =>
  field(presence, IsString, (options) => Length(from, to, options), ...(from > 0 ? [shows] : []));

/** What is searched for, of so many characters: some letter or digit is among them. */
export const Sought = (from: number, to: number, presence?: Presence) =>
  field(presence, IsString, (options) => Length(from, to, options), matches(/[\p{L}\p{N}]/u));

/** Text of a pattern of its own; `says` what that asks for, where people type it. */
export const Spelled = (pattern: RegExp, presence?: Presence, says?: Says) =>
  field(presence, IsString, matches(pattern, says));

const isUrlOf = (schemes: readonly string[]) => (value: unknown) =>
  typeof value === 'string' &&
  value.split(',').every((one) => {
    const url = URL.parse(one.trim());
    return url !== null && schemes.includes(url.protocol.slice(0, -1));
  });

/** An address of one of these schemes: `@Url(['http', 'https'])`; or several, with commas. */
export const Url = (schemes: readonly string[], presence?: Presence) =>
  field(presence, (options) =>
    ValidateBy(
      { name: 'isUrlOf', constraints: [schemes], validator: { validate: isUrlOf(schemes) } },
      options,
    ),
  );

/** One of some words. */
export const OneOf = (words: readonly unknown[], presence?: Presence) =>
  field(presence, (options) => IsIn(words, options));

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

interface Decimals {
  readonly decimals?: number;
}

const within = ({ min, max }: Bounds): Check[] => [
  ...(min === undefined ? [] : [(options: object) => Min(min, options)]),
  ...(max === undefined ? [] : [(options: object) => Max(max, options)]),
];

/** A whole number, within these bounds. */
export const Int = (bounds: Bounds = {}, presence?: Presence) =>
  field(presence, IsInt, ...within(bounds));

/** A number, within these bounds, with so many decimals at most. */
export const Num = ({ decimals, ...bounds }: Bounds & Decimals = {}, presence?: Presence) =>
  field(
    presence,
    (options) => IsNumber(decimals === undefined ? {} : { maxDecimalPlaces: decimals }, options),
    ...within(bounds),
  );

export const Flag = (presence?: Presence) => field(presence, IsBoolean);

const yuan: Says = {
  zh: '应为金额，以元计，两位小数，如 5000.00',
  en: 'It must be an amount in yuan, with two decimals: 5000.00',
};

/** Yuan with two decimals, `5000.00`; never a number, which would round it. */
export const Yuan = (presence?: Presence) => field(presence, matches(/^\d{1,15}\.\d{2}$/, yuan));

/** Yuan, of so many digits before the point: what people ask for has its bounds. */
export const YuanOf = (digits: number, presence?: Presence) =>
  Spelled(new RegExp(`^\\d{1,${digits}}\\.\\d{2}$`, 'u'), presence, yuan);

/** Yuan above nothing, of so many digits before the point: `5000.00`. */
export const PaidYuan = (digits: number, presence?: Presence) =>
  Spelled(new RegExp(`^(?!0+\\.00$)\\d{1,${digits}}\\.\\d{2}$`, 'u'), presence, {
    zh: '应为大于 0 的金额，以元计，两位小数，如 5000.00',
    en: 'It must be an amount above 0 in yuan, with two decimals: 5000.00',
  });

/** A month of this century: `2026-03`. */
export const Month = (presence?: Presence) =>
  Spelled(/^20\d{2}-(0[1-9]|1[0-2])$/u, presence, {
    zh: '应为某年某月，如 2026-03',
    en: 'It must be a month: 2026-03',
  });

const code = {
  zh: '应为代码：小写字母、数字和连字符',
  en: 'It must be a code: small letters, digits and hyphens',
};

/** A short stable code, kebab-case: a region, a role, a reason. Codes may be added within a version. */
export const Code = (presence?: Presence) =>
  field(presence, matches(/^[a-z][a-z0-9-]{0,47}$/, code));

/**
 * A code that one chooses of a list of the centre's profile, which the service tells at `codes`. One that
 * is not on it is taken, too: lists change, and records stay.
 */
export const CodeOf = (list: string, presence?: Presence) =>
  field(presence, matches(/^[a-z][a-z0-9-]{0,47}$/, { ...code, codes: list }));

/** Id of a handbook rule, `CU-03`. */
export const RuleId = (presence?: Presence) => field(presence, matches(/^[A-Z]{1,2}-\d{2}$/));

/** The `sub` of somebody's tokens: an id, whatever the issuer makes of it; never a name. */
export const PersonId = (presence?: Presence) => field(presence, matches(/^[\w:.@|-]{1,128}$/));

/** An object of no fixed shape. */
export const Json = (presence?: Presence) => field(presence, IsObject);

/** An object of that class; a list of them with {@link listOf}. */
export const Part = (of: () => Class, presence?: Presence) =>
  field(
    presence,
    ...(presence?.list ? [] : [IsObject]),
    (options) => ValidateNested(options),
    () => Type(of),
  );
