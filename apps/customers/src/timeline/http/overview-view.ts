import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { AssetView } from '../../records/assets/index.js';
import { CustomerView } from '../../records/customers/index.js';
import { EntryView, SentenceView } from './timeline-view.js';

/** Something that a service has not finished yet. */
export class OpenRecordView {
  @IsUUID()
  recordId!: string;

  @IsString()
  service!: string;

  @IsString()
  kind!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  @IsString()
  openedAt!: string;

  @IsString()
  lastAt!: string;

  /** What happened to it last. */
  @ValidateNested()
  @Type(() => SentenceView)
  last!: SentenceView;
}

export class RecordCountView {
  @IsString()
  service!: string;

  @IsString()
  kind!: string;

  /** All that there ever were. */
  @IsInt()
  total!: number;

  @IsInt()
  open!: number;
}

export class OverviewView {
  @ValidateNested()
  @Type(() => CustomerView)
  customer!: CustomerView;

  /** The first ones; `GET customers/{id}/assets` has all. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AssetView)
  assets!: AssetView[];

  /** The newest of what is open, of all services. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OpenRecordView)
  open!: OpenRecordView[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RecordCountView)
  counts!: RecordCountView[];

  /** The last thing that each service said. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => EntryView)
  latest!: EntryView[];
}
