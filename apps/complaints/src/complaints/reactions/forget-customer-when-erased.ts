import { system } from '@kefu/kernel';
import { WhenPersonal, type PersonalMessage } from '@kefu/messaging';
import { Database, forgetPerson } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { forgetCustomer, forgetParty } from '../domain/index.js';
import { Complaints, complaintsOf } from '../store/index.js';

/** An erased customer is forgotten (G-05). Names and phones are not kept here at all. */
@Controller()
export class ForgetCustomerWhenErased {
  constructor(
    private readonly database: Database,
    private readonly complaints: Complaints,
  ) {}

  @WhenPersonal()
  async on({ personId, tombstone }: PersonalMessage): Promise<void> {
    if (!tombstone) return;
    await this.database.transaction((tx) =>
      forgetPerson(tx, personId, async () => {
        const by = system('forget-customer-when-erased');
        for (const id of await complaintsOf(tx, personId)) {
          await this.complaints.change(id, by, (complaint, context) =>
            complaint.customerId === personId
              ? forgetCustomer(complaint)
              : forgetParty(complaint, personId, context),
          );
        }
      }),
    );
  }
}
