import { hash } from 'node:crypto';
import { unauthenticated, type Actor } from '@kefu/kernel';
import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { isError } from './is-error.js';
import { Unavailable } from './unavailable.js';

export interface TokenSettings {
  readonly issuer: string;
  /** Where its keys are; found by OpenID discovery when it is not given. */
  readonly jwksUrl?: string | undefined;
}

const bearer = /^Bearer +([\w.~+/=-]{1,8192})$/i;
const AUDIENCE = 'kefu';
const LONGEST_MS = 60_000;

const issuerAway = (cause: unknown) =>
  new Unavailable(
    'issuer',
    {
      zh: '登录服务暂时不可用，请稍后再试',
      en: 'The issuer of tokens is not available at present; try again later',
    },
    cause,
  );

/** When a token that was verified ends, in milliseconds. */
export const endOfToken = (authorization: string): number =>
  (decodeJwt(bearer.exec(authorization)?.[1] ?? '').exp ?? 0) * 1_000;

/** Turns bearer tokens into actors. Keeps what it verified for a minute, never beyond its end. */
export class TokenVerifier {
  readonly #verified = new LRUCache<string, Actor>({ max: 10_000, ttlAutopurge: false });
  /** A new token often comes with many requests at once. */
  readonly #verifying = new Map<string, Promise<Actor>>();
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(private readonly settings: TokenSettings) {}

  /**
   * The actor at once where the token is known, else after it was verified.
   * @param authorization the header; undefined is returned where it holds no bearer token
   */
  actorFor(authorization: string): Actor | Promise<Actor> | undefined {
    // Of the whole header: taking it apart costs more than this
    const key = hash('sha256', authorization, 'base64');
    const known = this.#verified.get(key) ?? this.#verifying.get(key);
    if (known) return known;
    const token = bearer.exec(authorization)?.[1];
    return token ? this.verifyOnce(token, key) : undefined;
  }

  private verifyOnce(token: string, key: string): Promise<Actor> {
    const verifying = this.verify(token, key).finally(() => this.#verifying.delete(key));
    this.#verifying.set(key, verifying);
    return verifying;
  }

  private async verify(token: string, key: string): Promise<Actor> {
    const payload = await this.payloadOf(token);
    const actor = actorFrom(payload);
    const ttl = Math.min(LONGEST_MS, (payload.exp ?? 0) * 1000 - Date.now());
    if (ttl > 0) this.#verified.set(key, actor, { ttl });
    return actor;
  }

  private async payloadOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, await this.keys(), {
        issuer: this.settings.issuer,
        audience: AUDIENCE,
        algorithms: ['ES256'],
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw unauthenticated('token-expired', {
          zh: '登录已过期，请重新登录',
          en: 'The token has expired; sign in again',
        });
      }
      if (isAway(error)) throw issuerAway(error);
      throw refused();
    }
  }

  private keys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.findKeys().catch((error: unknown) => {
      this.#keys = undefined;
      throw issuerAway(error);
    });
    return this.#keys;
  }

  private async findKeys(): Promise<JWTVerifyGetKey> {
    const url = this.settings.jwksUrl ?? (await this.discover());
    return createRemoteJWKSet(new URL(url), { timeoutDuration: 5_000 });
  }

  private async discover(): Promise<string> {
    const base = this.settings.issuer.replace(/\/$/, '');
    const answer = await fetch(`${base}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(5_000),
    });
    const { jwks_uri: url } = (await answer.json()) as { jwks_uri?: unknown };
    if (typeof url !== 'string') throw new Error('the issuer names no jwks_uri');
    return url;
  }
}

const refused = () =>
  unauthenticated('token-invalid', {
    zh: '登录凭证无效，请重新登录',
    en: 'The token is not valid; sign in again',
  });

/** The keys could not be fetched: that says nothing about the token. */
const isAway = (error: unknown): boolean =>
  error instanceof Unavailable ||
  error instanceof errors.JWKSTimeout ||
  (isError(error) && error.name === 'TypeError') ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

const actorFrom = (payload: JWTPayload): Actor => {
  if (!payload.sub) throw refused();
  const roles = texts(payload['roles']);
  return {
    id: payload.sub,
    kind: roles.includes('service-account') ? 'service-account' : 'person',
    roles,
    regions: texts(payload['regions']),
  };
};
