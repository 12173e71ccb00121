import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsMoment } from './fields.js';

export class ReceiptView {
  @IsIn(['customer', 'contact'])
  signer!: 'customer' | 'contact';

  @IsOptional()
  @IsUUID()
  contactId?: string;

  @IsMoment()
  signedAt!: string;

  @IsMoment()
  takenInAt!: string;

  @IsString()
  takenInBy!: string;

  @IsString()
  reference!: string;
}

export class UnreachableView {
  @IsUUID()
  callbackId!: string;

  @IsInt()
  attempts!: number;

  @IsInt()
  days!: number;
}

export class BreachView {
  @IsString()
  rule!: string;

  @IsMoment()
  dueAt!: string;

  @IsString()
  responsibleRole!: string;

  @IsOptional()
  @IsUUID()
  responsibleId?: string;

  @IsString()
  escalatedTo!: string;
}

export class RemarkView {
  @IsMoment()
  at!: string;

  @IsString()
  by!: string;

  @IsString()
  about!: string;

  @IsString()
  text!: string;
}

export class EndingView {
  @IsMoment()
  at!: string;

  @IsIn(['confirmed', 'unconfirmed', 'cancelled', 'voided'])
  outcome!: 'confirmed' | 'unconfirmed' | 'cancelled' | 'voided';

  @IsOptional()
  @IsString()
  by?: string;

  @IsOptional()
  @IsString()
  reason?: string;

  @IsOptional()
  @IsUUID()
  callbackId?: string;
}
