import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export interface TokenClaims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly regions?: readonly string[];
  readonly audience?: string;
  /** Seconds from now; negative for a token that has expired. 600 when not given. */
  readonly expiresIn?: number;
}

export interface TestIssuer {
  /** The value of `KEFU_OIDC_ISSUER`. */
  readonly url: string;
  token(claims: TokenClaims): Promise<string>;
  /** Like {@link token}, as the header that carries it. */
  header(claims: TokenClaims): Promise<{ authorization: string }>;
  stop(): Promise<void>;
}

const KEY_ID = 'test';

/** An issuer of tokens with keys of its own, for specs: discovery and keys over HTTP, ES256. */
export async function testIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };
  const server = await serve(jwk);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const token = (claims: TokenClaims) => sign(url, privateKey, claims);
  return {
    url,
    token,
    header: async (claims) => ({ authorization: `Bearer ${await token(claims)}` }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function sign(issuer: string, key: CryptoKey, claims: TokenClaims): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ roles: claims.roles, regions: claims.regions ?? ['*'] })
    .setProtectedHeader({ alg: 'ES256', kid: KEY_ID, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(claims.sub)
    .setAudience(claims.audience ?? 'kefu')
    .setIssuedAt(now)
    .setExpirationTime(now + (claims.expiresIn ?? 600))
    .sign(key);
}

function serve(jwk: JWK): Promise<Server> {
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host ?? ''}`;
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
      '/jwks': { keys: [jwk] },
    };
    const body = answers[request.url ?? ''];
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
