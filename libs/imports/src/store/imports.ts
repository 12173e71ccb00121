import { Int, listOf, OneOf, optional } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { AggregateRow, Hidden, personalFields, Shown } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { doubts, encodings, formats, type Doubt, type Encoding, type Format } from '@kefu/tables';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import {
  importStatuses,
  modes,
  withoutWords,
  type FieldRule,
  type Import,
  type ImportStatus,
  type Mode,
} from '../domain/index.js';
import { FieldRuleRequest } from '../http/requests.js';
import { IMPORTS, type ImportDefinition } from '../importer.js';

@Entity('import')
export class ImportRecord extends AggregateRow implements Import {
  @Shown.oneOf(importStatuses) status!: ImportStatus;
  @Shown.person() uploadedBy!: string;
  @Shown.oneOf(formats) format!: Format;
  /** Of text, as it was found out or chosen. */
  @Shown.oneOf(encodings, optional) encoding?: Encoding;
  /** Of CSV only. */
  @Shown.text(optional) separator?: string;
  /** Of a workbook: the sheet that is read, and no other. */
  @Shown.text(optional) sheet?: string;
  /** The row that names the columns, as a spreadsheet counts; 0 where none does. */
  @Shown.int() headingRow!: number;
  /** What is a guess, to be confirmed or chosen by `read-as`. */
  @Column('text', { array: true }) @OneOf(doubts, listOf()) doubts!: readonly Doubt[];
  @Column('text', { array: true }) encodings!: readonly Encoding[];
  @Column('text', { array: true }) sheets!: readonly string[];
  @Column('bigint') @Int() bytes!: number;
  @Shown.texts() columns!: readonly string[];
  @Shown.part(() => FieldRuleRequest, listOf()) mapping!: readonly FieldRule[];
  @Shown.oneOf(modes, optional) mode?: Mode;
  @Shown.text(optional) duplicateReason?: string;
  @Hidden('jsonb', optional) startedBy?: Actor;
  /** Rows below the head, and those that cannot be filed, as the dry run counted them. */
  @Shown.int(optional) rows?: number;
  @Shown.int(optional) badRows?: number;
  /** Cells of which not the formula was read, but what it came to when the workbook was saved. */
  @Shown.int(optional) formulas?: number;
  /** What came of the run: records, assets that came with them, rows that were left out. */
  @Shown.int(optional) filed?: number;
  @Shown.int(optional) filedAssets?: number;
  @Shown.int(optional) skipped?: number;
}

@Injectable()
export class Imports extends aggregatesOf<Import>({
  name: 'import',
  entity: ImportRecord,
  // Under a key of the import itself: whom it filed is not known before
  personal: personalFields<Import>(({ id }) => id, ['duplicateReason'], withoutWords),
}) {
  @Inject(IMPORTS) private readonly how!: ImportDefinition;

  /** Who uploaded a file sees what becomes of it, and so does who supervises. */
  override covers(by: Actor, file: Import): boolean {
    return file.uploadedBy === by.id || this.seesAll(by);
  }

  seesAll(by: Actor): boolean {
    return this.how.supervisors.some((role) => by.roles.includes(role));
  }
}
