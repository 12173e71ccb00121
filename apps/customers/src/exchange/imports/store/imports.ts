import type { Actor } from '@kefu/kernel';
import { AggregateRow, Aggregates, personalFields, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import type { Doubt, Encoding, Format } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import { supervisors } from '../../../whole/access/index.js';
import {
  withoutWords,
  type FieldRule,
  type Import,
  type ImportStatus,
  type Mode,
} from '../domain/index.js';

@Entity('import')
export class ImportRow extends AggregateRow implements Import {
  @Column('text')
  status!: ImportStatus;

  @Column('text')
  uploadedBy!: string;

  @Column('text')
  format!: Format;

  @Column('text', { nullable: true })
  encoding?: Encoding;

  @Column('text', { nullable: true })
  separator?: string;

  @Column('text', { nullable: true })
  sheet?: string;

  @Column('int')
  headingRow!: number;

  @Column('text', { array: true })
  doubts!: Doubt[];

  @Column('text', { array: true })
  encodings!: Encoding[];

  @Column('text', { array: true })
  sheets!: string[];

  @Column('bigint')
  bytes!: number;

  @Column('text', { array: true })
  columns!: string[];

  @Column('jsonb')
  mapping!: FieldRule[];

  @Column('text', { nullable: true })
  mode?: Mode;

  @Column('text', { nullable: true })
  duplicateReason?: string;

  @Column('jsonb', { nullable: true })
  startedBy?: Actor;

  @Column('int', { nullable: true })
  rows?: number;

  @Column('int', { nullable: true })
  badRows?: number;

  @Column('int', { nullable: true })
  formulas?: number;

  @Column('int', { nullable: true })
  filed?: number;

  @Column('int', { nullable: true })
  filedAssets?: number;

  @Column('int', { nullable: true })
  skipped?: number;
}

/** Who uploaded a file sees what becomes of it, and so does who supervises. */
export const maySee = (by: Actor, file: Pick<Import, 'uploadedBy'>): boolean =>
  file.uploadedBy === by.id || supervisors.some((role) => by.roles.includes(role));

@Injectable()
export class Imports extends Aggregates<Import> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    // Under a key of the import itself: whom it filed is not known before
    const personal = personalFields<Import>(({ id }) => id, ['duplicateReason'], withoutWords);
    super(platform, { name: 'import', entity: ImportRow, personal });
  }

  override covers(by: Actor, file: Import): boolean {
    return maySee(by, file);
  }
}
