import type { LocalDate, MoneyText } from '@kefu/kernel';
import { Conditions, type Page, type Range, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { referenceOf } from '../../payments/index.js';
import type { BankLine, BankLineStatus } from '../domain/index.js';
import { BankLines } from './bank-lines.js';

export interface BankLineFilter {
  readonly status?: BankLineStatus | undefined;
  readonly reference?: string | undefined;
  readonly amount?: MoneyText | undefined;
  readonly paymentId?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

@Injectable()
export class FindBankLines {
  constructor(private readonly lines: BankLines) {}

  /** The oldest first: those that wait longest. */
  find(
    { from, to, reference, ...equal }: BankLineFilter,
    range: Range,
  ): Promise<Page<Stored<BankLine>>> {
    const where = new Conditions()
      .equal('b', equal)
      .equal('b', { reference: reference === undefined ? undefined : referenceOf(reference) })
      .add('b.paid_on >= ?::date', from)
      .add('b.paid_on <= ?::date', to);
    return this.lines.listed({ as: 'b', where, by: ['paidOn', 'id'], range });
  }
}
