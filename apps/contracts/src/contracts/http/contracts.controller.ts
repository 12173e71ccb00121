import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { withdraw } from '../domain/index.js';
import { ContractRecord, Contracts, FindContracts, KeepContracts } from '../store/index.js';
import { DraftRequest, FindContractsRequest } from './requests.js';
import { owners, readers } from './roles.js';

@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly keeping: KeepContracts,
    private readonly finding: FindContracts,
  ) {}

  /** Drafts a contract with a customer; it is reviewed before anybody signs (CT-01). */
  @Creates('', ContractRecord, owners)
  draft(@By() by: Actor, @Body() asked: DraftRequest) {
    return this.keeping.draft(by, asked);
  }

  /** By state, kind, region, owner, customer and number, the newest first. */
  @Lists('', ContractRecord, readers)
  find(@By() by: Actor, @Query() query: FindContractsRequest) {
    return this.finding.find(by, query);
  }

  /** One contract. */
  @Reads(':id', ContractRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.contracts.seen(id, by);
  }

  /** It will not be signed; it stays on record with the reason (G-03). */
  @Changes(':id/withdraw', ContractRecord, owners)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      withdraw(contract, reason, context),
    );
  }
}
