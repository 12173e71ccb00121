import { Code, Flag, Id, listOf, Part, Text } from '@kefu/fields';
import { HANDBOOK, Answers, Asked, Changes, Roles } from '@kefu/service';
import type { Handbook } from '@kefu/handbook';
import { Body, Controller, Get, Inject } from '@nestjs/common';
import * as domain from '../domain/index.js';
import {
  ContractRecord,
  Contracts,
  KeepContracts,
  linesOf,
  SignContracts,
  type ChecklistLine,
} from '../store/index.js';
import * as requests from './requests.js';
import { deciders, keepers, owners, readers } from './roles.js';

export class PaperTitle {
  @Text() zh!: string;
  @Text() en!: string;
}

export class ChecklistLineView implements ChecklistLine {
  @Id() partyId!: string;
  @Code() code!: string;
  @Part(() => PaperTitle) title!: PaperTitle;
  @Flag() seen!: boolean;
}

interface Checklist {
  readonly items: readonly ChecklistLine[];
}

export class ChecklistView implements Checklist {
  @Part(() => ChecklistLineView, listOf()) items!: readonly ChecklistLine[];
}

/** Signing by checklist, filing, and an end before its time (CT-02). */
@Controller('contracts')
export class SigningController {
  constructor(
    private readonly contracts: Contracts,
    private readonly keeping: KeepContracts,
    private readonly signing: SignContracts,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
  ) {}

  /** Who signs beside the customer: co-owners, and the guardian of a minor; of a draft alone. */
  @Changes(':id/parties', ContractRecord, owners)
  nameParties(@Asked() asked: Asked, @Body() { parties }: requests.PartiesRequest) {
    return this.keeping.nameParties(asked, parties);
  }

  /** Each paper that its kind asks for, and whether somebody has seen it. */
  @Roles(...readers)
  @Answers(ChecklistView)
  @Get(':id/checklist')
  async checklist(@Asked() { id, by }: Asked): Promise<Checklist> {
    const { state } = await this.contracts.seen(id, by);
    return { items: linesOf(state, this.handbook) };
  }

  /** Somebody saw these papers of a party. */
  @Changes(':id/papers', ContractRecord, keepers)
  seePapers(@Asked() asked: Asked, @Body() papers: requests.PapersRequest) {
    return this.keeping.seePapers(asked, papers);
  }

  /** The customer went through what was entered, before it is printed. */
  @Changes(':id/customer-check', ContractRecord, keepers)
  customerCheck(@Asked() asked: Asked, @Body() check: requests.CustomerCheckRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.checkedByCustomer(contract, check, context),
    );
  }

  /** The customer was given the statement of fees. */
  @Changes(':id/fee-statement', ContractRecord, keepers)
  feeStatement(@Asked() asked: Asked, @Body() statement: requests.FeeStatementRequest) {
    return this.keeping.tellFees(asked, statement);
  }

  /** Both sides signed the version that was approved; it takes its number. */
  @Changes(':id/sign', ContractRecord, owners)
  sign(@Asked() asked: Asked, @Body() signed: requests.SignRequest) {
    return this.signing.sign(asked, signed);
  }

  /** The signed copy is on its shelf. */
  @Changes(':id/file', ContractRecord, keepers)
  file(@Asked() asked: Asked, @Body() { shelf }: requests.FileRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.fileContract(contract, shelf, context),
    );
  }

  /** Asks that it end before its time. */
  @Changes(':id/ask-termination', ContractRecord, owners)
  askTermination(@Asked() asked: Asked, @Body() wish: requests.AskTerminationRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.askTermination(contract, wish, context),
    );
  }

  /** Decides on that; never whoever asked for it. */
  @Changes(':id/decide-termination', ContractRecord, deciders)
  decideTermination(@Asked() asked: Asked, @Body() said: requests.DecideTerminationRequest) {
    return this.contracts.changeSeen(asked, (contract, context) =>
      domain.decideTermination(contract, said, context),
    );
  }
}
