import {
  conflict,
  Money,
  newId,
  plusDays,
  Refusal,
  system,
  type Actor,
  type Clock,
} from '@kefu/kernel';
import { oneAtATime, type Stored } from '@kefu/persistence';
import { CLOCK } from '@kefu/service';
import { Recurs, WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { KeepInvoices } from '../../invoices/index.js';
import { BillReadings } from '../../readings/index.js';
import { GO_ON, goOn, startRun, type Batch, type BillingRun } from '../domain/index.js';
import { BillingRuns } from './billing-runs.js';
import { WorkList, type Item } from './work-list.js';

/** So many at a time: a batch is a transaction, and what it locks is locked until its end. */
const READINGS = 1_000;
const INVOICES = 50;
const billing = system('CT-05');

type Why = readonly [recordId: string, why: string];
type Came = Batch & { readonly left: readonly Why[] };

const lastDayOf = (month: string): string => {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  const next = nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`;
  return plusDays(`${next}-01`, -1);
};

/** CT-05: all that is to be billed up to a month, batch by batch: after a crash it goes on where it was. */
@Injectable()
export class RunBilling {
  constructor(
    @Inject(BillingRuns) private readonly runs: BillingRuns,
    @Inject(WorkList) private readonly work: WorkList,
    @Inject(BillReadings) private readonly readings: BillReadings,
    @Inject(KeepInvoices) private readonly invoices: KeepInvoices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get cron(): string {
    return `0 2 ${this.runs.handbook.parameter('CT-05', 'runOn')} * *`;
  }

  /** @throws Refusal CT-05 `in-the-future` (422), `running-already` (409) */
  start(by: Actor, month: string): Promise<Stored<BillingRun>> {
    return this.runs.database.transaction(async () => {
      await this.requireNone();
      const id = newId();
      const total = await this.work.write(id, { month, lastDay: lastDayOf(month) });
      return this.runs.create(by, (context) => startRun({ id, month, total }, context));
    });
  }

  /** The month's timer: of the month that has begun. While one runs there is no second one. */
  @Recurs<RunBilling>({ kind: 'CT-05-run', cron: (running) => running.cron })
  async onDue(): Promise<void> {
    const today = this.runs.handbook.calendar.localDate(this.clock.now());
    await this.start(billing, today.slice(0, 7));
  }

  @WhenDue('billing-run', GO_ON)
  async goOn({ ref }: FiredTimer): Promise<void> {
    const change = async (run: BillingRun): Promise<Came> => {
      const items = await this.work.next(ref, run.done, READINGS);
      const readings = items.filter(({ kind }) => kind === 'reading');
      const came =
        readings.length > 0
          ? await this.bill(readings)
          : await this.invoice(items.slice(0, INVOICES));
      await this.work.leaveOut(ref, came.left);
      return came;
    };
    await this.runs.change(
      ref,
      billing,
      async (run, context) => goOn(run, await change(run), context),
      { noWait: true },
    );
  }

  private async bill(items: readonly Item[]): Promise<Came> {
    const ids = items.map(({ recordId }) => recordId);
    const { bills, unbilled } = await this.readings.bill(billing, ids);
    const amount = Money.sum(bills.map((one) => Money.of(one.amount)));
    const left = unbilled.map(({ readingId, why }): Why => [readingId, why]);
    return {
      ...{ done: items.length, billed: bills.length, invoiced: 0, leftOut: left.length },
      ...{ amount: String(amount), left },
    };
  }

  private async invoice(items: readonly Item[]): Promise<Came> {
    const { calendar } = this.runs.handbook;
    const startOf = (month: string) => calendar.startOfDay(`${month}-01`);
    const ids = items.map(({ recordId }) => recordId);
    const over = await this.work.overBefore(ids, startOf);
    const left: Why[] = [];
    let amount = Money.zero;
    for (const { recordId } of items) {
      const came = over.has(recordId) ? 'contract-over' : await this.issue(recordId);
      if (typeof came === 'string') left.push([recordId, came]);
      else amount = amount.plus(came);
    }
    const invoiced = items.length - left.length;
    return {
      ...{ done: items.length, billed: 0, invoiced, leftOut: left.length },
      ...{ amount: String(amount), left },
    };
  }

  /** What it comes to, or why it is not invoiced. */
  private issue(receivableId: string): Promise<Money | string> {
    return this.runs.database.transaction(async (tx) => {
      let amount = Money.zero;
      const failed = await tx.attempt(async () => {
        const { state } = await this.invoices.issue(billing, receivableId);
        amount = Money.of(state.amount);
      });
      if (!failed) return amount;
      if (failed.error instanceof Refusal) return failed.error.code;
      throw failed.error;
    });
  }

  private async requireNone(): Promise<void> {
    await oneAtATime(this.runs.database, 'starting a billing run');
    const [running] = await this.runs.database.query<{ id: string; month: string }>(
      `SELECT id, month FROM billing_run WHERE status = 'running'`,
    );
    if (!running) return;
    throw conflict(
      'running-already',
      { zh: '已有出账批次在进行', en: 'A run bills already' },
      { rule: 'CT-05', extra: { runId: running.id, month: running.month } },
    );
  }
}
