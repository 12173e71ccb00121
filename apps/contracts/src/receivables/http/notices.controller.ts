import { Int, OneOf, Spelled } from '@kefu/fields';
import { Database } from '@kefu/persistence';
import { Asked, Changes, EnteredRequest, Prints, WhichPaper } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { CustomerNames } from '../../names/index.js';
import * as domain from '../domain/index.js';
import { ReceivableRecord, Receivables, TraceNotices } from '../store/index.js';
import { printNotice } from './print-notice.js';
import { planners, readers } from './roles.js';

export class TraceNoticeRequest extends EnteredRequest {
  /** Of which day overdue. */
  @Int({ min: 1, max: 3650 }) day!: number;
  @OneOf(domain.noticeOutcomes) outcome!: domain.NoticeOutcome;
  @OneOf(domain.noticeChannels) channel!: domain.Traced['channel'];
}

export class WhichNotice extends WhichPaper {
  /** Of which day overdue. */
  @Spelled(/^[1-9]\d{0,3}$/u) day!: string;
}

/** Reminders and letters of what is overdue (CT-06, G-09). */
@Controller('receivables')
export class ReceivableNoticesController {
  constructor(
    private readonly receivables: Receivables,
    private readonly tracing: TraceNotices,
    private readonly database: Database,
    private readonly names: CustomerNames,
  ) {}

  /** As a page to print, sign and send. */
  @Prints(':id/notice.html', readers)
  async print(@Asked() { id, by }: Asked, @Query() { day, paper }: WhichNotice) {
    const { state } = await this.receivables.seen(id, by);
    const notice = domain.noticeOf(state, Number(day));
    const [invoice] = await this.database.query<{ number: string }>(
      'SELECT number FROM invoice WHERE receivable_id = $1 ORDER BY id DESC LIMIT 1',
      [id],
    );
    const names = await this.names.of([state.customerId]);
    return printNotice(state, notice, {
      ...paper,
      ...{ invoiceNumber: invoice?.number ?? '', customer: names.get(state.customerId) },
    });
  }

  /** It was sent, delivered, failed or cannot be delivered; never sent twice for one occasion (G-09). */
  @Changes(':id/trace-notice', ReceivableRecord, planners)
  trace(@Asked() asked: Asked, @Body() { day, ...traced }: TraceNoticeRequest) {
    return this.tracing.trace(asked, day, traced);
  }
}
