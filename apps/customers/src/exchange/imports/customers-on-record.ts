import { remark, type RowProblem } from '@kefu/imports';
import type { Transaction } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import { serialKey } from '../../records/identity/index.js';
import type { Filing } from '../../records/filing/index.js';
import { additionTo, namesThem, type Addition, type OnRecord } from './on-record.js';
import type { Ground, ReadRows } from './read-rows.js';

/** What rows come to by who is on record. */
export type Meaning =
  | { readonly rows: ReadRows; readonly file: Filing; readonly remarks: readonly RowProblem[] }
  | { readonly rows: ReadRows; readonly add: Addition }
  | { readonly rows: ReadRows; readonly problems: readonly [RowProblem, ...RowProblem[]] };

const found = `
SELECT c.id, c.number, c.status, c.kind, c.name, c.id_number AS "idNumber",
  c.organisation_code AS "organisationCode", c.birthday::text, c.phones, c.address,
  c.external_ref AS "externalRef", c.customer_since::text AS "customerSince",
  c.region_code AS "regionCode", c.stage, c.tier, c.tags, c.contacts
FROM customer c
WHERE (c.number = ANY ($1::text[]) OR (c.external_ref = ANY ($2::text[]) AND c.status = 'active'))
  AND c.status = 'active' AND ('*' = ANY ($3::text[]) OR c.region_code = ANY ($3::text[]))
  AND (c.created_at, c.id) < (SELECT i.created_at, i.id FROM import i WHERE i.id = $4)
ORDER BY c.id`;

const assetsOfThem = `
SELECT customer_id AS "customerId", serial_key AS "serialKey", category, model, serial, plate,
  region_code AS "regionCode", contract_kind AS "contractKind", contract_number AS "contractNumber",
  warranty_end::text AS "warrantyEnd"
FROM asset WHERE serial_key = ANY ($1::text[]) AND customer_id = ANY ($2::uuid[]) AND status <> 'voided'`;

type AssetFound = OnRecord['assets'][number] & { readonly customerId: string };

/**
 * Whom on record rows name by number or external reference, of those whom they who import may see. Who was
 * filed by the file itself is none of them: its numbers may be of another archive.
 */
@Injectable()
export class CustomersOnRecord {
  /** @param lock so that none of them is changed, merged or erased before the transaction ends */
  async meant(
    tx: Transaction,
    all: readonly ReadRows[],
    ground: Ground,
    lock: '' | 'FOR UPDATE OF c' = '',
  ): Promise<Meaning[]> {
    const numbers = all.flatMap(({ number }) => number?.toUpperCase() ?? []);
    const references = all.flatMap(({ externalRef }) => externalRef ?? []);
    const { by, importId } = ground;
    const named =
      numbers.length + references.length > 0
        ? await tx.queryByValues<OnRecord>(`${found} ${lock}`, [
            ...[numbers, references, by.regions, importId],
          ])
        : [];
    const owners = await this.withAssets(tx, named, all);
    const byNumber = new Map(owners.map((one) => [one.number, one]));
    const byReference = new Map(owners.map((one) => [one.externalRef, one]));
    return all.map((rows) => {
      const numbered = rows.number && byNumber.get(rows.number.toUpperCase());
      const referred = rows.externalRef && byReference.get(rows.externalRef);
      return meaningOf(rows, numbered || undefined, referred || undefined, ground);
    });
  }

  private async withAssets(
    tx: Transaction,
    named: readonly OnRecord[],
    all: readonly ReadRows[],
  ): Promise<OnRecord[]> {
    if (named.length === 0) return [];
    const serials = all.flatMap(({ assets }) => assets.map(({ serial }) => serialKey(serial)));
    const assets = await tx.queryByValues<AssetFound>(assetsOfThem, [
      serials,
      named.map(({ id }) => id),
    ]);
    const of = Map.groupBy(assets.map(withoutNulls), ({ customerId }) => customerId);
    return named.map((one) => ({ ...withoutNulls(one), assets: of.get(one.id) ?? [] }));
  }
}

const meaningOf = (
  rows: ReadRows,
  numbered: OnRecord | undefined,
  referred: OnRecord | undefined,
  ground: Ground,
): Meaning => {
  const { filing, placeOf } = rows;
  // Who is only filed once more is refused by the reference, as in a request
  const byReference = rows.assets.length > 0 ? referred : undefined;
  const byNumber = numbered && namesThem(rows, numbered) ? numbered : undefined;
  const owner = byReference ?? byNumber;
  if (owner) {
    const added = additionTo(owner, rows, ground);
    if (!('problems' in added)) return { rows, add: added };
    const { duplicateReason } = ground;
    const isCopy = duplicateReason !== undefined && added.problems[0].code === 'nothing-to-add';
    if (!isCopy || !('details' in filing)) return { rows, problems: added.problems };
    // Whoever brings all of somebody again, and says why, means another record (CU-01)
    return { rows, file: filing, remarks: rows.remarks };
  }
  if ('details' in filing) {
    const remarks = [
      ...rows.remarks,
      ...(numbered ? [{ ...placeOf('/number'), ...remark('number-of-another') }] : []),
    ];
    return { rows, file: filing, remarks };
  }
  if (rows.said.has('name')) return { rows, problems: filing };
  const place = placeOf(rows.number === undefined ? '/externalRef' : '/number');
  return { rows, problems: [{ ...place, ...nobody }] };
};

const nobody = {
  code: 'no-such-customer',
  detail: {
    zh: '档案中没有这位客户；新建客户须有名称和区域',
    en: 'There is no such customer on record; a new one needs a name and a region',
  },
};

const withoutNulls = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row;
