import { Answers, Asked, Prints, Roles, WhichPaper } from '@kefu/service';
import { Controller, Get, Query } from '@nestjs/common';
import { Complaints, readers } from '../../complaints/index.js';
import { ReadTrace, type Trace } from '../trace/read-trace.js';
import { printTrace } from './print-trace.js';
import { TraceView } from './views.js';

/** One complaint as evidence, by step of GB/T 19012-2019 (CP-15). */
@Roles(...readers)
@Controller('complaints')
export class TraceController {
  constructor(
    private readonly complaints: Complaints,
    private readonly traces: ReadTrace,
  ) {}

  /** As a page to print, sign and keep. */
  @Prints(':id/trace.html', 'class')
  async print(@Asked() asked: Asked, @Query() { paper }: WhichPaper) {
    return printTrace(await this.traceOf(asked), paper);
  }

  /** From the customer's words to the end: each step with its time and who, each limit with its rests. */
  @Answers(TraceView)
  @Get(':id/trace')
  async read(@Asked() asked: Asked) {
    const { complaint, entries, limits, people } = await this.traceOf(asked);
    return {
      number: complaint.number,
      entries: entries.map((entry) => {
        const byNumber = entry.by && people.get(entry.by);
        return { ...entry, ...(byNumber ? { byNumber } : {}) };
      }),
      limits,
    };
  }

  private async traceOf({ id, by }: Asked): Promise<Trace> {
    const { state } = await this.complaints.seen(id, by);
    return this.traces.of(state);
  }
}
