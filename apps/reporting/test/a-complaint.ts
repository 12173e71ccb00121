import { newId, type EventClass, type Instant } from '@kefu/kernel';
import {
  ComplaintAcceptedV1,
  ComplaintAssignedV1,
  ComplaintCalledOffV1,
  ComplaintCarriedOutV1,
  ComplaintClassifiedV1,
  ComplaintClosedV1,
  ComplaintConfirmedV1,
  ComplaintCustomerContactedV1,
  ComplaintDeadlineBreachedV1,
  ComplaintEvaluatedV1,
  ComplaintGivenBackV1,
  ComplaintInvestigatedV1,
  ComplaintPaymentRecordedV1,
  ComplaintPaymentReversedV1,
  ComplaintProposedV1,
  ComplaintRecordedV1,
  ComplaintRefusedV1,
  ComplaintReopenedV1,
  ComplaintTakenOverV1,
  ComplaintVoidedV1,
  ComplaintWithdrawnV1,
} from '@kefu/messages-complaints';
import { Speaking } from './events-of-others.js';

export interface ComplaintTraits {
  readonly number?: string;
  readonly region?: string;
  readonly channel?: string;
  readonly callbackId?: string;
  readonly handler?: string;
}

/** A complaint as complaints tells of it. */
export class Complaint extends Speaking {
  readonly customerId = newId();
  readonly handler: string;
  readonly regionId: string;

  constructor(private readonly traits: ComplaintTraits = {}) {
    super('complaints');
    this.handler = traits.handler ?? newId();
    this.regionId = traits.region ?? 'east';
  }

  get about() {
    const { customerId, regionId } = this;
    return { customerId, regionId };
  }

  recorded(receivedAt: Instant, recordedAt = receivedAt): this {
    const { number = 'CP00000001', callbackId } = this.traits;
    const channel = this.traits.channel ?? (callbackId ? 'callback' : 'phone');
    return this.say(ComplaintRecordedV1, recordedAt, {
      ...{ ...this.about, number, channel, madeAt: receivedAt, receivedAt },
      ...(callbackId ? { callbackId } : {}),
      recordedBy: this.handler,
    });
  }

  confirmed(time: Instant): this {
    return this.say(ComplaintConfirmedV1, time, { ...this.about, confirmedBy: newId() });
  }

  classified(
    time: Instant,
    category: string,
    severity: 'general' | 'major' | 'crisis' = 'general',
    nature = 'genuine',
  ): this {
    const classifiedBy = this.handler;
    const event = { ...this.about, category, severity, nature, classifiedBy };
    return this.say(ComplaintClassifiedV1, time, event);
  }

  assigned(time: Instant, department: string): this {
    const who = { personId: newId(), final: false, assignedBy: this.handler };
    return this.say(ComplaintAssignedV1, time, { ...this.about, department, ...who });
  }

  givenBack(time: Instant, department: string): this {
    const event = { ...this.about, department, personId: newId() };
    return this.say(ComplaintGivenBackV1, time, event);
  }

  takenOver(time: Instant, ownerId: string): this {
    const event = { ...this.about, ownerId, formerOwnerId: this.handler };
    return this.say(ComplaintTakenOverV1, time, event);
  }

  investigated(time: Instant, cause: string, department = 'technical'): this {
    const found = { cause, demandReasonable: true, department, investigatedBy: newId() };
    return this.say(ComplaintInvestigatedV1, time, { ...this.about, ...found });
  }

  proposed(time: Instant, cost: string, round = 1, kind = 'compensation'): this {
    const remedies = [{ kind, cost }];
    const offer = { round, remedies, cost, pending: false, proposedBy: this.handler };
    return this.say(ComplaintProposedV1, time, { ...this.about, ...offer });
  }

  contacted(time: Instant): this {
    const word = { outcome: 'spoken', contactedAt: time, contactedBy: this.handler };
    return this.say(ComplaintCustomerContactedV1, time, { ...this.about, ...word });
  }

  refused(time: Instant, refusals = 1): this {
    const answer = { round: refusals, refusals, refusedAt: time };
    return this.say(ComplaintRefusedV1, time, { ...this.about, ...answer });
  }

  accepted(time: Instant, round = 1): this {
    return this.say(ComplaintAcceptedV1, time, { ...this.about, round, acceptedAt: time });
  }

  carriedOut(time: Instant, cost: string): this {
    const deed = { cost, carriedOutAt: time, carriedOutBy: this.handler };
    return this.say(ComplaintCarriedOutV1, time, { ...this.about, ...deed });
  }

  calledOff(time: Instant): this {
    return this.say(ComplaintCalledOffV1, time, { ...this.about, calledOffBy: this.handler });
  }

  paid(time: Instant, paidOn: string, amount: string, kind = 'compensation'): this {
    const slip = { paymentId: newId(), kind, amount, paidOn, left: '0.00' };
    return this.say(ComplaintPaymentRecordedV1, time, {
      ...{ ...this.about, ...slip, recordedBy: newId() },
    });
  }

  cameBack(time: Instant, reversedOn: string, amount: string, kind = 'compensation'): this {
    const slip = { paymentId: newId(), kind, amount, reversedOn };
    return this.say(ComplaintPaymentReversedV1, time, {
      ...{ ...this.about, ...slip, reversedBy: newId() },
    });
  }

  evaluated(time: Instant, score: number, confirmed = true): this {
    const said = { confirmed, score, evaluatedAt: time, evaluatedBy: this.handler };
    return this.say(ComplaintEvaluatedV1, time, { ...this.about, ...said });
  }

  closed(
    time: Instant,
    cost = '0.00',
    rounds = 1,
    outcome: 'confirmed' | 'unconfirmed' = 'confirmed',
  ) {
    const ending = { outcome, rounds, cost, closedAt: time, closedBy: this.handler };
    return this.say(ComplaintClosedV1, time, { ...this.about, ...ending });
  }

  withdrawn(time: Instant): this {
    return this.say(ComplaintWithdrawnV1, time, { ...this.about, withdrawnBy: this.handler });
  }

  voided(time: Instant): this {
    return this.say(ComplaintVoidedV1, time, { ...this.about, voidedBy: this.handler });
  }

  reopened(time: Instant, severity: 'major' | 'crisis' = 'major', times = 1): this {
    const again = { severity, times, reopenedBy: this.handler };
    return this.say(ComplaintReopenedV1, time, { ...this.about, ...again });
  }

  /** Any other fact, with what is needed of it. */
  fact<T extends object>(of: EventClass<T>, time: Instant, data: object = {}): this {
    return this.say(of, time, { ...this.about, ...data } as Parameters<typeof this.say<T>>[2]);
  }

  breached(
    rule: string,
    dueAt: Instant,
    responsibleId?: string,
    responsibleRole = 'complaint-handler',
  ): this {
    return this.say(
      ComplaintDeadlineBreachedV1,
      dueAt,
      {
        ...{ ...this.about, rule, startedAt: dueAt, dueAt, escalatedTo: 'manager' },
        responsibleRole,
        ...(responsibleId ? { responsibleId } : {}),
      },
      rule,
    );
  }
}
