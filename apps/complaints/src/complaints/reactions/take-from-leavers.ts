import { system } from '@kefu/kernel';
import { PersonAppointedV1, PersonChangedV1, PersonDismissedV1 } from '@kefu/messages-staff';
import { keepRecords } from '@kefu/service';
import { Inject } from '@nestjs/common';
import { Successors } from '../store/index.js';

/** G-01: what somebody had who is dismissed, or loses a role or a region, goes to others. */
export class KeepStaffAndTakeFromLeavers extends keepRecords('staff_record', {
  created: PersonAppointedV1,
  changed: PersonChangedV1,
  row: ({ number, roles, regionIds }) => ({ number, roles, regionIds, active: true }),
  then: [[PersonDismissedV1, { active: false }]],
}) {
  @Inject(Successors) private readonly successors!: Successors;

  override async kept(personId: string): Promise<void> {
    await this.successors.takeFrom(personId, system('G-01'));
    await this.successors.takeUpUnowned(personId, system('G-01'));
  }
}
