import { Day, Flag, Id, optional } from '@kefu/fields';

/**
 * A planned visit took place and was reported on (SD-08). The aggregate id is the plan's. What the
 * customer said stays with service-desk.
 */
export class VisitPlanReportedV1 {
  static readonly type = 'kefu.service-desk.visit-plan.reported.v1' as const;
  @Id() customerId!: string;
  @Id() accountManagerId!: string;
  @Day() visitedOn!: string;
  /** A manager of the centre was there too (CU-11). */
  @Flag() managerWentAlong!: boolean;
  /** When they agreed to meet again; absent when they did not. */
  @Day(optional) nextMeetingOn?: string;
  /** The report sees a chance of further business. */
  @Flag() furtherBusiness!: boolean;
}
