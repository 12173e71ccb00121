import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import {
  answer,
  Answers,
  By,
  CLOCK,
  decodeCursor,
  HANDBOOK,
  IfMatch,
  ListOf,
  page,
  PageOf,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { keepers, readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest, requireDay } from '../../../whole/request-formats/index.js';
import {
  changeLevel,
  leaveClub,
  levelsOf,
  renewMembership,
  voidMembership,
  type Membership,
  type MembershipContext,
  type MembershipDecision,
} from '../domain/index.js';
import { FindMemberships } from '../store/find-memberships.js';
import { Memberships } from '../store/memberships.js';
import { ChangeLevelRequest, FindMembershipsRequest, JoinRequest } from './requests.js';
import { LevelView, levelViewOf, MembershipView, membershipViewOf } from './views.js';

/** The membership club (CU-13). */
@Controller()
export class MembershipsController {
  constructor(
    @Inject(Memberships) private readonly memberships: Memberships,
    @Inject(FindMemberships) private readonly finding: FindMemberships,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The levels that there are, the lowest first, and what each is good for. */
  @Roles(...readers)
  @Answers(ListOf(LevelView))
  @Get('membership-levels')
  levels() {
    return { items: levelsOf(this.present()).map(levelViewOf) };
  }

  @Roles(...readers)
  @Answers(PageOf(MembershipView))
  @Get('memberships')
  async list(@By() by: Actor, @Query() query: FindMembershipsRequest) {
    const { cursor, limit, ...filter } = query;
    requireDay('#/query/validThroughBy', filter.validThroughBy);
    const after = decodeCursor(cursor, ['number'])?.[0];
    const rows = await this.finding.find(filter, by.regions, after, limit);
    const view = this.view();
    return page(
      rows,
      limit,
      ({ memberNo }) => [memberNo],
      (row) => view(row, row.version),
    );
  }

  @Roles(...readers)
  @Answers(MembershipView)
  @Get('memberships/:id')
  async read(@By() by: Actor, @Param('id') id: string) {
    return answer(await this.memberships.seen(id, by), this.view());
  }

  /** A new number each time; who has let his run out renews it instead. */
  @Roles(...keepers)
  @Answers(MembershipView)
  @Post('customers/:id/memberships')
  async join(@By() by: Actor, @Param('id') customerId: string, @Body() { level }: JoinRequest) {
    return answer(await this.memberships.join(by, { customerId, level }), this.view());
  }

  /** Can be undone on the same day. */
  @Roles(...keepers)
  @Answers(MembershipView)
  @HttpCode(200)
  @Post('memberships/:id/leave')
  leave(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(id, by, ifVersion, (one, context) => leaveClub(one, reason, context));
  }

  /** As if he had not left; on the same day only. */
  @Roles(...keepers)
  @Answers(MembershipView)
  @HttpCode(200)
  @Post('memberships/:id/undo-leave')
  async undoLeave(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return answer(await this.memberships.undoLeave(id, by, ifVersion), this.view());
  }

  /** One period more, from its last day while it runs, from today after. */
  @Roles(...keepers)
  @Answers(MembershipView)
  @HttpCode(200)
  @Post('memberships/:id/renew')
  renew(@By() by: Actor, @Param('id') id: string, @IfMatch() ifVersion?: number) {
    return this.change(id, by, ifVersion, renewMembership);
  }

  @Roles(...keepers)
  @Answers(MembershipView)
  @HttpCode(200)
  @Post('memberships/:id/change-level')
  changeLevel(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { level, reason }: ChangeLevelRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(id, by, ifVersion, (one, context) =>
      changeLevel(one, { level, reason }, context),
    );
  }

  /** Filed in error (G-03). */
  @Roles(...supervisors)
  @Answers(MembershipView)
  @HttpCode(200)
  @Post('memberships/:id/void')
  void(
    @By() by: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonRequest,
    @IfMatch() ifVersion?: number,
  ) {
    return this.change(id, by, ifVersion, (one) => voidMembership(one, reason));
  }

  private async change(
    id: string,
    by: Actor,
    ifVersion: number | undefined,
    decide: (membership: Membership, context: MembershipContext) => MembershipDecision,
  ) {
    return answer(await this.memberships.changeSeen({ id, by, ifVersion }, decide), this.view());
  }

  private view() {
    return membershipViewOf(this.present());
  }

  private present(): Handbook {
    return this.handbook.asOf(this.clock.now());
  }
}
