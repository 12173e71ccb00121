import { Day, Int, optional, Words } from '@kefu/fields';

export class AuditPackRequest {
  /** First day on which its complaints were received. */
  @Day() from!: string;
  /** The last day; no later than today. */
  @Day() to!: string;
  /** Who is to be shown it, and why. */
  @Words(2, 500) purpose!: string;
  /** How many complaints are drawn for whoever does not read them all; as the handbook has it, where it is not said. */
  @Int({ min: 1, max: 1_000 }, optional) sampleSize?: number;
  /** What the draw follows from, where whoever audits names it; else the pack's id. */
  @Words(1, 100, optional) seed?: string;
}
