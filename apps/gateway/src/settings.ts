/** Where each service answers: name → `http://host:port`. */
export type Upstreams = Readonly<Record<string, string>>;

export interface GatewaySettings {
  readonly port: number;
  readonly host: string;
  readonly upstreams: Upstreams;
  /** Requests a minute of one person, or from one address where nobody is named; 0 is no limit. */
  readonly requestsPerMinute: number;
  /** Of the tokens that tell who asks; without one everybody is their address. */
  readonly issuer?: string | undefined;
  readonly jwksUrl?: string | undefined;
}

/** The environment is wrong; every fault is named. */
export class GatewaySettingsError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The gateway cannot start:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'GatewaySettingsError';
  }
}

const serviceName = /^[a-z][a-z0-9-]{0,39}$/;

const readUpstreams = (text: string | undefined, faults: string[]): Upstreams => {
  const wrong = 'KEFU_UPSTREAMS: expected {"customers":"http://127.0.0.1:40001", …}';
  try {
    const parsed = JSON.parse(text ?? '{}') as Record<string, unknown>;
    const entries = Object.entries(parsed);
    const fits = entries.every(
      ([name, url]) =>
        serviceName.test(name) &&
        typeof url === 'string' &&
        /^https?:/.test(url) &&
        URL.canParse(url),
    );
    if (fits) return parsed as Record<string, string>;
  } catch {
    // Said below, once, for both ways of being wrong.
  }
  faults.push(wrong);
  return {};
};

const readNumber = (
  name: string,
  text: string | undefined,
  fallback: number,
  faults: string[],
): number => {
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 1_000_000) return value;
  faults.push(`${name}: expected a whole number`);
  return fallback;
};

const readUrl = (name: string, text: string | undefined, faults: string[]): string | undefined => {
  if (text === undefined || text === '') return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text))
    faults.push(`${name}: expected an http(s):// URL`);
  return text;
};

/** @throws GatewaySettingsError with all faults at once */
export const readGatewaySettings = (
  environment: Readonly<Record<string, string | undefined>>,
): GatewaySettings => {
  const faults: string[] = [];
  const settings = {
    port: readNumber('PORT', environment['PORT'], 8080, faults),
    host: environment['HOST'] ?? '127.0.0.1',
    issuer: readUrl('KEFU_OIDC_ISSUER', environment['KEFU_OIDC_ISSUER'], faults),
    jwksUrl: readUrl('KEFU_OIDC_JWKS_URL', environment['KEFU_OIDC_JWKS_URL'], faults),
    upstreams: readUpstreams(environment['KEFU_UPSTREAMS'], faults),
    requestsPerMinute: readNumber(
      'KEFU_REQUESTS_PER_MINUTE',
      environment['KEFU_REQUESTS_PER_MINUTE'],
      6_000,
      faults,
    ),
  };
  if (settings.port > 65_535) faults.push('PORT: expected a port from 0 to 65535');
  if (faults.length > 0) throw new GatewaySettingsError(faults);
  return settings;
};
