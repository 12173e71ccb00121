import type { Actor } from '@kefu/kernel';
import { Database, type Stored } from '@kefu/persistence';
import type { Asked } from '@kefu/service';
import { Injectable } from '@nestjs/common';
import { requireOwnRegion } from '../../../whole/access/index.js';
import { Customers } from '../../customers/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { serialKeyOf } from '../../identity/index.js';
import { Regions } from '../../../whole/regions/index.js';
import {
  changeAsset,
  handOver,
  registerAsset,
  type Asset,
  type ChangeAsset,
  type RegisterAsset,
} from '../domain/index.js';
import { Assets } from './assets.js';

/** Gathers what a decision must know of the rest of the archive, in the transaction that it runs in. */
@Injectable()
export class KeepAssets {
  constructor(
    private readonly assets: Assets,
    private readonly customers: Customers,
    private readonly duplicates: Duplicates,
    private readonly regions: Regions,
    private readonly database: Database,
  ) {}

  register(by: Actor, command: RegisterAsset, newId?: () => string): Promise<Stored<Asset>> {
    return this.database.transaction(async () => {
      const { serial, regionCode } = command.details;
      const candidates = await this.duplicates.lookFor([serialKeyOf(serial)], by);
      await this.customers.seenForNewRecord(command.customerId, by);
      requireOwnRegion(by, regionCode);
      const region = await this.regions.standingOf(regionCode);
      return this.assets.create(by, (context) =>
        registerAsset(command, { region, candidates }, newId ?? context.newId),
      );
    });
  }

  change(asked: Asked, command: ChangeAsset): Promise<Stored<Asset>> {
    return this.database.transaction(async () => {
      const { id, by } = asked;
      const { state } = await this.assets.seen(id, by);
      const { serial, regionCode = state.regionCode } = command.details;
      if (regionCode !== state.regionCode) requireOwnRegion(by, regionCode);
      const key = serial === undefined ? undefined : serialKeyOf(serial);
      const keys = key && key.value !== state.serialKey ? [key] : [];
      const candidates = await this.duplicates.lookFor(keys, by, { assetId: id });
      const region = await this.regions.standingOf(regionCode);
      return this.assets.changeSeen(asked, (asset) =>
        changeAsset(asset, command, { region, candidates }),
      );
    });
  }

  handOver(
    asked: Asked,
    to: { readonly customerId: string; readonly reason: string },
  ): Promise<Stored<Asset>> {
    return this.database.transaction(async () => {
      await this.assets.seen(asked.id, asked.by);
      await this.customers.seenForNewRecord(to.customerId, asked.by);
      return this.assets.changeSeen(asked, (asset) => handOver(asset, to.customerId, to.reason));
    });
  }
}
