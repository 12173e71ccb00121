import type { FileKind } from '@kefu/handbook';
import { AggregateRow, InstantColumn } from '@kefu/persistence';
import { Column, Entity } from 'typeorm';
import type {
  AskedDocument,
  CustomerFile,
  Entry,
  FileStatus,
  KeptDocument,
  Waiver,
} from '../domain/index.js';

@Entity('file')
export class FileRow extends AggregateRow implements CustomerFile {
  @Column('text')
  number!: string;

  @Column('text')
  kind!: FileKind;

  @Column('uuid')
  customerId!: string;

  @Column('uuid', { nullable: true })
  assetId?: string;

  @Column('text')
  status!: FileStatus;

  @InstantColumn()
  openedAt!: string;

  @Column('text', { nullable: true })
  templateCode?: string;

  @Column('jsonb')
  asked!: AskedDocument[];

  @Column('jsonb')
  entries!: Entry[];

  @Column('jsonb')
  documents!: KeptDocument[];

  @Column('jsonb')
  waivers!: Waiver[];

  @Column('uuid', { nullable: true })
  bundleId?: string;
}
