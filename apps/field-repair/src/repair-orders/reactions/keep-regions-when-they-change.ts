import { RegionChangedV1, RegionOpenedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller, Inject } from '@nestjs/common';

@Controller()
export class KeepRegionsWhenTheyChange {
  constructor(@Inject(Database) private readonly database: Database) {}

  @When(RegionOpenedV1)
  onOpened({ code }: RegionOpenedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, code, true);
  }

  @When(RegionChangedV1)
  onChanged({ code, active }: RegionChangedV1, meta: EventMeta) {
    return this.keep(meta.aggregateId, code, active);
  }

  private async keep(id: string, code: string, active: boolean): Promise<void> {
    await this.database.query(
      `INSERT INTO region_record (code, id, active) VALUES ($1, $2, $3)
       ON CONFLICT (code) DO UPDATE SET id = excluded.id, active = excluded.active`,
      [code, id, active],
    );
  }
}
