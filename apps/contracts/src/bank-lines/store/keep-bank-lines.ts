import { newId, Refusal, stableId, type Actor } from '@kefu/kernel';
import { Database, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { KeepPayments, Payments, type For } from '../../payments/index.js';
import {
  acceptLine,
  matched,
  receiveLine,
  takeLineUp,
  type BankLine,
  type Line,
} from '../domain/index.js';
import { BankLines } from './bank-lines.js';
import { FindCandidates } from './find-candidates.js';

export type Received = 'matched' | 'doubtful' | 'known';

/** The same line has the same id, in whichever statement it comes. */
const idOf = ({ paidOn, amount, reference }: Line): string =>
  stableId(`bank line ${reference} ${paidOn} ${amount}`);

/** CT-05: line and payment move together or not at all; nothing is posted twice. */
@Injectable()
export class KeepBankLines {
  constructor(
    private readonly lines: BankLines,
    private readonly candidates: FindCandidates,
    private readonly paying: KeepPayments,
    private readonly payments: Payments,
    private readonly database: Database,
  ) {}

  /** A line that did not fit after all (somebody else paid it at the same moment, say) is doubtful. */
  receive(by: Actor, line: Line): Promise<Received> {
    return this.database.transaction(async (tx) => {
      let received: Received = 'doubtful';
      // what was paid of it before it was refused is undone, whatever transaction is open
      const failed = await tx.attempt(async () => {
        received = await this.file(by, line, true);
      });
      if (!failed) return received;
      if (failed.error instanceof Refusal) return this.file(by, line, false);
      throw failed.error;
    });
  }

  /** Somebody says whose it is and what for; what is for nothing is an advance. */
  accept(asked: Asked, customerId: string, allocations: readonly For[]): Promise<Stored<BankLine>> {
    return this.lines.changeSeen(asked, async (line, context) => {
      const paymentId = newId();
      const decision = acceptLine(line, paymentId, context);
      await this.pay(asked.by, line, { id: paymentId, customerId, allocations });
      return decision;
    });
  }

  takeUp(asked: Asked): Promise<Stored<BankLine>> {
    return this.lines.changeSeen(asked, async (line, context) => {
      const payment = line.paymentId && (await this.payments.find(line.paymentId));
      const stands = payment ? payment.state.status === 'recorded' : false;
      return takeLineUp(line, stands, context);
    });
  }

  private async file(by: Actor, line: Line, mayPost: boolean): Promise<Received> {
    const id = idOf(line);
    await oneAtATime(this.database, 'receiving a bank line', id);
    if (await this.lines.find(id)) return 'known';
    const candidates = await this.candidates.of(line, by.regions);
    const fits = mayPost ? matched(line, candidates) : undefined;
    const [first] = fits ?? [];
    const paymentId = first && newId();
    if (fits && paymentId) {
      const allocations = fits.map(({ receivableId, left: amount }) => ({ receivableId, amount }));
      const { customerId } = first;
      await this.pay(by, line, { id: paymentId, customerId, allocations });
    }
    await this.lines.create(by, (context) =>
      receiveLine(id, line, { candidates, paymentId }, context),
    );
    return paymentId ? 'matched' : 'doubtful';
  }

  private pay(
    by: Actor,
    { amount, paidOn, reference, payer }: Line,
    to: { readonly id: string; readonly customerId: string; readonly allocations: readonly For[] },
  ) {
    const method = 'bank-transfer';
    return this.paying.record(by, { ...to, amount, paidOn, method, reference, payer });
  }
}
