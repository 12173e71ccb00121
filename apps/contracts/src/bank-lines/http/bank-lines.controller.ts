import type { Actor } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  FileBody,
  Lists,
  Reads,
  ReasonRequest,
  Roles,
  TakesFile,
  type SentFile,
} from '@kefu/service';
import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { bookkeepers } from '../../receivables/index.js';
import { setLineAside } from '../domain/index.js';
import {
  BankLineRecord,
  BankLines,
  FindBankLines,
  KeepBankLines,
  ReadStatements,
} from '../store/index.js';
import { AcceptLineRequest, FindBankLinesRequest, StatementView } from './requests.js';

/** Lines of bank statements, until somebody says what they are (CT-05). */
@Controller('bank-lines')
export class BankLinesController {
  constructor(
    private readonly lines: BankLines,
    private readonly keeping: KeepBankLines,
    private readonly finding: FindBankLines,
    private readonly statements: ReadStatements,
  ) {}

  /**
   * A statement as CSV or XLSX with date, amount, payer and reference: the body is the file itself. What
   * fits what is owed by number and amount is posted, once however often it is sent; the rest is offered.
   */
  @TakesFile('in-steps')
  @Roles(...bookkeepers)
  @Answers(StatementView)
  @HttpCode(200)
  @Post('read-statement')
  readStatement(@By() by: Actor, @FileBody() file: SentFile) {
    return this.statements.read(by, file);
  }

  /** By state, reference, amount or day; the oldest first. */
  @Lists('', BankLineRecord, bookkeepers)
  find(@Query() { cursor, limit, ...filter }: FindBankLinesRequest) {
    return this.finding.find(filter, { cursor, limit });
  }

  /** One line with what it could be for. */
  @Reads(':id', BankLineRecord, bookkeepers)
  read(@Asked() { id, by }: Asked) {
    return this.lines.seen(id, by);
  }

  /** It is a payment of that customer, for these receivables; of two at once one is refused (CT-05). */
  @Changes(':id/accept', BankLineRecord, bookkeepers)
  accept(@Asked() asked: Asked, @Body() { customerId, allocations }: AcceptLineRequest) {
    return this.keeping.accept(asked, customerId, allocations);
  }

  /** It is no payment of a customer, with the reason. */
  @Changes(':id/set-aside', BankLineRecord, bookkeepers)
  setAside(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.lines.changeSeen(asked, (line, context) => setLineAside(line, reason, context));
  }

  /** It was put aside in error, or its payment was reversed. */
  @Changes(':id/take-up', BankLineRecord, bookkeepers)
  takeUp(@Asked() asked: Asked) {
    return this.keeping.takeUp(asked);
  }
}
