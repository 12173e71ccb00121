import { Code, optional, Part, Words } from '@kefu/fields';
import { ReasonRequest } from '@kefu/service';
import { BothLanguages } from '../../wording.js';

export class OpenRegion {
  /** Short and stable; everywhere else, in tokens too, the region is known by it. */
  @Code() code!: string;
  @Part(() => BothLanguages) name!: BothLanguages;
  @Words(2, 500, optional) reason?: string;
}

export class RenameRegion extends ReasonRequest {
  @Part(() => BothLanguages) name!: BothLanguages;
}
