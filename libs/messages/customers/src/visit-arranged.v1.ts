import { IsOptional, IsUUID } from 'class-validator';
import { IsDay } from './formats.js';

/** The account manager set a day for the visit; a second time: another day (CU-11). */
export class VisitArrangedV1 {
  static readonly type = 'kefu.customers.visit.arranged.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsDay()
  on!: string;

  @IsUUID()
  accountManagerId!: string;

  /** The manager who goes along; always there for a key account. */
  @IsOptional()
  @IsUUID()
  managerId?: string;
}
