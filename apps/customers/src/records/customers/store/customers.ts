import { serves, type Actor } from '@kefu/kernel';
import { announcePersonal } from '@kefu/messaging';
import { personalFields, type Saved, type Stored, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireSight } from '../../../whole/access/index.js';
import { phoneKey } from '../../identity/index.js';
import {
  blankCustomer,
  personalFieldsOfCustomer,
  requireActive,
  type Customer,
} from '../domain/index.js';
import { CustomerRecord } from './customer-record.js';
import { CustomerFollowers } from './followers.js';

/** Customers, their phones in the search table, and what is said of them on the personal stream. */
@Injectable()
export class Customers extends aggregatesOf<Customer>({
  name: 'customer',
  entity: CustomerRecord,
  personal: personalFields(({ id }) => id, personalFieldsOfCustomer, blankCustomer),
}) {
  @Inject(CustomerFollowers) private readonly followers!: CustomerFollowers;

  protected override async saved(
    tx: Transaction,
    all: readonly Saved<Customer>[],
    by: Actor,
  ): Promise<void> {
    keepPhones(tx, all);
    this.announce(
      tx,
      all.map(({ after }) => after.id),
    );
    await this.followers.follow(all, by);
  }

  /**
   * Who stands for a record now: itself, or the one that it was merged into (CU-01).
   * @throws Refusal `not-found`
   */
  async standing(id: string): Promise<Stored<Customer>> {
    const stored = await this.get(id);
    const { mergedInto } = stored.state;
    return mergedInto === undefined ? stored : this.get(mergedInto);
  }

  /**
   * Whom events of other services mean by this id: they may not have heard yet of a merger. Waits for
   * one that is under way, and keeps off the next; an id that is not known here stands for itself.
   * To be called in a transaction.
   */
  async lockStanding(id: string): Promise<string> {
    const into = async (lock: '' | 'FOR UPDATE'): Promise<string | null | undefined> => {
      const [row] = await this.platform.database.query<{ mergedInto: string | null }>(
        `SELECT merged_into AS "mergedInto" FROM customer WHERE id = $1 ${lock}`,
        [id],
      );
      return row?.mergedInto;
    };
    // Once it waited for a merger, the row as that has left it is what is locked and told
    const mergedInto = (await into('')) ?? (await into('FOR UPDATE'));
    return mergedInto ? this.lockStanding(mergedInto) : id;
  }

  /** The day at the centre. */
  today(): string {
    return this.world.handbook.calendar.localDate(this.platform.clock.now());
  }

  /** Whoever works on the customer's region sees them. */
  override covers({ regions }: Actor, { regionCode }: Customer): boolean {
    return serves(regions, regionCode);
  }

  /** The same for somebody who asks: by an old id they read the survivor's. */
  async standingSeen(id: string, by: Actor): Promise<Stored<Customer>> {
    const stored = await this.standing(id);
    requireSight(by, stored.state.regionCode);
    return stored;
  }

  /**
   * The same as {@link seen} for new records that hang on a customer: they wait for each other, and for
   * the customer's being voided. To be called in a transaction.
   */
  async seenForNewRecord(id: string, by: Actor): Promise<Customer> {
    await this.platform.database.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [id]);
    const { state } = await this.seen(id, by);
    requireActive(state);
    return state;
  }

  /** Never given twice; one that is not used leaves a gap. */
  async nextFiledNo(): Promise<number> {
    const [no] = await this.nextFiledNos(1);
    if (no === undefined) throw new Error('the sequence of customer numbers gave nothing');
    return no;
  }

  async nextFiledNos(count: number): Promise<number[]> {
    const rows = await this.platform.database.query<{ no: number }>(
      `SELECT nextval('customer_filed_no') AS no FROM generate_series(1, $1::int)`,
      [count],
    );
    return rows.map(({ no }) => no);
  }

  /** Says that what the personal stream shows of customers, or of their assets, has changed. */
  announce(tx: Transaction, customerIds: readonly string[]): void {
    announcePersonal(tx, customerIds);
    // A change of personal data alone leaves nothing else in the outbox that would wake the relay
    if (this.platform.committed) tx.afterCommit(this.platform.committed);
  }
}

/** New customers have none on record yet: of thousands at once nothing is looked for that could go. */
const keepPhones = (tx: Transaction, saved: readonly Saved<Customer>[]): void => {
  const gone = `gone AS (DELETE FROM customer_phone p WHERE customer_id = ANY ($3::uuid[]) AND NOT EXISTS
    (SELECT FROM now WHERE now.customer_id = p.customer_id AND now.key = p.key))`;
  const changed = saved.flatMap(({ before, after }) => (before ? [after.id] : []));
  const phones = saved.flatMap(({ after }) =>
    [...new Set(phonesOf(after))].map((key) => ({ id: after.id, key })),
  );
  tx.enqueue({
    name: `customer-phones-${changed.length > 0 ? 'changed' : 'new'}`,
    text: `WITH now AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS now (customer_id, key))
      ${changed.length > 0 ? `, ${gone}` : ''}
      INSERT INTO customer_phone (customer_id, key) SELECT customer_id, key FROM now
      ON CONFLICT DO NOTHING`,
    values: [
      phones.map(({ id }) => id),
      phones.map(({ key }) => key),
      ...(changed.length > 0 ? [changed] : []),
    ],
  });
};

/** The customer's own and those of contacts, as they are looked for; a merged record's find the survivor. */
const phonesOf = ({ status, phones, contacts }: Customer): string[] =>
  status === 'merged'
    ? []
    : [...phones, ...contacts.flatMap(({ phone }) => phone ?? [])].map(phoneKey);
