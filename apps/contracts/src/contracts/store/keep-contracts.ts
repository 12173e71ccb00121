import { Money, refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import { KnownPeople } from '@kefu/people';
import { Database, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '@kefu/known-customers';
import { CreditGrades } from '../../credit/index.js';
import * as domain from '../domain/index.js';
import { checklistOf } from './checklist.js';
import { Contracts } from './contracts.js';

type Contract = domain.Contract;
export type ToldDraft = Omit<domain.DraftContract, 'regionId' | 'credit' | 'previous'>;
export type ToldRenewal = Omit<ToldDraft, 'customerId' | 'kind' | 'ownerId'> & {
  readonly ownerId?: string | undefined;
};

/** What is decided by what other services say of customers and people. */
@Injectable()
export class KeepContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly customers: KnownCustomers,
    private readonly grades: CreditGrades,
    private readonly people: KnownPeople,
    private readonly database: Database,
  ) {}

  /** @throws Refusal CT-01 `unknown-customer`, `unknown-person`, `person-of-another-role`, `ends-before-it-starts` */
  draft(by: Actor, told: ToldDraft): Promise<Stored<Contract>> {
    return this.database.transaction(() => this.drafted(by, told));
  }

  /**
   * CT-09: another contract is to go on where this one ends.
   * @throws Refusal CT-09 `renewed-already`, `without-an-end`, `is-terminated`, `renewal-overlaps`
   */
  renew(asked: Asked, told: ToldRenewal): Promise<Stored<Contract>> {
    return this.database.transaction(async () => {
      let renewal: Stored<Contract> | undefined;
      await this.contracts.changeSeen(asked, async (previous, context) => {
        domain.requireRenewable(previous);
        const { id, endsOn, customerId, kind, ownerId } = previous;
        const draft = { ...told, customerId, kind, ownerId: told.ownerId ?? ownerId };
        renewal = await this.drafted(asked.by, draft, { id, endsOn });
        return domain.followedBy(previous, renewal.state.id, context);
      });
      if (!renewal) throw new Error('nothing was drafted');
      return renewal;
    });
  }

  /** @throws Refusal G-01 `unknown-person`, `person-of-another-role`, `owner-already` */
  handOver(asked: Asked, ownerId: string, reason: string): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, async (contract, context) => {
      await this.requireOwner(ownerId, contract.regionId, 'G-01');
      return domain.handOver(contract, ownerId, context, reason);
    });
  }

  /** @throws Refusal CT-02 `unknown-customer`, and what is wrong with them as a whole */
  nameParties(asked: Asked, named: readonly domain.NamedParty[]): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, async (contract, context) => {
      const parties: domain.NamedParty[] = [];
      for (const party of named) {
        const found =
          party.customerId && (await this.customers.require(party.customerId, asked.by, 'CT-02'));
        parties.push({ ...party, customerId: found ? found.id : undefined });
      }
      return domain.nameParties(contract, parties, context);
    });
  }

  seePapers(
    asked: Asked,
    seen: { readonly partyId: string; readonly codes: readonly string[] },
  ): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.seePapers(contract, seen, checklistOf(context.handbook, contract.kind), context),
    );
  }

  /** @throws Refusal CT-02 `unknown-quote`, `quote-stands-no-more`, `not-what-the-quote-says` */
  tellFees(asked: Asked, told: Parameters<typeof domain.tellFees>[1]): Promise<Stored<Contract>> {
    return this.contracts.changeSeen(asked, async (contract, context) => {
      if (told.quoteId) await this.requireQuote(told.quoteId, told.amount, contract.customerId);
      return domain.tellFees(contract, told, context);
    });
  }

  private async drafted(
    by: Actor,
    told: ToldDraft,
    previous?: Pick<Contract, 'id' | 'endsOn'>,
  ): Promise<Stored<Contract>> {
    const { id: customerId, regionId } = await this.customers.require(told.customerId, by, 'CT-01');
    await this.requireOwner(told.ownerId, regionId, 'CT-01');
    return this.contracts.create(by, async (context) => {
      const today = context.handbook.calendar.localDate(context.now);
      const credit = (await this.grades.of(customerId, today)) ?? {};
      const draft = { ...told, customerId, regionId, credit, ...(previous ? { previous } : {}) };
      return domain.draftContract(draft, context);
    });
  }

  private async requireOwner(ownerId: string, regionId: string, rule: string): Promise<void> {
    const roles = ['account-manager', 'manager'] as const;
    await this.people.require(ownerId, { rule, at: '/ownerId', roles, regionId });
  }

  /** What the customer is told is what the quote comes to, and the quote still stands. */
  private async requireQuote(quoteId: string, amount: string, customerId: string): Promise<void> {
    const [found] = await this.database.query<{ status: string; total: string }>(
      'SELECT status, total::text FROM fee_quote WHERE id = $1 AND customer_id = $2',
      [quoteId, customerId],
    );
    if (!found) {
      throw ofTheQuote('unknown-quote', '/quoteId', {
        zh: '该客户没有这份税费测算',
        en: 'No such fee quote of this customer',
      });
    }
    if (found.status !== 'given') {
      throw ofTheQuote('quote-stands-no-more', '/quoteId', {
        zh: '这份税费测算已作废或已被替代',
        en: 'The fee quote was voided, or another took its place',
      });
    }
    if (String(Money.of(found.total)) === String(Money.of(amount))) return;
    throw ofTheQuote('not-what-the-quote-says', '/amount', {
      zh: `税费测算合计为 ${found.total} 元`,
      en: `The fee quote comes to ${found.total} yuan`,
    });
  }
}

const ofTheQuote = (code: string, pointer: string, detail: Bilingual) =>
  refusedByRule('CT-02', code, detail, { errors: [{ pointer, code, detail }] });
