import { CONFIG, ENVIRONMENT, type Environment, type ServiceConfig } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { readStaffSettings, staffSettings } from '../settings.js';

/** Where this service mounts its issuer; any other issuer is somebody else's. */
export const MOUNT = '/api/staff/oidc';
export const SIGN_IN = '/api/staff/sign-in';

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
    const needsPassword = config.demo && this.ours;
    const { redirectUris, demoPassword, firstAdminPassword } = readStaffSettings(
      environment,
      (settings) =>
        needsPassword && !settings.demoPassword
          ? [
              `${staffSettings.demoPassword} is not set: with KEFU_DEMO=1 it is everybody's password`,
            ]
          : [],
    );
    const more = redirectUris?.split(',').map((uri) => uri.trim()) ?? [];
    this.redirectUris = [`${origin}/console/callback`, ...more];
    this.demoPassword = config.demo ? demoPassword : undefined;
    this.firstAdminPassword = firstAdminPassword;
  }

  /** Origins that a sign-in may lead back to. */
  get origins(): string[] {
    return [...new Set(this.redirectUris.map((uri) => new URL(uri).origin))];
  }
}
