import { IsUUID } from 'class-validator';
import { IsCode } from './formats.js';

/** A spare part was opened. Nobody has begun with it yet; what it is about stays with work-shop. */
export class SparePartOpenedV1 {
  static readonly type = 'kefu.work-shop.spare-part.opened.v1' as const;

  @IsCode()
  regionId!: string;

  @IsUUID()
  openedBy!: string;
}
