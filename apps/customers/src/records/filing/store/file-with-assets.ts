import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { requireOwnRegion } from '../../../whole/access/index.js';
import { KeepAssets, type Asset, type AssetDetails } from '../../assets/index.js';
import {
  Customers,
  fileCustomer,
  readDetails,
  requireTierBy,
  type ContactDetails,
  type Customer,
  type Details,
  type Kind,
} from '../../customers/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { keysOf, serialKeyOf } from '../../identity/index.js';
import { Regions } from '../../../whole/regions/index.js';

export interface Filing {
  readonly kind: Kind;
  readonly details: Details;
  readonly contacts: readonly ContactDetails[];
  readonly assets: readonly AssetDetails[];
  readonly duplicateReason?: string | undefined;
}

export interface Filed {
  readonly customer: Stored<Customer>;
  readonly assets: readonly Stored<Asset>[];
}

/** Files a customer with the assets, all or nothing (CU-01). */
@Injectable()
export class FileWithAssets {
  constructor(
    private readonly customers: Customers,
    private readonly assets: KeepAssets,
    private readonly duplicates: Duplicates,
    private readonly regions: Regions,
    private readonly database: Database,
  ) {}

  /** @param newId ids for the customer, the contacts and the assets, in this order */
  file(by: Actor, filing: Filing, newId?: () => string): Promise<Filed> {
    return this.database.transaction(async () => {
      const details = readDetails(filing.kind, filing.details, this.customers.today());
      requireOwnRegion(by, details.regionCode);
      if (by.kind !== 'system') requireTierBy(by, 'standard', details.tier);
      const serials = filing.assets.map(({ serial }) => serialKeyOf(serial));
      // None waits for another: they go to the database together
      const [candidates, region, filedNo] = await Promise.all([
        this.duplicates.lookFor(
          [...keysOf({ ...details, contacts: filing.contacts }), ...serials],
          by,
        ),
        this.regions.standingOf(details.regionCode),
        this.customers.nextFiledNo(),
      ]);
      const customer = await this.customers.create(by, (context) =>
        fileCustomer(
          { ...filing, details },
          { filedNo, region, candidates },
          newId ?? context.newId,
        ),
      );
      const customerId = customer.state.id;
      const { duplicateReason } = filing;
      const assets: Stored<Asset>[] = [];
      for (const asset of filing.assets) {
        const command = { customerId, details: asset, duplicateReason };
        assets.push(await this.assets.register(by, command, newId));
      }
      return { customer, assets };
    });
  }
}
