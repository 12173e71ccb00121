import type { CustomerPersonalState } from '@kefu/messages-customers';
import type { PersonalStanding, ReadPersonal } from '@kefu/messaging';
import type { Database } from '@kefu/persistence';
import type { Plain } from '../request-formats/index.js';
import type { Contact } from '../../records/customers/index.js';

interface Row {
  readonly customerId: string;
  readonly mergedInto: string | null;
  readonly number: string;
  readonly name: string;
  readonly phones: string[];
  readonly address: string | null;
  readonly contacts: Contact[];
  readonly assets: { assetId: string; serial: string; plate: string | null }[];
}

const read = `
SELECT c.id AS "customerId", c.merged_into AS "mergedInto", c.number, c.name, c.phones, c.address, c.contacts,
  coalesce((SELECT json_agg(json_build_object('assetId', a.id, 'serial', a.serial, 'plate', a.plate)
              ORDER BY a.id)
            FROM asset a WHERE a.customer_id = c.id AND a.status <> 'voided'), '[]') AS assets
FROM customer c WHERE c.id = ANY($1::uuid[]) AND c.status <> 'erased'`;

/** What stands of customers on the personal stream, from the tables as they are now. */
export const readPersonalFrom =
  (database: Database): ReadPersonal =>
  async (customerIds) => {
    const rows = await database.query<Row>(read, [customerIds]);
    return new Map(rows.map((row) => [row.customerId, standingOf(row)]));
  };

const standingOf = ({ mergedInto, ...row }: Row): PersonalStanding =>
  mergedInto === null ? { state: stateOf(row) } : { mergedInto };

const stateOf = ({
  address,
  contacts,
  assets,
  ...row
}: Omit<Row, 'mergedInto'>): Plain<CustomerPersonalState> => ({
  ...row,
  ...(address === null ? {} : { address }),
  contacts: contacts
    .filter(({ retiredAt }) => !retiredAt)
    .map(({ contactId, name, phone, maySign }) => ({
      contactId,
      name,
      maySign,
      ...(phone ? { phone } : {}),
    })),
  assets: assets.map(({ plate, ...asset }) => ({ ...asset, ...(plate ? { plate } : {}) })),
});
