import { Code, Int, OneOf, optional, PersonId, RecordNumber, Words } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import {
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  EnteredRequest,
  Lists,
  PageQuery,
  Reads,
  ReasonRequest,
} from '@kefu/service';
import { Body, Controller, Inject, Query } from '@nestjs/common';
import * as domain from '../domain/index.js';
import { Custody, CustodyRecord, KeepCustody } from '../store/index.js';

const managers = ['manager', 'director'] as const;
const keepers = ['clerk', 'finance', 'archivist', ...managers] as const;
export const readers = [...keepers, 'general-manager', 'gm-office'] as const;

export class TakeInCustodyRequest extends EnteredRequest {
  @OneOf(domain.custodyKinds) kind!: domain.CustodyKind;
  @Words(1, 100) name!: string;
  @Code() regionId!: string;
  /** Who keeps it. */
  @PersonId() ownerId!: string;
  /** How many there are; of a seal one. */
  @Int({ min: 1, max: 1_000_000 }) quantity!: number;
}

export class UseCustodyRequest extends EnteredRequest implements domain.UseCustody {
  @Words(2, 500) purpose!: string;
  /** Pieces that go out; 0 of a seal. */
  @Int({ min: 0, max: 1_000_000 }) quantity!: number;
  /** Number of the paper. */
  @Words(1, 100) reference!: string;
}

export class ReceiveCustodyRequest extends EnteredRequest implements domain.ReceiveCustody {
  @Int({ min: 1, max: 1_000_000 }) quantity!: number;
  /** Number of the slip that they came with. */
  @Words(1, 100) reference!: string;
}

export class CountCustodyRequest extends EnteredRequest {
  @Int({ min: 0, max: 1_000_000 }) counted!: number;
}

export class ClearUpCustodyRequest extends EnteredRequest {
  /** How the difference came about. */
  @Words(2, 2000) explained!: string;
}

export class HandOnCustodyRequest {
  /** Who keeps it from now on. */
  @PersonId() ownerId!: string;
  @Words(2, 500) reason!: string;
}

export class FindCustodyQuery extends PageQuery {
  @RecordNumber(optional) number?: string;
  @OneOf(domain.custodyStatuses, optional) status?: domain.CustodyStatus;
  @OneOf(domain.custodyKinds, optional) kind?: domain.CustodyKind;
  @Code(optional) regionId?: string;
  @PersonId(optional) ownerId?: string;
  /** Only what is late by now. */
  @OneOf(['true'], optional) overdue?: 'true';
}

/** Seals, vouchers and blank invoices, who keeps them and what for they are used (CT-18). */
@Controller('custody')
export class CustodyController {
  constructor(
    private readonly custody: Custody,
    private readonly keeping: KeepCustody,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Somebody keeps it from now on. */
  @Creates('', CustodyRecord, managers)
  takeIn(@By() by: Actor, @Body() told: TakeInCustodyRequest) {
    return this.keeping.takeIn(by, told);
  }

  /** By state, kind, region and keeper, the most urgent first. */
  @Lists('', CustodyRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindCustodyQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.custody.search(by, filter, { cursor, limit });
  }

  /** One item with its counts. */
  @Reads(':id', CustodyRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.custody.seen(id, by);
  }

  /** Each use is recorded: a paper that is stamped, pieces that go out. */
  @Changes(':id/use', CustodyRecord, keepers)
  use(@Asked() asked: Asked, @Body() told: UseCustodyRequest) {
    return this.custody.changeSeen(asked, (item, context) =>
      domain.useCustody(item, told, context),
    );
  }

  /** More vouchers or blank invoices came in. */
  @Changes(':id/receive', CustodyRecord, keepers)
  receive(@Asked() asked: Asked, @Body() told: ReceiveCustodyRequest) {
    return this.custody.changeSeen(asked, (item, context) => domain.receive(item, told, context));
  }

  /** Counted, not by who keeps it; a difference is to be cleared up. */
  @Changes(':id/count', CustodyRecord, keepers)
  count(@Asked() asked: Asked, @Body() told: CountCustodyRequest) {
    return this.custody.changeSeen(asked, (item, context) => domain.count(item, told, context));
  }

  /** How a difference came about; there are as many from now on as were counted. */
  @Changes(':id/clear-up', CustodyRecord, managers)
  clearUp(@Asked() asked: Asked, @Body() told: ClearUpCustodyRequest) {
    return this.custody.changeSeen(asked, (item, context) => domain.clearUp(item, told, context));
  }

  /** It is not kept any more, for a reason. */
  @Changes(':id/retire', CustodyRecord, managers)
  retire(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.custody.changeSeen(asked, (item, context) => domain.retire(item, reason, context));
  }

  /** Somebody else keeps it (G-01). */
  @Changes(':id/hand-on', CustodyRecord, managers)
  handOn(@Asked() asked: Asked, @Body() { ownerId, reason }: HandOnCustodyRequest) {
    return this.keeping.handOn(asked, ownerId, reason);
  }
}
