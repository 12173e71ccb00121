import { Code, Id, Int, Text } from '@kefu/fields';
import type { Actor, Clock } from '@kefu/kernel';
import {
  Answers,
  Asked,
  By,
  Changes,
  CLOCK,
  Creates,
  ListOf,
  Lists,
  Reads,
  ReasonRequest,
  Roles,
} from '@kefu/service';
import { Body, Controller, Get, Inject, Query } from '@nestjs/common';
import { correctSupply } from '../domain/index.js';
import {
  FindReadings,
  KeepReadings,
  type Loss,
  ReadingRecord,
  Readings,
  Supplies,
  SupplyRecord,
} from '../store/index.js';
import {
  CorrectReadingRequest,
  CorrectSupplyRequest,
  EnterSupplyRequest,
  FindReadingsQuery,
  LossQuery,
  ReadMeterAgainRequest,
  TakeReadingRequest,
} from './requests.js';
import { checkers, managers, meterReaders, readers } from './roles.js';

export class LossView implements Loss {
  /** Code of the area. */
  @Code() regionId!: string;
  /** The record of what was supplied. */
  @Id() supplyId!: string;
  @Text() supplied!: string;
  /** Of checked readings of that month. */
  @Text() billed!: string;
  /** Supplied without billed; below zero where more was billed. */
  @Text() lost!: string;
  /** Readings of that month that are still to be checked, or read again. */
  @Int() unchecked!: number;
}

/** Readings of meters, checked before anything is billed (CT-17). */
@Controller('readings')
export class ReadingsController {
  constructor(
    private readonly readings: Readings,
    private readonly keeping: KeepReadings,
    private readonly finding: FindReadings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a meter says. Off by too much it is in doubt until it is read again (CT-17). */
  @Creates('', ReadingRecord, meterReaders)
  take(@By() by: Actor, @Body() told: TakeReadingRequest) {
    return this.keeping.take(by, told);
  }

  /** By state, meter, customer, contract, area and who read it, the most urgent first. */
  @Lists('', ReadingRecord, readers)
  find(@By() by: Actor, @Query() { cursor, limit, overdue, ...equal }: FindReadingsQuery) {
    const filter = { ...equal, overdueAt: overdue && this.clock.now() };
    return this.finding.find(by, filter, { cursor, limit });
  }

  /** What each area lost in a month: supplied − billed (CT-17). */
  @Roles(...checkers, 'general-manager', 'gm-office')
  @Answers(ListOf(LossView))
  @Get('losses')
  async losses(@By() by: Actor, @Query() { month }: LossQuery) {
    return { items: await this.finding.losses(by, month) };
  }

  /** One reading. */
  @Reads(':id', ReadingRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.readings.seen(id, by);
  }

  /** It was read again; what was read first stays on record. */
  @Changes(':id/read-again', ReadingRecord, meterReaders)
  readAgain(@Asked() asked: Asked, @Body() told: ReadMeterAgainRequest) {
    return this.keeping.readAgain(asked, told);
  }

  /**
   * Somebody else than who read it saw that it is right: it makes a receivable at the rate of its kind of
   * contract (CT-05). What cannot be billed is named by the run of its month.
   */
  @Changes(':id/check', ReadingRecord, checkers)
  check(@Asked() asked: Asked) {
    return this.keeping.check(asked);
  }

  /**
   * It was checked, and wrong all the same: its bill is taken back, what was booked reversed; checked anew
   * it is billed anew (CT-17). The last one of a meter first.
   */
  @Changes(':id/correct', ReadingRecord, managers)
  correct(@Asked() asked: Asked, @Body() told: CorrectReadingRequest) {
    return this.keeping.correct(asked, told);
  }

  /** It was an error, and its bill is taken back; the last one of a meter first. */
  @Changes(':id/void', ReadingRecord, managers)
  voidReading(@Asked() asked: Asked, @Body() { reason }: ReasonRequest) {
    return this.keeping.voidReading(asked, reason);
  }
}

/** What was supplied to areas, month by month (CT-17). */
@Controller('supplies')
export class SuppliesController {
  constructor(
    private readonly supplies: Supplies,
    private readonly keeping: KeepReadings,
  ) {}

  /** Of a month that is over. */
  @Creates('', SupplyRecord, checkers)
  enter(@By() by: Actor, @Body() told: EnterSupplyRequest) {
    return this.keeping.enterSupply(by, told);
  }

  /** One month of an area. */
  @Reads(':id', SupplyRecord, readers)
  read(@Asked() { id, by }: Asked) {
    return this.supplies.seen(id, by);
  }

  /** It was entered wrong; what was entered before stays on record. */
  @Changes(':id/correct', SupplyRecord, checkers)
  correct(@Asked() asked: Asked, @Body() told: CorrectSupplyRequest) {
    return this.supplies.changeSeen(asked, (supply, context) =>
      correctSupply(supply, told, context),
    );
  }
}
