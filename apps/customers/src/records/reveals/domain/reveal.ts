import type { PersonalField } from '@kefu/handbook';
import { happened, notFound, type Decision } from '@kefu/kernel';
import { RevealRecordedV1 } from '@kefu/messages-customers';

/** One look at a masked field, for a reason (G-05). It holds no value. */
export interface Reveal {
  readonly id: string;
  readonly customerId: string;
  readonly field: PersonalField;
  readonly contactId?: string | undefined;
  readonly personId: string;
  readonly reason: string;
  readonly at: string;
}

export interface RevealField {
  readonly field: PersonalField;
  /** Whose phone, where it is not the customer's own. */
  readonly contactId?: string | undefined;
  readonly reason: string;
}

/** What there may be to see of a customer. */
export interface Seen {
  readonly phones: readonly string[];
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
  readonly birthday?: string | undefined;
  readonly contacts: readonly { readonly contactId: string; readonly phone?: string | undefined }[];
}

/** G-05: who saw what of whom, and why, is written before the value is shown. */
export const recordReveal = (
  customerId: string,
  { field, contactId, reason }: RevealField,
  { personId, now, newId }: { personId: string; now: string; newId: () => string },
): Decision<Reveal> => ({
  next: { id: newId(), customerId, field, contactId, personId, reason, at: now },
  events: [happened(RevealRecordedV1, { customerId, field }, 'G-05')],
  reason,
});

/** Without the words of whoever looked. */
export const blankReveal = (reveal: Reveal): Reveal => ({ ...reveal, reason: '' });

/** G-05: the customer was erased. That somebody looked stays on record. */
export const forgetReason = (reveal: Reveal, ground: string): Decision<Reveal> => ({
  next: blankReveal(reveal),
  events: [],
  reason: ground,
});

/** @throws Refusal `nothing-to-reveal` (404) where there is no such value */
export const valuesOf = (customer: Seen, { field, contactId }: RevealField): string[] => {
  const values = contactId
    ? [customer.contacts.find((contact) => contact.contactId === contactId)?.[asContact(field)]]
    : field === 'phone'
      ? customer.phones
      : [customer[field]];
  const present = values.filter((value) => value !== undefined);
  if (present.length > 0) return present;
  throw notFound('nothing-to-reveal', {
    zh: '该项没有登记',
    en: 'Nothing of the kind is on record',
  });
};

/** A contact has nothing but a phone. */
const asContact = (field: PersonalField): 'phone' => {
  if (field === 'phone') return field;
  throw notFound('nothing-to-reveal', {
    zh: '联系人只登记电话',
    en: 'Of a contact only the phone is on record',
  });
};
