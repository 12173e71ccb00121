import { system } from '@kefu/kernel';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Database } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { handOver } from '../domain/index.js';
import { Improvements, KeepImprovements } from '../store/index.js';

/** CP-14, G-01: what somebody owned who leaves is a manager's until it is handed on. */
@Controller()
export class HandOverWhenOwnerLeaves {
  constructor(
    private readonly database: Database,
    private readonly improvements: Improvements,
    private readonly keeping: KeepImprovements,
  ) {}

  @When(PersonDismissedV1)
  async on(_event: PersonDismissedV1, { aggregateId: leaver }: EventMeta): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM improvement WHERE owner_id = $1 AND status IN ('planned', 'done') ORDER BY id`,
      [leaver],
    );
    for (const { id } of rows) {
      await this.improvements.change(id, system('G-01'), async (improvement, context) => {
        const successor = await this.keeping.successor(improvement, leaver);
        return successor === undefined
          ? { next: improvement, events: [] }
          : handOver(improvement, successor, context);
      });
    }
  }
}
