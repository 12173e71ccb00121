import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { eyesOf, keepers, readers, supervisors } from '../../access/index.js';
import { patchOf, ReasonRequest } from '../../request-formats/index.js';
import { Customers } from '../store/customers.js';
import { ChangeOnRecord } from '../store/change-on-record.js';
import { FindCustomers } from '../store/find-customers.js';
import { CustomerView, viewOf } from './customer-view.js';
import { FindCustomersRequest } from './find-request.js';
import { ChangeCustomerRequest } from './requests.js';

@Controller('customers')
export class CustomersController {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(ChangeOnRecord) private readonly changeOnRecord: ChangeOnRecord,
    @Inject(FindCustomers) private readonly finding: FindCustomers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Roles(...readers)
  @Answers(PageOf(CustomerView))
  @Get()
  async find(@By() by: Actor, @Query() query: FindCustomersRequest) {
    const { cursor, limit, sort, status = 'active', ...filter } = query;
    const after = decodeCursor(cursor, ['number'])?.[0];
    const rows = await this.finding.find(
      { ...filter, status },
      { regions: by.regions, after, newestFirst: sort !== 'number', limit },
    );
    const eyes = eyesOf(this.handbook, by);
    return page(
      rows,
      limit,
      ({ filedNo }) => [filedNo],
      (row) => viewOf(row, row.version, eyes),
    );
  }

  @Roles(...readers)
  @Answers(CustomerView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    const stored = await this.customers.seen(id, by);
    return answer(await this.finding.withClass(stored), this.viewFor(by));
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
    return answer(await this.finding.withClass(stored), this.viewFor(by));
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
    return answer(await this.finding.withClass(stored), this.viewFor(by));
  }

  private viewFor(by: Actor) {
    const eyes = eyesOf(this.handbook, by);
    return (customer: Parameters<typeof viewOf>[0], version: number) =>
      viewOf(customer, version, eyes);
  }
}
