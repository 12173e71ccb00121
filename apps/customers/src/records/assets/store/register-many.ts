import { Refusal, type Actor, type Decision } from '@kefu/kernel';
import type { Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { RegionStanding } from '../../../whole/access/index.js';
import { Customers } from '../../customers/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { serialKeyOf } from '../../identity/index.js';
import { registerAsset, type Asset, type RegisterAsset } from '../domain/index.js';
import { Assets } from './assets.js';

/**
 * Registers the new assets of many customers on record in the open transaction, those of each all or none.
 * Nobody else files their serials meanwhile, which whoever calls sees to by `Reservations`.
 */
@Injectable()
export class RegisterMany {
  constructor(
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Duplicates) private readonly duplicates: Duplicates,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  /** @returns of each why they were refused; undefined where they were registered */
  register(
    by: Actor,
    all: readonly (readonly RegisterAsset[])[],
    regions: ReadonlyMap<string, RegionStanding>,
  ): Promise<readonly (Refusal | undefined)[]> {
    return this.platform.database.transaction(async (tx) => {
      const keys = all.map((some) => some.map(({ details }) => serialKeyOf(details.serial)));
      const candidates = await this.duplicates.lookForMany(keys, by);
      const decided: Decision<Asset>[] = [];
      const outcomes: (Refusal | undefined)[] = [];
      await this.assets.createMany(by, ({ newId }) => {
        for (const [at, commands] of all.entries()) {
          try {
            const own = commands.map((command) => {
              const region = regions.get(command.details.regionCode) ?? 'unknown';
              return registerAsset(command, { region, candidates: candidates[at] ?? [] }, newId);
            });
            decided.push(...own);
            outcomes.push(undefined);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            outcomes.push(error);
          }
        }
        return decided;
      });
      // What many at once bring is announced by whoever registers them
      this.customers.announce(tx, [...new Set(decided.map(({ next }) => next.customerId))]);
      return outcomes;
    });
  }
}
