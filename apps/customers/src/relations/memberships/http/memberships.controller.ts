import type { Handbook } from '@kefu/handbook';
import type { Actor, Clock } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  HANDBOOK,
  ListOf,
  Lists,
  Reads,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { keepers, readers, supervisors } from '../../../whole/access/index.js';
import { ReasonRequest } from '../../../whole/request-formats/index.js';
import {
  changeLevel,
  leaveClub,
  levelsOf,
  renewMembership,
  voidMembership,
  type Membership,
} from '../domain/index.js';
import { FindMemberships } from '../store/find-memberships.js';
import { Memberships } from '../store/memberships.js';
import { ChangeLevelRequest, FindMembershipsRequest, JoinRequest } from './requests.js';
import { LevelView, levelViewOf, membershipsBy, MembershipView } from './views.js';

/** The membership club (CU-13). */
@Controller()
export class MembershipsController {
  constructor(
    private readonly memberships: Memberships,
    private readonly finding: FindMemberships,
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

  /** Of all customers, by number. */
  @Lists('memberships', MembershipView, readers)
  async list(@By() by: Actor, @Query() query: FindMembershipsRequest) {
    const { items, ...more } = await this.finding.find(query, by.regions);
    return { ...more, items: items.map(membershipsBy(this.present())) };
  }

  /** One membership. */
  @Reads('memberships/:id', MembershipView, readers)
  read(@Asked() { id, by }: Asked) {
    return this.shown(this.memberships.seen(id, by));
  }

  /** A new number each time; who has let theirs run out renews it instead. */
  @Creates('customers/:id/memberships', MembershipView, keepers)
  join(@By() by: Actor, @Param('id') customerId: string, @Body() { level }: JoinRequest) {
    return this.shown(this.memberships.join(by, { customerId, level }));
  }

  /** Can be undone on the same day. */
  @Changes('memberships/:id/leave', MembershipView, keepers)
  leave(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    const leave = this.memberships.changeSeen(asked, (one, at) => leaveClub(one, reason, at));
    return this.shown(leave);
  }

  /** As if the customer had not left; on the same day only. */
  @Changes('memberships/:id/undo-leave', MembershipView, keepers)
  undoLeave(@Asked() asked: Asked) {
    return this.shown(this.memberships.undoLeave(asked));
  }

  /** One period more, from its last day while it runs, from today after. */
  @Changes('memberships/:id/renew', MembershipView, keepers)
  renew(@Asked() asked: Asked) {
    return this.shown(this.memberships.changeSeen(asked, renewMembership));
  }

  /** Another level, and its benefits, from now on. */
  @Changes('memberships/:id/change-level', MembershipView, keepers)
  changeLevel(@Asked() asked: Asked, @Body() to: ChangeLevelRequest) {
    const change = this.memberships.changeSeen(asked, (one, at) => changeLevel(one, to, at));
    return this.shown(change);
  }

  /** Filed in error (G-03). */
  @Changes('memberships/:id/void', MembershipView, supervisors)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.shown(this.memberships.changeSeen(asked, (one) => voidMembership(one, reason)));
  }

  private async shown(membership: Promise<Stored<Membership>>) {
    return membershipsBy(this.present())(await membership);
  }

  private present(): Handbook {
    return this.handbook.asOf(this.clock.now());
  }
}
