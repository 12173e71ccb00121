import type { Role } from '@kefu/handbook';
import { stableId, type Actor } from '@kefu/kernel';
import type { Database } from '@kefu/persistence';

/** Where the archive's own demo takes the ids of its customers from. */
const customersOfTheDemo = '5a0c9a3e-7c1d-5d1b-9a55-6b656675aa01';

/** All records of this demo are of one region, so that its people see one another's. */
export const region = 'east';

/** The nth customer of the region, by their place among the demo's sixty: every third is of the east. */
export const customerOf = (nth: number) => {
  const name = `customer-${String(31 + ((nth * 3) % 30)).padStart(2, '0')}`;
  return {
    customerId: stableId(name, customersOfTheDemo),
    assetIds: [1, 2].map((no) => stableId(`${name}-asset-${no}`, customersOfTheDemo)),
  };
};
const all = Array.from({ length: 10 }, (_, nth) => customerOf(nth));

/** What a customer of the demo has that is read or handed over. */
export const assetsOf = (customerId: string): readonly string[] =>
  all.find((one) => one.customerId === customerId)?.assetIds ?? [];

const person = (number: string, role: Role, regions: readonly string[] = ['*']) => ({
  ...{ id: stableId(`demo person ${number}`), number },
  ...({ kind: 'person', roles: [role], regions } as const),
});

export const people = {
  owner: person('K-0001', 'account-manager', [region]),
  reviewer: person('R-0001', 'contract-reviewer'),
  manager: person('M-0001', 'manager'),
  generalManager: person('G-0001', 'general-manager'),
  finance: person('W-0001', 'finance'),
  clerk: person('N-0001', 'clerk'),
  sales: person('S-0001', 'sales'),
  technician: person('T-0001', 'technician', [region]),
} as const satisfies Readonly<Record<string, Actor & { readonly number: string }>>;

/**
 * Whom the demo's records name, as staff and customers are about to say: nobody has told this service of
 * them yet when it starts for the first time, and what they say later is written over it.
 */
export const knowOthers = async (database: Database): Promise<void> => {
  await database.query(
    `INSERT INTO customer_record (id, region_id) SELECT unnest($1::uuid[]), $2
     ON CONFLICT DO NOTHING`,
    [all.map(({ customerId }) => customerId), region],
  );
  const assets = all.flatMap(({ customerId, assetIds }) =>
    assetIds.map((id) => ({ id, customerId })),
  );
  await database.query(
    `INSERT INTO asset_record (id, customer_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
     ON CONFLICT DO NOTHING`,
    [assets.map(({ id }) => id), assets.map(({ customerId }) => customerId)],
  );
  for (const { id, number, roles, regions } of Object.values(people)) {
    await database.query(
      `INSERT INTO staff_record (id, number, roles, region_ids, active)
       VALUES ($1, $2, $3, $4, true) ON CONFLICT DO NOTHING`,
      [id, number, roles, regions],
    );
  }
};
