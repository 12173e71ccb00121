import { againTimer, handbookOf, type Handbook, type RunningDeadline } from '@kefu/handbook';
import {
  newId,
  plusMillis,
  Refusal,
  type RefusalReason,
  system,
  type Actor,
  type Decision,
  type Happened,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import { guideOf } from '../src/questionnaires/index.js';
import * as domain from '../src/callbacks/domain/index.js';
import type { Callback, CallbackContext, CallbackStatus } from '../src/callbacks/domain/index.js';

/** Monday, 10:00 at the centre. */
export const MONDAY_10: Instant = '2026-11-23T02:00:00.000Z';

export const handbookWith = (parameters: object = {}): Handbook =>
  handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' }, parameters });

export const handbook = handbookWith();

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);

const person = (roles: string[], regions = ['east']): Actor => ({
  id: newId(),
  kind: 'person',
  roles,
  regions,
});

export const agent = person(['agent']);
export const colleague = person(['agent']);
export const agentOfWest = person(['agent'], ['west']);
export const lead = person(['repair-lead']);
export const manager = person(['manager'], ['*']);
export const kefu = system('test');
export const agentRecord = (who: Actor): domain.Agent => ({ id: who.id, regionIds: who.regions });

export const about = {
  concerns: { repairOrderId: newId() },
  customerId: newId(),
  regionId: 'east',
  contractKind: 'contract' as const,
};

/** What the centre asks of whom when its profile says nothing. */
export const questionsOf = (plan: domain.Plan) => guideOf(handbook, plan, 'none').questions;

export const contented = {
  ...{ timeliness: 5, effect: 5, result: 5, attitude: 5, overall: 5, leftOverTrouble: 5 },
};

/** What somebody says after stage C who has nothing to complain of. */
export const contentedCustomer = { solved: true, scores: contented, expected: { overall: 5 } };

/** One callback with its clock, what happened to it, and which timers run. */
export class ACallback {
  callback!: Callback;
  readonly events: Happened[] = [];
  readonly running = new Map<string, TimerChange & { do: 'start' }>();
  readonly settled: string[] = [];

  constructor(
    public now: Instant = MONDAY_10,
    private readonly by: Handbook = handbook,
  ) {}

  as(by: Actor): CallbackContext {
    return { now: this.now, by, handbook: this.by };
  }

  after(millis: number): this {
    this.now = plusMillis(this.now, millis);
    return this;
  }

  at(now: Instant): this {
    this.now = now;
    return this;
  }

  /** Takes a decision over, as the use-case primitive would. */
  take(decision: Decision<Callback>): this {
    this.callback = decision.next;
    this.events.push(...decision.events);
    for (const timer of decision.timers ?? []) {
      if (timer.do === 'start') this.running.set(timer.kind, timer);
      else if (this.running.delete(timer.kind)) this.settled.push(`${timer.do} ${timer.kind}`);
    }
    return this;
  }

  /** CB-01: for a window that ends now. */
  arrival(agentId: string | undefined = agent.id): this {
    const concerns = { ...about.concerns, appointment: 1 };
    const agreed = { ...about, concerns, windowEndsAt: this.now };
    return this.take(domain.planArrivalCheck(agreed, agentId, this.as(kefu)));
  }

  /** CB-03: for a receipt that was taken in now. */
  completion(agentId: string | undefined = agent.id): this {
    const concerns = { ...about.concerns, receiptSignedAt: this.now };
    const taken = { ...about, concerns, receipt: 9, takenAt: this.now };
    return this.take(domain.planCompletionCheck(taken, agentId, this.as(kefu)));
  }

  /** CB-02: due now. */
  progress(agentId: string | undefined = agent.id): this {
    const planned = { plan: 'CB-02', occasion: 'progress-1', dueAt: this.now } as const;
    return this.take(domain.planCallback(planned, about, agentId, this.as(kefu)));
  }

  /** CP-10: for a result that was told now. */
  evaluation(agentId: string | undefined = agent.id): this {
    const { customerId, regionId } = about;
    const result = { complaintId: newId(), resultToldAt: this.now, occasion: 'result-9' };
    const told = { customerId, regionId, ...result };
    return this.take(domain.planEvaluation(told, agentId, this.as(kefu)));
  }

