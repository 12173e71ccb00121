import type { Actor } from '@kefu/kernel';
import { answer, Answers, By, decodeCursor, IfMatch, page, PageOf, Roles } from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import { dropProposal } from '../domain/index.js';
import { FindLoyalties } from '../store/find-loyalties.js';
import { TierProposals } from '../store/tier-proposals.js';
import { proposalViewOf, TierProposalView } from './proposal-view.js';
import { ConfirmProposalRequest, FindTierProposalsRequest } from './requests.js';

/** Changes of tier that follow from a class; the manager decides (CU-12). */
@Controller('tier-proposals')
export class TierProposalsController {
  constructor(
    @Inject(TierProposals) private readonly proposals: TierProposals,
    @Inject(FindLoyalties) private readonly finding: FindLoyalties,
  ) {}

  /** What waits for the manager; by status what was decided. */
  @Roles(...readers)
  @Answers(PageOf(TierProposalView))
  @Get()
  async list(@By() by: Actor, @Query() query: FindTierProposalsRequest) {
    const { cursor, limit, status = 'proposed', ...filter } = query;
    const after = decodeCursor(cursor, ['id'])?.[0];
    const rows = await this.finding.proposals({ ...filter, status }, by.regions, after, limit);
    return page(
      rows,
      limit,
      ({ id }) => [id],
      (row) => proposalViewOf(row, row.version),
    );
  }

  @Roles(...readers)
  @Answers(TierProposalView)
  @Get(':id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.proposals.seen(id, by), proposalViewOf);
  }

  /** The customer has that tier from now on. */
  @Roles(...supervisors)
  @Answers(TierProposalView)
  @HttpCode(200)
  @Post(':id/confirm')
  async confirm(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ConfirmProposalRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return answer(await this.proposals.confirm(id, by, { reason, ifVersion }), proposalViewOf);
  }

  /** The customer keeps his tier; proposed again only when his class changes again. */
  @Roles(...supervisors)
  @Answers(TierProposalView)
  @HttpCode(200)
  @Post(':id/drop')
  async drop(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    const dropped = await this.proposals.changeSeen({ id, by, ifVersion }, (proposal, context) =>
      dropProposal(proposal, reason, context),
    );
    return answer(dropped, proposalViewOf);
  }
}
