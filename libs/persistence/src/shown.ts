import * as fields from '@kefu/fields';
import type { Bounds, Presence } from '@kefu/fields';
import { Column, type ColumnType } from 'typeorm';
import { InstantColumn } from './columns.js';

const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** A list is a JSON column, whatever is in it. */
const column = (type: ColumnType, { optional, clearable, list }: Presence = {}) => {
  const options = optional || clearable ? { nullable: true } : {};
  if (list) return Column({ ...options, type: 'jsonb' });
  return type === 'timestamptz' ? InstantColumn(options) : Column({ ...options, type });
};

type Field = (presence?: Presence) => PropertyDecorator;

const shown =
  (type: ColumnType, field: Field): Field =>
  (presence) =>
    all(column(type, presence), field(presence));

/**
 * Columns that answers show, too: what each holds is said once, for the table, for the answer and for
 * the description of the API.
 */
export const Shown = {
  id: shown('uuid', fields.Id),
  text: shown('text', fields.Text),
  /** A list as an array of PostgreSQL's, whose members an index finds. */
  texts: () => all(Column('text', { array: true }), fields.Text(fields.listOf())),
  /** Of a person: the `sub` of their tokens. */
  person: shown('text', fields.PersonId),
  /** A kebab-case code of the profile's or of another service's. */
  code: shown('text', fields.Code),
  flag: shown('boolean', fields.Flag),
  day: shown('date', fields.Day),
  instant: shown('timestamptz', fields.Instant),
  yuan: shown('numeric', fields.Yuan),
  int: (presence?: Presence, bounds?: Bounds) =>
    all(column('int', presence), fields.Int(bounds, presence)),
  num: (presence?: Presence, bounds?: Bounds) =>
    all(column('float8', presence), fields.Num(bounds, presence)),
  oneOf: (words: readonly unknown[], presence?: Presence) =>
    all(column('text', presence), fields.OneOf(words, presence)),
  /** An object, or with `listOf` a list of them, as JSON. */
  part: (of: () => new () => object, presence?: Presence) =>
    all(column('jsonb', presence), fields.Part(of, presence)),
} as const;

/** A column that no answer shows. */
export const Hidden = (type: ColumnType, presence?: Presence): PropertyDecorator =>
  column(type, presence);
