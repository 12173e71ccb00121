import { Flag, Id, Instant, Int, listOf, OneOf, optional, Part, Text } from '@kefu/fields';
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
  @Id() contactId!: string;
  @Text() name!: string;
  @Text(optional) phone?: string | undefined;
  @Text(optional) position?: string | undefined;
  @Flag() maySign!: boolean;
  @Instant(optional) retiredAt?: string | undefined;
}

/** When all that is personal went, and on which ground of the law (G-05). */
export class ErasureView {
  @Instant() at!: string;
  @OneOf(grounds) ground!: Ground;
}

/** A customer as the asker may see him: personal fields clear or masked by his role (G-05). */
export class CustomerView {
  @Id() id!: string;
  @Text() number!: string;
  @OneOf(customerStatuses) status!: CustomerStatus;
  /** The customer that this record was merged into. */
  @Id(optional) mergedInto?: string | undefined;
  @Part(() => ErasureView, optional) erasure?: ErasureView | undefined;
  @OneOf(kinds) kind!: Kind;
  /** Empty once he was erased. */
  @Text() name!: string;
  @Text(optional) idNumber?: string | undefined;
  @Text(optional) organisationCode?: string | undefined;
  /** A day, or `1985-**-**`. */
  @Text(optional) birthday?: string | undefined;
  @Text(listOf()) phones!: string[];
  @Text(optional) address?: string | undefined;
  /** What another system calls this customer. */
  @Text(optional) externalRef?: string | undefined;
  @Instant(optional) customerSince?: string | undefined;
  @Text() regionCode!: string;
  @OneOf(stages) stage!: Stage;
  @OneOf(tiers) tier!: Tier;
  /** From what he ordered (CU-12); absent while nothing of it stands. */
  @Text(optional) loyaltyClass?: string | undefined;
  @Text(listOf()) tags!: string[];
  @Part(() => ContactView, listOf()) contacts!: ContactView[];
  @Int() version!: number;
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
