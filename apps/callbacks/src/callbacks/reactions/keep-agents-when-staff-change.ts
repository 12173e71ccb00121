import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { system } from '@kefu/kernel';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';
import { ShareOut } from '../store/index.js';

/** CB-11: who comes takes what nobody has; what was on the list of who goes is handed on. */
@Controller()
export class KeepAgentsWhenStaffChange {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ShareOut) private readonly shareOut: ShareOut,
  ) {}

  @When(PersonAppointedV1)
  onAppointed(event: PersonAppointedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(PersonChangedV1)
  onChanged(event: PersonChangedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(PersonDismissedV1)
  async onDismissed(_event: PersonDismissedV1, meta: EventMeta): Promise<void> {
    await this.database.query('UPDATE agent_record SET active = false WHERE id = $1', [
      meta.aggregateId,
    ]);
    await this.shareOut.again(system('CB-11'));
  }

  private async keep(id: string, event: PersonAppointedV1 | PersonChangedV1): Promise<void> {
    await this.database.query(
      `INSERT INTO agent_record (id, number, roles, region_ids, active) VALUES ($1, $2, $3, $4, true)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, roles = excluded.roles,
         region_ids = excluded.region_ids, active = true`,
      [id, event.number, event.roles, event.regionIds],
    );
    await this.shareOut.again(system('CB-11'));
  }
}
