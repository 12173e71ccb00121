import type { Handbook, PersonalField } from '@kefu/handbook';
import { refusedByRule, type Actor, type Clock } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { maySearchBy } from '../access/index.js';

/** What is found by its whole value, though it is masked. */
export type SoughtField = 'phone' | 'idNumber';

/** A whole value that was searched for by somebody who does not see it. */
export interface MaskedKey {
  readonly field: SoughtField;
  readonly value: string;
}

type Record = (by: Actor, field: PersonalField, customerId: string) => Promise<unknown>;

const limits = { phone: 'phoneSearchesADay', idNumber: 'idSearchesADay' } as const;

/**
 * Who is found by the whole of a masked value has told it: somebody who tries all that fit a mask would
 * read it so. Each search by one counts for that person and day, and each customer who is found by it is
 * on record as a reveal (G-05).
 */
@Injectable()
export class MaskedSearches {
  #record: Record | undefined;

  constructor(
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reveals are made by their own folder, which knows customers; here nobody is known. */
  recordBy(record: Record): void {
    this.#record = record;
  }

  /**
   * Counts, whatever becomes of the transaction that is open: a refused one has told as much.
   * @throws Refusal `searches-used-up` (422)
   */
  async count(by: Actor, fields: readonly SoughtField[]): Promise<void> {
    for (const field of new Set(fields)) {
      const most = this.handbook.parameter('G-05', limits[field]);
      const day = this.handbook.calendar.localDate(this.clock.now());
      const counted = await this.database.queryOutside(
        `INSERT INTO masked_search AS s (person_id, day, field, times)
         SELECT $1, $2::date, $3, 1 WHERE $4::int > 0
         ON CONFLICT (person_id, day, field) DO UPDATE SET times = s.times + 1 WHERE s.times < $4::int
         RETURNING 1`,
        [by.id, day, field, most],
      );
      if (counted.length === 0) throw usedUp(most);
    }
  }

  /** Each of these customers was found by it. */
  async found(by: Actor, field: SoughtField, customerIds: readonly string[]): Promise<void> {
    for (const id of new Set(customerIds)) {
      await this.database.apart(async () => this.#record?.(by, field, id));
    }
  }

  /** Whether it is masked for them. */
  isMasked(by: Actor, field: PersonalField): boolean {
    return !maySearchBy(this.handbook, by, field);
  }
}

const usedUp = (most: number) =>
  refusedByRule(
    'G-05',
    'searches-used-up',
    {
      zh: `您看不到此项，凭完整号码检索每日限 ${most} 次，今日已用完；请凭编号或姓名检索`,
      en: `This is masked for you: you may search by the whole of it ${most} times a day, and have; search by number or name`,
    },
    { extra: { most } },
  );
