import { Id, OneOf, optional, Part, Text, Words } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Answers, Asked, By, Changes, InBothLanguages, ListOf, Roles } from '@kefu/service';
import { Body, Controller, Get, Param } from '@nestjs/common';
import { supervisors } from '../../../whole/access/index.js';
import { grounds, type Ground } from '../domain/index.js';
import { CustomerView } from '../store/customer-record.js';
import { Customers } from '../store/customers.js';
import { EraseOnRecord } from '../store/erase-on-record.js';
import { ShowCustomers } from '../store/show-customers.js';

export class EraseRequest {
  /** On which ground of the law (PIPL, article 47). A code: words would outlast what they tell of. */
  @OneOf(grounds) reason!: Ground;
  /** The customer's number once more, since it cannot be undone. */
  @Words(1, 32) number!: string;
}

export class ObligationView {
  /** `repair-order`, `callback`, `asset-under-contract`, … */
  @Text() kind!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @Id() id!: string;
  /** Where people know it by one. */
  @Text(optional) number?: string | undefined;
}

@Controller('customers/:id')
export class EraseCustomerController {
  constructor(
    private readonly customers: Customers,
    private readonly eraseOnRecord: EraseOnRecord,
    private readonly show: ShowCustomers,
  ) {}

  /** What has to be settled before the customer may be erased, as far as it is heard of here. */
  @Roles(...supervisors)
  @Answers(ListOf(ObligationView))
  @Get('obligations')
  async obligations(@By() by: Actor, @Param('id') id: string) {
    const { state } = await this.customers.standingSeen(id, by);
    return { items: await this.eraseOnRecord.obligations(state.id) };
  }

  /**
   * Takes all that is personal out of every service, for good; the number, the id and the figures
   * stay (G-05). Refused while obligations are open, each of which is named.
   */
  @Changes('erase', CustomerView, supervisors)
  async erase(@Asked() asked: Asked, @Body() { reason, number }: EraseRequest) {
    const stored = await this.eraseOnRecord.erase(asked, { ground: reason, number });
    return this.show.to(asked.by, stored);
  }
}
