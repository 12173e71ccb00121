import {
  complainantOf,
  complainedOf,
  COMPLAINTS,
  complaintIdOf,
  handlerOf,
  memberOf,
} from '../archive/index.js';

type Fields = Readonly<Record<string, string>>;

const pick = (values: readonly string[]) => (no: number) => values[no % values.length] ?? '';
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** Each filter with values from frequent to rare and to none; the number says which. */
const filters: Readonly<Record<string, (no: number) => Fields>> = {
  none: () => ({}),
  number: (no) => ({ number: `C${String(1 + no * 90_001).padStart(8, '0')}` }),
  status: (no) => ({
    status: pick(['closed', 'assigned', 'withdrawn', 'malicious', 'reopened', 'recorded'])(no),
  }),
  severity: (no) => ({ severity: pick(['general', 'crisis', 'major'])(no) }),
  category: (no) => ({ category: pick(['quality', 'price', 'service', 'usage'])(no) }),
  regionId: (no) => ({ regionId: pick(['region-1', 'region-24', 'region-9', 'none'])(no) }),
  ownerId: (no) => ({ ownerId: handlerOf(pickNo([1, 200, 70, 999])(no)) }),
  responsibleId: (no) => ({ responsibleId: memberOf(pickNo([1, 600, 300, 999])(no)) }),
  department: (no) => ({ department: pick(['after-sales', 'legal', 'none'])(no) }),
  customerId: (no) => ({ customerId: complainantOf(pickNo([1, 400_000, 9_000])(no)) }),
  assetId: (no) => ({ assetId: complainedOf(pickNo([1, 600_000, 9_000])(no)) }),
  approvalBy: (no) => ({ approvalBy: pick(['manager', 'general-manager'])(no) }),
  toPay: () => ({ toPay: 'true' }),
  malicious: () => ({ malicious: 'true' }),
  open: (no) => ({ open: pick(['true', 'false'])(no) }),
  overdue: () => ({ overdue: 'true' }),
  dueBefore: (no) => ({ dueBefore: inHours(pickNo([4, -240, 900])(no)) }),
};

const pickNo = (values: readonly number[]) => (no: number) => values[no % values.length] ?? 0;

const asked = (fields: Fields): string => `/complaints?${new URLSearchParams(fields).toString()}`;

const OF_EACH = 4;
const manyOf = (fields: (no: number) => Fields): string[] =>
  Array.from({ length: OF_EACH }, (_, no) => asked(fields(no)));

/** From the middle of the list on; a cursor holds the last sort key. */
const deep = (fields: Fields): string[] =>
  [0.2, 0.5, 0.9].map((part) => {
    const last = ['9999-12-31T00:00:00.000Z', complaintIdOf(COMPLAINTS * part)];
    const cursor = Buffer.from(JSON.stringify(last)).toString('base64url');
    return asked({ ...fields, cursor });
  });

export const eachFilter: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(filters).map(([name, of]) => [name, manyOf(of)])),
  'deep pages': [{}, { open: 'false' }, { severity: 'major' }, { regionId: 'region-3' }].flatMap(
    deep,
  ),
};

/** Every filter with every other one, each with the next value in turn; every so many of them. */
export const pairsOfFilters = (every: number): string[] =>
  Object.values(filters)
    .flatMap((one, first, all) =>
      all
        .slice(first + 1)
        .map((other, at) => asked({ ...one(first * 31 + at), ...other(at * 17 + first) })),
    )
    .filter((_, at) => at % every === 0);

export const counts: readonly string[] = [
  { open: 'true' },
  { overdue: 'true' },
  { open: 'true', regionId: 'region-2' },
  { open: 'true', severity: 'crisis' },
].map((fields: Fields) => asked(fields).replace('?', '/counts?'));

export const analyses = {
  pareto: [
    'category',
    'cause',
    'region',
    'severity',
    'channel',
    'handler',
    'department',
    'outcome',
  ].map((by) => `/analysis/pareto?by=${by}`),
  trend: ['day', 'week', 'month'].map((every) => `/analysis/trend?every=${every}`),
};

/** Who asks: of all regions, of some, of none but what they were given, and who pays. */
export const readers = {
  director: { sub: handlerOf(900), roles: ['director'], regions: ['*'] },
  handler: { sub: handlerOf(20), roles: ['complaint-handler'], regions: ['region-2', 'region-20'] },
  member: { sub: memberOf(30), roles: ['department-member'], regions: ['region-2'] },
  finance: { sub: handlerOf(901), roles: ['finance'], regions: ['region-2', 'region-20'] },
};
