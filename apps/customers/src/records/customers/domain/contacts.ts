import { conflict, notFound, type Decision, type Fault } from '@kefu/kernel';
import { fault, normaliseName, normalisePhone, refuseFaults } from '../../identity/index.js';
import type { Contact, Customer } from './customer.js';
import { requireActive } from './require-active.js';

export type ContactDetails = Omit<Contact, 'contactId' | 'retiredAt'>;

const mostContacts = 50;

/** @throws Refusal `malformed` with every fault and where it stands */
export const readContact = (given: ContactDetails, pointer = ''): ContactDetails => {
  const faults: Fault[] = [];
  const name = normaliseName(given.name);
  const phone = given.phone === undefined ? undefined : normalisePhone(given.phone);
  if (name === undefined) faults.push(fault(`${pointer}/name`, 'not-a-name'));
  if (given.phone !== undefined && !phone) faults.push(fault(`${pointer}/phone`, 'not-a-phone'));
  refuseFaults(faults);
  return { ...given, name: name ?? '', phone, position: given.position?.trim() || undefined };
};

export const addContact = (
  customer: Customer,
  given: ContactDetails,
  newId: () => string,
): Decision<Customer> => {
  requireActive(customer);
  if (customer.contacts.length >= mostContacts) {
    throw conflict('too-many-contacts', {
      zh: `联系人最多 ${mostContacts} 位`,
      en: `At most ${mostContacts} contacts`,
    });
  }
  const contact = { contactId: newId(), ...readContact(given) };
  return { next: { ...customer, contacts: [...customer.contacts, contact] }, events: [] };
};

export const changeContact = (
  customer: Customer,
  contactId: string,
  given: Partial<ContactDetails>,
): Decision<Customer> => {
  const contact = presentContact(customer, contactId);
  const changed = { ...contact, ...readContact({ ...contact, ...given }) };
  return { next: withContact(customer, changed), events: [] };
};

/** G-03: the contact stays on record, and signs nothing from now on. */
export const retireContact = (
  customer: Customer,
  contactId: string,
  reason: string,
  now: string,
): Decision<Customer> => {
  const contact = presentContact(customer, contactId);
  const next = withContact(customer, { ...contact, maySign: false, retiredAt: now });
  return { next, events: [], reason };
};

const presentContact = (customer: Customer, contactId: string): Contact => {
  requireActive(customer);
  const contact = customer.contacts.find((one) => one.contactId === contactId);
  if (contact && !contact.retiredAt) return contact;
  throw notFound('contact-not-found', {
    zh: '没有这位联系人',
    en: 'The customer has no such contact',
  });
};

const withContact = (customer: Customer, changed: Contact): Customer => ({
  ...customer,
  contacts: customer.contacts.map((one) => (one.contactId === changed.contactId ? changed : one)),
});
