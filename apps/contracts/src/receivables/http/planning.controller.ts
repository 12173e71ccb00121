import type { Actor } from '@kefu/kernel';
import { Answers, By, PageOf, Roles } from '@kefu/service';
import { Body, Controller, Post } from '@nestjs/common';
import { monthsOf, type Receivable } from '../domain/index.js';
import { FindReceivables, PlanReceivables, ReceivableRecord } from '../store/index.js';
import { InstalmentsRequest, MeteredRequest, MonthsRequest, OneOffRequest } from './requests.js';
import { planners } from './roles.js';

const mostShown = 200;

/** What a customer will owe under a contract in force, by schedule or as metered (CT-05). */
@Roles(...planners)
@Controller('receivables')
export class PlanningController {
  constructor(
    private readonly planning: PlanReceivables,
    private readonly finding: FindReceivables,
  ) {}

  /** An amount that is owed once (CT-05). */
  @Answers(PageOf(ReceivableRecord))
  @Post('plan-one-off')
  async planOneOff(@By() by: Actor, @Body() body: OneOffRequest) {
    const { contractId, title, amount, dueOn } = body;
    const all = [{ title, amount, dueOn }];
    return this.together(by, await this.planning.plan(by, contractId, 'one-off', all));
  }

  /** What the contract comes to, in instalments that sum to it to the cent (CT-05). */
  @Answers(PageOf(ReceivableRecord))
  @Post('plan-instalments')
  async planInstalments(@By() by: Actor, @Body() body: InstalmentsRequest) {
    const { contractId, title, instalments } = body;
    const all = instalments.map(({ amount, dueOn }) => ({ title, amount, dueOn }));
    return this.together(by, await this.planning.plan(by, contractId, 'instalment', all));
  }

  /** The same amount each month, from one to another (CT-05). */
  @Answers(PageOf(ReceivableRecord))
  @Post('plan-months')
  async planMonths(@By() by: Actor, @Body() body: MonthsRequest) {
    const { contractId, title, amount } = body;
    const all = monthsOf(body.from, body.to, body.dueDay).map((one) => ({ title, amount, ...one }));
    return this.together(by, await this.planning.plan(by, contractId, 'monthly', all));
  }

  /**
   * Of a meter that is not read here: quantity × unit price, rounded half up to the cent; to be verified
   * with the customer (CT-05). A reading makes its bill when it is checked (CT-17).
   */
  @Answers(PageOf(ReceivableRecord))
  @Post('meter')
  async meter(@By() by: Actor, @Body() body: MeteredRequest) {
    const { contractId, title, month, dueOn, quantity, unit, unitPrice } = body;
    const metered = { quantity, unit, unitPrice };
    const one = { contractId, title, month, dueOn, metered };
    return this.together(by, await this.planning.meter(by, one));
  }

  /** What was planned together, as it stands now. */
  private together({ regions }: Actor, all: readonly Receivable[]) {
    return this.finding.find(regions, { planId: all[0]?.planId }, { limit: mostShown });
  }
}
