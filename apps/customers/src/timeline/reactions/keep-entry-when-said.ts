import { WhenMany, type ReceivedEvent } from '@kefu/messaging';
import { Controller, Inject } from '@nestjs/common';
import { said } from '../said/index.js';
import { entriesOf } from '../store/facts.js';
import { KeepEntries } from '../store/keep-entries.js';

/** Writes down whatever any service says of a customer (CU-16). */
@Controller()
export class KeepEntryWhenSaid {
  constructor(@Inject(KeepEntries) private readonly entries: KeepEntries) {}

  @WhenMany(said.map(({ of }) => of))
  async on(batch: ReceivedEvent[]): Promise<void> {
    await this.entries.keep(batch.flatMap(entriesOf));
  }
}
