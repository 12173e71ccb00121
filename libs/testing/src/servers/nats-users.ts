import { randomBytes } from 'node:crypto';

/** The users of deploy/nats: one a service, one for other systems, two for tools. */
export const natsUsers = [
  'customers',
  'field-repair',
  'complaints',
  'callbacks',
  'contracts',
  'service-desk',
  'staff',
  'reporting',
  'subscriber',
  'conductor',
  'operator',
] as const;

export type NatsUser = (typeof natsUsers)[number];
export type NatsPasswords = Record<NatsUser, string>;

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
): NatsCredentials => ({
  servers,
  user,
  pass: passwords[user],
  inboxPrefix: `_INBOX_${user}`,
});