  /** CB-04, CB-06: for what was delivered now, on the day on which it falls due. */
  care(plan: domain.CarePlan = 'CB-04', agentId: string | undefined = agent.id): this {
    const { customerId, regionId } = about;
    const sale = { orderId: newId(), deliveredAt: this.now, throughOutlet: false };
    const owed = domain
      .careOwedFor({ ...sale, customerId, regionId }, this.now, this.by)
      .find((one) => one.plan === plan);
    if (!owed) throw new Error(`${plan} is not owed`);
    this.take(domain.planCare(owed, { customerId, regionId }, agentId, this.as(kefu)));
    return this.at(this.callback.dueAt);
  }

  call(by: Actor = agent): this {
    return this.take(domain.startCall(this.callback, {}, this.as(by)));
  }

  tried(outcome: 'answered' | 'no-answer' | 'busy' | 'wrong-number' = 'no-answer'): this {
    return this.take(domain.recordAttempt(this.callback, { outcome }, this.as(agent)));
  }

  inVain(): this {
    return this.call().tried();
  }

  complete(command: Partial<domain.CompleteCallback> = {}, by: Actor = agent): this {
    const { plan } = this.callback;
    const said =
      plan === 'CB-01' || domain.isCare(plan)
        ? { ...(plan === 'CB-01' ? { arrived: true } : {}), ...command }
        : { ...contentedCustomer, ...command, scores: { ...contented, ...command.scores } };
    return this.take(domain.completeCallback(this.callback, said, questionsOf(plan), this.as(by)));
  }

  later(at: Instant): this {
    return this.take(domain.reschedule(this.callback, { at }, this.as(agent)));
  }

  private get next() {
    const timer = [...this.running.values()].sort((a, b) => a.at.localeCompare(b.at))[0];
    if (!timer) throw new Error('no timer runs');
    return timer;
  }

  /** What the deadline that runs out next keeps with its timer. */
  get deadline(): RunningDeadline {
    return this.next.payload as RunningDeadline;
  }

  fire(): this {
    const { kind, at } = this.next;
    const { deadline } = this;
    const context = this.at(at).as(kefu);
    const rule = [...domain.plans, 'CB-13' as const].find((one) => kind === againTimer(one));
    const record = kind === 'CB-13' ? domain.recordUntouched : domain.recordBreach;
    const decision = rule
      ? domain.repeatBreach(this.callback, { ...deadline, rule }, context)
      : record(this.callback, deadline, context);
    this.running.delete(kind);
    return this.take(decision);
  }

  /** Types of what happened, in short: `scheduled assigned …`. */
  get story(): string {
    return this.events.map(({ of }) => of.type.split('.').at(-2)).join(' ');
  }

  last(fact: string): Record<string, unknown> {
    const found = this.events.findLast(({ of }) => of.type.split('.').at(-2) === fact);
    if (!found) throw new Error(`${fact} did not happen`);
    return found.data as Record<string, unknown>;
  }
}

const ways: Record<CallbackStatus, (c: ACallback) => ACallback> = {
  due: (c) => c.completion().after(minutes(5)),
  calling: (c) => ways.due(c).call(),
  rescheduled: (c) =>
    ways
      .calling(c)
      .later(plusMillis(c.now, hours(2)))
      .after(hours(2)),
  completed: (c) => ways.calling(c).complete(),
  unreachable: (c) => ways.due(c).inVain().after(hours(1)).inVain().after(hours(20)).inVain(),
  skipped: (c) => ways.due(c).take(domain.noLongerNeeded(c.callback, 'order-closed', c.as(kefu))),
};

/** A callback that came into that state by the usual deeds. */
export const callbackIn = (status: CallbackStatus): ACallback => ways[status](new ACallback());

/** Why some work is refused. */
export const reasonOf = (work: () => unknown): RefusalReason => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('nothing was refused');
};

export const refusalOf = (work: () => unknown): { code: string; rule?: string } => {
  const { code, rule } = reasonOf(work);
  return { code, ...(rule ? { rule } : {}) };
};
