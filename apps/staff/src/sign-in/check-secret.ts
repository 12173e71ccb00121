import { Injectable } from '@nestjs/common';
import { ReadPeople } from '../people/index.js';
import { CountAttempts } from './count-attempts.js';
import { secretFits } from './credentials.js';

/** ST-01: whether a program knows the secret of its account, limited like passwords of people. */
@Injectable()
export class CheckSecret {
  constructor(
    private readonly people: ReadPeople,
    private readonly attempts: CountAttempts,
  ) {}

  /**
   * @returns how many seconds it has to wait where it may not be looked at yet. A right one is counted
   * by nobody: many workers of one program begin at once.
   */
  async check(
    client: string,
    secret: string,
    hash: string,
    address: string,
  ): Promise<boolean | number> {
    const number = (await this.people.byReference(client))?.number ?? client;
    const fits = secretFits(secret, hash);
    const wait = await (fits
      ? this.attempts.wait(number, address)
      : this.attempts.begin(number, address));
    return wait > 0 ? wait : fits;
  }
}
