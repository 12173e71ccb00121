import { Code, Day, Id, listOf, Moment, OneOf, optional, Part, Spelled, Words } from '@kefu/fields';
import { PageQuery, ReasonRequest } from '@kefu/service';
import { degrees, penaltyStatuses, type Degree, type PenaltyStatus } from '../domain/index.js';

export class FindPenaltiesQuery extends PageQuery {
  @OneOf(penaltyStatuses, optional) status?: PenaltyStatus;
  @OneOf(degrees, optional) degree?: Degree;
  /** Whose no-show it was. */
  @Id(optional) personId?: string;
  @Id(optional) orderId?: string;
  @Code(optional) regionId?: string;
  /** `PN000042` */
  @Words(1, 32, optional) number?: string;
  /** A window was missed on this day or later. */
  @Day(optional) from?: string;
  /** A window was missed on this day or earlier. */
  @Day(optional) to?: string;
}

export class PenaltyCostRequest {
  /** `another trip` */
  @Words(1, 200) what!: string;
  /** Yuan with two decimals; more than nothing, less than ten million. */
  @Spelled(/^(?!0+\.00$)\d{1,7}\.\d{2}$/u) amount!: string;
}

export class PenaltyCostsRequest {
  /** All that it cost; what was recorded before and is not here is taken back. */
  @Part(() => PenaltyCostRequest, listOf({ max: 20 })) costs!: readonly PenaltyCostRequest[];
}

export class TellPenaltyRequest {
  /** When the person was told; just now where it is absent. */
  @Moment(optional) at?: string;
}

export class AppealPenaltyRequest extends ReasonRequest {
  /** When they appealed, where it was taken down later. */
  @Moment(optional) at?: string;
}
