import { system } from '@kefu/kernel';
import { PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { signsForCases, takeOut } from '../domain/index.js';
import { Departments } from '../store/index.js';

/**
 * Whoever left, or may sign for nothing any more, belongs to no department; nobody heads it until another
 * is appointed.
 */
@Controller()
export class TakeOutWhoLeaves {
  constructor(private readonly departments: Departments) {}

  @When(PersonDismissedV1)
  onDismissed(_event: PersonDismissedV1, { aggregateId }: EventMeta): Promise<void> {
    return this.takeOut(aggregateId);
  }

  @When(PersonChangedV1)
  async onChanged({ roles }: PersonChangedV1, { aggregateId }: EventMeta): Promise<void> {
    if (!signsForCases(roles)) await this.takeOut(aggregateId);
  }

  private async takeOut(personId: string): Promise<void> {
    for (const id of await this.departments.idsOf(personId)) {
      await this.departments.change(id, system('CP-05'), (department) =>
        takeOut(department, personId),
      );
    }
  }
}
