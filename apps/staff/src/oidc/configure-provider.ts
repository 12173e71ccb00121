import type { Database } from '@kefu/persistence';
import type { JWK } from 'jose';
import { errors, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { isServiceAccount } from '../people/index.js';
import { CONSOLE, type FindClient } from './find-client.js';
import { KeepEntries } from './keep-entries.js';
import { errorPage, signedOutPage, signOutPage } from './pages.js';
import { SIGN_IN, type IssuerSettings } from './settings.js';

/** What tokens are for; asked for or not, there is no other. */
const RESOURCE = 'urn:kefu:api';
const SCOPE = 'kefu';
const TEN_MINUTES = 600;
/** A sign-in lasts a long shift, however often its tokens are renewed. */
const SHIFT = 12 * 60 * 60;

export interface IssuerParts {
  readonly settings: IssuerSettings;
  readonly database: Database;
  readonly clients: FindClient;
  readonly cookieKey: string;
}

export const configureProvider = (
  { settings, database, clients, cookieKey }: IssuerParts,
  keys: readonly JWK[],
): Configuration => ({
  adapter: (model) =>
    model === 'Client'
      ? Object.assign(new KeepEntries(database, model), {
          find: (id: string) => clients.find(id),
        })
      : new KeepEntries(database, model),
  jwks: { keys: [...keys] as NonNullable<Configuration['jwks']>['keys'] },
  scopes: ['openid'],
  responseTypes: ['code'],
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  pkce: { required: () => true },
  cookies: {
    keys: [cookieKey],
    names: { session: 'kefu_session', interaction: 'kefu_sign_in', resume: 'kefu_resume' },
    long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/api/staff' },
    short: { signed: true, httpOnly: true, sameSite: 'lax' },
  },
  ttl: {
    AccessToken: TEN_MINUTES,
    AuthorizationCode: 60,
    ClientCredentials: TEN_MINUTES,
    Grant: SHIFT,
    IdToken: TEN_MINUTES,
    Interaction: 60 * 60,
    RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? SHIFT,
    Session: SHIFT,
  },
  interactions: { url: (_ctx, { uid }) => `${SIGN_IN}/${uid}` },
  findAccount: async (_ctx, sub) => {
    const person = await clients.person(sub);
    if (!person || isServiceAccount(person)) return undefined;
    return { accountId: person.id, claims: () => ({ sub: person.id }) };
  },
  loadExistingGrant: grantItself,
  issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: () => true,
  rotateRefreshToken: true,
  formats: {
    customizers: {
      jwt: async (_ctx, token, { payload }) => {
        const owner = 'accountId' in token ? token.accountId : token.clientId;
        const person = owner === undefined ? undefined : await clients.person(owner);
        if (!person) throw new errors.InvalidGrant('nobody who works here');
        payload['sub'] = person.id;
        payload['roles'] = person.roles;
        payload['regions'] = person.regionIds;
        payload['number'] = person.number;
      },
    },
  },
  clientBasedCORS: (_ctx, origin, client) =>
    client.clientId === CONSOLE && settings.origins.includes(origin),
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: signOutPage(settings.origins),
      postLogoutSuccessSource: signedOutPage,
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== RESOURCE) throw new errors.InvalidTarget();
        return {
          scope: SCOPE,
          audience: 'kefu',
          accessTokenFormat: 'jwt',
          accessTokenTTL: TEN_MINUTES,
          jwt: { sign: { alg: 'ES256' } },
        };
      },
    },
  },
  renderError: errorPage,
});

/** Nobody is asked whether the centre's own console may act for them. */
async function grantItself(ctx: KoaContextWithOIDC) {
  const { client, session, provider, result } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  if (found) return found;
  const grant = new provider.Grant({
    clientId: client.clientId,
    accountId: session.accountId,
  });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}
