import { Inject, Injectable } from '@nestjs/common';
import { FindCustomers, type CustomerFilter, type ListedCustomer } from '../../customers/index.js';

const pageLength = 1_000;

/** All that a search finds, page after page in the order of filing: the one way to it for exports. */
@Injectable()
export class PagesOfCustomers {
  constructor(@Inject(FindCustomers) private readonly finding: FindCustomers) {}

  async *of(
    filter: CustomerFilter,
    regions: readonly string[],
  ): AsyncGenerator<readonly ListedCustomer[]> {
    let after: number | undefined;
    for (;;) {
      const range = { regions, after, newestFirst: false, limit: pageLength };
      const found = await this.finding.find(filter, range);
      const page = found.slice(0, pageLength);
      if (page.length > 0) yield page;
      if (found.length <= pageLength) return;
      after = page.at(-1)?.filedNo;
    }
  }
}
