import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { Customers } from '../../../records/customers/index.js';
import { recordMissedVisit } from '../domain/index.js';
import { Visits } from '../store/visits.js';

@Injectable()
export class RecordBreachWhenDeadlinePassed {
  constructor(
    @Inject(Visits) private readonly visits: Visits,
    @Inject(Customers) private readonly customers: Customers,
  ) {}

  @WhenDue('visit', 'CU-11')
  async on({ ref }: FiredTimer): Promise<void> {
    const { customerId } = (await this.visits.get(ref)).state;
    const { regionCode } = (await this.customers.get(customerId)).state;
    await this.visits.change(
      ref,
      system('CU-11'),
      (visit) => recordMissedVisit(visit, regionCode),
      { noWait: true },
    );
  }
}
