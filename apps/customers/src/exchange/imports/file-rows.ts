import type { Refusal } from '@kefu/kernel';
import { problemsOf, type Filed, type PlaceOf } from '@kefu/imports';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { RegisterMany } from '../../records/assets/index.js';
import { FileMany } from '../../records/filing/index.js';
import { CustomersOnRecord, type Meaning } from './customers-on-record.js';
import type { Ground, ReadRows } from './read-rows.js';

/** Files what rows come to, each whole or not at all. */
@Injectable()
export class FileRows {
  constructor(
    private readonly onRecord: CustomersOnRecord,
    private readonly filing: FileMany,
    private readonly registering: RegisterMany,
    private readonly database: Database,
  ) {}

  file(all: readonly ReadRows[], ground: Ground): Promise<Filed[]> {
    return this.database.transaction(async (tx) => {
      const meanings = await this.onRecord.meant(tx, all, ground, 'FOR UPDATE OF c');
      const outcomes = new Map<Meaning, Filed>();
      await this.add(meanings, ground, outcomes);
      await this.fileNew(meanings, ground, outcomes);
      return meanings.map((meaning) => {
        const outcome = 'problems' in meaning ? meaning : outcomes.get(meaning);
        if (!outcome) throw new Error('each came to something');
        return outcome;
      });
    });
  }

  private async add(
    meanings: readonly Meaning[],
    { by, regions, duplicateReason }: Ground,
    outcomes: Map<Meaning, Filed>,
  ): Promise<void> {
    const some = meanings.filter((meaning) => 'add' in meaning);
    const commands = some.map(({ add: { ownerId: customerId, assets } }) =>
      assets.map(({ details }) => ({ customerId, details, duplicateReason })),
    );
    const refusals = await this.registering.register(by, commands, regions);
    for (const [at, meaning] of some.entries()) {
      const { placeOf } = meaning.rows;
      const refusal = refusals[at];
      outcomes.set(
        meaning,
        refusal ? refused(refusal, placeOf) : { records: 0, assets: meaning.add.assets.length },
      );
    }
  }

  private async fileNew(
    meanings: readonly Meaning[],
    { by, regions }: Ground,
    outcomes: Map<Meaning, Filed>,
  ): Promise<void> {
    const some = meanings.filter((meaning) => 'file' in meaning);
    const filings = some.map(({ file }) => file);
    const filed = await this.filing.file(by, { filings, regions });
    for (const [at, meaning] of some.entries()) {
      const outcome = filed[at];
      if (!outcome) throw new Error('each filing comes to something');
      outcomes.set(
        meaning,
        'assets' in outcome
          ? { records: 1, assets: outcome.assets }
          : refused(outcome.refusal, meaning.rows.placeOf),
      );
    }
  }
}

const refused = (refusal: Refusal, placeOf: PlaceOf): Filed => {
  const [first, ...more] = problemsOf(refusal, placeOf);
  if (!first) throw new Error('a refusal says why');
  return { problems: [first, ...more] };
};
