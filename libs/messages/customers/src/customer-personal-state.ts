import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';

/**
 * Somebody to speak to at the customer; a registered contact of an organisation may sign receipts.
 */
export class PersonalContact {
  @IsUUID()
  contactId!: string;

  @IsString()
  @Length(1, 200)
  name!: string;

  @IsOptional()
  @IsString()
  @Length(1, 32)
  phone?: string;

  /** May sign receipts for the customer (FR-12). */
  @IsBoolean()
  maySign!: boolean;
}

/** What identifies an asset, and through it its owner. */
export class PersonalAsset {
  @IsUUID()
  assetId!: string;

  @IsString()
  @Length(1, 200)
  serial!: string;

  @IsOptional()
  @IsString()
  @Length(1, 32)
  plate?: string;
}

/**
 * All personal data of one customer that other services may hold: the latest state, on
 * `kefu.personal.customers.<customerId>`. Not an event: it has no history, and the higher sequence wins.
 * An erased customer has a tombstone there instead, without any state.
 */
export class CustomerPersonalState {
  @IsUUID()
  customerId!: string;

  @IsString()
  @Length(1, 32)
  number!: string;

  @IsString()
  @Length(1, 200)
  name!: string;

  /** The first one is called first. */
  @IsArray()
  @IsString({ each: true })
  phones!: string[];

  @IsOptional()
  @IsString()
  @Length(1, 200)
  address?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonalContact)
  contacts!: PersonalContact[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PersonalAsset)
  assets!: PersonalAsset[];
}
