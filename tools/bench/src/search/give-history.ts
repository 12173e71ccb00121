import { withClient } from '../with-client.js';

const ORDERS = 200;
const EACH = 10;

/** As many entries as a busy customer has after years. */
export const ENTRIES = ORDERS * EACH;

const records = `
INSERT INTO customer_record (record_id, service, kind, customer_id, open, opened_at, last_at, last_event)
SELECT md5('record' || no)::uuid, 'field-repair', 'repair-order', $1, no % 20 = 0,
  timestamptz '2022-01-01' + no * interval '7 days', timestamptz '2022-01-05' + no * interval '7 days',
  'kefu.field-repair.repair-order.closed.v1'
FROM generate_series(1, ${ORDERS}) AS no ON CONFLICT DO NOTHING`;

const entries = `
INSERT INTO customer_entry (event_id, at, event, service, kind, record_id, customer_id, rule, codes)
SELECT md5('entry' || no || '-' || step)::uuid,
  timestamptz '2022-01-01' + no * interval '7 days' + step * interval '11 hours',
  'kefu.field-repair.repair-order.' || (ARRAY['reported', 'notified', 'dispatched', 'accepted',
    'confirmed', 'arrived', 'repaired', 'signed', 'deadline-breached', 'closed'])[step] || '.v1',
  'field-repair', 'repair-order', md5('record' || no)::uuid, $1, CASE WHEN step = 9 THEN 'FR-02' END, '{}'
FROM generate_series(1, ${ORDERS}) AS no, generate_series(1, ${EACH}) AS step ON CONFLICT DO NOTHING`;

/** Gives one customer of the archive a history; doing it again changes nothing. */
export const giveHistory = (url: string, customerId: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(records, [customerId]);
    await client.query(entries, [customerId]);
    await client.query('ANALYZE customer_record, customer_entry');
  });
