import { Int, listOf, OneOf, Part, Yuan } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  Lists,
  Reads,
  ReasonRequest,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import {
  ContractRecord,
  Contracts,
  ContractSummary,
  FindContracts,
  KeepContracts,
  SignContracts,
  type StatusTotal,
} from '../store/index.js';
import {
  DraftRequest,
  FilterRequest,
  filterOf,
  HandOverRequest,
  RenewRequest,
  WordingRequest,
} from './requests.js';
import { deciders, owners, readers } from './roles.js';

export class StatusTotalView implements StatusTotal {
  @OneOf(domain.contractStatuses) status!: domain.ContractStatus;
  @Int() contracts!: number;
  /** Of those that have a total. */
  @Yuan() total!: string;
}

interface Totals {
  readonly items: readonly StatusTotal[];
}

export class TotalsView implements Totals {
  @Part(() => StatusTotalView, listOf()) items!: readonly StatusTotal[];
}

/** Contracts from the draft to their end (CT-01, CT-02, CT-09). */
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly keeping: KeepContracts,
    private readonly signing: SignContracts,
    private readonly finding: FindContracts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Drafts a contract with a customer; it is reviewed before anybody signs (CT-01). */
  @Creates('', ContractRecord, owners)
  draft(@By() by: Actor, @Body() asked: DraftRequest) {
    return this.keeping.draft(by, asked);
  }

  /** The ledger of contracts: by state, kind, region, owner, customer, number and what is due, the newest first. */
  @Lists('', ContractSummary, readers)
  find(@By() by: Actor, @Query() query: FilterRequest) {
    return this.finding.find(by, filterOf(query, this.clock.now()), query);
  }

  /** How many of each state, and what they come to, by the same filters. */
  @Roles(...readers)
  @Answers(TotalsView)
  @Get('totals')
  async totals(@By() by: Actor, @Query() query: FilterRequest): Promise<Totals> {
    return { items: await this.finding.totals(by, filterOf(query, this.clock.now())) };
  }

  /** One contract with every wording, review and paper. */
  @Reads(':id', ContractRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.contracts.seen(id, by);
  }

  /** A new version of its text or terms before signing; what was reviewed is reviewed anew (CT-01). */
  @Changes(':id/revise', ContractRecord, owners)
  revise(@Asked() asked: Asked, @Body() wording: WordingRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.reviseContract(contract, wording, context),
    );
  }

  /** It will not be signed; it stays on record with the reason (G-03). */
  @Changes(':id/withdraw', ContractRecord, owners)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.signing.withdraw(asked, reason);
  }

  /** Drafts the contract that goes on where this one ends, and answers that one (CT-09). */
  @Creates(':id/renew', ContractRecord, owners)
  renew(@Asked() asked: Asked, @Body() renewal: RenewRequest) {
    return this.keeping.renew(asked, renewal);
  }

  /** Somebody else answers for it from now on (G-01). */
  @Changes(':id/hand-over', ContractRecord, deciders)
  handOver(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOverRequest) {
    return this.keeping.handOver(asked, ownerId, reason);
  }
}
