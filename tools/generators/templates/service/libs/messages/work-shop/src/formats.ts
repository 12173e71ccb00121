import { Matches, type ValidationOptions } from 'class-validator';

/** A moment in UTC with milliseconds, the one spelling that also sorts as text. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, options);

/** A short stable code, kebab-case: a region, a role, a reason. Codes may be added within a version. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[a-z][a-z0-9-]{0,47}$/, options);
