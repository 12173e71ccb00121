import { isLocalDate } from '@kefu/kernel';
import { ValidateBy } from 'class-validator';

const moment = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/u;

/** An ISO 8601 date-time with its zone, in this century. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) =>
        typeof value === 'string' && moment.test(value) && !Number.isNaN(Date.parse(value)),
    },
  });

/** A day that the calendar has. */
export const IsCalendarDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: (value) => typeof value === 'string' && isLocalDate(value) },
  });
