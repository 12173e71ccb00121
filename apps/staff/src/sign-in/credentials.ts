import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { conflict, type Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { isServiceAccount, People, renewCredentials, type Person } from '../people/index.js';
import { hashPassword, makePassword, refuseWeak } from './hash-password.js';

export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

export const secretFits = (secret: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hash.padEnd(43).slice(0, 43)));

interface Kept {
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
}

/** Passwords of people and secrets of service accounts: only ever as hashes. */
@Injectable()
export class Credentials {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  async passwordOf(personId: string): Promise<Kept | undefined> {
    const [row] = await this.database.query<Kept>(
      `SELECT password_hash AS "passwordHash", must_change AS "mustChange"
       FROM credential WHERE person_id = $1`,
      [personId],
    );
    return row;
  }

  async secretHashOf(personId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ hash: string | null }>(
      'SELECT secret_hash AS hash FROM credential WHERE person_id = $1',
      [personId],
    );
    return row?.hash ?? undefined;
  }

  /** A new password, shown this once, that its owner changes when they first sign in. */
  async resetPassword(personId: string, by: Actor, reason: string): Promise<string> {
    const password = makePassword();
    const hash = await hashPassword(password);
    await this.renew(personId, by, { reason, own: false }, (person) => {
      if (isServiceAccount(person)) throw wrongKind();
      return { column: 'password_hash', hash, mustChange: true };
    });
    return password;
  }

  /** A new secret, shown this once; the one before is void. */
  async issueSecret(personId: string, by: Actor, reason: string): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    await this.renew(personId, by, { reason, own: false }, (person) => {
      if (!isServiceAccount(person)) throw wrongKind();
      return { column: 'secret_hash', hash: hashSecret(secret), mustChange: false };
    });
    return secret;
  }

  /**
   * By whoever has just shown that they know the present one.
   * @throws Refusal `weak-password`
   */
  async changePassword(person: Person, by: Actor, after: string): Promise<void> {
    refuseWeak(after, person.number);
    await this.setPassword(person.id, by, await hashPassword(after), 'changed by its owner');
  }

  setPassword(personId: string, by: Actor, hash: string, reason: string): Promise<void> {
    return this.renew(personId, by, { reason, own: true }, () => ({
      column: 'password_hash',
      hash,
      mustChange: false,
    }));
  }

  private async renew(
    personId: string,
    by: Actor,
    why: { readonly reason: string; readonly own: boolean },
    decide: (person: Person) => {
      column: 'password_hash' | 'secret_hash';
      hash: string;
      mustChange: boolean;
    },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { state } = await this.people.change(personId, by, (person, context) =>
        renewCredentials(person, why, context),
      );
      const { column, hash, mustChange } = decide(state);
      await tx.query(
        `INSERT INTO credential (person_id, ${column}, must_change) VALUES ($1, $2, $3)
         ON CONFLICT (person_id) DO UPDATE SET ${column} = excluded.${column},
           must_change = excluded.must_change`,
        [personId, hash, mustChange],
      );
    });
  }
}

const wrongKind = () =>
  conflict('wrong-kind-of-account', {
    zh: '人员使用密码，外部系统使用密钥',
    en: 'People have passwords, service accounts have secrets',
  });
