import { IsUUID } from 'class-validator';

/** The day that was set no longer stands; the visit is due as before. */
export class VisitArrangementWithdrawnV1 {
  static readonly type = 'kefu.customers.visit.arrangement-withdrawn.v1' as const;

  @IsUUID()
  customerId!: string;
}
