import { IsUUID } from 'class-validator';
import { IsInstant } from './formats.js';

/** Somebody said that it is done. Whether the customer agrees is another matter. */
export class SparePartFinishedV1 {
  static readonly type = 'kefu.work-shop.spare-part.finished.v1' as const;

  @IsUUID()
  finishedBy!: string;

  @IsInstant()
  finishedAt!: string;
}
