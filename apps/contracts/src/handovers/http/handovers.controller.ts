import type { Actor, Clock } from '@kefu/kernel';
import { Asked, By, Changes, CLOCK, Creates, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { HandoverRecord, Handovers, KeepHandovers } from '../store/index.js';
import {
  CompleteHandoverRequest,
  ConfirmHandoverRequest,
  FindHandoversQuery,
  GiveNoticeHandoverRequest,
  HandBooksHandoverRequest,
  HandOnHandoverRequest,
  IdentifyHandoverRequest,
  MoveHandoverRequest,
  NoShowHandoverRequest,
  PlanHandoverRequest,
  SettleHandoverRequest,
} from './requests.js';
import { carriers, managers, readers, stampers } from './roles.js';

/** Property is handed over to its buyer, no step skipped (CT-16). */
@Controller('handovers')
export class HandoversController {
  constructor(
    private readonly handovers: Handovers,
    private readonly keeping: KeepHandovers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A property of a batch is to be handed over on a day. */
  @Creates('', HandoverRecord, carriers)
  plan(@By() by: Actor, @Body() told: PlanHandoverRequest) {
    return this.keeping.plan(by, told);
  }

  /** By state, batch, customer, contract, region, owner and day, the most urgent first. */
  @Lists('', HandoverRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindHandoversQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.handovers.search(by, filter, { cursor, limit });
  }

  /** One hand-over. */
  @Reads(':id', HandoverRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.handovers.seen(id, by);
  }

  /** The buyer is told of the day; by post and by phone, before they are awaited. */
  @Changes(':id/give-notice', HandoverRecord, carriers)
  giveNotice(@Asked() asked: Asked, @Body() told: GiveNoticeHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.giveNotice(handover, told, context),
    );
  }

  /** Another day, word of which came before the one planned was over; the buyer is told anew. */
  @Changes(':id/move', HandoverRecord, carriers)
  move(@Asked() asked: Asked, @Body() told: MoveHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.moveHandover(handover, told, context),
    );
  }

  /** The buyer did not come; another day, of which they are told again. */
  @Changes(':id/no-show', HandoverRecord, carriers)
  noShow(@Asked() asked: Asked, @Body() { nextOn }: NoShowHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.recordNoShow(handover, nextOn, context),
    );
  }

  /** Whoever came is the buyer, or their proxy with a written mandate. */
  @Changes(':id/identify', HandoverRecord, carriers)
  identify(@Asked() asked: Asked, @Body() told: IdentifyHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.identify(handover, told, context),
    );
  }

  /** Finance stamps that the balance and the difference of the area are settled. */
  @Changes(':id/settle', HandoverRecord, stampers)
  settle(@Asked() asked: Asked, @Body() told: SettleHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.settle(handover, told, context),
    );
  }

  /** The buyer signed the confirmation. */
  @Changes(':id/confirm', HandoverRecord, carriers)
  confirm(@Asked() asked: Asked, @Body() told: ConfirmHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.confirm(handover, told, context),
    );
  }

  /** The buyer has both books. */
  @Changes(':id/hand-books', HandoverRecord, carriers)
  handBooks(@Asked() asked: Asked, @Body() told: HandBooksHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.handBooks(handover, told, context),
    );
  }

  /** The buyer was taken to the property company: it is done. */
  @Changes(':id/complete', HandoverRecord, carriers)
  complete(@Asked() asked: Asked, @Body() told: CompleteHandoverRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.complete(handover, told, context),
    );
  }

  /** A buyer who did not come so often is deemed to have it, for a reason. */
  @Changes(':id/deem', HandoverRecord, managers)
  deem(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.deem(handover, reason, context),
    );
  }

  /** It does not take place, for a reason; before the buyer confirmed it. */
  @Changes(':id/call-off', HandoverRecord, managers)
  callOff(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.handovers.changeSeen(asked, (handover, context) =>
      domain.callOff(handover, reason, context),
    );
  }

  /** Somebody else answers for it (G-01). */
  @Changes(':id/hand-on', HandoverRecord, managers)
  handOn(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOnHandoverRequest) {
    return this.keeping.handOn(asked, ownerId, reason);
  }
}
