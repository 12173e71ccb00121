import type { Actor, Decision } from '@kefu/kernel';
import type { Platform, Stored } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireOwnRegion, requireSight, worksOn } from '../../../whole/access/index.js';
import { Customers, requireActive, type Customer } from '../../customers/index.js';
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
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Duplicates) private readonly duplicates: Duplicates,
    @Inject(Regions) private readonly regions: Regions,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** The asset where the asker works on its region, or on its owner's. */
  async seen(id: string, by: Actor): Promise<Stored<Asset>> {
    const stored = await this.assets.get(id);
    if (worksOn(by, stored.state.regionCode)) return stored;
    const owner = await this.customers.get(stored.state.customerId);
    requireSight(by, owner.state.regionCode);
    return stored;
  }

  register(by: Actor, command: RegisterAsset, newId?: () => string): Promise<Stored<Asset>> {
    return this.platform.database.transaction(async () => {
      const { serial, regionCode } = command.details;
      const candidates = await this.duplicates.lookFor([serialKeyOf(serial)], by);
      await this.ownerFor(command.customerId, by);
      requireOwnRegion(by, regionCode);
      const region = await this.regions.standingOf(regionCode);
      return this.assets.create(by, (context) =>
        registerAsset(command, { region, candidates }, newId ?? context.newId),
      );
    });
  }

  change(
    id: string,
    by: Actor,
    command: ChangeAsset,
    ifVersion: number | undefined,
  ): Promise<Stored<Asset>> {
    return this.platform.database.transaction(async () => {
      const { state } = await this.seen(id, by);
      const { serial, regionCode = state.regionCode } = command.details;
      if (regionCode !== state.regionCode) requireOwnRegion(by, regionCode);
      const key = serial === undefined ? undefined : serialKeyOf(serial);
      const keys = key && key.value !== state.serialKey ? [key] : [];
      const candidates = await this.duplicates.lookFor(keys, by, { assetId: id });
      const region = await this.regions.standingOf(regionCode);
      return this.assets.change(
        id,
        by,
        (asset) => changeAsset(asset, command, { region, candidates }),
        { ifVersion },
      );
    });
  }

  handOver(
    id: string,
    by: Actor,
    to: { readonly customerId: string; readonly reason: string },
    ifVersion: number | undefined,
  ): Promise<Stored<Asset>> {
    return this.platform.database.transaction(async () => {
      await this.seen(id, by);
      await this.ownerFor(to.customerId, by);
      return this.assets.change(id, by, (asset) => handOver(asset, to.customerId, to.reason), {
        ifVersion,
      });
    });
  }

  async end(
    id: string,
    by: Actor,
    decide: (asset: Asset) => Decision<Asset>,
    ifVersion: number | undefined,
  ): Promise<Stored<Asset>> {
    await this.seen(id, by);
    return this.assets.change(id, by, decide, { ifVersion });
  }

  /** An owner on record; he cannot be voided before this transaction ends. */
  private async ownerFor(customerId: string, by: Actor): Promise<Customer> {
    await this.platform.database.query('SELECT FROM customer WHERE id = $1 FOR SHARE', [
      customerId,
    ]);
    const { state } = await this.customers.get(customerId);
    requireSight(by, state.regionCode);
    requireActive(state);
    return state;
  }
}
