import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsHash,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { Example } from '../openapi/example-of.js';

export class InBothLanguages {
  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

class ResponsibleView {
  @IsString()
  role!: string;

  @IsOptional()
  @IsString()
  personId?: string;
}

/** One deadline of a record: the last moment that is in time, and how it came about. */
export class DeadlineView {
  @IsString()
  rule!: string;

  @ValidateNested()
  title!: InBothLanguages;

  @IsString()
  aggregate!: string;

  @IsUUID()
  ref!: string;

  @IsString()
  startedAt!: string;

  @IsString()
  dueAt!: string;

  /** `fired`: missed, and the deed is not done; `late`: missed, and done since. */
  @IsIn(['running', 'met', 'fired', 'late', 'cancelled'])
  status!: string;

  @IsOptional()
  @IsString()
  settledAt?: string;

  @IsOptional()
  @ValidateNested()
  responsible?: ResponsibleView;

  @IsOptional()
  @IsObject()
  explanation?: object;

  @IsOptional()
  @ValidateNested()
  explained?: InBothLanguages;
}

class DoerView {
  @IsString()
  id!: string;

  @IsIn(['person', 'service-account', 'system'])
  kind!: string;
}

/** What was done to a record at one version. */
@Example({ changes: { status: ['reported', 'notified'] } })
export class TrailEntryView {
  @IsInt()
  version!: number;

  /** SHA-256 over the hash before and this entry. */
  @IsHash('sha256')
  hash!: string;

  @IsString()
  aggregate!: string;

  @IsUUID()
  aggregateId!: string;

  @IsString()
  at!: string;

  @ValidateNested()
  by!: DoerView;

  @IsOptional()
  @IsString()
  reason?: string;

  /** Types of the events that it caused. */
  @IsArray()
  @IsString({ each: true })
  events!: string[];

  /** By field, before and after; personal values are sealed. */
  @IsObject()
  changes!: object;

  @IsUUID()
  correlationId!: string;

  @IsOptional()
  @IsUUID()
  causationId?: string;
}

export class TrailView {
  @IsUUID()
  aggregateId!: string;

  /** Whether the chain of hashes holds. */
  @IsBoolean()
  intact!: boolean;

  @IsOptional()
  @IsInt()
  firstBrokenVersion?: number;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TrailEntryView)
  entries!: TrailEntryView[];
}

/** An event that could not take effect; never with its body, which not everybody may read. */
export class DeadLetterView {
  @IsUUID()
  id!: string;

  /** The service that sent it. */
  @IsString()
  source!: string;

  /** Where it stands in that service's stream, where it could not be read. */
  @IsOptional()
  @IsInt()
  streamSequence?: number;

  /** Absent, as `aggregateId` and `sequence`, of what could not even be read as an event. */
  @IsOptional()
  @IsString()
  type?: string;

  @IsOptional()
  @IsUUID()
  aggregateId?: string;

  @IsOptional()
  @IsInt()
  sequence?: number;

  @IsString()
  error!: string;

  @IsString()
  diedAt!: string;

  @IsOptional()
  @IsIn(['replayed', 'skipped'])
  resolution?: string;

  @IsOptional()
  @IsString()
  resolvedAt?: string;

  @IsOptional()
  @IsString()
  resolvedBy?: string;

  @IsOptional()
  @IsString()
  reason?: string;
}
