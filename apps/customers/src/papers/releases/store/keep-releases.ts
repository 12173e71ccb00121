import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { Customers, type Customer } from '../../../records/customers/index.js';
import { PaperOwners } from '../../files/index.js';
import {
  handToHolder,
  takeIn,
  type CertificateHolder,
  type Collecting,
  type Release,
  type TakeIn,
} from '../domain/index.js';
import { Releases } from './releases.js';

/** Certificates with what is on record of their holders. */
@Injectable()
export class KeepReleases {
  constructor(
    private readonly releases: Releases,
    private readonly customers: Customers,
    private readonly owners: PaperOwners,
    private readonly database: Database,
  ) {}

  takeIn(by: Actor, command: TakeIn): Promise<Stored<Release>> {
    return this.releases.create(by, async (context) => {
      await this.owners.require(by, command);
      await this.owners.hold(command.customerId);
      await this.owners.get(command);
      return takeIn(command, context);
    });
  }

  /** The holder is as they are on record at this moment. */
  release(asked: Asked, collecting: Collecting): Promise<Stored<Release>> {
    return this.database.transaction(async () => {
      const { state: seen } = await this.releases.seen(asked.id, asked.by);
      // in the order in which whoever merges or erases a customer locks
      await this.owners.hold(seen.customerId);
      const { state: customer } = await this.customers.get(seen.customerId);
      return this.releases.changeSeen(asked, (release, context) =>
        handToHolder(release, collecting, holderOf(customer), context),
      );
    });
  }
}

const holderOf = ({ kind, idNumber, organisationCode, contacts }: Customer): CertificateHolder => ({
  kind,
  number: kind === 'person' ? idNumber : organisationCode,
  contactIds: contacts
    .filter(({ maySign, retiredAt }) => maySign && retiredAt === undefined)
    .map(({ contactId }) => contactId),
});
