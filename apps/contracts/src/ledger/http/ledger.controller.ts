import { Id, Moment, optional } from '@kefu/fields';
import { forbidden, malformed, parseInstant, type Actor, type Clock } from '@kefu/kernel';
import { Answers, Asked, By, CLOCK, PageOf, PageQuery, Roles } from '@kefu/service';
import { Code } from '@kefu/fields';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ReadLedger, type LedgerLine } from '../store/read-ledger.js';
import { LedgerAccountView, LedgerLineView, TrialBalanceView } from './views.js';

export class WhoseQuery extends PageQuery {
  @Id(optional) contractId?: string;
  @Id(optional) customerId?: string;
}

export class AccountsQuery extends WhoseQuery {
  /** `receivable`, `revenue`, `advance`, `bank`. */
  @Code(optional) kind?: string;
}

export class TrialBalanceQuery {
  /** Now, where it is not said. */
  @Moment(optional) at?: string;
}

/** What an auditor follows, cent by cent. */
@Roles('finance', 'manager', 'director', 'general-manager')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly ledger: ReadLedger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All entries of a contract or a customer, with the balance before and after each. */
  @Answers(PageOf(LedgerLineView))
  @Get('entries')
  async entries(@By() { regions }: Actor, @Query() { cursor, limit, ...whose }: WhoseQuery) {
    if (!whose.contractId && !whose.customerId) throw nobodyNamed();
    return shown(await this.ledger.entries(regions, whose, { cursor, limit }));
  }

  /** Accounts with their balances: of a contract, a customer, or of one kind. */
  @Answers(PageOf(LedgerAccountView))
  @Get('accounts')
  accounts(@By() { regions }: Actor, @Query() { cursor, limit, ...which }: AccountsQuery) {
    return this.ledger.accounts(regions, which, { cursor, limit });
  }

  /** One account, entry by entry: what its balance is made of. */
  @Answers(PageOf(LedgerLineView))
  @Get('accounts/:id/entries')
  async entriesOf(@Asked() { id, by }: Asked, @Query() { cursor, limit }: PageQuery) {
    return shown(await this.ledger.entriesOf(by.regions, id, { cursor, limit }));
  }

  /** What all accounts of each kind came to at an instant; for whoever answers for all regions. */
  @Answers(TrialBalanceView)
  @Get('trial-balance')
  async trialBalance(@By() { regions }: Actor, @Query() query: TrialBalanceQuery) {
    if (!regions.includes('*')) throw notEverywhere();
    const at = query.at === undefined ? this.clock.now() : parseInstant(query.at);
    return { at, ...(await this.ledger.trialBalance(at)) };
  }
}

const shown = ({ items, ...more }: { readonly items: readonly LedgerLine[]; next?: string }) => ({
  ...more,
  items: items.map(({ reason, reverses, ...line }) => ({
    ...line,
    ...(reason === null ? {} : { reason }),
    ...(reverses === null ? {} : { reverses }),
  })),
});

const nobodyNamed = () => {
  const detail = { zh: '请指定合同或客户', en: 'It says which contract or customer' };
  const errors = [{ pointer: '#/query/contractId', code: 'contract-or-customer', detail }];
  return malformed('contract-or-customer', detail, { errors });
};

const notEverywhere = () =>
  forbidden('all-regions-needed', {
    zh: '试算平衡表只对负责全部区域的人开放',
    en: 'The trial balance is for whoever answers for all regions',
  });
