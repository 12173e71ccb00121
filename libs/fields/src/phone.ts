import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { field, type Check } from './field.js';
import { readPhone } from './phones.js';
import type { Presence } from './presence.js';

/** What the check of a phone is called, in errors and where schemas are made of it. */
export const NOT_A_PHONE = 'not-a-phone';

const isPhone: Check = (options) =>
  ValidateBy(
    {
      name: NOT_A_PHONE,
      validator: { validate: (value) => typeof value === 'string' && !!readPhone(value) },
    },
    options,
  );

/** What cannot be read stays, for the check to name. */
const read = (value: unknown): unknown =>
  typeof value === 'string' ? (readPhone(value) ?? value) : value;

/** A whole phone number in any usual spelling, read as the one spelling that is kept. */
export const Phone = (presence?: Presence) =>
  field(presence, isPhone, () =>
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map(read) : read(value),
    ),
  );
