import { testIssuer } from '@kefu/testing/tokens';
import { startAlone } from '../archive/index.js';
import type { Ground } from '../ground.js';
import { Desk } from '../imports/desk.js';
import { atLeast, atMost, type Result } from '../measure.js';

const ROWS = 300_000;
const manager = { sub: 'manager-1', roles: ['manager'], expiresIn: 7_200 };

const fields = [
  { field: 'externalId', column: 'unique_key' },
  { field: 'openedOn', column: 'opendate' },
  { field: 'closedOn', column: 'closedate' },
  { field: 'type', column: 'complaint_type' },
  { field: 'descriptor', column: 'descriptor' },
  { field: 'area', column: 'borough' },
].map((rule) => ({ ...rule, blanks: ['NA'] }));

const day = (no: number): string => new Date(Date.UTC(2012, 0, 1 + no)).toISOString().slice(0, 10);

/** One in ten is open, one in a hundred was closed before it was opened. */
const rowOf = (no: number): string => {
  const opened = no % 4_000;
  const closed = no % 10 === 0 ? 'NA' : day(opened + (no % 100 === 1 ? -3 : no % 45));
  return `${20_000_000 + no},${day(opened)},${closed},Type ${no % 173},"Described as ${no % 1_031}, and more",Area ${no % 37}`;
};

const file = (): string =>
  [
    'unique_key,opendate,closedate,complaint_type,descriptor,borough',
    ...Array.from({ length: ROWS }, (_, no) => rowOf(no)),
  ].join('\n');

/** A file of an earlier system comes into an empty archive, what is wrong in it is left out. */
export const history = async (ground: Ground): Promise<Result[]> => {
  const issuer = await testIssuer();
  const service = await startAlone({
    service: 'complaints',
    databaseUrl: await ground.database('history'),
    issuer: issuer.url,
  });
  try {
    const desk = new Desk(`${service.url}/api/complaints`, await issuer.header(manager));
    const id = await desk.bring(file());
    await desk.post(`imports/${id}/map`, { fields });
    const rate = await desk.rateOfRun(id, ROWS, 'skip-bad');
    ground.say(`history: ${ROWS} rows, ${rate.toFixed(0)} rows/s`);
    return [
      atLeast('history import rows/s', rate, 2_500, 'rows/s'),
      atMost('history import peak memory MB', service.peakMegabytes(), 300, 'MB'),
    ];
  } finally {
    await service.stop();
    await issuer.stop();
  }
};
