import { serves } from '@kefu/kernel';
import { PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { looksAfter } from '../domain/index.js';
import { NamePeople } from '../store/name-people.js';

/** What an account manager was to visit who leaves, or changes roles or regions, another one visits (G-01). */
@Controller()
export class HandOnVisitsOfLeavers {
  constructor(private readonly naming: NamePeople) {}

  @When(PersonDismissedV1)
  onDismissed(_event: PersonDismissedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.naming.handOnOf(aggregateId, () => true);
  }

  @When(PersonChangedV1)
  onChanged({ roles, regionIds }: PersonChangedV1, { aggregateId }: EventMeta): Promise<void> {
    const may = looksAfter.roles.some((role) => roles.includes(role));
    return this.naming.handOnOf(aggregateId, (regionId) => !may || !serves(regionIds, regionId));
  }
}
