import { system } from '@kefu/kernel';
import { KeepPeople } from '@kefu/people';
import { Inject } from '@nestjs/common';
import { Successors } from '../store/index.js';

/** FR-03, G-01: what somebody had who is dismissed, or loses a role or a region, goes to others. */
export class KeepStaffAndTakeFromLeavers extends KeepPeople {
  @Inject(Successors) private readonly successors!: Successors;

  override async kept(personId: string): Promise<void> {
    await this.successors.takeFrom(personId, system('FR-03'));
    await this.successors.takeUpUnowned(system('G-01'));
  }
}
