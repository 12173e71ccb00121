import { natsPasswordVariable } from '@kefu/testing/servers';
import type { Secrets } from './keep-secrets.js';
import type { Options, Service } from './read-options.js';

export interface Surroundings {
  databases: Partial<Record<Service, string>>;
  natsUrl: string;
  /** Where each service listens, when each is a process of its own. */
  ports: Partial<Record<Service, number>>;
}

export const serviceVariable = (service: string, name: string): string =>
  `KEFU_${service.replaceAll('-', '_').toUpperCase()}_${name}`;

/** What the services read: see README.md. A variable that is set already is left as it is. */
export function composeEnvironment(
  { port, services }: Options,
  secrets: Secrets,
  { databases, natsUrl, ports }: Surroundings,
  own: NodeJS.ProcessEnv,
): Record<string, string> {
  const composed: Record<string, string | undefined> = {
    PORT: String(port),
    KEFU_SERVICES: services.join(','),
    KEFU_NATS_URL: natsUrl,
    KEFU_OIDC_ISSUER: `http://localhost:${port}/api/staff/oidc`,
    // Only the gateway comes from this machine: whoever it names is who asks
    KEFU_TRUST_PROXY: 'loopback',
    KEFU_CENTRE: 'demo',
    KEFU_PROFILE: 'demo',
    KEFU_DEMO: '1',
    KEFU_DEMO_PASSWORD: secrets.demoPassword,
    KEFU_CLOCK: 'system',
    KEFU_AUDIT_SEAL_KEY: secrets.auditSealKey,
    [natsPasswordVariable('conductor')]: secrets.nats.conductor,
    [natsPasswordVariable('gateway')]: secrets.nats.gateway,
  };
  for (const service of services) {
    composed[serviceVariable(service, 'DATABASE_URL')] = databases[service];
    composed[natsPasswordVariable(service)] = secrets.nats[service];
    composed[serviceVariable(service, 'PORT')] = String(ports[service] ?? 0);
  }
  if (Object.keys(ports).length > 0) {
    composed['KEFU_UPSTREAMS'] = JSON.stringify(
      Object.fromEntries(
        Object.entries(ports).map(([service, at]) => [service, `http://127.0.0.1:${at}`]),
      ),
    );
  }
  const inherited = Object.entries(own).filter(([name]) => !/^npm_/i.test(name));
  return Object.fromEntries(
    [...Object.entries(composed), ...inherited].filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

const shared =
  /^(KEFU_(SERVICES|NATS_URL|NATS_SUBSCRIBERS|OIDC_ISSUER|CENTRE|PROFILE|DEMO|DEMO_RECORDS|DEMO_PASSWORD|CLOCK|CLOCK_START|AUDIT_SEAL_KEY|TRUST_PROXY))$/;

const staffAlone = ['KEFU_OIDC_KEY_SECRET', 'KEFU_OIDC_REDIRECT_URIS', 'KEFU_FIRST_ADMIN_PASSWORD'];

const gatewayAlone = [
  ...['PORT', 'KEFU_UPSTREAMS', 'KEFU_REQUESTS_PER_MINUTE', 'KEFU_GATEWAY_TRUST_PROXY'],
  ...['KEFU_CONSOLE_FOLDER', 'KEFU_STREAMS_PER_PERSON'],
];

/** The same for one process of one service: nobody else's secrets. */
export function environmentOf(
  name: string,
  everything: Record<string, string>,
): Record<string, string> {
  const mine = [
    serviceVariable(name, 'DATABASE_URL'),
    serviceVariable(name, 'PORT'),
    natsPasswordVariable(name),
    ...(name === 'gateway' ? gatewayAlone : []),
    ...(name === 'staff' ? staffAlone : []),
  ];
  return Object.fromEntries(
    Object.entries(everything).filter(
      ([variable]) =>
        mine.includes(variable) ||
        shared.test(variable) ||
        !(variable === 'PORT' || /^(KEFU_.*|DATABASE_URL|NATS_URL)$/.test(variable)),
    ),
  );
}
