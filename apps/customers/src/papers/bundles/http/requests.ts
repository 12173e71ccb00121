import { Code, Id, listOf, OneOf, optional, RecordNumber, Words } from '@kefu/fields';
import { PageQuery } from '@kefu/service';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { bundleStatuses, type BundleStatus } from '../domain/bundle.js';

export class MakeBundleRequest {
  /** Where it stands: room, shelf, place. */
  @Words(1, 60) shelfMark!: string;
  @Code() regionCode!: string;
}

export class AddFilesRequest {
  @Id(listOf({ min: 1, max: 100 })) fileIds!: string[];
}

export class TakeOutRequest extends ReasonRequest {
  @Id() fileId!: string;
}

export class MoveBundleRequest extends ReasonRequest {
  @Words(1, 60) shelfMark!: string;
}

export class FindBundlesRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  /** From its beginning. */
  @Words(1, 60, optional) shelfMark?: string;
  @OneOf(bundleStatuses, optional) status?: BundleStatus;
}
