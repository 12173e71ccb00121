import { Id, OneOf, optional, RecordNumber } from '@kefu/fields';
import type { Actor } from '@kefu/kernel';
import { Asked, By, Changes, Creates, Lists, PageQuery, Reads, ReasonRequest } from '@kefu/service';
import { Body, Controller, Query } from '@nestjs/common';
import { moneyReaders, planners } from '../../receivables/index.js';
import {
  rejectWriteOff,
  seconders,
  withdrawWriteOff,
  writeOffStatuses,
  type WriteOffStatus,
} from '../domain/index.js';
import { KeepWriteOffs, WriteOffRecord, WriteOffs } from '../store/index.js';

export class WriteOffRequest extends ReasonRequest {
  @Id() receivableId!: string;
}

export class FindWriteOffsRequest extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(writeOffStatuses, optional) status?: WriteOffStatus;
  @Id(optional) receivableId?: string;
  @Id(optional) contractId?: string;
  @Id(optional) customerId?: string;
}

/** What nobody expects to be paid any more (CT-07). */
@Controller('write-offs')
export class WriteOffsController {
  constructor(
    private readonly writeOffs: WriteOffs,
    private readonly keeping: KeepWriteOffs,
  ) {}

  /** For what is overdue for long enough, with the reason (CT-07). */
  @Creates('', WriteOffRecord, planners)
  apply(@By() by: Actor, @Body() { receivableId, reason }: WriteOffRequest) {
    return this.keeping.apply(by, receivableId, reason);
  }

  /** By state, receivable, contract or customer; the newest first. */
  @Lists('', WriteOffRecord, moneyReaders)
  find(@By() by: Actor, @Query() { cursor, limit, ...filter }: FindWriteOffsRequest) {
    return this.writeOffs.search(by, filter, { cursor, limit });
  }

  /** One application. */
  @Reads(':id', WriteOffRecord, moneyReaders)
  read(@Asked() { id, by }: Asked) {
    return this.writeOffs.seen(id, by);
  }

  /** Manager, finance and general manager, each once and not the applicant; the last one writes it off. */
  @Changes(':id/approve', WriteOffRecord, seconders)
  approve(@Asked() asked: Asked) {
    return this.keeping.second(asked);
  }

  /** One of the three says no: it stays owed. */
  @Changes(':id/reject', WriteOffRecord, seconders)
  reject(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.writeOffs.changeSeen(asked, (application, context) =>
      rejectWriteOff(application, reason, context),
    );
  }

  /** The customer paid after all, say. */
  @Changes(':id/withdraw', WriteOffRecord, planners)
  withdraw(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.writeOffs.changeSeen(asked, (application, context) =>
      withdrawWriteOff(application, reason, context),
    );
  }
}
