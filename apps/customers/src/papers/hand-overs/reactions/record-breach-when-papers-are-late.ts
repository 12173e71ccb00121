import type { RunningDeadline } from '@kefu/handbook';
import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { recordBreach } from '../domain/index.js';
import { HandOvers } from '../store/hand-overs.js';

@Injectable()
export class RecordBreachWhenPapersAreLate {
  constructor(@Inject(HandOvers) private readonly handOvers: HandOvers) {}

  @WhenDue('hand-over', 'CU-03')
  @WhenDue('hand-over', 'CU-04')
  async on(timer: FiredTimer): Promise<void> {
    await this.handOvers.change(
      timer.ref,
      system(timer.kind),
      (handOver, context) => recordBreach(handOver, timer.payload as RunningDeadline, context),
      { noWait: true },
    );
  }
}
