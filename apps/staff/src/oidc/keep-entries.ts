import { createHash } from 'node:crypto';
import type { Database } from '@kefu/persistence';
import { sessionHolds } from '../sessions/index.js';
import { errors, type Adapter, type AdapterPayload } from 'oidc-provider';

const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** Sessions are found by another id than their own, so theirs stays; their cookie is signed. */
const keepsItsId = new Set(['Session', 'Interaction']);

interface Entry {
  readonly payload: AdapterPayload;
  readonly consumed: number | null;
}

/** What the issuer remembers (sessions, codes, refresh tokens), in wall time, in PostgreSQL. */
export class KeepEntries implements Adapter {
  constructor(
    private readonly database: Database,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { jti, ...rest } = payload;
    const kept = keepsItsId.has(this.model) ? { ...rest, jti } : rest;
    await this.database.queryOutside(
      `INSERT INTO oidc_entry (model, key, payload, grant_id, uid, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (model, key) DO UPDATE SET payload = excluded.payload,
         grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [
        this.model,
        keyOf(id),
        JSON.stringify(kept),
        payload.grantId ?? null,
        payload.uid ?? null,
        expiresIn ?? null,
      ],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const entry = await this.read('key = $2', keyOf(id));
    return entry && { ...entry, jti: id };
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.read('uid = $2', uid);
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** Once: of two that come at the same moment with one refresh token or code, one is refused. */
  async consume(id: string): Promise<void> {
    const consumed = await this.database.query(
      `UPDATE oidc_entry SET consumed_at = now()
       WHERE model = $1 AND key = $2 AND consumed_at IS NULL RETURNING key`,
      [this.model, keyOf(id)],
    );
    if (consumed.length === 0) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.database.queryOutside('DELETE FROM oidc_entry WHERE model = $1 AND key = $2', [
      this.model,
      keyOf(id),
    ]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.queryOutside('DELETE FROM oidc_entry WHERE model = $1 AND grant_id = $2', [
      this.model,
      grantId,
    ]);
  }

  private async read(where: string, value: string): Promise<AdapterPayload | undefined> {
    const [row] = await this.database.query<Entry>(
      `SELECT payload, extract(epoch FROM consumed_at)::float8 AS consumed FROM oidc_entry
       WHERE model = $1 AND ${where} AND (expires_at IS NULL OR expires_at > now())
         ${this.model === 'Session' ? `AND ${sessionHolds}` : ''}`,
      [this.model, value],
    );
    if (!row) return undefined;
    return {
      ...row.payload,
      ...(row.consumed === null ? {} : { consumed: Math.floor(row.consumed) }),
    };
  }
}

export const purgeEntries = async (database: Database): Promise<void> => {
  await database.queryOutside('DELETE FROM oidc_entry WHERE expires_at < now()');
};
