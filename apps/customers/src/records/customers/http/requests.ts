import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { IsCode, IsDay, MayBeCleared } from '../../../whole/request-formats/index.js';
import { kinds, stages, tiers, type Kind, type Stage, type Tier } from '../domain/index.js';

export class ContactRequest {
  @IsString()
  @Length(1, 200)
  name!: string;

  /** Any usual spelling; a landline with its area code. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  phone?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  position?: string;

  /** May sign receipts for the customer (FR-12). */
  @IsBoolean()
  maySign!: boolean;
}

export class ChangeContactRequest {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @MayBeCleared()
  @IsString()
  @Length(1, 40)
  phone?: string | null;

  @MayBeCleared()
  @IsString()
  @Length(1, 100)
  position?: string | null;

  @IsOptional()
  @IsBoolean()
  maySign?: boolean;
}

export class FileCustomerRequest {
  @IsIn(kinds)
  kind!: Kind;

  /** Letters of any script; no emoji. */
  @IsString()
  @Length(1, 200)
  name!: string;

  /** 18 digits (GB 11643), of a person. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  idNumber?: string;

  /** Unified social credit code (GB 32100), of an organisation. */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  organisationCode?: string;

  /** Of a person; read from the ID number where it is not given. */
  @IsOptional()
  @IsString()
  @IsDay()
  birthday?: string;

  /** The first one is called first. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  phones?: string[];

  @IsOptional()
  @IsString()
  @Length(1, 200)
  address?: string;

  /** What another system calls this customer; no two on record have the same. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  externalRef?: string;

  /** The day from which he has been a customer. */
  @IsOptional()
  @IsString()
  @IsDay()
  customerSince?: string;

  @IsString()
  @IsCode()
  regionCode!: string;

  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  tags?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ContactRequest)
  contacts?: ContactRequest[];

  /** Why it is filed although somebody like it is on record (CU-01). */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  duplicateReason?: string;
}

export class ChangeCustomerRequest {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @MayBeCleared()
  @IsString()
  @Length(1, 40)
  idNumber?: string | null;

  @MayBeCleared()
  @IsString()
  @Length(1, 40)
  organisationCode?: string | null;

  @MayBeCleared()
  @IsString()
  @IsDay()
  birthday?: string | null;

  /** All of them, in the order in which they are called. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  phones?: string[];

  @MayBeCleared()
  @IsString()
  @Length(1, 200)
  address?: string | null;

  @MayBeCleared()
  @IsString()
  @Length(1, 100)
  externalRef?: string | null;

  @MayBeCleared()
  @IsString()
  @IsDay()
  customerSince?: string | null;

  @IsOptional()
  @IsString()
  @IsCode()
  regionCode?: string;

  @IsOptional()
  @IsIn(stages)
  stage?: Stage;

  @IsOptional()
  @IsIn(tiers)
  tier?: Tier;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  tags?: string[];

  /** Why; goes into the audit trail. */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  reason?: string;

  /** Why it is changed although somebody like it is on record (CU-01). */
  @IsOptional()
  @IsString()
  @Length(2, 500)
  duplicateReason?: string;
}
