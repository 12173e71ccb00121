import { Code, Id, PersonId } from '@kefu/fields';

/** A contract was drafted. Nothing is agreed by it, and nobody has reviewed it yet (CT-01). */
export class ContractDraftedV1 {
  static readonly type = 'kefu.contracts.contract.drafted.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
  /** What it is about, as a code of the profile's. */
  @Code() kind!: string;
  /** The account manager who answers for it (G-01). */
  @PersonId() ownerId!: string;
}

/** It will not be signed; it stays on record (G-03). */
export class ContractWithdrawnV1 {
  static readonly type = 'kefu.contracts.contract.withdrawn.v1' as const;
  @Id() customerId!: string;
  @Code() regionId!: string;
}
