import { Id, OneOf, optional, Part, Text, Words } from '@kefu/fields';
import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  HANDBOOK,
  IfMatch,
  InBothLanguages,
  ListOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { eyesOf, requireSight, supervisors } from '../../../whole/access/index.js';
import { grounds, type Ground } from '../domain/index.js';
import { Customers } from '../store/customers.js';
import { EraseOnRecord } from '../store/erase-on-record.js';
import { CustomerView, viewOf } from './customer-view.js';

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
  @Text(optional) number?: string | undefined;
}

@Controller('customers/:id')
export class EraseCustomerController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(EraseOnRecord) private readonly eraseOnRecord: EraseOnRecord,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** What has to be settled before he may be erased, as far as it is heard of here. */
  @Roles(...supervisors)
  @Answers(ListOf(ObligationView))
  @Get('obligations')
  async obligations(@By() by: Actor, @Param('id') id: string) {
    const { state } = await this.customers.standing(id);
    requireSight(by, state.regionCode);
    return { items: await this.eraseOnRecord.obligations(state.id) };
  }

  /**
   * Takes all that is personal out of every service, for good; the number, the id and the figures
   * stay (G-05). Refused while obligations are open, each of which is named.
   */
  @Roles(...supervisors)
  @Answers(CustomerView)
  @HttpCode(200)
  @Post('erase')
  async erase(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason, number }: EraseRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const command = { ground: reason, number, ifVersion };
    const stored = await this.eraseOnRecord.erase(id, by, command);
    const eyes = eyesOf(this.handbook, by);
    return answer(stored, (customer, version) => viewOf(customer, version, eyes));
  }
}
