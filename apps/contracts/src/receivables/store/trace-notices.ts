import type { Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { KeepNotices, noticeIdOf, Notices } from '../../notices/index.js';
import {
  noticeOf,
  occasionOf,
  traceNotice,
  type Receivable,
  type Traced,
} from '../domain/index.js';
import { Receivables } from './receivables.js';

/** G-09: a notice of what is overdue and the receivable say the same, whoever is asked. */
@Injectable()
export class TraceNotices {
  constructor(
    private readonly receivables: Receivables,
    private readonly notices: Notices,
    private readonly keeping: KeepNotices,
  ) {
    keeping.join(async ({ receivableId, day }, traced, by) => {
      if (receivableId === undefined || day === undefined) return;
      await receivables.change(receivableId, by, (receivable, context) =>
        traceNotice(receivable, day, traced, context),
      );
    });
  }

  trace(asked: Asked, day: number, traced: Traced): Promise<Stored<Receivable>> {
    return this.receivables.database.transaction(async () => {
      const { state } = await this.receivables.changeSeen(asked, (receivable) => {
        noticeOf(receivable, day);
        return { next: receivable, events: [] };
      });
      const id = noticeIdOf(occasionOf(state, day));
      const notice = await this.notices.find(id);
      if (notice) {
        await this.keeping.trace({ id, by: asked.by }, traced);
        return this.receivables.get(asked.id);
      }
      // of a day before notices were records of their own
      return this.receivables.change(asked.id, asked.by, (receivable, context) =>
        traceNotice(receivable, day, traced, context),
      );
    });
  }
}
