import { serves, type Actor, type Decision } from '@kefu/kernel';
import { announceManyPersonal, announcePersonal } from '@kefu/messaging';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type DecisionContext,
  type Platform,
  type Stored,
  type Transaction,
} from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireSight } from '../../../whole/access/index.js';
import { phoneKey } from '../../identity/index.js';
import { personalFieldsOfCustomer, requireActive, type Customer } from '../domain/index.js';
import { CustomerRow } from './customer-row.js';
import { CustomerFollowers } from './followers.js';

/** Customers, their phones in the search table, and what is said of them on the personal stream. */
@Injectable()
export class Customers extends Aggregates<Customer> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(CustomerFollowers) private readonly followers: CustomerFollowers,
  ) {
    super(shared, {
      name: 'customer',
      entity: CustomerRow,
      personal: personalFields(({ id }) => id, personalFieldsOfCustomer),
    });
  }

  override create(
    by: Actor,
    decide: (context: DecisionContext) => Decision<Customer>,
  ): Promise<Stored<Customer>> {
    return this.shared.database.transaction(async (tx) => {
      const stored = await super.create(by, decide);
      this.follow(tx, stored.state);
      await this.followers.follow({ after: stored.state, by });
      return stored;
    });
  }

  override createMany(
    by: Actor,
    decide: (context: DecisionContext) => readonly Decision<Customer>[],
  ): Promise<Customer[]> {
    return this.shared.database.transaction(async (tx) => {
      const customers = await super.createMany(by, decide);
      if (customers.length === 0) return customers;
      const phones = customers.flatMap((customer) =>
        [...new Set(phonesOf(customer))].map((key) => ({ id: customer.id, key })),
      );
      tx.enqueue({
        name: 'customer-phones-many',
        text: `INSERT INTO customer_phone (customer_id, key)
               SELECT * FROM unnest($1::uuid[], $2::text[])`,
        values: [phones.map(({ id }) => id), phones.map(({ key }) => key)],
      });
      announceManyPersonal(
        tx,
        customers.map(({ id }) => id),
      );
      await this.followers.followNew(customers, by);
      return customers;
    });
  }

  override change(
    id: string,
    by: Actor,
    decide: (state: Customer, context: DecisionContext) => Decision<Customer>,
    options: ChangeOptions = {},
  ): Promise<Stored<Customer>> {
    return this.shared.database.transaction(async (tx) => {
      const changing: { before?: Customer } = {};
      const remembering = (customer: Customer, context: DecisionContext) => {
        changing.before = customer;
        return decide(customer, context);
      };
      const stored = await super.change(id, by, remembering, options);
      this.follow(tx, stored.state);
      await this.followers.follow({ ...changing, after: stored.state, by });
      return stored;
    });
  }

  /**
   * Who stands for him now: himself, or the one that his record was merged into (CU-01).
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
      const [row] = await this.shared.database.query<{ mergedInto: string | null }>(
        `SELECT merged_into AS "mergedInto" FROM customer WHERE id = $1 ${lock}`,
        [id],
      );
      return row?.mergedInto;
    };
    // Once it waited for a merger, the row as that has left it is what is locked and told
    const mergedInto = (await into('')) ?? (await into('FOR UPDATE'));
    return mergedInto ? this.lockStanding(mergedInto) : id;
  }

  /** Whoever works on the customer's region sees them. */
  override covers({ regions }: Actor, { regionCode }: Customer): boolean {
    return serves(regions, regionCode);
  }

  /** The customer who stands for him, in the same sight: whoever asks by an old id reads the survivor's. */
  async standingSeen(id: string, by: Actor): Promise<Stored<Customer>> {
    const stored = await this.standing(id);
    requireSight(by, stored.state.regionCode);
    return stored;
  }

  /**
   * The same as {@link seen} for new records that hang on him: they wait for each other, and for his being voided.
   * To be called in a transaction.
   */
  async seenForNewRecord(id: string, by: Actor): Promise<Customer> {
    await this.shared.database.query('SELECT FROM customer WHERE id = $1 FOR UPDATE', [id]);
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
    const rows = await this.shared.database.query<{ no: number }>(
      `SELECT nextval('customer_filed_no') AS no FROM generate_series(1, $1::int)`,
      [count],
    );
    return rows.map(({ no }) => no);
  }

  /** Says that what the personal stream shows of the customer, or of his assets, has changed. */
  announce(tx: Transaction, customerId: string): void {
    announcePersonal(tx, customerId);
    // A change of personal data alone leaves nothing else in the outbox that would wake the relay
    if (this.shared.committed) tx.afterCommit(this.shared.committed);
  }

  private follow(tx: Transaction, customer: Customer): void {
    tx.enqueue({
      name: 'customer-phones',
      text: `WITH now AS (SELECT DISTINCT unnest($2::text[]) AS key),
        gone AS (DELETE FROM customer_phone p WHERE customer_id = $1
                 AND NOT EXISTS (SELECT FROM now WHERE now.key = p.key))
        INSERT INTO customer_phone (customer_id, key) SELECT $1, key FROM now ON CONFLICT DO NOTHING`,
      values: [customer.id, phonesOf(customer)],
    });
    this.announce(tx, customer.id);
  }
}

/** His own and those of his contacts, as they are looked for; a merged record's find the survivor. */
const phonesOf = ({ status, phones, contacts }: Customer): string[] =>
  status === 'merged'
    ? []
    : [...phones, ...contacts.flatMap(({ phone }) => phone ?? [])].map(phoneKey);
