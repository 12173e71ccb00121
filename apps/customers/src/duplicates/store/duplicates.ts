import { mask } from '@kefu/handbook';
import type { Actor } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import type { Candidate, IdentityKey } from '../../identity/index.js';

interface Found {
  readonly customerId: string;
  readonly number: string;
  readonly regionCode: string;
  readonly name: string;
  readonly phones: string[];
  readonly same: IdentityKey['kind'][];
}

const shown = 20;

const find = `
WITH key AS (SELECT * FROM unnest($1::text[], $2::text[]) AS key (kind, value)),
hit AS (
  SELECT phone.customer_id, key.kind FROM key
    JOIN customer_phone phone ON key.kind = 'phone' AND phone.key = key.value
  UNION SELECT customer.id, key.kind FROM key
    JOIN customer ON key.kind = 'idNumber' AND customer.id_number = key.value
  UNION SELECT customer.id, key.kind FROM key
    JOIN customer ON key.kind = 'organisationCode' AND customer.organisation_code = key.value
  UNION SELECT asset.customer_id, key.kind FROM key
    JOIN asset ON key.kind = 'serial' AND asset.serial_key = key.value
      AND asset.status <> 'voided' AND asset.id IS DISTINCT FROM $4::uuid
)
SELECT customer.id AS "customerId", customer.number, customer.region_code AS "regionCode",
  customer.name, customer.phones, array_agg(DISTINCT hit.kind ORDER BY hit.kind) AS same
FROM hit JOIN customer ON customer.id = hit.customer_id
WHERE customer.status = 'active' AND customer.id IS DISTINCT FROM $3::uuid
GROUP BY customer.id ORDER BY customer.filed_no LIMIT ${shown}`;

/** Looks for customers who are likely the same (CU-01). */
@Injectable()
export class Duplicates {
  constructor(@Inject(Database) private readonly database: Database) {}

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
      // In one order everywhere, or two with the same two keys would wait for each other
      const names = [...new Set(keys.map(({ kind, value }) => `${kind}:${value}`))].sort();
      for (const name of names) {
        await tx.run({
          name: 'identity-lock',
          text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 7))',
          values: [name],
        });
      }
      const found = await tx.query<Found>(find, [
        keys.map(({ kind }) => kind),
        keys.map(({ value }) => value),
        self.customerId ?? null,
        self.assetId ?? null,
      ]);
      return found.map((one) => this.candidate(one, by));
    });
  }

  private candidate({ name, phones, ...rest }: Found, by: Actor): Candidate {
    const mine = by.regions.includes('*') || by.regions.includes(rest.regionCode);
    if (!mine) return rest;
    return { ...rest, name, phones: phones.map((phone) => mask('phone', phone)) };
  }
}
