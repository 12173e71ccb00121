import { CustomerChangedV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

@Controller()
export class KeepCustomersWhenTheyChange {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(CustomerRegisteredV1)
  onRegistered(event: CustomerRegisteredV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(CustomerChangedV1)
  onChanged(event: CustomerChangedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  private async keep(id: string, event: CustomerRegisteredV1 | CustomerChangedV1): Promise<void> {
    await this.database.query(
      `INSERT INTO customer_record (id, number, tier) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, tier = excluded.tier`,
      [id, event.number, event.tier],
    );
  }
}
