import { Instant } from '@kefu/fields';
/** When the customer was told to expect the technician; both ends belong to it. */
export class ArrivalWindow {
  @Instant() from!: string;
  @Instant() to!: string;
}
