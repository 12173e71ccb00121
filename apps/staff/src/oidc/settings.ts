import { CONFIG, ENVIRONMENT, type Environment, type ServiceConfig } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';

/** Where this service mounts its issuer; any other issuer is somebody else's. */
export const MOUNT = '/api/staff/oidc';
export const SIGN_IN = '/api/staff/sign-in';

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

/** What the issuer is told by its environment. */
@Injectable()
export class IssuerSettings {
  readonly issuer: string;
  /** False where people sign in somewhere else: then nothing of the issuer is served. */
  readonly ours: boolean;
  readonly redirectUris: readonly string[];
  /** Of every person of the demo centre; undefined in production. */
  readonly demoPassword: string | undefined;
  readonly firstAdminPassword: string | undefined;

  constructor(
    @Inject(CONFIG) config: ServiceConfig,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.issuer = config.oidcIssuer.replace(/\/$/, '');
    const { pathname, origin } = new URL(this.issuer);
    this.ours = pathname === MOUNT;
    const more = (environment['KEFU_OIDC_REDIRECT_URIS'] ?? '')
      .split(',')
      .map((uri) => uri.trim())
      .filter((uri) => uri !== '');
    const wrong = more.filter((uri) => !isWebAddress(uri));
    if (wrong.length > 0) {
      throw new Error(`KEFU_OIDC_REDIRECT_URIS is wrong: ${wrong.join(', ')} are no http(s) URLs`);
    }
    this.redirectUris = [`${origin}/console/callback`, ...more];
    this.demoPassword = config.demo ? environment['KEFU_DEMO_PASSWORD'] : undefined;
    this.firstAdminPassword = environment['KEFU_FIRST_ADMIN_PASSWORD'];
    if (config.demo && this.ours && !this.demoPassword) {
      throw new Error(
        'KEFU_DEMO_PASSWORD is not set: with KEFU_DEMO=1 it is the password of everybody',
      );
    }
  }

  /** Origins that a sign-in may lead back to. */
  get origins(): string[] {
    return [...new Set(this.redirectUris.map((uri) => new URL(uri).origin))];
  }
}
