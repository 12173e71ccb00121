import { Day, Int, Spelled } from '@kefu/fields';

/** Somebody asked for an audit pack of a period (CP-18); it is being made from now on. */
export class AuditPackAskedForV1 {
  static readonly type = 'kefu.complaints.audit-pack.asked-for.v1' as const;
  /** Days on which its complaints were received, the last one included. */
  @Day() from!: string;
  @Day() to!: string;
  @Int({ min: 0 }) cases!: number;
}

/** An audit pack is there to be fetched, and does not change any more. */
export class AuditPackMadeV1 {
  static readonly type = 'kefu.complaints.audit-pack.made.v1' as const;
  @Int({ min: 0 }) cases!: number;
  /** Of its file of checksums. */
  @Spelled(/^[0-9a-f]{64}$/) sha256!: string;
}

/** An audit pack that was being made is not needed any more. */
export class AuditPackWithdrawnV1 {
  static readonly type = 'kefu.complaints.audit-pack.withdrawn.v1' as const;
}
