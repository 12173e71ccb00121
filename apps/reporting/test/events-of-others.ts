import { instantAt, newId, type EventClass, type Instant } from '@kefu/kernel';
import {
  CallbackCompletedV1,
  CallbackScheduledV1,
  type CallbackScores,
} from '@kefu/messages-callbacks';
import {
  RepairOrderArrivedV1,
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderDeadlineBreachedV1,
  RepairOrderDispatchedV1,
  RepairOrderNoShowRecordedV1,
  RepairOrderNotifiedV1,
  RepairOrderReportedV1,
  RepairOrderSignedV1,
  RepairOrderUnsolvedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import type { Envelope } from '@kefu/messaging';
import { eventOnTheWire } from '@kefu/testing';

/** A moment by the clock on the centre's wall: `at('2026-11-23', '09:05')`. */
export const at = (date: string, time: string): Instant => instantAt(date, time, 'Asia/Shanghai');

type Plain<T> = { readonly [Field in keyof T]: Plain<T[Field]> };

export interface Said {
  readonly source: string;
  readonly envelope: Envelope;
}

const epoch = newId();

/** One aggregate of another service, and all that it has said so far. */
export class Speaking {
  readonly id = newId();
  readonly said: Said[] = [];

  constructor(private readonly source: string) {}

  say<T extends object>(
    of: EventClass<T>,
    time: Instant,
    data: Plain<Partial<NoInfer<T>>>,
    rule?: string,
  ): this {
    const sender = { epoch, aggregateId: this.id, sequence: this.said.length + 1, time };
    const envelope = eventOnTheWire({ of, data, ...(rule ? { rule } : {}) }, sender);
    this.said.push({ source: this.source, envelope });
    return this;
  }
}

export interface OrderTraits {
  readonly number?: string;
  readonly region?: string;
  readonly model?: string;
}

/** A repair order as field-repair tells of it. */
export class Order extends Speaking {
  readonly customerId = newId();
  readonly assetId = newId();
  readonly region: string;
  readonly model: string;

  constructor({ number = 'R00000001', region = 'east', model = 'MX-3110' }: OrderTraits = {}) {
    super('field-repair');
    this.region = region;
    this.model = model;
    this.number = number;
  }

  readonly number: string;

  reported(time: Instant, recorded = time): this {
    const { number, customerId, assetId, region: regionId, model } = this;
    return this.say(RepairOrderReportedV1, recorded, {
      ...{ number, customerId, assetId, regionId, model },
      category: 'copier',
      contractKind: 'rental',
      channel: 'phone',
      faultCode: 'paper-jam',
      reportedAt: time,
      ownerId: newId(),
    });
  }

  notified(time: Instant, teamId?: string): this {
    return this.say(RepairOrderNotifiedV1, time, {
      as: 'repair-lead',
      ...(teamId ? { teamId } : {}),
      because: 'reported',
      notifiedAt: time,
    });
  }

  dispatched(time: Instant, technicianId: string, teamId: string, again = false): this {
    return this.say(RepairOrderDispatchedV1, time, {
      ...{ technicianId, teamId, regionId: this.region, again },
      outOfRegion: false,
      direct: false,
      dispatchedBy: newId(),
      dispatchedAt: time,
    });
  }

  arrived(time: Instant, technicianId: string, visit = 1): this {
    const { customerId } = this;
    return this.say(RepairOrderArrivedV1, time, {
      ...{ customerId, technicianId, visit, late: false, arrivedAt: time },
    });
  }

  unsolved(time: Instant, technicianId: string): this {
    return this.say(RepairOrderUnsolvedV1, time, {
      ...{ technicianId, visit: 1, reason: 'part-missing', source: 'technician' },
      nextVisitBy: time,
    });
  }

  noShow(who: 'technician' | 'customer', from: Instant, to: Instant, technicianId: string): this {
    const { customerId } = this;
    return this.say(RepairOrderNoShowRecordedV1, to, {
      ...{ who, customerId, technicianId, window: { from, to } },
    });
  }

  signed(time: Instant, technicianId: string, recorded = time): this {
    const { customerId, assetId, region: regionId } = this;
    return this.say(RepairOrderSignedV1, recorded, {
      ...{ customerId, assetId, regionId, technicianId, signedAt: time },
      contractKind: 'rental',
      signer: 'customer',
    });
  }

  closed(time: Instant, outcome: 'confirmed' | 'unconfirmed' = 'confirmed', firstTimeFix = true) {
    const { customerId } = this;
    return this.say(RepairOrderClosedV1, time, {
      ...{ customerId, outcome, firstTimeFix, closedAt: time },
      visits: firstTimeFix ? 1 : 2,
      repeats: 0,
      noShows: 0,
    });
  }

  cancelled(time: Instant): this {
    const { customerId } = this;
    return this.say(RepairOrderCancelledV1, time, {
      ...{ customerId, reason: 'bought-another', cancelledBy: newId() },
    });
  }

  voided(time: Instant): this {
    const { customerId } = this;
    return this.say(RepairOrderVoidedV1, time, {
      ...{ customerId, reason: 'entered-twice', voidedBy: newId() },
    });
  }

  breached(rule: string, dueAt: Instant, responsibleId?: string, teamId?: string): this {
    const { customerId, region: regionId } = this;
    return this.say(
      RepairOrderDeadlineBreachedV1,
      dueAt,
      {
        ...{ rule, startedAt: dueAt, dueAt, customerId, regionId },
        responsibleRole: 'repair-lead',
        ...(responsibleId ? { responsibleId } : {}),
        ...(teamId ? { teamId } : {}),
        escalatedTo: 'manager',
      },
      rule,
    );
  }
}

/** A callback about a repair order. */
export class Call extends Speaking {
  constructor(readonly order: Order) {
    super('callbacks');
  }

  get about() {
    const { customerId, id: repairOrderId } = this.order;
    return { plan: 'CB-03' as const, customerId, concerns: { repairOrderId } };
  }

  scheduled(time: Instant, dueAt = time): this {
    return this.say(CallbackScheduledV1, time, {
      ...this.about,
      regionId: this.order.region,
      dueAt,
    });
  }

  completed(time: Instant, scores: Plain<CallbackScores>, dissatisfied = false): this {
    return this.say(CallbackCompletedV1, time, {
      ...this.about,
      scores,
      dissatisfied,
      wantsToComplain: false,
      completedBy: newId(),
      completedAt: time,
    });
  }
}
