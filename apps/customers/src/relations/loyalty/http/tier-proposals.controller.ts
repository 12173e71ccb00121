import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Lists, Reads } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { dropProposal } from '../domain/index.js';
import { FindLoyalties } from '../store/find-loyalties.js';
import { TierProposalRecord } from '../store/tier-proposal-record.js';
import { TierProposals } from '../store/tier-proposals.js';
import { ConfirmProposalRequest, FindTierProposalsRequest } from './requests.js';

/** Changes of tier that follow from a class; the manager decides (CU-12). */
@Controller('tier-proposals')
export class TierProposalsController {
  constructor(
    private readonly proposals: TierProposals,
    private readonly finding: FindLoyalties,
  ) {}

  /** What waits for the manager; by status what was decided. */
  @Lists('', TierProposalRecord, readers)
  list(@By() by: Actor, @Query() query: FindTierProposalsRequest) {
    return this.finding.proposals(query, by.regions);
  }

  /** One proposal of a tier. */
  @Reads(':id', TierProposalRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.proposals.seen(id, by);
  }

  /** The customer has that tier from now on. */
  @Changes(':id/confirm', TierProposalRecord, supervisors)
  confirm(@Asked() asked: Asked, @Body() { reason }: ConfirmProposalRequest) {
    return this.proposals.confirm(asked, reason);
  }

  /** The customer's tier stays; another one is proposed only when their class changes again. */
  @Changes(':id/drop', TierProposalRecord, supervisors)
  drop(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.proposals.changeSeen(asked, (one, context) => dropProposal(one, reason, context));
  }
}
