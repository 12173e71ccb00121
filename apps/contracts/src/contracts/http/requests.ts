import { Code, Day, Id, OneOf, optional, PersonId, Words, Yuan } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { contractStatuses, type ContractStatus } from '../domain/index.js';

export class DraftRequest {
  @Id() customerId!: string;
  /** The account manager who answers for it. */
  @PersonId() ownerId!: string;
  /** What it is about, e.g. `service`, `rental`, `property-sale`. */
  @Code() kind!: string;
  @Words(2, 200) title!: string;
  /** What it comes to; absent where it is metered. */
  @Yuan(optional) total?: string;
  @Day(optional) startsOn?: string;
  /** The last day on which it holds. */
  @Day(optional) endsOn?: string;
}

export class FindContractsRequest extends PageQuery {
  @OneOf(contractStatuses, optional) status?: ContractStatus;
  @Code(optional) kind?: string;
  /** Code of a region. */
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  @Id(optional) customerId?: string;
  /** Whole, `HT2026000042`. */
  @Words(1, 40, optional) number?: string;
}
