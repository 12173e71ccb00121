import type { Contact } from './customer.js';

/** Whether two values may be told of one: they are the same, or one side says nothing. */
const agree = (one: unknown, other: unknown): boolean =>
  one === other || one === undefined || other === undefined;

/** How each field tells that two contacts are the same person in the same part. */
const same: { readonly [F in keyof Required<Contact>]: (one: Contact, other: Contact) => boolean } =
  {
    contactId: () => true,
    name: (one, other) => one.name === other.name,
    phone: (one, other) => one.phone === other.phone,
    position: (one, other) => agree(one.position, other.position),
    maySign: (one, other) => one.maySign === other.maySign,
    retiredAt: (one, other) => !one.retiredAt === !other.retiredAt,
  };

const areSame = (one: Contact, other: Contact): boolean =>
  Object.values(same).every((agrees) => agrees(one, other));

/** CU-01: contacts of both; of two who are the same one, with whatever either side says of them. */
export const unitedContacts = (
  kept: readonly Contact[],
  others: readonly Contact[],
): readonly Contact[] => [
  ...kept.map((one) => ({ ...others.find((other) => areSame(one, other)), ...said(one) })),
  ...others.filter((other) => !kept.some((one) => areSame(one, other))),
];

const said = (contact: Contact): Contact =>
  Object.fromEntries(
    Object.entries(contact).filter(([, value]) => value !== undefined),
  ) as unknown as Contact;
