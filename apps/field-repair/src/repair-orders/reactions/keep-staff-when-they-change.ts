import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

@Controller()
export class KeepStaffWhenTheyChange {
  constructor(@Inject(Database) private readonly database: Database) {}

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
    await this.database.query('UPDATE staff_record SET active = false WHERE id = $1', [
      meta.aggregateId,
    ]);
  }

  private async keep(id: string, event: PersonAppointedV1 | PersonChangedV1): Promise<void> {
    await this.database.query(
      `INSERT INTO staff_record (id, number, roles, region_ids, team_id, active)
       VALUES ($1, $2, $3, $4, $5, true)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, roles = excluded.roles,
         region_ids = excluded.region_ids, team_id = excluded.team_id, active = true`,
      [id, event.number, event.roles, event.regionIds, event.teamId ?? null],
    );
  }
}
