import { AggregateRow, Aggregates, type Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import type { Export, ExportFormat, ExportStatus } from '../domain/export.js';

@Entity('export')
export class ExportRow extends AggregateRow implements Export {
  @Column('text')
  status!: ExportStatus;

  @Column('text')
  format!: ExportFormat;

  @Column('text')
  personId!: string;

  @Column('jsonb')
  filter!: Record<string, string>;

  @Column('int', { nullable: true })
  rows?: number;
}

@Injectable()
export class Exports extends Aggregates<Export> {
  constructor(@Inject(PLATFORM) platform: Platform) {
    super(platform, { name: 'export', entity: ExportRow });
  }
}
