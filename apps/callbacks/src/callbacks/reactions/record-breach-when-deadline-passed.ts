import { system } from '@kefu/kernel';
import { WhenDue, type FiredTimer } from '@kefu/timers';
import { Inject, Injectable } from '@nestjs/common';
import { recordBreach } from '../domain/index.js';
import { Callbacks } from '../store/index.js';

@Injectable()
export class RecordBreachWhenDeadlinePassed {
  constructor(@Inject(Callbacks) private readonly callbacks: Callbacks) {}

  @WhenDue('callback', 'CB-01')
  @WhenDue('callback', 'CB-03')
  async on({ ref, kind }: FiredTimer): Promise<void> {
    await this.callbacks.change(ref, system(kind), recordBreach, { noWait: true });
  }
}
