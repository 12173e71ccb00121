import { Injectable } from '@nestjs/common';
import { isServiceAccount, ReadPeople, type Person } from '../people/index.js';
import { CountAttempts } from './count-attempts.js';
import { Credentials } from './credentials.js';
import { passwordFits } from './hash-password.js';

export type SignInOutcome =
  | { readonly done: true; readonly person: Person; readonly mustChange: boolean }
  | { readonly done: false; readonly why: 'wrong' | 'too-many' };

/** ST-01: who somebody is, by staff number and password. Says the same, as fast, whoever it is not. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly people: ReadPeople,
    private readonly credentials: Credentials,
    private readonly attempts: CountAttempts,
  ) {}

  async check(given: string, password: string, address: string): Promise<SignInOutcome> {
    const number = given.trim().toUpperCase().slice(0, 32);
    if (!(await this.attempts.begin(number, address))) return { done: false, why: 'too-many' };
    const found = await this.people.byNumber(number);
    const person = found?.status === 'active' && !isServiceAccount(found) ? found : undefined;
    const kept = person && (await this.credentials.passwordOf(person.id));
    const fits = await passwordFits(password.slice(0, 1024), kept?.passwordHash ?? undefined);
    if (!fits || !person) return { done: false, why: 'wrong' };
    await this.attempts.succeed(number, address);
    return { done: true, person, mustChange: kept?.mustChange ?? false };
  }
}
