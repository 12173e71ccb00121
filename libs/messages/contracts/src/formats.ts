import { Matches, type ValidationOptions } from 'class-validator';

/** A moment in UTC with milliseconds, the one spelling that also sorts as text. */
export const IsInstant = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, options);

/** Yuan with two decimals, `5000.00`. */
export const IsYuan = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{1,15}\.\d{2}$/, options);

/** The `sub` of somebody's tokens: an id, whatever the issuer makes of it; never a name. */
export const IsPersonId = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[\w:.@|-]{1,128}$/, options);
