import { forbidden, tooOften } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import { isServiceAccount, ReadPeople, type Person } from '../people/index.js';
import { CountAttempts } from './count-attempts.js';
import { Credentials } from './credentials.js';
import { passwordFits } from './hash-password.js';

export type SignInOutcome =
  | { readonly done: true; readonly person: Person; readonly mustChange: boolean }
  | { readonly done: false; readonly why: 'wrong' }
  | { readonly done: false; readonly why: 'too-many'; readonly waitSeconds: number };

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
    const waitSeconds = await this.attempts.begin(number, address);
    if (waitSeconds > 0) return { done: false, why: 'too-many', waitSeconds };
    const found = await this.people.byNumber(number);
    const person = found?.status === 'active' && !isServiceAccount(found) ? found : undefined;
    const kept = person && (await this.credentials.passwordOf(person.id));
    const fits = await passwordFits(password.slice(0, 1024), kept?.passwordHash ?? undefined);
    if (!fits || !person) return { done: false, why: 'wrong' };
    await this.attempts.succeed(number, address);
    return { done: true, person, mustChange: kept?.mustChange ?? false };
  }

  /**
   * Somebody shows once more that they know their password.
   * @throws Refusal `wrong-password`, `too-many-tries`
   */
  async mustKnow({ number }: Person, password: string, address: string): Promise<void> {
    const outcome = await this.check(number, password, address);
    if (outcome.done) return;
    throw outcome.why === 'wrong' ? wrongPassword() : tooManyTries(outcome.waitSeconds);
  }
}

const wrongPassword = () =>
  forbidden('wrong-password', { zh: '当前密码不正确', en: 'The present password is not right' });

const tooManyTries = (seconds: number) =>
  tooOften(
    'too-many-tries',
    { zh: '尝试次数过多，请稍后再试', en: 'Too many wrong tries; try again a little later' },
    seconds,
  );
