import { Code, Day, Id, optional, Spelled } from '@kefu/fields';
import { PageQuery } from '@kefu/service';

export class TimelineRequest extends PageQuery {
  /** `field-repair`, `callbacks`, … */
  @Code(optional) service?: string;
  /** `repair-order`, `callback`, `asset`, … */
  @Code(optional) kind?: string;
  @Spelled(/^[A-Z]{1,2}-\d{2}$/u, optional) rule?: string;
  @Id(optional) assetId?: string;
  /** A day at the centre, included. */
  @Day(optional) from?: string;
  /** A day at the centre, included. */
  @Day(optional) to?: string;
}
