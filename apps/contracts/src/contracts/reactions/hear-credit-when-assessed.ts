import { system } from '@kefu/kernel';
import { CreditAssessmentAssessedV1, CreditAssessmentReinstatedV1 } from '@kefu/messages-customers';
import { When } from '@kefu/messaging';
import { Database, standingIdOf } from '@kefu/persistence';
import { Controller } from '@nestjs/common';
import { CreditGrades } from '../../credit/index.js';
import { hearCredit } from '../domain/index.js';
import { Contracts } from '../store/index.js';

/**
 * CT-10: a grade that needs security is heard by the contracts that are reviewed or were approved. The
 * copy of the assessments has it by then, for it is among the controllers before this one.
 */
@Controller()
export class HearCreditWhenAssessed {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
    private readonly grades: CreditGrades,
  ) {}

  @When(CreditAssessmentAssessedV1)
  onAssessed({ customerId }: CreditAssessmentAssessedV1): Promise<void> {
    return this.hear(customerId);
  }

  @When(CreditAssessmentReinstatedV1)
  onReinstated({ customerId }: CreditAssessmentReinstatedV1): Promise<void> {
    return this.hear(customerId);
  }

  private async hear(customerId: string): Promise<void> {
    const standing = await this.database.transaction((tx) => standingIdOf(tx, customerId));
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM contract WHERE customer_id = $1 AND status IN ('draft', 'in-review', 'approved')
       ORDER BY id`,
      [standing],
    );
    for (const { id } of rows) {
      await this.contracts.change(id, system('CT-10'), async (contract, context) => {
        const today = context.handbook.calendar.localDate(context.now);
        const credit = (await this.grades.of(standing, today)) ?? {};
        return hearCredit(contract, credit, context);
      });
    }
  }
}
