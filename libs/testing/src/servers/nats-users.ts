import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const services = JSON.parse(
  readFileSync(new URL('../../../../deploy/nats/services.json', import.meta.url), 'utf8'),
) as readonly { readonly name: string }[];

/** Every service there is or will be, as deploy/nats has them. */
export const serviceNames: readonly string[] = services.map(({ name }) => name);

/** The users of deploy/nats: one a service, the gateway's, one for other systems, two for tools. */
export const natsUsers: readonly string[] = [
  ...serviceNames,
  'gateway',
  'subscriber',
  'conductor',
  'operator',
];

export type NatsUser = string;
export type NatsPasswords = Record<'gateway' | 'subscriber' | 'conductor' | 'operator', string> &
  Record<NatsUser, string>;

/** Where the server's configuration, and the services, look for a user's password. */
export const natsPasswordVariable = (user: string): string =>
  `KEFU_NATS_${user.replaceAll('-', '_').toUpperCase()}_PASSWORD`;

/** A letter first, or nats-server would read some of them as numbers. */
export const generateNatsPasswords = (): NatsPasswords =>
  Object.fromEntries(
    natsUsers.map((user) => [user, `p${randomBytes(18).toString('hex')}`]),
  ) as NatsPasswords;

export interface NatsCredentials {
  servers: string;
  user: string;
  pass: string;
  /** A user may subscribe only under its own prefix. */
  inboxPrefix: string;
}

export const natsCredentials = (
  servers: string,
  user: NatsUser,
  passwords: NatsPasswords,
): NatsCredentials => {
  const pass = passwords[user];
  if (pass === undefined) throw new Error(`deploy/nats knows no user ${user}`);
  return { servers, user, pass, inboxPrefix: `_INBOX_${user}` };
};
