import { Matches, type ValidationOptions } from 'class-validator';

/** A day on the centre's calendar, `2026-02-28`. */
export const IsDay = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^\d{4}-\d{2}-\d{2}$/, options);
