import { isLocalDate, malformed, parseInstant, type Instant } from '@kefu/kernel';
import { Matches, ValidateIf } from 'class-validator';

/** A short stable code, kebab-case. */
export const IsCode = (): PropertyDecorator => Matches(/^[a-z][a-z0-9-]{0,47}$/u);

/** A calendar day at the centre. */
export const IsDay = (): PropertyDecorator => Matches(/^\d{4}-\d{2}-\d{2}$/u);

/** A moment with its zone: `2026-10-10T10:00:00+08:00`. */
export const IsInstant = (): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u);

/**
 * The moment in the one spelling that compares as text.
 * @throws Refusal `malformed` (400)
 */
export const readInstant = (pointer: string, text: string): Instant => {
  try {
    return parseInstant(text);
  } catch {
    const detail = { zh: '没有这个时刻', en: 'There is no such moment' };
    throw malformed('malformed', detail, { errors: [{ pointer, code: 'not-an-instant', detail }] });
  }
};

/**
 * What looks like a day may be none: 30 February.
 * @param pointer where it stands in the request
 * @throws Refusal `malformed` (400)
 */
export const requireDay = (pointer: string, day: string | undefined): void => {
  if (day === undefined || isLocalDate(day)) return;
  const detail = { zh: '没有这一天', en: 'There is no such day' };
  throw malformed('malformed', detail, { errors: [{ pointer, code: 'not-a-day', detail }] });
};

/** In a change: absent stays as it was, null takes it away. */
export const MayBeCleared = (): PropertyDecorator =>
  ValidateIf((_object, value: unknown) => value !== undefined && value !== null);

/** What a change names: null becomes undefined, what is absent is left out. */
export const patchOf = <Dto extends object>(
  dto: Dto,
): { -readonly [Field in keyof Dto]?: Exclude<Dto[Field], null> } =>
  Object.fromEntries(
    Object.entries(dto)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]: [string, unknown]) => [field, value ?? undefined]),
  ) as { [Field in keyof Dto]?: Exclude<Dto[Field], null> };
