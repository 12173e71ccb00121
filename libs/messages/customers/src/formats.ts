import { Matches, type ValidationOptions } from 'class-validator';

/** A moment in UTC with milliseconds, the one spelling that also sorts as text. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, options);

/** A short stable code, kebab-case: a region, a role, a reason. Codes may be added within a version. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[a-z][a-z0-9-]{0,47}$/, options);

/** A calendar day in the zone of the centre. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}$/, options);

/** Id of a handbook rule, `CU-03`. */
export const IsRuleId = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[A-Z]{1,2}-\d{2}$/, options);

/** The `sub` of somebody's tokens: an id, whatever the issuer makes of it; never a name. */
export const IsPersonId = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[\w:.@|-]{1,128}$/, options);
