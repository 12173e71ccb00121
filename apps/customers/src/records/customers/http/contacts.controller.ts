import { Amends, Asked, Changes, Creates } from '@kefu/service';
import { Body, Controller, Param } from '@nestjs/common';
import { keepers } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { addContact, changeContact, retireContact } from '../domain/index.js';
import { ChangeOnRecord } from '../store/change-on-record.js';
import { CustomerView } from '../store/customer-record.js';
import { Customers } from '../store/customers.js';
import { ShowCustomers } from '../store/show-customers.js';
import { AddContactRequest, ChangeContactRequest } from './requests.js';

@Controller('customers/:id/contacts')
export class ContactsController {
  constructor(
    private readonly customers: Customers,
    private readonly changeOnRecord: ChangeOnRecord,
    private readonly show: ShowCustomers,
  ) {}

  /**
   * Somebody to speak to at the customer, after those who are on record. Another customer with that phone:
   * 409 with the candidates, unless `duplicateReason` says why all the same (CU-01).
   */
  @Creates('', CustomerView, keepers)
  async add(@Asked() asked: Asked, @Body() { duplicateReason, ...body }: AddContactRequest) {
    const contact = { maySign: body.maySign, name: body.name, ...patchOf(body) };
    const { phone } = contact;
    const stored = await this.changeOnRecord.changeContacts(
      asked,
      { phone, duplicateReason },
      (customer, { newId }) => addContact(customer, contact, newId),
    );
    return this.show.to(asked.by, stored);
  }

  /** Absent fields stay, null takes a field away. */
  @Amends(':contactId', CustomerView, keepers)
  async alter(
    @Asked() asked: Asked,
    @Param('contactId') contactId: string,
    @Body() { duplicateReason, ...body }: ChangeContactRequest,
  ) {
    const patch = patchOf(body);
    const stored = await this.changeOnRecord.changeContacts(
      asked,
      { phone: patch.phone, duplicateReason },
      (customer) => changeContact(customer, contactId, patch),
    );
    return this.show.to(asked.by, stored);
  }

  /** No longer a contact; stays on record (G-03). */
  @Changes(':contactId/retire', CustomerView, keepers)
  async retire(
    @Asked() asked: Asked,
    @Param('contactId') contactId: string,
    @Body() { reason }: ReasonRequest,
  ) {
    const stored = await this.customers.changeSeen(asked, (customer, { now }) =>
      retireContact(customer, contactId, reason, now),
    );
    return this.show.to(asked.by, stored);
  }
}
