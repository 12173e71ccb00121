import { IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { sparePartTransitions } from '../domain/life-cycle.js';

export class SparePartView {
  @IsUUID()
  id!: string;

  @IsIn(Object.keys(sparePartTransitions))
  status!: string;

  /** Code of the region. */
  @IsString()
  regionId!: string;

  @IsString()
  subject!: string;

  /** The ETag. */
  @IsInt()
  version!: number;
}

type Shown = Omit<SparePartView, 'version'>;

export const sparePartView = ({ id, status, regionId, subject }: Shown, version: number) => ({
  id,
  status,
  regionId,
  subject,
  version,
});
