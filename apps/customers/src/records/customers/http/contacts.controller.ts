import { Amends, Asked, Changes, Creates } from '@kefu/service';
import { Body, Controller, Param } from '@nestjs/common';
import { keepers } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { addContact, changeContact, retireContact } from '../domain/index.js';
import { CustomerView } from '../store/customer-record.js';
import { Customers } from '../store/customers.js';
import { ShowCustomers } from '../store/show-customers.js';
import { ChangeContactRequest, ContactRequest } from './requests.js';

@Controller('customers/:id/contacts')
export class ContactsController {
  constructor(
    private readonly customers: Customers,
    private readonly show: ShowCustomers,
  ) {}

  /** Somebody to speak to at the customer, after those who are on record. */
  @Creates('', CustomerView, keepers)
  async add(@Asked() asked: Asked, @Body() body: ContactRequest) {
    const contact = { maySign: body.maySign, name: body.name, ...patchOf(body) };
    const stored = await this.customers.changeSeen(asked, (customer, { newId }) =>
      addContact(customer, contact, newId),
    );
    return this.show.to(asked.by, stored);
  }

  /** Absent fields stay, null takes a field away. */
  @Amends(':contactId', CustomerView, keepers)
  async alter(
    @Asked() asked: Asked,
    @Param('contactId') contactId: string,
    @Body() body: ChangeContactRequest,
  ) {
    const stored = await this.customers.changeSeen(asked, (customer) =>
      changeContact(customer, contactId, patchOf(body)),
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
