import { Matches, ValidateIf } from 'class-validator';

/** A short stable code, kebab-case. */
export const IsCode = (): PropertyDecorator => Matches(/^[a-z][a-z0-9-]{0,47}$/u);

/** A calendar day at the centre. */
export const IsDay = (): PropertyDecorator => Matches(/^\d{4}-\d{2}-\d{2}$/u);

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
