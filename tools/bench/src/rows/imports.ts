import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testIssuer } from '@kefu/testing/tokens';
import { CUSTOMERS, customersOfYears, openArchive } from '../archive/index.js';
import type { Ground } from '../ground.js';
import { Desk } from '../imports/desk.js';
import { atLeast, atMost, rateOf, type Result } from '../measure.js';
import { withClient } from '../with-client.js';

const ROWS = 50_000;
const archivist = { sub: 'archivist-1', roles: ['archivist'], expiresIn: 7_200 };

const fields = [
  { field: 'name', column: '姓名' },
  { field: 'phones', column: '电话' },
  { field: 'externalRef', column: '编号' },
  { field: 'regionCode', text: 'east' },
];

const file = (): string => {
  const rows = Array.from({ length: ROWS }, (_, at) => `张三${at},1${9_600_000_000 + at},R-${at}`);
  return ['姓名,电话,编号', ...rows].join('\n');
};

/** The raw limit: the rows of the customers that came in, into an empty table with the same indexes. */
const copyRate = (database: string): Promise<number> =>
  withClient(database, async (client) => {
    const name = join(tmpdir(), `kefu-bench-${process.pid}.copy`);
    try {
      await client.query('CREATE TABLE customer_copy (LIKE customer INCLUDING ALL)');
      await client.query(
        `COPY (SELECT * FROM customer ORDER BY filed_no DESC LIMIT ${ROWS}) TO '${name}' (FORMAT binary)`,
      );
      return await rateOf(ROWS, () =>
        client.query(`COPY customer_copy FROM '${name}' (FORMAT binary)`),
      );
    } finally {
      await rm(name, { force: true });
    }
  });

/** A file comes to an archive of a million, and a part of it leaves again. */
export const imports = async (ground: Ground): Promise<Result[]> => {
  const archive = await openArchive(customersOfYears, ground.say);
  const issuer = await testIssuer();
  try {
    const database = await archive.copy('imports');
    await withClient(database, (client) =>
      client.query(`INSERT INTO region (code, active) VALUES ('east', true)`),
    );
    const service = await archive.start(issuer.url, database);
    try {
      const desk = new Desk(`${service.url}/api/customers`, await issuer.header(archivist));
      const id = await desk.bring(file());
      await desk.post(`imports/${id}/map`, { fields });
      const ours = await desk.rateOfRun(id, ROWS, 'all-or-nothing');
      const peak = service.peakMegabytes();
      const exported = await rateOf(CUSTOMERS + ROWS, async () => {
        const answer = await desk.ask('exports/customers.csv');
        for await (const _piece of answer.body ?? []);
      });
      const raw = await copyRate(database);
      ground.say(
        `import ${ours.toFixed(0)} rows/s beside ${CUSTOMERS} customers, COPY ${raw.toFixed(0)} rows/s`,
      );
      return [
        atLeast('import rows/s', ours, 2_500, 'rows/s'),
        atLeast('import ÷ COPY into the same indexed table', ours / raw, 0.3),
        atMost('import peak memory MB', peak, 300, 'MB'),
        atLeast('export rows/s', exported, 20_000, 'rows/s'),
      ];
    } finally {
      await service.stop();
    }
  } finally {
    await issuer.stop();
    await archive.close();
  }
};
