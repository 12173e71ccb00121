import { fileKinds, forms, type DocumentForm, type FileKind } from '@kefu/handbook';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IsCalendarDay,
  IsCode,
  IsMoment,
  ReasonRequest,
} from '../../../whole/request-formats/index.js';

export class OpenFileRequest {
  @IsIn(fileKinds)
  kind!: FileKind;

  /** The asset that it is about; a contract's or a credit file may be the customer's alone. */
  @IsOptional()
  @IsUUID()
  assetId?: string;

  /** By its code; else the profile's for the kind and the asset's category. */
  @IsOptional()
  @IsString()
  @IsCode()
  templateCode?: string;

  /** The delivery, say: what due times of its papers count from. Now, where it is not given. */
  @IsOptional()
  @IsString()
  @IsMoment()
  since?: string;
}

export class AddEntryRequest {
  /** When the repair was handed over. */
  @IsString()
  @IsMoment()
  at!: string;

  /** Under which people know it. */
  @IsString()
  @Length(1, 40)
  reference!: string;
}

export class DocumentRequest {
  /** The repair that it belongs to; need not be named where the file has one entry. */
  @IsOptional()
  @IsUUID()
  entryId?: string;

  @IsString()
  @IsCode()
  code!: string;

  @IsIn(forms)
  form!: DocumentForm;

  @IsInt()
  @Min(1)
  @Max(99)
  copies!: number;

  /** The last day on which it holds: of a policy, a licence. */
  @IsOptional()
  @IsString()
  @IsCalendarDay()
  expiresOn?: string;

  /** Where it stands, or which scan it is. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  reference?: string;
}

export class ReceiveDocumentsRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DocumentRequest)
  documents!: DocumentRequest[];
}

export class DocumentWaiverRequest extends ReasonRequest {
  /** The repair that it belongs to; need not be named where the file has one entry. */
  @IsOptional()
  @IsUUID()
  entryId?: string;

  @IsString()
  @IsCode()
  code!: string;
}
