import { plusMillis, type Instant } from '@kefu/kernel';
import type { Plan as OfRepair } from '../stage/deeds.js';

type Plan = OfRepair | 'CP-10';

export interface ExpectedCallback {
  /** The order or the complaint. */
  readonly order: string;
  readonly plan: Plan;
  /** When it first falls due; from then on it counts. */
  readonly countedAt: Instant;
  dueAt: Instant;
  /** Somebody speaks with the customer: what they say still counts, whatever happens meanwhile (CB-13). */
  calling?: boolean;
  status: 'due' | 'rescheduled' | 'completed' | 'unreachable' | 'skipped';
  /** Called off before it fell due: it counts nowhere. */
  calledOff: boolean;
}

const QUARTER_OF_AN_HOUR = 15 * 60_000;

/** The calls that the handbook asks for (CB-01, CB-03, CP-10), worked out from what was done. */
export class ExpectedCallbacks {
  readonly all: ExpectedCallback[] = [];

  appointmentAgreed(order: string, windowEnds: Instant, now: Instant): void {
    this.callOff(order, now, 'CB-01');
    this.plan(order, 'CB-01', plusMillis(windowEnds, QUARTER_OF_AN_HOUR));
  }

  receiptTaken(order: string, now: Instant): void {
    this.callOff(order, now, 'CB-03');
    this.plan(order, 'CB-03', now);
  }

  /** The customer is called for what they think of it, in place of what came before (CP-10). */
  resultTold(complaint: string, now: Instant): void {
    this.callOff(complaint, now, 'CP-10');
    this.plan(complaint, 'CP-10', now);
  }

  /** Nobody is to be asked any more; without a plan, about nothing of the order. */
  callOff(order: string, now: Instant, plan?: Plan): void {
    for (const callback of this.all) {
      if (callback.order !== order || (plan && callback.plan !== plan)) continue;
      if (isOver(callback) || callback.calling) continue;
      callback.status = 'skipped';
      callback.calledOff = now < callback.countedAt;
    }
  }

  begun(order: string, plan: Plan): void {
    this.open(order, plan).calling = true;
  }

  completed(order: string, plan: Plan): void {
    this.open(order, plan).status = 'completed';
  }

  unreachable(order: string, plan: Plan): void {
    this.open(order, plan).status = 'unreachable';
  }

  putOff(order: string, plan: Plan, to: Instant): void {
    Object.assign(this.open(order, plan), { status: 'rescheduled', dueAt: to });
  }

  private plan(order: string, plan: Plan, dueAt: Instant): void {
    this.all.push({ order, plan, countedAt: dueAt, dueAt, status: 'due', calledOff: false });
  }

  private open(order: string, plan: Plan): ExpectedCallback {
    const found = this.all.find(
      (callback) => callback.order === order && callback.plan === plan && !isOver(callback),
    );
    if (!found) throw new Error(`no ${plan} callback of ${order} is open`);
    return found;
  }
}

const isOver = ({ status }: ExpectedCallback): boolean =>
  status !== 'due' && status !== 'rescheduled';
