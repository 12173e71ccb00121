import { IsUUID } from 'class-validator';

/** This account manager arranges the visit now, and those that follow it. */
export class VisitAssignedV1 {
  static readonly type = 'kefu.customers.visit.assigned.v1' as const;

  @IsUUID()
  customerId!: string;

  @IsUUID()
  accountManagerId!: string;
}
