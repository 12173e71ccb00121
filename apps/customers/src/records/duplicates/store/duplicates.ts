import { mask } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Candidate, IdentityKey } from '../../identity/index.js';
import { MaskedSearches, type SoughtField } from '../../../whole/masked-searches/index.js';
import { sameCustomers } from './same-customers.js';
import { Reservations } from './reservations.js';

interface Found {
  /** Of the keys, among those that were given. */
  readonly place: number;
  readonly customerId: string;
  readonly number: string;
  readonly regionCode: string;
  readonly name: string;
  readonly phones: string[];
  readonly same: IdentityKey['kind'][];
}

const shown = 20;

/** Looks for customers who are likely the same (CU-01). */
@Injectable()
export class Duplicates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reservations) private readonly reservations: Reservations,
    @Inject(MaskedSearches) private readonly maskedSearches: MaskedSearches,
  ) {}

  /**
   * Who has one of these keys, in every region. The keys stay locked until the open transaction ends,
   * so that of two who file the same customer at once the second sees the first.
   * @param self the customer, or the asset, that is being changed
   */
  async lookFor(
    keys: readonly IdentityKey[],
    by: Actor,
    self: { readonly customerId?: string; readonly assetId?: string } = {},
  ): Promise<Candidate[]> {
    if (keys.length === 0) return [];
    return this.database.transaction(async (tx) => {
      this.reservations.pass(tx);
      // In one order everywhere, or two with the same two keys would wait for each other
      const names = [...new Set(keys.map(({ kind, value }) => `${kind}:${value}`))].sort();
      for (const name of names) {
        tx.enqueue({
          name: 'identity-lock',
          text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 7))',
          values: [name],
        });
      }
      const [, found] = await Promise.all([
        this.reservations.refuseHeld(tx, keys),
        tx.query<Found>(sameCustomers, valuesOf([keys], self)),
      ]);
      await this.countMasked(found, by);
      return found.slice(0, shown).map((one) => this.candidate(one, by));
    });
  }

  /**
   * The same for many filings at once, and nothing is locked: whoever asks holds the keys of all of
   * them by {@link Reservations}, or only wants to know.
   */
  async lookForMany(
    keysOfEach: readonly (readonly IdentityKey[])[],
    by: Actor,
  ): Promise<readonly (readonly Candidate[])[]> {
    const candidates = keysOfEach.map((): Candidate[] => []);
    if (keysOfEach.every((keys) => keys.length === 0)) return candidates;
    await this.database.transaction(async (tx) => {
      // A plan for one filing, kept while a file of a million is filed, would be slow for all of them
      const all = await tx.queryByValues<Found>(sameCustomers, valuesOf(keysOfEach, {}));
      for (const found of all) {
        candidates[found.place]?.push(this.candidate(found, by));
      }
    });
    return candidates;
  }

  /** Filing tells as much as searching does: what is masked is as of a customer on record (G-05). */
  private async countMasked(found: readonly Found[], by: Actor): Promise<void> {
    for (const field of ['idNumber', 'phone'] as const satisfies SoughtField[]) {
      const told = found.filter(({ same }) => same.includes(field));
      if (told.length === 0 || !this.maskedSearches.isMasked(by, field)) continue;
      await this.maskedSearches.count(by, [field]);
      await this.maskedSearches.found(
        by,
        field,
        told.map(({ customerId }) => customerId),
      );
    }
  }

  private candidate({ name, phones, place: _place, ...rest }: Found, by: Actor): Candidate {
    const mine = by.regions.includes('*') || by.regions.includes(rest.regionCode);
    if (!mine) return rest;
    return { ...rest, name, phones: phones.map((phone) => mask('phone', phone)) };
  }
}

const valuesOf = (
  keysOfEach: readonly (readonly IdentityKey[])[],
  self: { readonly customerId?: string; readonly assetId?: string },
): unknown[] => {
  const keys = keysOfEach.flat();
  return [
    keys.map(({ kind }) => kind),
    keys.map(({ value }) => value),
    self.customerId ?? null,
    self.assetId ?? null,
    keysOfEach.flatMap((each, place) => each.map(() => place)),
  ];
};
