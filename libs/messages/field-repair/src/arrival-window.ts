import { IsInstant } from './formats.js';

/** When the customer was told to expect the technician; both ends belong to it. */
export class ArrivalWindow {
  @IsInstant()
  from!: string;

  @IsInstant()
  to!: string;
}
