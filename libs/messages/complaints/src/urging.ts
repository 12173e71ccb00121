import { Code, Id, Instant, Int, PersonId } from '@kefu/fields';

/** The customer asked about their open complaint (G-07). No second one is opened. */
export class ComplaintUrgedV1 {
  static readonly type = 'kefu.complaints.complaint.urged.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** How often so far. */
  @Int({ min: 1 }) urgings!: number;
  @Instant() urgedAt!: string;
  @PersonId() takenBy!: string;
}

/** The customer has the answer to what they asked about their complaint (G-07). */
export class ComplaintUrgingAnsweredV1 {
  static readonly type = 'kefu.complaints.complaint.urging-answered.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** How many of their questions it answers. */
  @Int({ min: 1 }) answered!: number;
  @Instant() answeredAt!: string;
  @PersonId() answeredBy!: string;
}
