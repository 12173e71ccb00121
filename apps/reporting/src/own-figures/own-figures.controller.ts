import { Day, Instant, Int, Num, optional, Part, RuleId, Text, listOf } from '@kefu/fields';
import { plusDays, type Actor } from '@kefu/kernel';
import { Answers, AnyRole, By, InBothLanguages } from '@kefu/service';
import { Controller, Get, Query } from '@nestjs/common';
import { OrNull, ReportDays } from '../figures/index.js';
import { ReadOwnFigures, type OwnBreach, type OwnFigure } from './read-own-figures.js';

class WhichDays {
  /** The first day; six days before the last where it is not given. */
  @Day(optional) from?: string;
  /** The last day; today where it is not given. */
  @Day(optional) to?: string;
}

/** What somebody did, or what customers said of it. */
class OwnFigureView implements OwnFigure {
  @Text() figure!: string;
  @Part(() => InBothLanguages) title!: InBothLanguages;
  @Int() count!: number;
  /** The mean of scores, the median of times, the share of yes; null of what is only counted. */
  @OrNull() @Num() value!: number | null;
}

/** A deadline that was missed and is charged to them. */
class OwnBreachView implements OwnBreach {
  @RuleId() rule!: string;
  @Instant() dueAt!: string;
  /** When the deed came after all; null while it still lies there. */
  @OrNull() @Instant() settledAt!: string | null;
  /** Number of the order or the complaint; null of what has none. */
  @OrNull() @Text() concerns!: string | null;
}

class OwnFiguresView {
  @Day() from!: string;
  @Day() to!: string;
  @Part(() => OwnFigureView, listOf()) figures!: OwnFigureView[];
  /** The latest first, 200 at most. */
  @Part(() => OwnBreachView, listOf()) breaches!: OwnBreachView[];
}

@AnyRole()
@Controller('own-figures')
export class OwnFiguresController {
  constructor(
    private readonly own: ReadOwnFigures,
    private readonly days: ReportDays,
  ) {}

  /** What is counted of whoever asks, and of nobody else: as things stand now. */
  @Answers(OwnFiguresView)
  @Get()
  async mine(@By() by: Actor, @Query() asked: WhichDays) {
    const last = this.days.read(asked.to ?? this.days.today());
    const first = this.days.read(asked.from ?? plusDays(last.date, -6));
    const read = await this.own.of(by.id, first.from, last.to);
    return { from: first.date, to: last.date, ...read };
  }
}
