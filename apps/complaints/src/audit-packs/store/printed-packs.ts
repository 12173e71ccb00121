import type { Handbook } from '@kefu/handbook';
import type { Clock } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { CLOCK, HANDBOOK, type Paper } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Complaints } from '../../complaints/index.js';
import { printTrace, ReadTrace } from '../../evidence/index.js';
import type { AuditPack } from '../domain/index.js';
import { printPack, type PrintedList } from '../print/print-pack.js';

/** What of a pack is to be printed and signed (CP-18). */
@Injectable()
export class PrintedPacks {
  constructor(
    private readonly complaints: Complaints,
    private readonly traces: ReadTrace,
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lists in both languages, and each complaint of the sample in that of the centre. */
  async *of(
    pack: AuditPack,
    lists: readonly PrintedList[],
  ): AsyncGenerator<readonly [name: string, page: string]> {
    const { profile, calendar } = this.handbook;
    const printedAt = this.clock.now();
    const on = { centre: profile.title, zone: calendar.zone, printedAt };
    for (const language of ['zh', 'en'] as const) {
      yield [`pack.${language}.html`, printPack(pack, lists, { ...on, language })];
    }
    const drawn = lists.find(({ name }) => name === 'sample.csv')?.rows ?? [];
    for (const { number } of drawn) {
      const page = await this.traceOf(String(number), { ...on, language: 'zh' });
      yield [`printed/${String(number)}.html`, page];
    }
  }

  /** What customers said does not leave in clear (G-05). */
  private async traceOf(number: string, paper: Paper): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM complaint WHERE number = $1',
      [number],
    );
    if (!row) throw new Error(`${number} was drawn and is not there`);
    const { state } = await this.complaints.get(row.id);
    const trace = await this.traces.of(state);
    const entries = trace.entries.map(({ words: _, ...entry }) => entry);
    return printTrace({ ...trace, entries }, paper);
  }
}
