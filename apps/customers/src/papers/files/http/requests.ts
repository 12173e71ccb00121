import { CodeOf, Day, Id, Int, listOf, Moment, OneOf, optional, Part, Words } from '@kefu/fields';
import { fileKinds, forms, type DocumentForm, type FileKind } from '@kefu/handbook';
import { ReasonRequest } from '../../../whole/request-formats/index.js';

export class OpenFileRequest {
  @OneOf(fileKinds) kind!: FileKind;
  /** The asset that it is about; a sales and a service file have one, others may be the customer's alone (CU-02). */
  @Id(optional) assetId?: string;
  /** By its code; else the profile's for the kind and the asset's category. */
  @CodeOf('file-templates', optional) templateCode?: string;
  /** The delivery, say: what due times of its papers count from. Now, where it is not given. */
  @Moment(optional) since?: string;
}

export class AddEntryRequest {
  /** When the repair was handed over. */
  @Moment() at!: string;
  /** Under which people know it. */
  @Words(1, 40) reference!: string;
}

export class DocumentRequest {
  /** The repair that it belongs to; need not be named where the file has one entry. */
  @Id(optional) entryId?: string;
  @CodeOf('documents') code!: string;
  @OneOf(forms) form!: DocumentForm;
  @Int({ min: 1, max: 99 }) copies!: number;
  /** The last day on which it holds: of a policy, a licence. */
  @Day(optional) expiresOn?: string;
  /** Where it stands, or which scan it is. */
  @Words(1, 200, optional) reference?: string;
}

export class ReceiveDocumentsRequest {
  @Part(() => DocumentRequest, listOf({ min: 1, max: 50 })) documents!: DocumentRequest[];
}

export class DocumentWaiverRequest extends ReasonRequest {
  /** The repair that it belongs to; need not be named where the file has one entry. */
  @Id(optional) entryId?: string;
  @CodeOf('documents') code!: string;
}
