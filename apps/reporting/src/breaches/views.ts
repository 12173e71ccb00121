import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import type { BreachRecord, DigestLine } from './read-breaches.js';

export class BreachView implements BreachRecord {
  /** Of the order or callback that it is about. */
  @IsUUID()
  id!: string;

  @IsInt()
  sequence!: number;

  @IsString()
  rule!: string;

  @IsString()
  startedAt!: string;

  @IsString()
  dueAt!: string;

  @IsString()
  recordedAt!: string;

  @IsString()
  responsibleRole!: string;

  @IsOptional()
  @IsUUID()
  responsibleId!: string | null;

  @IsOptional()
  @IsString()
  responsibleNumber!: string | null;

  @IsString()
  escalatedTo!: string;

  @IsOptional()
  @IsUUID()
  orderId!: string | null;

  @IsOptional()
  @IsString()
  orderNumber!: string | null;

  @IsOptional()
  @IsUUID()
  callbackId!: string | null;

  @IsOptional()
  @IsString()
  regionId!: string | null;

  @IsOptional()
  @IsUUID()
  teamId!: string | null;

  @IsOptional()
  @IsUUID()
  technicianId!: string | null;
}

class DigestLineView implements DigestLine {
  @IsString()
  rule!: string;

  @IsOptional()
  @IsString()
  regionId!: string | null;

  @IsString()
  responsibleRole!: string;

  @IsOptional()
  @IsUUID()
  responsibleId!: string | null;

  @IsOptional()
  @IsString()
  responsibleNumber!: string | null;

  @IsInt()
  count!: number;

  @IsString()
  firstDueAt!: string;

  @IsString()
  lastDueAt!: string;

  /** Ids of orders, or of callbacks that are about none; the first hundred. */
  @IsArray()
  @IsUUID('all', { each: true })
  concerns!: string[];
}

export class DigestView {
  @IsString()
  role!: string;

  @IsString()
  date!: string;

  @IsInt()
  count!: number;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => DigestLineView)
  lines!: DigestLineView[];
}
