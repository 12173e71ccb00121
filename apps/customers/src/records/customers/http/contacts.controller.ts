import type { Handbook } from '@kefu/handbook';
import type { Actor, Decision } from '@kefu/kernel';
import type { DecisionContext } from '@kefu/persistence';
import { answer, Answers, By, HANDBOOK, IfMatch, Roles, type Versioned } from '@kefu/service';
import { Body, Controller, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { eyesOf, keepers, requireSight } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest, type Plain } from '../../../whole/request-formats/index.js';
import { addContact, changeContact, retireContact, type Customer } from '../domain/index.js';
import { Customers } from '../store/customers.js';
import { CustomerView, viewOf } from './customer-view.js';
import { ChangeContactRequest, ContactRequest } from './requests.js';

@Controller('customers/:id/contacts')
export class ContactsController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Adds a contact to a customer. */
  @Roles(...keepers)
  @Answers(CustomerView)
  @Post()
  add(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ContactRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const contact = { maySign: body.maySign, name: body.name, ...patchOf(body) };
    return this.change(by, id, ifVersion, (customer, { newId }) =>
      addContact(customer, contact, newId),
    );
  }

  /** Changes a contact. */
  @Roles(...keepers)
  @Answers(CustomerView)
  @Patch(':contactId')
  alter(
    @By() by: Actor,
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Body() body: ChangeContactRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (customer) =>
      changeContact(customer, contactId, patchOf(body)),
    );
  }

  /** No longer a contact; stays on record (G-03). */
  @Roles(...keepers)
  @Answers(CustomerView)
  @HttpCode(200)
  @Post(':contactId/retire')
  retire(
    @By() by: Actor,
    @Param('id') id: string,
    @Param('contactId') contactId: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(by, id, ifVersion, (customer, { now }) =>
      retireContact(customer, contactId, reason, now),
    );
  }

  private async change(
    by: Actor,
    id: string,
    ifVersion: number | undefined,
    decide: (customer: Customer, context: DecisionContext) => Decision<Customer>,
  ): Promise<Versioned<Plain<CustomerView>>> {
    const { state } = await this.customers.get(id);
    requireSight(by, state.regionCode);
    const stored = await this.customers.change(id, by, decide, { ifVersion });
    const eyes = eyesOf(this.handbook, by);
    return answer(stored, (customer, version) => viewOf(customer, version, eyes));
  }
}
