import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { placeOf } from './place-of.js';
import { SignInSecrets } from './secrets.js';

/** Wrong tries of one person at one place before the next has to wait. */
const FREE = 5;
/** The same where a place has tried so many that it may be going through the staff numbers. */
const FREE_WHERE_MANY_FAIL = 1;
const MANY = 50;
const MANY_WITHIN = '15 minutes';

/** Seconds: 5, 10, 20 … 15 minutes. Whoever stays away for a day begins anew. */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 900;
const FORGOTTEN_AFTER = '1 day';

interface Tried {
  readonly wait: number;
}

/**
 * Limits guessing, by person and place together (wall time): wrong tries make the next of the same
 * person from the same place wait, ever longer, and nobody's anywhere else. A number that nobody has
 * is limited alike, so that a limit tells nothing of who works here.
 */
@Injectable()
export class CountAttempts {
  constructor(
    private readonly database: Database,
    private readonly secrets: SignInSecrets,
  ) {}

  /**
   * Counts a try before it is judged, so that tries at the same moment cannot slip past together.
   * @returns how many seconds it has to wait, unjudged and uncounted; 0 where it may be judged
   */
  async begin(number: string, address: string): Promise<number> {
    const place = placeOf(address);
    const free = (await this.failuresAt(place)) > MANY ? FREE_WHERE_MANY_FAIL : FREE;
    const key = this.keyOf(number, place);
    const counted = await this.database.query(
      `INSERT INTO sign_in_attempt AS a (key, attempts, window_ends, not_before)
       VALUES ($1, 1, clock_timestamp() + interval '${FORGOTTEN_AFTER}', ${notBefore('1')})
       ON CONFLICT (key) DO UPDATE SET
         attempts = ${countedOn},
         window_ends = excluded.window_ends,
         not_before = ${notBefore(countedOn)}
       WHERE a.not_before <= clock_timestamp() RETURNING key`,
      [key, free],
    );
    if (counted.length === 0) return Math.max(1, await this.waitOf(key));
    await this.countAt(place);
    return 0;
  }

  /** How many seconds this person's next try from here has to wait; tells without counting. */
  async wait(number: string, address: string): Promise<number> {
    return this.waitOf(this.keyOf(number, placeOf(address)));
  }

  /** The try was right: it does not count. */
  async succeed(number: string, address: string): Promise<void> {
    const place = placeOf(address);
    await this.database.queryOutside('DELETE FROM sign_in_attempt WHERE key = $1', [
      this.keyOf(number, place),
    ]);
    await this.database.queryOutside(
      'UPDATE sign_in_attempt SET attempts = greatest(attempts - 1, 0) WHERE key = $1',
      [this.secrets.keyedName('address', place)],
    );
  }

  async forgetOld(): Promise<void> {
    await this.database.queryOutside('DELETE FROM sign_in_attempt WHERE window_ends < now()');
  }

  private keyOf(number: string, place: string): string {
    return this.secrets.keyedName('person-at-address', `${number.toUpperCase()}@${place}`);
  }

  private async waitOf(key: string): Promise<number> {
    const [row] = await this.database.query<Tried>(
      `SELECT greatest(ceil(extract(epoch FROM not_before - clock_timestamp())), 0)::int AS wait
       FROM sign_in_attempt WHERE key = $1 AND not_before > clock_timestamp()`,
      [key],
    );
    return row?.wait ?? 0;
  }

  private async failuresAt(place: string): Promise<number> {
    const [row] = await this.database.query<{ attempts: number }>(
      'SELECT attempts FROM sign_in_attempt WHERE key = $1 AND window_ends > now()',
      [this.secrets.keyedName('address', place)],
    );
    return row?.attempts ?? 0;
  }

  private async countAt(place: string): Promise<void> {
    await this.database.query(
      `INSERT INTO sign_in_attempt AS a (key, attempts, window_ends)
       VALUES ($1, 1, now() + interval '${MANY_WITHIN}')
       ON CONFLICT (key) DO UPDATE SET
         attempts = CASE WHEN a.window_ends < now() THEN 1 ELSE least(a.attempts + 1, 1000000) END,
         window_ends = CASE WHEN a.window_ends < now() THEN excluded.window_ends ELSE a.window_ends END`,
      [this.secrets.keyedName('address', place)],
    );
  }
}

/** Capped, or the power of two would outgrow its type. */
const countedOn = `CASE WHEN a.window_ends < clock_timestamp() THEN 1
  ELSE least(a.attempts + 1, 1000) END`;

const notBefore = (attempts: string): string =>
  `clock_timestamp() + make_interval(secs => CASE WHEN ${attempts} < $2 THEN 0
     ELSE least(${FIRST_WAIT} * power(2, least(${attempts} - $2, 20)), ${LONGEST_WAIT}) END)`;
