import { Asked, Changes, ReasonRequest } from '@kefu/service';
import { Body, Controller } from '@nestjs/common';
import { withdrawOpinion } from '../domain/index.js';
import { ContractRecord, Contracts, ReviewContracts } from '../store/index.js';
import { OpinionRequest } from './requests.js';
import { owners, reviewers } from './roles.js';

/** Every contract is reviewed before it is signed (CT-01). */
@Controller('contracts')
export class ReviewsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly reviewing: ReviewContracts,
  ) {}

  /**
   * Sends its last version to the contract reviewer and the manager, above an amount to finance too. Of
   * a customer whose grade asks for it the terms have a deposit or a prepayment (CT-10).
   */
  @Changes(':id/submit', ContractRecord, owners)
  submit(@Asked() asked: Asked) {
    return this.reviewing.submit(asked);
  }

  /** Agrees or objects, of a version that was read; one objection sends it back (CT-01). */
  @Changes(':id/opinions', ContractRecord, reviewers)
  giveOpinion(@Asked() asked: Asked, @Body() opinion: OpinionRequest) {
    return this.reviewing.giveOpinion(asked, opinion);
  }

  /** Takes back that one agreed, until it is signed; the role is asked again. */
  @Changes(':id/withdraw-opinion', ContractRecord, reviewers)
  withdrawOpinion(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      withdrawOpinion(contract, reason, context),
    );
  }
}
