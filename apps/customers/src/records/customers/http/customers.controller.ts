import type { Actor } from '@kefu/kernel';
import { Amends, Asked, By, Changes, Reads } from '@kefu/service';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { keepers, readers, supervisors } from '../../../whole/access/index.js';
import { patchOf, ReasonRequest } from '../../../whole/request-formats/index.js';
import { ChangeOnRecord } from '../store/change-on-record.js';
import { CustomerView } from '../store/customer-record.js';
import { Customers } from '../store/customers.js';
import { MergeOnRecord } from '../store/merge-on-record.js';
import { ShowCustomers } from '../store/show-customers.js';
import {
  ChangeCustomerRequest,
  ChoicesRequest,
  MergeRequest,
  ReadCustomerRequest,
} from './requests.js';

@Controller('customers')
export class CustomersController {
  constructor(
    private readonly customers: Customers,
    private readonly changeOnRecord: ChangeOnRecord,
    private readonly mergeOnRecord: MergeOnRecord,
    private readonly show: ShowCustomers,
  ) {}

  /** Of a record that was merged the survivor, under the survivor's own id (CU-01). */
  @Reads(':id', CustomerView, readers)
  async read(@By() by: Actor, @Param('id') id: string, @Query() { asFiled }: ReadCustomerRequest) {
    const stored = await (asFiled === 'true'
      ? this.customers.seen(id, by)
      : this.customers.standingSeen(id, by));
    return this.show.to(by, stored);
  }

  /** Absent fields stay, null takes a field away. */
  @Amends(':id', CustomerView, keepers)
  async change(@Asked() asked: Asked, @Body() body: ChangeCustomerRequest) {
    const { reason, duplicateReason, ...patch } = patchOf(body);
    const change = { patch, reason, duplicateReason };
    return this.show.to(asked.by, await this.changeOnRecord.change(asked, change));
  }

  /** Filed in error (G-03); its assets have to be voided or handed over before. */
  @Changes(':id/void', CustomerView, supervisors)
  async void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.show.to(asked.by, await this.changeOnRecord.void(asked, reason));
  }

  /**
   * Two records of one customer become one, for good: this one, with the phones, contacts, tags and
   * assets of both (CU-01). The version in If-Match is this one's.
   */
  @Changes(':id/merge', CustomerView, supervisors)
  async merge(@Asked() asked: Asked, @Body() { choices, ...body }: MergeRequest) {
    const merge = { ...body, choices: choices ?? new ChoicesRequest() };
    return this.show.to(asked.by, await this.mergeOnRecord.merge(asked, merge));
  }
}
