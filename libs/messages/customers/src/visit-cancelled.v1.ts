import { IsUUID } from 'class-validator';

/** Nobody is to be visited: the customer's record was voided. */
export class VisitCancelledV1 {
  static readonly type = 'kefu.customers.visit.cancelled.v1' as const;

  @IsUUID()
  customerId!: string;
}
