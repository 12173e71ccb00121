import { system } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { KeepImprovements } from '../store/index.js';

/**
 * CP-14, G-01: what somebody owned who leaves, or loses every role that carries it through, is a manager's
 * until it is handed on; where there was none, it is whoever's comes.
 */
@Controller()
export class HandOverWhenOwnerLeaves {
  constructor(private readonly keeping: KeepImprovements) {}

  @When(PersonAppointedV1)
  onAppointed({ roles }: PersonAppointedV1, meta: EventMeta): Promise<void> {
    return this.follow(meta, roles);
  }

  @When(PersonChangedV1)
  onChanged({ roles }: PersonChangedV1, meta: EventMeta): Promise<void> {
    return this.follow(meta, roles);
  }

  @When(PersonDismissedV1)
  onDismissed(_event: PersonDismissedV1, meta: EventMeta): Promise<void> {
    return this.follow(meta, []);
  }

  private follow({ aggregateId: id }: EventMeta, roles: readonly string[]): Promise<void> {
    return this.keeping.takeFromLeavers({ id, roles }, system('G-01'));
  }
}
