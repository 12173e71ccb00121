import { handbookOf, missed, missedAgain, type Role, type RunningDeadline } from '@kefu/handbook';
import { newId, type Actor, type Happened, type Instant, type TimerChange } from '@kefu/kernel';
import * as domain from '../src/deposits/domain/index.js';
import type { Deposit, DepositContext, DepositDecision } from '../src/deposits/domain/index.js';

export const handbook = handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } });
const as = (role: Role): Actor => ({
  ...{ id: newId(), kind: 'person', roles: [role], regions: ['*'] },
});
export const [owner, finance, manager, director, generalManager] = (
  ['account-manager', 'finance', 'manager', 'director', 'general-manager'] as const
).map(as) as [Actor, Actor, Actor, Actor, Actor];
const morning = (day: string): Instant => `${day}T02:00:00.000Z`;
export const on = (by: Actor, day = '2026-03-02'): DepositContext => ({
  ...{ now: morning(day), newId, by, handbook },
});

export const asked: domain.RequestDeposit = {
  number: 'B000001',
  contractId: newId(),
  customerId: newId(),
  regionId: 'east',
  ownerId: owner.id,
  form: 'cash',
  amount: '8000.00',
  reclaimOn: '2026-05-29',
};
export const guarantee = { guarantor: '招商银行', number: 'BH-7', expiresOn: '2026-06-30' };

/** One deposit with what happened to it and which timers run. */
export class ADeposit {
  deposit!: Deposit;
  readonly events: Happened[] = [];
  readonly running = new Map<string, TimerChange & { do: 'start' }>();

  static requested(change: Partial<domain.RequestDeposit> = {}): ADeposit {
    const one = new ADeposit();
    one.take(domain.requestDeposit({ ...asked, ...change }, on(owner)));
    return one;
  }

  static paid(change: Partial<domain.RequestDeposit> = {}): ADeposit {
    const one = ADeposit.requested(change);
    one.does((d) => domain.approveDeposit(d, on(finance)));
    return one.does((d) => domain.payDeposit(d, { on: '2026-03-02' }, on(finance)));
  }

  does(act: (deposit: Deposit) => DepositDecision): this {
    this.take(act(this.deposit));
    return this;
  }

  reclaims(amount: string, day: string, reason?: string): this {
    return this.does((d) =>
      domain.reclaimDeposit(d, { amount, on: day, reason }, on(finance, day)),
    );
  }

  /** Fires the timer as libs/timers would. */
  fires(kind: string, act: typeof domain.announce): this {
    const timer = this.running.get(kind);
    if (!timer) throw new Error(`${kind} does not run`);
    this.running.delete(kind);
    return this.does((d) => act(d, { ...on(owner), now: timer.at }));
  }

  misses(again = false): this {
    const kind = again ? 'again-CT-04' : 'CT-04';
    const timer = this.running.get(kind);
    if (!timer) throw new Error(`${kind} does not run`);
    this.running.delete(kind);
    const passed = { ...(timer.payload as RunningDeadline), rule: 'CT-04' as const };
    return this.does((d) => {
      const context = { ...on(owner), now: timer.at };
      const { told, ...decided } = (again ? missedAgain : missed)(d, passed, context);
      return { ...decided, events: told ? [domain.breached(decided.next, told)] : [] };
    });
  }

  said(type: string): Record<string, unknown>[] {
    return this.events
      .filter(({ of }) => of.type === `kefu.contracts.deposit.${type}.v1`)
      .map(({ data }) => data as Record<string, unknown>);
  }

  private take({ next, events, timers = [] }: DepositDecision): void {
    this.deposit = next;
    this.events.push(...events);
    for (const timer of timers) {
      if (timer.do === 'start') this.running.set(timer.kind, timer);
      else this.running.delete(timer.kind);
    }
  }
}
