import { ValidateIf } from 'class-validator';

/** It may be null: of what belongs to none, or where there is nothing to tell. */
export const OrNull = (): PropertyDecorator => ValidateIf((_object, value) => value !== null);
