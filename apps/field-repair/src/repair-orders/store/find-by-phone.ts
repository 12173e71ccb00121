import { phoneKey, readPhone } from '@kefu/fields/phones';
import { isRole, type Handbook } from '@kefu/handbook';
import { malformed, refusedByRule, type Actor, type Clock } from '@kefu/kernel';
import { Database, literally, type Conditions } from '@kefu/persistence';
import { CLOCK, HANDBOOK } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';

/** The digits that a caller remembers of a number. */
const lastDigits = /^\d{4,11}$/;

/**
 * Orders by the phone that somebody rang from. Who does not see phones finds by a whole one alone, so
 * often a day, and each order that is found so is on record as revealed to them (G-05).
 */
@Injectable()
export class FindByPhone {
  constructor(
    private readonly database: Database,
    @Inject(HANDBOOK) private readonly handbook: Handbook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  isMasked({ roles }: Actor): boolean {
    return !this.handbook.mayRead(roles.filter(isRole), 'phone');
  }

  /** @throws Refusal `not-a-phone` (400), or G-05 `not-for-your-role`, `searches-used-up` (422) */
  async add(where: Conditions, by: Actor, text: string | undefined): Promise<void> {
    if (text === undefined) return;
    const whole = readPhone(text);
    const masked = this.isMasked(by);
    if (masked && whole === undefined) throw notByParts();
    if (masked) await this.count(by);
    if (whole !== undefined) {
      const key = phoneKey(whole);
      const again = where.place(JSON.stringify([{ callbackPhone: whole }]));
      where.add(
        `(regexp_replace(o.report ->> 'callbackPhone', '-[0-9]+$', '') = ?
          OR o.repeats @> ${again}::jsonb)`,
        key,
      );
      return;
    }
    const digits = text.normalize('NFKC').trim();
    if (!lastDigits.test(digits)) throw notAPhone();
    where.add(`o.report ->> 'callbackPhone' LIKE ?`, `%${literally(digits)}`);
  }

  /** These were found by a phone that is masked for them. */
  async found(by: Actor, orderIds: readonly string[]): Promise<void> {
    if (orderIds.length === 0) return;
    await this.database.query(
      `INSERT INTO revealed_phone (person_id, order_id, at)
       SELECT $1, id, $3 FROM unnest($2::uuid[]) AS found (id) ON CONFLICT DO NOTHING`,
      [by.id, orderIds, this.clock.now()],
    );
  }

  /** Whatever becomes of the transaction that is open: a refused search has told as much. */
  private async count({ id }: Actor): Promise<void> {
    const most = this.handbook.parameter('G-05', 'phoneSearchesADay');
    const counted = await this.database.queryOutside(
      `INSERT INTO masked_search AS s (person_id, day, times)
       SELECT $1, $2::date, 1 WHERE $3::int > 0
       ON CONFLICT (person_id, day) DO UPDATE SET times = s.times + 1 WHERE s.times < $3::int
       RETURNING 1`,
      [id, this.handbook.calendar.localDate(this.clock.now()), most],
    );
    if (counted.length > 0) return;
    throw refusedByRule(
      'G-05',
      'searches-used-up',
      {
        zh: `您看不到电话，凭完整号码检索每日限 ${most} 次，今日已用完`,
        en: `Phones are masked for you: you may search by a whole one ${most} times a day, and have`,
      },
      { extra: { most } },
    );
  }
}

const notByParts = () =>
  refusedByRule('G-05', 'not-for-your-role', {
    zh: '您的岗位只能按完整号码检索',
    en: 'Your role searches by a whole phone number',
  });

const notAPhone = () => {
  const detail = {
    zh: '不是电话号码，也不是其末四位或更多位',
    en: 'Neither a phone number nor its last 4 digits or more',
  };
  return malformed('malformed', detail, {
    errors: [{ pointer: '#/query/phone', code: 'not-a-phone', detail }],
  });
};
