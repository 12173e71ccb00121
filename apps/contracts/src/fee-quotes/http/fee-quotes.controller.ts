import type { Actor } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import {
  Asked,
  By,
  Changes,
  Creates,
  Lists,
  Prints,
  Reads,
  ReasonRequest,
  WhichPaper,
} from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { voidQuote } from '../domain/index.js';
import { FeeQuoteRecord, FeeQuotes } from '../store/index.js';
import { printFeeQuote } from './print-fee-quote.js';
import { FindFeeQuotesQuery, GiveFeeQuoteRequest } from './requests.js';
import { quoters, readers } from './roles.js';

/** What a property costs beside its price, line by line (CT-12). */
@Controller('fee-quotes')
export class FeeQuotesController {
  constructor(
    private readonly quotes: FeeQuotes,
    private readonly people: KnownPeople,
  ) {}

  /** Reckons every fee and keeps the rates that it was made with (CT-12, G-06). */
  @Creates('', FeeQuoteRecord, quoters)
  give(@By() by: Actor, @Body() told: GiveFeeQuoteRequest) {
    return this.quotes.give(by, told);
  }

  /** By state, customer and contract, the newest first. */
  @Lists('', FeeQuoteRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, ...equal }: FindFeeQuotesQuery) {
    return this.quotes.search(by, equal, { cursor, limit });
  }

  /** As a page to print and sign: the statement of fees. */
  @Prints(':id.html', readers)
  async print(@Asked() { id, by }: Asked, @Query() { paper }: WhichPaper) {
    const { state } = await this.quotes.seen(id, by);
    const giver = await this.people.find(state.givenBy);
    return printFeeQuote(state, { ...paper, giver: giver?.number ?? state.givenBy });
  }

  /** One quote with its lines and rates. */
  @Reads(':id', FeeQuoteRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.quotes.seen(id, by);
  }

  /** It was an error, and counts for nothing; it stays on record (G-03). */
  @Changes(':id/void', FeeQuoteRecord, quoters)
  voidQuote(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.quotes.changeSeen(asked, (quote, context) => voidQuote(quote, reason, context));
  }
}
