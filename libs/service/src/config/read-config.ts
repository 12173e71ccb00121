import { trustedProxies } from '@kefu/http';
import { readSettings, type Setting } from '@kefu/validation';
import { settingOf, type Environment } from '../service-definition.js';
import { ServiceConfig } from './service-config.js';

/** Which variable sets what. */
export const settingsOf = (service: string): Setting<ServiceConfig> => ({
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
  demoRecords: 'KEFU_DEMO_RECORDS',
  clock: 'KEFU_CLOCK',
  clockStart: 'KEFU_CLOCK_START',
  logLevel: 'KEFU_LOG_LEVEL',
  trustProxy: 'KEFU_TRUST_PROXY',
});

/**
 * Reads a service's settings.
 * @throws Error that lists every fault at once, by variable and by what is expected of it.
 */
export const readConfig = (service: string, environment: Environment): ServiceConfig => {
  const settings = settingsOf(service);
  const { settings: config, faults } = readSettings(ServiceConfig, settings, environment);
  try {
    trustedProxies(config.trustProxy);
  } catch (error) {
    faults.push(`${settings.trustProxy} ${(error as Error).message}`);
  }
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
