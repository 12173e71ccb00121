import { system } from '@kefu/kernel';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import { When, type EventMeta } from '@kefu/messaging';
import { Controller } from '@nestjs/common';
import { takeOut } from '../domain/index.js';
import { Departments } from '../store/index.js';

/** Whoever left belongs to no department; nobody heads it until another is appointed. */
@Controller()
export class TakeOutWhoLeaves {
  constructor(private readonly departments: Departments) {}

  @When(PersonDismissedV1)
  async on(_event: PersonDismissedV1, { aggregateId: personId }: EventMeta): Promise<void> {
    for (const id of await this.departments.idsOf(personId)) {
      await this.departments.change(id, system('CP-05'), (department) =>
        takeOut(department, personId),
      );
    }
  }
}
