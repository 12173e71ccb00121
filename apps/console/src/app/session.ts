import { useSyncExternalStore } from 'react';
import { ErrorTimeout, UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';

/**
 * Who is signed in, by OpenID Connect (code flow with PKCE). All tabs of a browser share one sign-in:
 * whichever first finds that the token ends soon renews it under a lock, for a refresh token that is used
 * twice would end the session.
 */

const RENEW_BEFORE_S = 60;
const { origin } = window.location;

const manager = new UserManager({
  authority: `${origin}/api/staff/oidc`,
  client_id: 'console',
  redirect_uri: `${origin}/console/callback`,
  post_logout_redirect_uri: `${origin}/`,
  scope: 'openid kefu',
  automaticSilentRenew: false,
  monitorSession: false,
  loadUserInfo: false,
  userStore: new WebStorageStateStore({ store: localStorage, prefix: 'kefu.session.' }),
  stateStore: new WebStorageStateStore({ store: localStorage, prefix: 'kefu.sign-in.' }),
});

export interface Session {
  readonly id: string;
  readonly number: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly token: string;
}

const listeners = new Set<() => void>();
let present: Session | undefined;

const tell = (): void => {
  listeners.forEach((listener) => {
    listener();
  });
};

const claimsOf = (token: string): Record<string, unknown> => {
  const [, payload = ''] = token.split('.');
  const bytes = Uint8Array.from(
    atob(payload.replaceAll('-', '+').replaceAll('_', '/')),
    (letter) => letter.codePointAt(0) ?? 0,
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
};

const sessionOf = ({ access_token: token }: User): Session => {
  const { sub, number, roles, regions } = claimsOf(token);
  return {
    id: String(sub),
    number: String(number),
    roles: roles as string[],
    regions: regions as string[],
    token,
  };
};

const take = (user: User | null | undefined): Session | undefined => {
  const next = user && !user.expired ? sessionOf(user) : undefined;
  if (next?.token !== present?.token) {
    present = next;
    tell();
  }
  return present;
};

const endsSoon = (user: User): boolean => (user.expires_in ?? 0) < RENEW_BEFORE_S;

/** No answer came: that says nothing of the session. */
const isAway = (error: unknown): boolean =>
  !navigator.onLine || error instanceof TypeError || error instanceof ErrorTimeout;

/** One tab renews, the others take what it got. */
const renew = (): Promise<User | 'away' | null> =>
  navigator.locks.request('kefu.renew', async () => {
    const stored = await manager.getUser();
    if (stored && !endsSoon(stored)) return stored;
    return manager.signinSilent().catch((error: unknown) => (isAway(error) ? 'away' : null));
  });

/**
 * A token that holds for a while yet; nothing where nobody is signed in any more. Nothing, too, where the
 * network is away and it has ended: whoever was signed in still is, and it is renewed when there is one.
 */
export const freshToken = async (): Promise<string | undefined> => {
  const user = await manager.getUser();
  if (!user) return take(null)?.token;
  const renewed = endsSoon(user) ? await renew() : user;
  if (renewed !== 'away') return take(renewed)?.token;
  present ??= sessionOf(user);
  return user.expired ? undefined : present.token;
};

export const session = (): Session | undefined => present;

export const useSession = (): Session | undefined =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, session);

/** Goes to the sign-in page; comes back to where somebody was. */
export const signIn = (): Promise<void> =>
  manager.signinRedirect({
    state: window.location.pathname === '/console/callback' ? '/' : here(),
    ui_locales: navigator.language,
  });

const here = (): string => `${window.location.pathname}${window.location.search}`;

export const signOut = async (): Promise<void> => {
  // What was typed and not sent is nobody else's who signs in after
  sessionStorage.clear();
  await manager.signoutRedirect();
};

/** @returns the address to go on at, after the sign-in page has sent somebody back */
const comeBack = async (): Promise<string> => {
  const user = await manager.signinRedirectCallback();
  take(user);
  return typeof user.state === 'string' ? user.state : '/';
};

/**
 * Begins: signed in already, or just coming back, or to be sent to the sign-in page.
 * @returns whether somebody is signed in
 */
export const begin = async (): Promise<boolean> => {
  if (window.location.pathname === '/console/callback') {
    const address = await comeBack().catch(() => '/');
    window.history.replaceState(null, '', address);
  }
  await freshToken();
  return present !== undefined;
};

window.addEventListener('storage', ({ key }) => {
  if (key?.startsWith('kefu.session.')) void manager.getUser().then(take);
});
