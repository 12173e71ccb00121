import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';
import { field } from './field.js';
import type { Presence } from './presence.js';

const spelled = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').trim().toUpperCase() : value;

/** The number of a record as somebody types it to find it: `or0000０042` is `OR00000042`. */
export const RecordNumber = (presence?: Presence) =>
  field(
    presence,
    IsString,
    (options) => Length(1, 32, options),
    () => Transform(({ value }: { value: unknown }) => spelled(value)),
  );
