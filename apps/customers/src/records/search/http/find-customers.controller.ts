import type { Handbook } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { By, decodeCursor, HANDBOOK, Lists, page } from '@kefu/service';
import { Controller, Inject, Query } from '@nestjs/common';
import { eyesOf, readers } from '../../../whole/access/index.js';
import { CustomerView, seenWith } from '../../customers/index.js';
import { FindCustomers, orders, sortKeyOf, type Order } from '../store/find-customers.js';
import { FindCustomersRequest } from './find-request.js';
import { searchOf } from './search-of.js';

@Controller('customers')
export class FindCustomersController {
  constructor(
    private readonly finding: FindCustomers,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Search by many keys, alone or together, in the regions of who asks (CU-06). */
  @Lists('', CustomerView, readers)
  async find(@By() by: Actor, @Query() query: FindCustomersRequest) {
    const { cursor, limit, sort = '-number' } = query;
    const order = orderOf(sort.replace('-', ''));
    const after = decodeCursor(cursor, orders[order].shape);
    const slice = { order, descending: sort.startsWith('-'), after, limit };
    const rows = await this.finding.find(by, searchOf(query, by, this.handbook), slice);
    const eyes = eyesOf(this.handbook, by);
    return page(
      rows,
      limit,
      (row) => sortKeyOf(order, row),
      (row) => ({ state: seenWith(eyes, row), version: row.version }),
    );
  }
}

/** Numbers are given in the order of filing. */
const orderOf = (column: string): Order =>
  column === 'name' || column === 'changed' ? column : 'number';
