import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { SignInSecrets } from './secrets.js';

/** Tries within a window that begins with the first failure. An office shares one address. */
const limits = { person: 5, address: 50 } as const;
const WINDOW = '15 minutes';

/**
 * Limits guessing, by staff number and by address (wall time). A number that nobody has is limited
 * alike, so that a limit tells nothing of who works here. Each try is counted before it is judged: tries
 * at the same moment cannot slip past together.
 */
@Injectable()
export class CountAttempts {
  constructor(
    private readonly database: Database,
    private readonly secrets: SignInSecrets,
  ) {}

  /** Counts a try; false when there were too many. */
  async begin(number: string, address: string): Promise<boolean> {
    const [person, place] = await Promise.all([
      this.count(this.secrets.keyedName('person', number)),
      this.count(this.secrets.keyedName('address', address)),
    ]);
    return person <= limits.person && place <= limits.address;
  }

  /** The try was right: it does not count. */
  async succeed(number: string, address: string): Promise<void> {
    await this.database.queryOutside('DELETE FROM sign_in_attempt WHERE key = $1', [
      this.secrets.keyedName('person', number),
    ]);
    await this.database.queryOutside(
      'UPDATE sign_in_attempt SET attempts = greatest(attempts - 1, 0) WHERE key = $1',
      [this.secrets.keyedName('address', address)],
    );
  }

  async forgetOld(): Promise<void> {
    await this.database.queryOutside('DELETE FROM sign_in_attempt WHERE window_ends < now()');
  }

  private async count(key: string): Promise<number> {
    const [row] = await this.database.query<{ attempts: number }>(
      `INSERT INTO sign_in_attempt AS a (key, attempts, window_ends)
       VALUES ($1, 1, now() + interval '${WINDOW}')
       ON CONFLICT (key) DO UPDATE SET
         attempts = CASE WHEN a.window_ends < now() THEN 1 ELSE least(a.attempts + 1, 1000000) END,
         window_ends = CASE WHEN a.window_ends < now() THEN excluded.window_ends ELSE a.window_ends END
       RETURNING attempts`,
      [key],
    );
    return row?.attempts ?? 1;
  }
}
