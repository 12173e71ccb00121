import type { Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf, BreachDigests } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Disposals } from '../../disposals/index.js';
import { forgetCustomer, knowsOf, movedDisposals, type Complaint } from '../domain/index.js';
import { ComplaintRecord } from './complaint-record.js';

/** What anybody said goes into the audit trail only under the customer's own key. */
@Injectable()
export class Complaints extends aggregatesOf<Complaint>({
  name: 'complaint',
  entity: ComplaintRecord,
  personal: personalFields(
    (complaint) => complaint.customerId,
    ['said', 'remarks', 'outsideNumber', 'payees', 'vulnerability'],
    (complaint) => forgetCustomer(complaint).next,
  ),
}) {
  @Inject(Departments) private readonly departments!: Departments;
  @Inject(Disposals) private readonly disposals!: Disposals;
  @Inject(BreachDigests) private readonly digests!: BreachDigests;

  /**
   * Whatever changes a complaint, what it asked of the customer's disposal account follows (G-04), and
   * what it missed is told.
   */
  protected override async saved(
    tx: Transaction,
    all: readonly Saved<Complaint>[],
    by: Actor,
  ): Promise<void> {
    for (const { before, after } of all) {
      const { id: recordId, regionId } = after;
      await this.digests.note(tx, { recordId, regionId }, before?.breaches, after.breaches);
      for (const wanted of movedDisposals(before, after)) await this.disposals.follow(by, wanted);
    }
  }

  /** Also whose department it was given to, or is held responsible. */
  override async covers(by: Actor, complaint: Complaint): Promise<boolean> {
    if (knowsOf(by, complaint)) return true;
    const { assignment, finding } = complaint;
    const codes = [assignment?.department, finding?.department];
    return (await this.departments.standingIn(by.id, codes)).member;
  }
}

/** All complaints of a customer, or with them as a party, locked at once and in one order. */
export const complaintsOf = async (tx: Transaction, customerId: string): Promise<string[]> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM complaint WHERE customer_id = $1 OR parties @> $2::jsonb ORDER BY id FOR UPDATE',
    [customerId, JSON.stringify([{ customerId }])],
  );
  return rows.map(({ id }) => id);
};
