import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { Plain } from '../../whole/request-formats/index.js';
import { saidBy } from '../said/index.js';
import type { TimelineRow } from '../store/read-timeline.js';

export class SentenceView {
  @IsString()
  zh!: string;

  @IsString()
  en!: string;
}

/** One thing that a service said of the customer. */
export class EntryView {
  @IsUUID()
  id!: string;

  @IsString()
  at!: string;

  @IsString()
  service!: string;

  /** Of which kind the record is: `repair-order`, `callback`, … */
  @IsString()
  kind!: string;

  /** The type of the event. */
  @IsString()
  event!: string;

  @IsUUID()
  recordId!: string;

  @IsOptional()
  @IsUUID()
  assetId?: string | undefined;

  /** Who did it; absent where nobody in particular, or Kefu. */
  @IsOptional()
  @IsUUID()
  personId?: string | undefined;

  /** The rule of the handbook by which it happened. */
  @IsOptional()
  @IsString()
  rule?: string | undefined;

  @ValidateNested()
  @Type(() => SentenceView)
  sentence!: SentenceView;
}

export const entryViewOf = (row: TimelineRow): Plain<EntryView> => ({
  id: row.id,
  at: row.at,
  service: row.service,
  kind: row.kind,
  event: row.event,
  recordId: row.recordId,
  assetId: row.assetId ?? undefined,
  personId: row.personId ?? undefined,
  rule: row.rule ?? undefined,
  sentence: sentenceOf(row.event, row.codes),
});

/** The type itself where an earlier version wrote down what this one has no words for. */
export const sentenceOf = (event: string, codes: TimelineRow['codes']): Plain<SentenceView> =>
  saidBy.get(event)?.sentence(codes) ?? { zh: event, en: event };
