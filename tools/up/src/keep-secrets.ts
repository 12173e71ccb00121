import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNatsPasswords, type NatsPasswords } from '@kefu/testing/servers';
import { services, type Service } from './read-options.js';

export interface Secrets {
  nats: NatsPasswords;
  databases: Record<Service, string>;
  /** The seed of an Ed25519 key in base64. */
  auditSealKey: string;
  /** Of every person of the demo centre. */
  demoPassword: string;
}

const word = (bytes: number) => `p${randomBytes(bytes).toString('hex')}`;

/** Made up once; what a later version adds is added to those that are there. */
export function keepSecrets(home: string): Secrets {
  const file = join(home, 'secrets.json');
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>)
    : ({} as Partial<Secrets>);
  const secrets: Secrets = {
    nats: { ...generateNatsPasswords(), ...known.nats },
    databases: {
      ...(Object.fromEntries(
        services.map((service) => [service, word(18)]),
      ) as Secrets['databases']),
      ...known.databases,
    },
    auditSealKey: known.auditSealKey ?? randomBytes(32).toString('base64'),
    demoPassword: known.demoPassword ?? word(5),
  };
  mkdirSync(home, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  // One of an earlier version may be open to others
  chmodSync(file, 0o600);
  return secrets;
}
