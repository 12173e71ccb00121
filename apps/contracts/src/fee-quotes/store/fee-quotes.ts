import type { Actor } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  nextNumber,
  personalFields,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Concerned } from '../../concerns/index.js';
import {
  forgetCustomer,
  giveFeeQuote,
  supersede,
  type FeeQuote,
  type FeeQuoteStatus,
  type GiveFeeQuote,
} from '../domain/index.js';
import { FeeQuoteRecord } from './fee-quote-record.js';

export interface FeeQuoteFilter {
  readonly number?: string | undefined;
  readonly status?: FeeQuoteStatus;
  readonly customerId?: string;
  readonly contractId?: string;
}

@Injectable()
export class FeeQuotes extends aggregatesOf<FeeQuote>({
  name: 'fee-quote',
  entity: FeeQuoteRecord,
  personal: personalFields((quote) => quote.customerId, ['voidReason'], forgetCustomer),
  regionOf: ({ regionId }) => regionId,
}) {
  @Inject(Concerned) private readonly concerned!: Concerned;

  /** A quote that takes the place of another ends it in the same transaction, or is none. */
  give(by: Actor, told: Omit<GiveFeeQuote, 'number' | 'regionId'>): Promise<Stored<FeeQuote>> {
    return this.database.transaction(async () => {
      const concerned = await this.concerned.of(by, told, 'CT-12');
      const number = await nextNumber(this.database, 'fee_quote_number', 'Q', 8);
      const given = await this.create(by, (context) =>
        giveFeeQuote({ ...told, ...concerned, number }, context),
      );
      const { replacesId: id } = told;
      if (id !== undefined) {
        await this.requireNamed(id, { by, rule: 'CT-12', at: '/replacesId' });
        await this.changeSeen({ id, by }, (quote, context) =>
          supersede(quote, given.state, context),
        );
      }
      return given;
    });
  }

  search(by: Actor, equal: FeeQuoteFilter, range: Range) {
    const where = new Conditions().equal('q', { ...equal }).inRegions('q.region_id', by.regions);
    return this.listed({ as: 'q', where, ...newestFirst, range });
  }
}
