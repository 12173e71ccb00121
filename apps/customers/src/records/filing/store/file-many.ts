import { Refusal, type Actor, type Decision } from '@kefu/kernel';
import type { DecisionContext, Platform } from '@kefu/persistence';
import { PLATFORM } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { RegionStanding } from '../../../whole/access/index.js';
import { Assets, registerAsset, type Asset } from '../../assets/index.js';
import { Customers, fileCustomer, type Customer } from '../../customers/index.js';
import { Duplicates } from '../../duplicates/index.js';
import { keysOf, serialKeyOf, type Candidate, type IdentityKey } from '../../identity/index.js';
import type { Filing } from './file-with-assets.js';

/** What became of one of many: it was filed with so many assets, or it was refused. */
export type FiledOfMany = { readonly assets: number } | { readonly refusal: Refusal };

export interface ManyFilings {
  /** Their details as `readDetails` made them, in regions that are the asker's own. */
  readonly filings: readonly Filing[];
  readonly regions: ReadonlyMap<string, RegionStanding>;
}

/** All that must be nobody else's: the customer's keys and the serials of their assets. */
export const allKeysOf = ({ details, contacts, assets }: Filing): IdentityKey[] => [
  ...keysOf({ ...details, contacts }),
  ...assets.map(({ serial }) => serialKeyOf(serial)),
];

/**
 * Files many customers with their assets in the open transaction: the same decisions as one by one,
 * written together. Each is filed whole or refused by itself; nobody else files their keys meanwhile,
 * which whoever calls sees to by `Reservations`.
 */
@Injectable()
export class FileMany {
  constructor(
    @Inject(Customers) private readonly customers: Customers,
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Duplicates) private readonly duplicates: Duplicates,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  file(by: Actor, { filings, regions }: ManyFilings): Promise<readonly FiledOfMany[]> {
    return this.platform.database.transaction(async () => {
      const onRecord = await this.duplicates.lookForMany(filings.map(allKeysOf), by);
      const numbers = await this.customers.nextFiledNos(filings.length);
      const earlier = new Earlier();
      const assets: Decision<Asset>[] = [];
      const outcomes: FiledOfMany[] = [];
      await this.customers.createMany(by, (context) =>
        filings.flatMap((filing, at) => {
          const candidates = [...(onRecord[at] ?? []), ...earlier.like(filing)];
          const facts = { filedNo: numbers[at] ?? 0, regions, candidates };
          const decided = decideWhole(filing, facts, context);
          if (decided instanceof Refusal) {
            outcomes.push({ refusal: decided });
            return [];
          }
          earlier.remember(filing, decided.customer.next);
          assets.push(...decided.assets);
          outcomes.push({ assets: decided.assets.length });
          return [decided.customer];
        }),
      );
      await this.assets.createMany(by, () => assets);
      return outcomes;
    });
  }
}

interface Facts {
  readonly filedNo: number;
  readonly regions: ReadonlyMap<string, RegionStanding>;
  readonly candidates: readonly Candidate[];
}

const decideWhole = (
  filing: Filing,
  { filedNo, regions, candidates }: Facts,
  { newId }: DecisionContext,
): { customer: Decision<Customer>; assets: Decision<Asset>[] } | Refusal => {
  const standing = (code: string) => regions.get(code) ?? 'unknown';
  const { duplicateReason } = filing;
  try {
    const region = standing(filing.details.regionCode);
    const customer = fileCustomer(filing, { filedNo, region, candidates }, newId);
    const sameSerial = candidates.filter(({ same }) => same.includes('serial'));
    const assets = filing.assets.map((details) =>
      registerAsset(
        { customerId: customer.next.id, details, duplicateReason },
        { region: standing(details.regionCode), candidates: sameSerial },
        newId,
      ),
    );
    return { customer, assets };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Who was filed before among the same many, whom the database does not show yet. */
class Earlier {
  readonly #byKey = new Map<string, Candidate>();

  like(filing: Filing): Candidate[] {
    return allKeysOf(filing).flatMap(({ kind, value }) => {
      const found = this.#byKey.get(`${kind}:${value}`);
      return found ? [{ ...found, same: [kind] }] : [];
    });
  }

  remember(filing: Filing, { id, number, regionCode }: Customer): void {
    for (const { kind, value } of allKeysOf(filing)) {
      this.#byKey.set(`${kind}:${value}`, { customerId: id, number, regionCode, same: [kind] });
    }
  }
}
