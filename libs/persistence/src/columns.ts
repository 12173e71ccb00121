import { Id, Int } from '@kefu/fields';
import { toInstant } from '@kefu/kernel';
import { Column, DefaultNamingStrategy, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** `arrivalWindow` is the column `arrival_window`. */
export const columnName = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Tables and columns are named as PostgreSQL spells names. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? columnName(className);
  }

  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? columnName(propertyName);
  }
}

const instantAsText = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof Date ? toInstant(value) : value),
};

/** A `timestamptz` that reads and writes as an Instant. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: 'timestamptz', transformer: instantAsText });

/**
 * What the use-case primitive keeps with every aggregate, in its own row, so that one read brings all
 * that a decision and its records need.
 */
export abstract class AggregateRow {
  @Id()
  @PrimaryColumn('uuid')
  id!: string;

  /** Grows by one with every change; the ETag. */
  @Int()
  @Column('int')
  version!: number;

  /** Sequence of the last event; contiguous from 1. */
  @Column('bigint')
  eventSequence!: number;

  /** Hash of the last audit entry, which the next one chains to. */
  @Column('text')
  auditHash!: string;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn()
  updatedAt!: string;
}
