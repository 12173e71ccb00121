import { Ledger, type TransferOrder } from '@kefu/ledger';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { chart } from './chart.js';

/** The ledger with the accounts of receivables and payments. */
@Injectable()
export class Books extends Ledger<typeof chart> {
  constructor(@Inject(Database) database: Database) {
    super(database, chart);
  }
}

/** What is to be posted in them. */
export type Order = TransferOrder<keyof typeof chart>;
