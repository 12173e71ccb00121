import { conflict, newId, type Actor } from '@kefu/kernel';
import { Database, nextNumber, oneAtATime, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Books } from '../../books/index.js';
import { Receivables, requireBadDebt, writeOff } from '../../receivables/index.js';
import { applyForWriteOff, secondWriteOff, type WriteOff } from '../domain/index.js';
import { WriteOffs } from './write-offs.js';

/** CT-07: application, receivable and books move together or not at all. */
@Injectable()
export class KeepWriteOffs {
  constructor(
    private readonly writeOffs: WriteOffs,
    private readonly receivables: Receivables,
    private readonly books: Books,
    private readonly database: Database,
  ) {}

  apply(by: Actor, receivableId: string, reason: string): Promise<Stored<WriteOff>> {
    return this.database.transaction(async () => {
      await oneAtATime(this.database, 'applying for a write-off', receivableId);
      const named = { by, rule: 'CT-07', at: '/receivableId' };
      const { state } = await this.receivables.requireNamed(receivableId, named);
      await this.requireNone(receivableId);
      const number = await nextNumber(this.database, 'write_off_number', 'W', 6);
      const { contractId, customerId, regionId, left: amount } = state;
      return this.writeOffs.create(by, (context) => {
        requireBadDebt(state, context);
        const concerns = { receivableId, contractId, customerId, regionId };
        return applyForWriteOff({ id: newId(), number, ...concerns, amount, reason }, context);
      });
    });
  }

  /** With the last of the three it is bad debt. */
  second(asked: Asked): Promise<Stored<WriteOff>> {
    const { id, by } = asked;
    return this.database.transaction(async () => {
      const { state: seen } = await this.writeOffs.seen(id, by);
      // the receivable is locked first, as it is by whoever pays
      const { state: owed } = await this.receivables.change(seen.receivableId, by, (next) => ({
        ...{ next, events: [] },
      }));
      let now = '';
      const stored = await this.writeOffs.changeSeen(asked, (application, context) => {
        ({ now } = context);
        return secondWriteOff(application, owed.left, context);
      });
      if (stored.state.status !== 'approved') return stored;
      await this.receivables.change(owed.id, by, (receivable, context) =>
        writeOff(receivable, id, context),
      );
      await this.books.post(
        [
          {
            occasion: `write-off ${id}`,
            debit: { kind: 'bad-debt', of: owed.id },
            credit: { kind: 'receivable', of: owed.id },
            ...{ amount: stored.state.amount, rule: 'CT-07', reason: stored.state.number },
            effectiveOn: this.writeOffs.handbook.calendar.localDate(now),
          },
        ],
        { by, now },
      );
      return stored;
    });
  }

  private async requireNone(receivableId: string): Promise<void> {
    const [found] = await this.database.query<{ id: string }>(
      `SELECT id FROM write_off WHERE receivable_id = $1 AND status = 'applied'`,
      [receivableId],
    );
    if (!found) return;
    throw conflict(
      'applied-already',
      { zh: '已有待批的呆账申请', en: 'An application for it waits already' },
      { rule: 'CT-07', extra: { writeOffId: found.id } },
    );
  }
}
