import type { Actor } from '@kefu/kernel';
import type { Database, Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Customers, type Customer } from '../../../records/customers/index.js';
import { PaperOwners } from '../../files/index.js';
import {
  handToHolder,
  takeIn,
  voidRelease,
  type CertificateHolder,
  type Collecting,
  type Release,
  type TakeIn,
} from '../domain/index.js';
import { Releases } from './releases.js';

/** Certificates with what is on record of their holders. */
@Injectable()
export class KeepReleases {
  readonly #database: Database;

  constructor(
    @Inject(Releases) private readonly releases: Releases,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(PaperOwners) private readonly owners: PaperOwners,
    @Inject(PLATFORM) { database }: Platform,
  ) {
    this.#database = database;
  }

  /** @throws Refusal `not-found` (404), also for what belongs to another region */
  async seen(id: string, by: Actor): Promise<Stored<Release>> {
    const stored = await this.releases.get(id);
    await this.owners.require(by, stored.state);
    return stored;
  }

  takeIn(by: Actor, command: TakeIn): Promise<Stored<Release>> {
    return this.#database.transaction(async () => {
      await this.owners.require(by, command);
      await this.owners.hold(command.customerId);
      await this.owners.get(command);
      return this.releases.create(by, (context) => takeIn(command, context));
    });
  }

  /** The holder is as he is on record at this moment. */
  release(id: string, by: Actor, collecting: Collecting, ifVersion?: number) {
    return this.#database.transaction(async () => {
      const { state: seen } = await this.seen(id, by);
      await this.owners.hold(seen.customerId);
      const { state: customer } = await this.customers.get(seen.customerId);
      return this.releases.change(
        id,
        by,
        (release, context) => handToHolder(release, collecting, holderOf(customer), context),
        { ifVersion },
      );
    });
  }

  async void(id: string, by: Actor, reason: string, ifVersion?: number) {
    await this.seen(id, by);
    return this.releases.change(id, by, (release) => voidRelease(release, reason), { ifVersion });
  }
}

const holderOf = ({ kind, idNumber, organisationCode, contacts }: Customer): CertificateHolder => ({
  kind,
  number: kind === 'person' ? idNumber : organisationCode,
  contactIds: contacts
    .filter(({ maySign, retiredAt }) => maySign && retiredAt === undefined)
    .map(({ contactId }) => contactId),
});
