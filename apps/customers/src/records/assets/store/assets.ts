import { serves, type Actor } from '@kefu/kernel';
import { personalFields, type Saved, type Transaction } from '@kefu/persistence';
import { aggregatesOf } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Customers } from '../../customers/index.js';
import { blankAsset, personalFieldsOfAsset, type Asset } from '../domain/index.js';
import { AssetRecord } from './asset-record.js';

/** Assets, and what is said of them on their owner's part of the personal stream. */
@Injectable()
export class Assets extends aggregatesOf<Asset>({
  name: 'asset',
  entity: AssetRecord,
  personal: personalFields(({ customerId }) => customerId, personalFieldsOfAsset, blankAsset),
}) {
  @Inject(Customers) private readonly customers!: Customers;

  /** Whoever works on its region sees it, or on its owner's. */
  override async covers(by: Actor, { regionCode, customerId }: Asset): Promise<boolean> {
    if (serves(by.regions, regionCode)) return true;
    const owner = await this.customers.find(customerId);
    return owner !== undefined && this.customers.covers(by, owner.state);
  }

  protected override saved(tx: Transaction, all: readonly Saved<Asset>[]): void {
    // Many at once are registered with their owners, whose filing announces them as they are
    if (all.length > 1) return;
    const owners = all.flatMap(({ before, after }) => [before?.customerId, after.customerId]);
    this.customers.announce(
      tx,
      owners.filter((owner) => owner !== undefined),
    );
  }
}
