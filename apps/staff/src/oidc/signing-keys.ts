import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { Database } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { SignInSecrets } from '../sign-in/index.js';

export interface SigningKey {
  readonly kid: string;
  readonly signsFrom: Date;
  readonly publishedUntil: Date | null;
  readonly madeBy: string;
  readonly reason: string;
}

interface SealedKey extends SigningKey {
  readonly sealed: Buffer;
}

export interface Rotation {
  readonly by: string;
  readonly reason: string;
  /** The old keys may be in other hands: their tokens are refused as soon as services look again. */
  readonly compromised?: boolean | undefined;
}

/** A key is published this long before it signs, so that every verifier has seen it by then. */
const LEAD = '2 minutes';
/** The lead, and what a token lives (10 minutes), and a little longer. */
const UNTIL = '17 minutes';
const LONGEST = '90 days';

/** ES256 keys of the issuer, made at first start, kept sealed, replaced every 90 days. */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    private readonly secrets: SignInSecrets,
  ) {}

  /** All that are published, the one that signs first. Makes one where there is none or it is old. */
  async load(): Promise<JWK[]> {
    await this.keepFresh();
    const rows = await this.database.query<SealedKey>(
      `SELECT kid, sealed, signs_from AS "signsFrom" FROM signing_key
       WHERE sealed IS NOT NULL AND (published_until IS NULL OR published_until > now())
       ORDER BY (signs_from <= now()) DESC, signs_from DESC`,
    );
    return rows.map(({ kid, sealed }) => ({
      ...(JSON.parse(this.secrets.open(sealed)) as JWK),
      kid,
      alg: 'ES256',
      use: 'sig',
    }));
  }

  list(): Promise<SigningKey[]> {
    return this.database.query<SigningKey>(
      `SELECT kid, signs_from AS "signsFrom", published_until AS "publishedUntil",
         made_by AS "madeBy", reason FROM signing_key ORDER BY signs_from DESC LIMIT 50`,
    );
  }

  async rotate({ by, reason, compromised = false }: Rotation): Promise<void> {
    await this.locked(() => this.replace({ by, reason, compromised }));
  }

  /** The private halves of keys that are out of use are wiped; that there was a key stays on record. */
  async wipeOld(): Promise<void> {
    await this.database.queryOutside(
      'UPDATE signing_key SET sealed = NULL WHERE sealed IS NOT NULL AND published_until < now()',
    );
  }

  private async keepFresh(): Promise<void> {
    if (await this.isFresh()) return;
    await this.locked(async () => {
      if (await this.isFresh()) return;
      await this.replace({ by: 'system', reason: 'no key, or 90 days over', compromised: false });
    });
  }

  private async isFresh(): Promise<boolean> {
    const [row] = await this.database.query<{ fresh: boolean }>(
      `SELECT EXISTS (SELECT FROM signing_key WHERE published_until IS NULL AND sealed IS NOT NULL
         AND signs_from > now() - interval '${LONGEST}') AS fresh`,
    );
    return row?.fresh ?? false;
  }

  private async replace({ by, reason, compromised }: Required<Rotation>): Promise<void> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    const kid = await calculateJwkThumbprint(jwk);
    const { d: _secret, ...publicJwk } = jwk;
    const [before] = await this.database.query<{ any: boolean }>(
      'SELECT EXISTS (SELECT FROM signing_key WHERE published_until IS NULL) AS any',
    );
    const lead = compromised || !before?.any ? '0 seconds' : LEAD;
    await this.database.query(
      `UPDATE signing_key SET published_until = now() + $1::interval
       WHERE published_until IS NULL OR published_until > now() + $1::interval`,
      [compromised ? '0 seconds' : UNTIL],
    );
    await this.database.query(
      `INSERT INTO signing_key (kid, public_jwk, sealed, signs_from, made_by, reason)
       VALUES ($1, $2, $3, now() + $4::interval, $5, $6)`,
      [kid, JSON.stringify(publicJwk), this.secrets.seal(JSON.stringify(jwk)), lead, by, reason],
    );
  }

  private async locked(work: () => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('kefu:staff:signing-keys'))`);
      await work();
    });
  }
}
