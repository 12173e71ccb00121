import type { Actor } from '@kefu/kernel';
import type { Database, Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  handOut,
  requestLoan,
  type Loan,
  type LoanContext,
  type LoanDecision,
  type Out,
  type RequestLoan,
} from '../domain/index.js';
import { Lendables } from './lendables.js';
import { Loans } from './loans.js';

export type LoanWanted = Omit<RequestLoan, 'number' | 'customerId'>;

/** Gathers what a decision must know of other slips, in the transaction that it runs in. */
@Injectable()
export class KeepLoans {
  readonly #database: Database;

  constructor(
    @Inject(Loans) private readonly loans: Loans,
    @Inject(Lendables) private readonly lendables: Lendables,
    @Inject(PLATFORM) { database }: Platform,
  ) {
    this.#database = database;
  }

  /** @throws Refusal `not-found` (404), also for a file that he may not see */
  async seen(id: string, by: Actor): Promise<Stored<Loan>> {
    const stored = await this.loans.get(id);
    await this.lendables.requireSight(by, stored.state);
    return stored;
  }

  request(by: Actor, wanted: LoanWanted): Promise<Stored<Loan>> {
    return this.#database.transaction(async () => {
      const lent = await this.lendables.wanted(by, wanted);
      const out = await this.outOf(wanted.subjectId);
      const [row] = await this.#database.query<{ number: number }>(
        `SELECT nextval('loan_no') AS number`,
      );
      const command = { ...wanted, ...lent, number: row?.number ?? 0 };
      return this.loans.create(by, (context) => requestLoan(command, out, context));
    });
  }

  handOut(id: string, by: Actor, ifVersion?: number): Promise<Stored<Loan>> {
    return this.#database.transaction(async () => {
      const { state } = await this.seen(id, by);
      await this.lendables.hold(state);
      const out = await this.outOf(state.subjectId, id);
      return this.loans.change(id, by, (loan, context) => handOut(loan, out, context), {
        ifVersion,
      });
    });
  }

  async change(
    id: string,
    by: Actor,
    decide: (loan: Loan, context: LoanContext) => LoanDecision,
    ifVersion?: number,
  ): Promise<Stored<Loan>> {
    await this.seen(id, by);
    return this.loans.change(id, by, decide, { ifVersion });
  }

  /** The slip by which it is out. Of two at once the second waits, and sees what the first did. */
  private async outOf(subjectId: string, except?: string): Promise<Out | undefined> {
    await this.#database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 8))', [
      subjectId,
    ]);
    const [out] = await this.#database.query<Out>(
      `SELECT id AS "loanId", due_at AS "dueAt" FROM loan
       WHERE subject_id = $1 AND status = 'handed-out' AND id IS DISTINCT FROM $2::uuid`,
      [subjectId, except ?? null],
    );
    return out;
  }
}
