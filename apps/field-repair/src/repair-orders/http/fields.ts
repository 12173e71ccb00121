import { Matches, MaxLength, MinLength, ValidateBy, type ValidationOptions } from 'class-validator';

const moment = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An ISO 8601 date-time with its zone, in this century. */
export const IsMoment = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) =>
          typeof value === 'string' && moment.test(value) && !Number.isNaN(Date.parse(value)),
      },
    },
    options,
  );

/** A kebab-case code: `paper-jam`. */
export const IsCode = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^[a-z][a-z0-9-]{0,47}$/, options);

/** Text of one to so many characters. */
export const IsText =
  (longest: number): PropertyDecorator =>
  (target, property) => {
    MinLength(1)(target, property);
    MaxLength(longest)(target, property);
  };
