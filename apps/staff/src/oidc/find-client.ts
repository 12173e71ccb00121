import { Injectable } from '@nestjs/common';
import type { AdapterPayload } from 'oidc-provider';
import { isServiceAccount, ReadPeople, type Person } from '../people/index.js';
import { Credentials, hashSecret } from '../sign-in/index.js';
import { IssuerSettings } from './settings.js';

export const CONSOLE = 'console';

/** Programs that may ask for tokens: the console, service accounts, and in the demo everybody. */
@Injectable()
export class FindClient {
  constructor(
    private readonly settings: IssuerSettings,
    private readonly finding: ReadPeople,
    private readonly credentials: Credentials,
  ) {}

  async find(clientId: string): Promise<AdapterPayload | undefined> {
    if (clientId === CONSOLE) return this.console();
    const person = await this.person(clientId);
    const secretHash = person && (await this.secretHashOf(person));
    if (!secretHash) return undefined;
    return {
      client_id: clientId,
      // Compared as a hash: see Issuer
      client_secret: secretHash,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
    };
  }

  /** Somebody who works here now, by id or staff number. */
  async person(reference: string): Promise<Person | undefined> {
    const person = await this.finding.byReference(reference);
    return person?.status === 'active' ? person : undefined;
  }

  private async secretHashOf(person: Person): Promise<string | undefined> {
    const { demoPassword } = this.settings;
    const own = isServiceAccount(person)
      ? await this.credentials.secretHashOf(person.id)
      : undefined;
    return own ?? (demoPassword === undefined ? undefined : hashSecret(demoPassword));
  }

  private console(): AdapterPayload {
    const origin = new URL(this.settings.issuer).origin;
    return {
      client_id: CONSOLE,
      client_name: 'Kefu',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [...this.settings.redirectUris],
      post_logout_redirect_uris: [...new Set([origin, ...this.settings.origins])].map(
        (one) => `${one}/`,
      ),
    };
  }
}
