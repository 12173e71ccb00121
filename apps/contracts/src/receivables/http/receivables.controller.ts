import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Lists, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import {
  disputeReceivable,
  settleDispute,
  verifyReceivable,
  voidReceivable,
} from '../domain/index.js';
import { FindReceivables, ReceivableRecord, Receivables } from '../store/index.js';
import {
  DisputeRequest,
  FindReceivablesRequest,
  SettleRequest,
  VerifyRequest,
} from './requests.js';
import { listeners, planners, readers, settlers } from './roles.js';

/** What customers owe (CT-05). */
@Controller('receivables')
export class ReceivablesController {
  constructor(
    private readonly receivables: Receivables,
    private readonly finding: FindReceivables,
  ) {}

  /** By state, contract, customer, month, or due within some days; what is due first comes first. */
  @Lists('', ReceivableRecord, readers)
  find(@By() { regions }: Actor, @Query() query: FindReceivablesRequest) {
    const { disputed, cursor, limit, ...filter } = query;
    const more = disputed ? { disputed: true } : {};
    return this.finding.find(regions, { ...filter, ...more }, { cursor, limit });
  }

  /** One receivable. */
  @Reads(':id', ReceivableRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.receivables.seen(id, by);
  }

  /** The customer agrees to what was metered (CT-05). */
  @Changes(':id/verify', ReceivableRecord, planners)
  verify(@Asked() asked: Asked, @Body() said: VerifyRequest) {
    return this.receivables.changeSeen(asked, (receivable, context) =>
      verifyReceivable(receivable, said, context),
    );
  }

  /** The customer says that it is wrong: it is held, and its clock rests (CT-05). */
  @Changes(':id/dispute', ReceivableRecord, listeners)
  dispute(@Asked() asked: Asked, @Body() said: DisputeRequest) {
    return this.receivables.changeSeen(asked, (receivable, context) =>
      disputeReceivable(receivable, said, context),
    );
  }

  /** It stands, is corrected or dropped; its clock runs again (CT-05). */
  @Changes(':id/settle-dispute', ReceivableRecord, settlers)
  settle(@Asked() asked: Asked, @Body() body: SettleRequest) {
    const { result, reason, at, amount, quantity, unitPrice } = body;
    const metered = quantity ? { quantity, ...(unitPrice ? { unitPrice } : {}) } : undefined;
    return this.receivables.changeSeen(asked, (receivable, context) =>
      settleDispute(receivable, { result, reason, at, amount, metered }, context),
    );
  }

  /** Planned in error, or not to be asked for after all; before it is invoiced (G-03). */
  @Changes(':id/void', ReceivableRecord, settlers)
  void(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.receivables.changeSeen(asked, (receivable, context) =>
      voidReceivable(receivable, reason, context),
    );
  }
}
