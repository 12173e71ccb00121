import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '@kefu/persistence';
import { Archive } from '../../../../test/archive.js';
import { sameCustomers } from './same-customers.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

it('CU-01 looks for the same customer by indexes alone, by whatever key', async () => {
  const database = archive.service.app.get(Database);
  const plan = await database.transaction(async (tx) => {
    // What has no index is read from end to end all the same
    await tx.query('SET LOCAL enable_seqscan = off');
    const phone = [['phone'], ['13800000000'], null, null, [0]];
    return tx.query<Record<string, string>>(`EXPLAIN ${sameCustomers}`, phone);
  });
  const lines = plan.flatMap((line) => Object.values(line)).join('\n');
  expect(lines).toContain('customer_by_external_ref');
  expect(lines).not.toContain('Seq Scan');
});
