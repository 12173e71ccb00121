import { Code, CodeOf, Day, Id, OneOf, optional, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { membershipStatuses, type MembershipStatus } from '../domain/index.js';

export class JoinRequest {
  /** One of `membership-levels`; the lowest one where it is not given. */
  @CodeOf('membership-levels', optional) level?: string;
}

export class ChangeLevelRequest {
  /** One of `membership-levels`. */
  @CodeOf('membership-levels') level!: string;
  @Words(2, 500, optional) reason?: string;
}

export class FindMembershipsRequest extends PageQuery {
  @Id(optional) customerId?: string;
  @Words(1, 32, optional) number?: string;
  @OneOf(membershipStatuses, optional) status?: MembershipStatus;
  @CodeOf('membership-levels', optional) level?: string;
  /** Those whose last day is this one or an earlier one. */
  @Day(optional) validThroughBy?: string;
  @Code(optional) regionCode?: string;
}
