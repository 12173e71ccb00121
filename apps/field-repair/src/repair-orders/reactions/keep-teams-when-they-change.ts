import { TeamChangedV1, TeamFormedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

@Controller()
export class KeepTeamsWhenTheyChange {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(TeamFormedV1)
  onFormed(event: TeamFormedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  @When(TeamChangedV1)
  onChanged(event: TeamChangedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, event);
  }

  private async keep(id: string, event: TeamFormedV1 | TeamChangedV1): Promise<void> {
    await this.database.query(
      `INSERT INTO team_record (id, region_id, lead_id, member_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET region_id = excluded.region_id, lead_id = excluded.lead_id,
         member_ids = excluded.member_ids`,
      [id, event.regionId, event.leadId ?? null, event.memberIds],
    );
  }
}
