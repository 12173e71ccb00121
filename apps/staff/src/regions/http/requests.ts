import { Code, Id, Int, OneOf, optional, Part, Text, Words } from '@kefu/fields';
import { ReasonRequest } from '@kefu/service';
import { BothLanguages } from '../../wording.js';
import type { Region, RegionStatus } from '../domain/region.js';

export class OpenRegion {
  /** Short and stable; everywhere else, in tokens too, the region is known by it. */
  @Code() code!: string;
  @Part(() => BothLanguages) name!: BothLanguages;
  @Words(1, 500, optional) reason?: string;
}

export class RenameRegion extends ReasonRequest {
  @Part(() => BothLanguages) name!: BothLanguages;
}

export class RegionView {
  @Id() id!: string;
  @Text() code!: string;
  @Part(() => BothLanguages) name!: BothLanguages;
  @OneOf(['open', 'closed']) status!: RegionStatus;
  /** The ETag. */
  @Int() version!: number;
}

export const regionView = ({ id, code, name, status }: Region, version: number) => ({
  id,
  code,
  name,
  status,
  version,
});
