import type { Eyes } from '../../../whole/access/index.js';
import type { Customer } from './customer.js';

/** G-05: a customer with the personal fields clear or masked, as these eyes may see them. */
export const seenWith = <Seen extends Customer>(eyes: Eyes, customer: Seen): Seen => ({
  ...customer,
  idNumber: eyes.see('idNumber', customer.idNumber),
  birthday: eyes.see('birthday', customer.birthday),
  phones: customer.phones.map((phone) => eyes.see('phone', phone)),
  address: eyes.see('address', customer.address),
  contacts: customer.contacts.map((contact) => ({
    ...contact,
    phone: eyes.see('phone', contact.phone),
  })),
});
