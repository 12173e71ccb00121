import { Database } from '@kefu/persistence';
import { LOGGER } from '@kefu/service';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { errors, Provider } from 'oidc-provider';
import type { Logger } from 'pino';
import { CheckSecret, CountAttempts, SignInSecrets } from '../sign-in/index.js';
import { configureProvider } from './configure-provider.js';
import { FindClient } from './find-client.js';
import { purgeEntries } from './keep-entries.js';
import { IssuerSettings } from './settings.js';
import { SigningKeys } from './signing-keys.js';

const LOOK_AGAIN_MS = 15_000;
const PURGE_MS = 10 * 60_000;

/** What the issuer works with, besides what it is about. */
@Injectable()
export class Housekeeping {
  constructor(
    readonly database: Database,
    readonly attempts: CountAttempts,
    readonly check: CheckSecret,
    @Inject(LOGGER) readonly logger: Logger,
  ) {}
}

/** The OpenID Connect issuer of this instance. It is made anew when the signing keys change. */
@Injectable()
export class Issuer implements OnModuleDestroy {
  #provider: Provider | undefined;
  #kids = '';
  #watch: NodeJS.Timeout | undefined;
  #purge: NodeJS.Timeout | undefined;

  constructor(
    readonly settings: IssuerSettings,
    private readonly secrets: SignInSecrets,
    private readonly keys: SigningKeys,
    private readonly clients: FindClient,
    private readonly housekeeping: Housekeeping,
  ) {}

  /** Undefined until the database is there. */
  get provider(): Provider | undefined {
    return this.#provider;
  }

  async start(): Promise<void> {
    if (!this.secrets.given) {
      throw new Error(
        'KEFU_OIDC_KEY_SECRET is not set: sign-in needs it, or KEFU_AUDIT_SEAL_KEY, to keep its keys',
      );
    }
    await this.refresh();
    const { logger } = this.housekeeping;
    const orSay = (work: () => Promise<void>, what: string) => () => {
      work().catch((error: unknown) => {
        logger.warn({ err: error }, what);
      });
    };
    this.#watch = setInterval(
      orSay(() => this.refresh(), 'the signing keys could not be read; tried again soon'),
      LOOK_AGAIN_MS,
    ).unref();
    this.#purge = setInterval(
      orSay(() => this.purge(), 'old sign-ins were not dropped; tried again later'),
      PURGE_MS,
    ).unref();
  }

  /** Reads the keys again; other instances do so within 15 seconds. */
  async refresh(): Promise<void> {
    const keys = await this.keys.load();
    const kids = keys.map(({ kid }) => kid).join(' ');
    if (this.#provider && kids === this.#kids) return;
    const { settings, clients, secrets } = this;
    const { database, logger, check } = this.housekeeping;
    const parts = { settings, clients, database, cookieKey: secrets.cookieKey };
    const provider = new Provider(settings.issuer, configureProvider(parts, keys));
    provider.proxy = true;
    provider.Client.prototype.compareClientSecret = async function (actual: string) {
      const address = Provider.ctx?.ip ?? '';
      const fits = await check.check(this.clientId, actual, this.clientSecret ?? '', address);
      if (typeof fits === 'boolean') return fits;
      Provider.ctx?.set('Retry-After', String(fits));
      throw new errors.OIDCProviderError(429, 'slow_down');
    };
    provider.on('server_error', (_ctx, error: Error) => {
      logger.error({ err: error }, 'the issuer failed');
    });
    this.#provider = provider;
    this.#kids = kids;
  }

  onModuleDestroy(): void {
    clearInterval(this.#watch);
    clearInterval(this.#purge);
  }

  private async purge(): Promise<void> {
    const { database, attempts } = this.housekeeping;
    await purgeEntries(database);
    await attempts.forgetOld();
    await this.keys.wipeOld();
  }
}
