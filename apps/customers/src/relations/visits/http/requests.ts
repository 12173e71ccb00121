import { Code, Day, Id, OneOf, optional } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { tiers, type Tier } from '../../../records/customers/index.js';
import { standings, type Standing } from '../store/find-visits.js';

export class AssignVisitRequest {
  /** An account manager of the customer's region, by their staff id. */
  @Id() accountManagerId!: string;
}

export class ArrangeVisitRequest {
  @Day() on!: string;
  /** The manager of the region who goes along; always to a key account. */
  @Id(optional) managerId?: string;
}

export class RecordVisitRequest {
  @Day() visitedOn!: string;
  /** The manager who went along; the one arranged where it is not given. */
  @Id(optional) managerId?: string;
}

export class FindVisitsRequest extends PageQuery {
  @Id(optional) customerId?: string;
  @Id(optional) accountManagerId?: string;
  /** `open`, what is still to be made, where it is not given; `unassigned` and `overdue` are of these. */
  @OneOf(standings, optional) standing?: Standing;
  /** Due on that day or before. */
  @Day(optional) dueBy?: string;
  @OneOf(tiers, optional) tier?: Tier;
  @Code(optional) regionCode?: string;
}
