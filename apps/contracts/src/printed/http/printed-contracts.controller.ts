import type { Handbook } from '@kefu/handbook';
import { KnownPeople } from '@kefu/people';
import { Asked, HANDBOOK, Prints, WhichPaper } from '@kefu/service';
import { Controller, Inject, Query } from '@nestjs/common';
import { Contracts, linesOf, readers } from '../../contracts/index.js';
import { FeeQuotes } from '../../fee-quotes/index.js';
import { CustomerNames } from '../../names/index.js';
import { printContract } from './print-contract.js';

/** The contract itself, as it is printed (CT-02). */
@Controller('contracts')
export class PrintedContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly quotes: FeeQuotes,
    private readonly names: CustomerNames,
    private readonly people: KnownPeople,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /**
   * As a page to print and sign: parties, terms, wording, statement of fees, and the papers that
   * were seen. Until the customer has checked what was entered it says that it is not to be signed.
   */
  @Prints(':id.html', readers)
  async print(@Asked() { id, by }: Asked, @Query() { paper }: WhichPaper) {
    const { state } = await this.contracts.seen(id, by);
    const { profile } = this.handbook;
    const known = state.parties.flatMap(({ customerId }) => customerId ?? []);
    const quoteId = state.feeStatement?.quoteId;
    const quote = quoteId === undefined ? undefined : await this.quotes.find(quoteId);
    const owner = await this.people.find(state.ownerId);
    const copies = state.signing?.copies ?? this.handbook.parameter('CT-02', 'copies');
    return printContract(state, {
      ...{ ...paper, names: await this.names.of(known), papers: linesOf(state, this.handbook) },
      ...{ copies, owner: owner?.number ?? state.ownerId, quote: quote?.state },
      kind: profile.contractKinds?.find(({ code }) => code === state.kind)?.title,
    });
  }
}
