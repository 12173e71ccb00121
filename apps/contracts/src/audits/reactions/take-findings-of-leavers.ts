import { system } from '@kefu/kernel';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Successors } from '@kefu/people';
import { Controller } from '@nestjs/common';
import { takeFindings } from '../domain/index.js';
import { BranchAudits } from '../store/index.js';

/** What somebody was to settle who left, whoever leads the audit settles, or their successor (G-01). */
@Controller()
export class TakeFindingsOfLeavers {
  constructor(
    private readonly audits: BranchAudits,
    private readonly successors: Successors,
  ) {}

  @When(PersonDismissedV1)
  async onDismissed(_event: PersonDismissedV1, { aggregateId: leaver }: EventMeta): Promise<void> {
    for (const id of await this.audits.withFindingsOf(leaver)) {
      await this.audits.change(id, system('G-01'), async (audit, context) => {
        const { regionId, ownerId } = audit;
        const roles = ['manager', 'director'] as const;
        const next =
          ownerId === leaver ? await this.successors.of(leaver, { roles, regionId }) : ownerId;
        return takeFindings(audit, leaver, next, context);
      });
    }
  }
}
