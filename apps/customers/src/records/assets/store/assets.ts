import type { Actor, Decision } from '@kefu/kernel';
import {
  Aggregates,
  personalFields,
  type ChangeOptions,
  type DecisionContext,
  type Platform,
  type Stored,
} from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import { Customers } from '../../customers/index.js';
import { personalFieldsOfAsset, type Asset } from '../domain/index.js';
import { AssetRow } from './asset-row.js';

/** Assets, and what is said of them on their owner's part of the personal stream. */
@Injectable()
export class Assets extends Aggregates<Asset> {
  constructor(
    @Inject(PLATFORM) private readonly shared: Platform,
    @Inject(Customers) private readonly customers: Customers,
  ) {
    super(shared, {
      name: 'asset',
      entity: AssetRow,
      personal: personalFields(({ customerId }) => customerId, personalFieldsOfAsset),
    });
  }

  override create(
    by: Actor,
    decide: (context: DecisionContext) => Decision<Asset>,
  ): Promise<Stored<Asset>> {
    return this.shared.database.transaction(async (tx) => {
      const stored = await super.create(by, decide);
      this.customers.announce(tx, stored.state.customerId);
      return stored;
    });
  }

  /** Their owners are filed in the same transaction, which announces them as it is. */
  registerWithOwners(by: Actor, decisions: readonly Decision<Asset>[]): Promise<Asset[]> {
    return this.createMany(by, () => decisions);
  }

  override change(
    id: string,
    by: Actor,
    decide: (state: Asset, context: DecisionContext) => Decision<Asset>,
    options: ChangeOptions = {},
  ): Promise<Stored<Asset>> {
    return this.shared.database.transaction(async (tx) => {
      const owners = new Set<string>();
      const stored = await super.change(
        id,
        by,
        (asset, context) => {
          const decision = decide(asset, context);
          owners.add(asset.customerId).add(decision.next.customerId);
          return decision;
        },
        options,
      );
      // In one order, or two hand-overs in opposite directions would wait for each other
      for (const customerId of [...owners].sort()) this.customers.announce(tx, customerId);
      return stored;
    });
  }
}
