import { Int, OneOf, optional, Text, Url } from '@kefu/fields';
import { trustedProxies } from '@kefu/http';
import { readSettings } from '@kefu/validation';
import { builtConsole } from './serve-console.js';

/** Where each service answers: name → `http://host:port`. */
export type Upstreams = Readonly<Record<string, string>>;

class Settings {
  @Int({ min: 0, max: 65_535 }) port = 8080;
  @Text() host = '127.0.0.1';
  /** Requests a minute of one person, or from one address where nobody is named; 0 is no limit. */
  @Int({ min: 0, max: 1_000_000 }) requestsPerMinute = 6_000;
  /** Of the tokens that tell who asks; without one everybody is their address. */
  @Url(['http', 'https'], optional) issuer?: string;
  @Url(['http', 'https'], optional) jwksUrl?: string;
  /** Where changes are heard; without it browsers are told of none. */
  @Url(['nats', 'tls', 'ws', 'wss'], optional) natsUrl?: string;
  @Text(optional) natsPassword?: string;
  /** Browsers that one person may have listening at once, at one instance. */
  @Int({ min: 1, max: 1_000 }) streamsPerPerson = 12;
  @Text() upstreams = '{}';
  /** Addresses of the proxies before the gateway, with commas; `1` is whoever connects, `0` nobody. */
  @Text() trustProxy = '0';
  /** The console as it was built: `index.html` and its assets. */
  @Text() consoleFolder = builtConsole;
  @OneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) logLevel = 'info';
}

/** Which variable sets what. */
export const gatewaySettings = {
  port: 'PORT',
  host: 'HOST',
  requestsPerMinute: 'KEFU_REQUESTS_PER_MINUTE',
  issuer: 'KEFU_OIDC_ISSUER',
  jwksUrl: 'KEFU_OIDC_JWKS_URL',
  natsUrl: 'KEFU_NATS_URL',
  natsPassword: 'KEFU_NATS_GATEWAY_PASSWORD',
  streamsPerPerson: 'KEFU_STREAMS_PER_PERSON',
  upstreams: 'KEFU_UPSTREAMS',
  trustProxy: 'KEFU_GATEWAY_TRUST_PROXY',
  consoleFolder: 'KEFU_CONSOLE_FOLDER',
  logLevel: 'KEFU_LOG_LEVEL',
} as const;

export interface GatewaySettings extends Omit<Settings, 'upstreams' | 'trustProxy'> {
  readonly upstreams: Upstreams;
  readonly trustProxy: boolean | string[];
}

/** The environment is wrong; every fault is named. */
export class GatewaySettingsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The gateway cannot start:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'GatewaySettingsError';
  }
}

const serviceName = /^[a-z][a-z0-9-]{0,39}$/;

const isUpstream = ([name, url]: [string, unknown]): boolean =>
  serviceName.test(name) &&
  typeof url === 'string' &&
  ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '');

const readUpstreams = (text: string): Upstreams => {
  const wrong = new Error('is wrong: it must be {"customers":"http://127.0.0.1:40001", …}');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw wrong;
  if (!Object.entries(parsed).every(isUpstream)) throw wrong;
  return parsed as Upstreams;
};

/** @throws GatewaySettingsError with all faults at once */
export const readGatewaySettings = (
  environment: Readonly<Record<string, string | undefined>>,
): GatewaySettings => {
  const { settings, faults } = readSettings(Settings, gatewaySettings, environment);
  const made = <T>(name: 'upstreams' | 'trustProxy', make: (text: string) => T, or: T): T => {
    try {
      return make(settings[name]);
    } catch (error) {
      faults.push(`${gatewaySettings[name]} ${(error as Error).message}`);
      return or;
    }
  };
  const upstreams = made<Upstreams>('upstreams', readUpstreams, {});
  const trustProxy = made<boolean | string[]>('trustProxy', trustedProxies, false);
  if (faults.length > 0) throw new GatewaySettingsError(faults);
  return Object.assign(settings, { upstreams, trustProxy });
};
