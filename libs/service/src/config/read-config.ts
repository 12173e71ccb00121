import { validateSync } from 'class-validator';
import { settingOf, type Environment } from '../service-definition.js';
import { ServiceConfig } from './service-config.js';

type Settings = Readonly<Record<keyof ServiceConfig, string>>;

/** Which variable sets what. */
export const settingsOf = (service: string): Settings => ({
  databaseUrl: settingOf(service, 'DATABASE_URL'),
  natsUrl: 'KEFU_NATS_URL',
  natsSubscribers: 'KEFU_NATS_SUBSCRIBERS',
  natsPassword: `KEFU_NATS_${service.replaceAll('-', '_').toUpperCase()}_PASSWORD`,
  port: settingOf(service, 'PORT'),
  host: 'KEFU_HOST',
  oidcIssuer: 'KEFU_OIDC_ISSUER',
  oidcJwksUrl: 'KEFU_OIDC_JWKS_URL',
  centre: 'KEFU_CENTRE',
  profile: 'KEFU_PROFILE',
  auditSealKey: 'KEFU_AUDIT_SEAL_KEY',
  demo: 'KEFU_DEMO',
  clock: 'KEFU_CLOCK',
  clockStart: 'KEFU_CLOCK_START',
  logLevel: 'KEFU_LOG_LEVEL',
  trustProxy: 'KEFU_TRUST_PROXY',
});

const whole = (text: string): number => (/^\d{1,5}$/.test(text) ? Number(text) : Number.NaN);

const flags: Readonly<Record<string, boolean>> = {
  '1': true,
  true: true,
  '0': false,
  false: false,
};

/**
 * Reads a service's settings.
 * @throws Error that lists every fault at once, by variable and by what is expected of it.
 */
export const readConfig = (service: string, environment: Environment): ServiceConfig => {
  const settings = settingsOf(service);
  const given = (name: keyof ServiceConfig) => environment[settings[name]]?.trim() || undefined;
  const config = new ServiceConfig();
  const flag = given('demo') ?? '0';
  const proxy = given('trustProxy') ?? '0';
  Object.assign(config, {
    databaseUrl: given('databaseUrl'),
    natsUrl: given('natsUrl'),
    natsPassword: given('natsPassword'),
    natsSubscribers: given('natsSubscribers') ?? 'subscriber',
    port: whole(given('port') ?? '0'),
    host: given('host') ?? '127.0.0.1',
    oidcIssuer: given('oidcIssuer'),
    oidcJwksUrl: given('oidcJwksUrl'),
    centre: given('centre') ?? 'demo',
    profile: given('profile') ?? 'demo',
    auditSealKey: given('auditSealKey'),
    demo: flags[flag] ?? flag,
    clock: given('clock') ?? 'system',
    clockStart: given('clockStart'),
    logLevel: given('logLevel') ?? 'info',
    trustProxy: flags[proxy] ?? proxy,
  });
  const faults = validateSync(config).map(({ property, value, constraints }) => {
    const expected = Object.values(constraints ?? {})[0] ?? 'another value';
    return `${settings[property as keyof ServiceConfig]} ${value === undefined ? 'is not set' : 'is wrong'}: it must be ${expected}`;
  });
  if (config.clock === 'stepped' && environment['NODE_ENV'] === 'production') {
    faults.push(`${settings.clock} must not be stepped in production`);
  }
  if (config.clock === 'stepped' && !config.clockStart) {
    faults.push(`${settings.clockStart} is not set: a stepped clock needs an instant to start at`);
  }
  if (config.natsUrl && config.natsPassword === undefined) {
    faults.push(`${settings.natsPassword} is not set: it must be the NATS password of ${service}`);
  }
  if (!config.natsUrl && environment['NODE_ENV'] === 'production') {
    faults.push(`${settings.natsUrl} is not set: it must be a nats:// URL`);
  }
  if (faults.length > 0) {
    throw new Error(
      `${service} cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
  return config;
};
