import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { Eyes } from '../../../whole/access/index.js';
import type { Plain } from '../../../whole/request-formats/index.js';
import {
  customerStatuses,
  grounds,
  kinds,
  stages,
  tiers,
  type Customer,
  type CustomerStatus,
  type Ground,
  type Kind,
  type Stage,
  type Tier,
} from '../domain/index.js';

export class ContactView {
  @IsUUID()
  contactId!: string;

  @IsString()
  name!: string;

  @IsOptional()
  @IsString()
  phone?: string | undefined;

  @IsOptional()
  @IsString()
  position?: string | undefined;

  @IsBoolean()
  maySign!: boolean;

  @IsOptional()
  @IsString()
  retiredAt?: string | undefined;
}

/** When all that is personal went, and on which ground of the law (G-05). */
export class ErasureView {
  @IsString()
  at!: string;

  @IsIn(grounds)
  ground!: Ground;
}

/** A customer as the asker may see him: personal fields clear or masked by his role (G-05). */
export class CustomerView {
  @IsUUID()
  id!: string;

  @IsString()
  number!: string;

  @IsIn(customerStatuses)
  status!: CustomerStatus;

  /** The customer that this record was merged into. */
  @IsOptional()
  @IsUUID()
  mergedInto?: string | undefined;

  @IsOptional()
  @ValidateNested()
  @Type(() => ErasureView)
  erasure?: ErasureView | undefined;

  @IsIn(kinds)
  kind!: Kind;

  /** Empty once he was erased. */
  @IsString()
  name!: string;

  @IsOptional()
  @IsString()
  idNumber?: string | undefined;

  @IsOptional()
  @IsString()
  organisationCode?: string | undefined;

  /** A day, or `1985-**-**`. */
  @IsOptional()
  @IsString()
  birthday?: string | undefined;

  @IsArray()
  @IsString({ each: true })
  phones!: string[];

  @IsOptional()
  @IsString()
  address?: string | undefined;

  /** What another system calls this customer. */
  @IsOptional()
  @IsString()
  externalRef?: string | undefined;

  @IsOptional()
  @IsString()
  customerSince?: string | undefined;

  @IsString()
  regionCode!: string;

  @IsIn(stages)
  stage!: Stage;

  @IsIn(tiers)
  tier!: Tier;

  /** From what he ordered (CU-12); absent while nothing of it stands. */
  @IsOptional()
  @IsString()
  loyaltyClass?: string | undefined;

  @IsArray()
  @IsString({ each: true })
  tags!: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ContactView)
  contacts!: ContactView[];

  @IsInt()
  version!: number;
}

export const viewOf = (
  customer: Customer & { readonly loyaltyClass?: string | undefined },
  version: number,
  eyes: Eyes,
): Plain<CustomerView> => ({
  id: customer.id,
  number: customer.number,
  status: customer.status,
  mergedInto: customer.mergedInto,
  erasure: customer.erasure,
  kind: customer.kind,
  name: customer.name,
  idNumber: eyes.see('idNumber', customer.idNumber),
  organisationCode: customer.organisationCode,
  birthday: eyes.see('birthday', customer.birthday),
  phones: customer.phones.map((phone) => eyes.see('phone', phone)),
  address: eyes.see('address', customer.address),
  externalRef: customer.externalRef,
  customerSince: customer.customerSince,
  regionCode: customer.regionCode,
  stage: customer.stage,
  tier: customer.tier,
  loyaltyClass: customer.loyaltyClass,
  tags: [...customer.tags],
  contacts: customer.contacts.map((contact) => ({
    ...contact,
    phone: eyes.see('phone', contact.phone),
  })),
  version,
});
