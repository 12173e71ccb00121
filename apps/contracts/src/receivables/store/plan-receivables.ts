import { conflict, Money, refusedByRule, type Actor, type MoneyText } from '@kefu/kernel';
import { Database, oneAtATime } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { Contracts, requireInForce } from '../../contracts/index.js';
import {
  meteredAmount,
  planReceivable,
  requireSum,
  takeBackBill,
  type Metered,
  type PlanOne,
  type Receivable,
  type ReceivableKind,
  type Under,
} from '../domain/index.js';
import { Receivables } from './receivables.js';

/** One of those that are planned together. */
export type Planned = Pick<PlanOne, 'title' | 'amount' | 'dueOn' | 'month'>;

export interface PlanOfMetered extends Pick<PlanOne, 'title' | 'dueOn'> {
  readonly contractId: string;
  readonly month: string;
  readonly metered: Metered;
}

/** What a reading comes to, under its contract and at its rate (CT-17). */
export interface BillOfReading extends Under, Pick<PlanOne, 'title' | 'amount' | 'dueOn'> {
  readonly month: string;
  readonly metered: Metered;
  readonly occasion: string;
}

/** CT-05: what is planned goes by the contract, and by what was planned under it before. */
@Injectable()
export class PlanReceivables {
  constructor(
    private readonly contracts: Contracts,
    private readonly receivables: Receivables,
    private readonly database: Database,
  ) {}

  /** By schedule: a one-off, instalments, months; together no more than the contract comes to. */
  plan(
    by: Actor,
    contractId: string,
    kind: Exclude<ReceivableKind, 'metered' | 'back-charge'>,
    all: readonly Planned[],
  ): Promise<Receivable[]> {
    return this.underContract(by, contractId, async (under, total) => {
      if (kind === 'instalment') await this.requireAllOf(contractId, all, total);
      else if (kind === 'one-off') await this.requireWithin(contractId, all, total);
      else await this.requireNewMonths(contractId, all);
      return this.file(
        by,
        all.map((one) => ({ ...one, ...under, kind })),
      );
    });
  }

  /** Metered by a meter that is not read here: once a month for what has the same name. */
  meter(by: Actor, { contractId, metered, ...one }: PlanOfMetered): Promise<Receivable[]> {
    return this.underContract(by, contractId, async (under) => {
      await this.requireNewMonths(contractId, [one]);
      const amount = meteredAmount(metered);
      return this.file(by, [{ ...one, ...under, kind: 'metered', amount, metered }]);
    });
  }

  /** What was billed too low (CT-08). */
  chargeBack(
    by: Actor,
    { contractId, customerId, regionId }: Under,
    one: Planned,
  ): Promise<Receivable[]> {
    return this.file(by, [{ ...one, contractId, customerId, regionId, kind: 'back-charge' }]);
  }

  /** What readings come to; whoever bills them sees to it that each is billed once. */
  bill(by: Actor, bills: readonly BillOfReading[]): Promise<Receivable[]> {
    return this.file(
      by,
      bills.map((bill) => ({ ...bill, kind: 'metered' })),
    );
  }

  /** The reading that it comes of counts no more. */
  async takeBack(by: Actor, id: string, reason: string): Promise<void> {
    await this.receivables.change(id, by, (receivable, context) =>
      takeBackBill(receivable, reason, context),
    );
  }

  private underContract<T>(
    by: Actor,
    contractId: string,
    work: (under: Under, total: MoneyText | undefined) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'planning receivables', contractId);
      const named = { by, rule: 'CT-05', at: '/contractId' };
      const { state } = await this.contracts.requireNamed(contractId, named);
      requireInForce(state, 'CT-05');
      const { customerId, regionId, total } = state;
      return work({ contractId, customerId, regionId }, total);
    });
  }

  /** Sum of what stands by schedule, months not counted: they run on. */
  private async scheduled(contractId: string): Promise<Money> {
    const [row] = await this.database.query<{ sum: string }>(
      `SELECT coalesce(sum(amount), 0)::numeric(18, 2)::text AS sum FROM receivable
       WHERE contract_id = $1 AND kind IN ('one-off', 'instalment') AND status <> 'void'`,
      [contractId],
    );
    return Money.of(row?.sum ?? '0.00');
  }

  private async requireAllOf(
    contractId: string,
    all: readonly Planned[],
    total: MoneyText | undefined,
  ): Promise<void> {
    if (total === undefined) {
      throw refusedByRule('CT-05', 'contract-without-total', {
        zh: '合同没有总额，不能分期',
        en: 'The contract says no total that instalments could come to',
      });
    }
    const before = await this.scheduled(contractId);
    const rest = Money.of(total).minus(before);
    requireSum(
      all.map(({ amount }) => amount),
      String(rest),
    );
  }

  private async requireWithin(
    contractId: string,
    all: readonly Planned[],
    total: MoneyText | undefined,
  ): Promise<void> {
    if (total === undefined) return;
    const before = await this.scheduled(contractId);
    const sum = Money.sum([before, ...all.map(({ amount }) => Money.of(amount))]);
    if (!sum.exceeds(Money.of(total))) return;
    throw refusedByRule(
      'CT-05',
      'more-than-contract',
      { zh: '合计超过合同总额', en: 'Together more than the contract comes to' },
      { extra: { total, planned: String(before) } },
    );
  }

  private async requireNewMonths(
    contractId: string,
    all: readonly Pick<Planned, 'month' | 'title'>[],
  ): Promise<void> {
    const [known] = await this.database.query<{ month: string; number: string }>(
      `SELECT month, number FROM receivable WHERE contract_id = $1 AND status <> 'void'
         AND month = ANY ($2::text[]) AND title = ANY ($3::text[]) ORDER BY month LIMIT 1`,
      [contractId, all.map(({ month }) => month), all.map(({ title }) => title)],
    );
    if (!known) return;
    throw conflict(
      'planned-already',
      { zh: '该月份的同名应收款已存在', en: 'That month is planned already' },
      { rule: 'CT-05', extra: known },
    );
  }

  private async file(
    by: Actor,
    all: readonly (Under & Omit<PlanOne, 'number' | 'planId'>)[],
  ): Promise<Receivable[]> {
    const numbers = await this.database.query<{ number: string }>(
      `SELECT 'RV' || lpad(nextval('receivable_number')::text, 8, '0') AS number
       FROM generate_series(1, $1::int)`,
      [all.length],
    );
    return this.receivables.createMany(by, (context) => {
      const planId = context.newId();
      return all.map(({ contractId, customerId, regionId, ...one }, at) => {
        const plan = { ...one, planId, number: numbers[at]?.number ?? '' };
        return planReceivable({ contractId, customerId, regionId }, plan, context);
      });
    });
  }
}
