import { Matches, type ValidationOptions } from 'class-validator';

/** A short stable code, kebab-case: a region, a role, a reason. Codes may be added within a version. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[a-z][a-z0-9-]{0,47}$/, options);
