import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, HANDBOOK, IfMatch, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { eyesOf, keepers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { Customers } from '../store/customers.js';
import { ReadClasses } from '../store/read-classes.js';
import { ChangeOnRecord } from '../store/change-on-record.js';
import { CustomerView, viewOf } from './customer-view.js';
import { ReadCustomerRequest } from './read-request.js';
import { ChangeCustomerRequest } from './requests.js';

@Controller('customers')
export class CustomersController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(ChangeOnRecord) private readonly changeOnRecord: ChangeOnRecord,
    @Inject(ReadClasses) private readonly classes: ReadClasses,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Of a record that was merged the survivor, under his own id (CU-01). */
  @Roles(...readers)
  @Answers(CustomerView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string, @Query() { asFiled }: ReadCustomerRequest) {
    const stored = await (asFiled === 'true'
      ? this.customers.seen(id, by)
      : this.customers.standingSeen(id, by));
    return answer(await this.classes.withClass(stored), this.viewFor(by));
  }

  /** Absent fields stay, null takes a field away. */
  @Roles(...keepers)
  @Answers(CustomerView)
  @Patch(':id')
  async change(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() body: ChangeCustomerRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const { reason, duplicateReason, ...patch } = patchOf(body);
    const stored = await this.changeOnRecord.change(id, by, {
      patch,
      reason,
      duplicateReason,
      ifVersion,
    });
    return answer(await this.classes.withClass(stored), this.viewFor(by));
  }

  /** Filed in error (G-03); its assets have to be voided or handed over before. */
  @Roles(...supervisors)
  @Answers(CustomerView)
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const stored = await this.changeOnRecord.void(id, by, { reason, ifVersion });
    return answer(await this.classes.withClass(stored), this.viewFor(by));
  }

  private viewFor(by: Actor) {
    const eyes = eyesOf(this.handbook, by);
    return (customer: Parameters<typeof viewOf>[0], version: number) =>
      viewOf(customer, version, eyes);
  }
}
