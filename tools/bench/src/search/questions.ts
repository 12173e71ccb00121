import {
  ASSETS,
  chance,
  contractNumberOf,
  CUSTOMERS,
  inventCustomer,
  phoneOf,
  plateOf,
  regions,
  serialOf,
} from '../archive/index.js';

type Fields = Readonly<Record<string, string>>;

/** Somebody, the same each time. */
const someone = (no: number) => inventCustomer(1 + Math.floor(chance(no, 90) * CUSTOMERS));
const anAsset = (no: number): number => 1 + Math.floor(chance(no, 91) * ASSETS);
const pick = (values: readonly string[]) => (no: number) =>
  values[Math.floor(chance(no, 92) * values.length)] ?? '';

const monthOf = (no: number): string =>
  `202${2 + (no % 5)}-${String(1 + (no % 12)).padStart(2, '0')}`;

/** Each key with values from frequent to rare; the number says which. */
const keys: Readonly<Record<string, (no: number) => Fields>> = {
  number: (no) => ({ number: someone(no).number }),
  name: (no) => ({ name: someone(no).name }),
  surname: (no) => ({ name: someone(no).name.slice(0, 1) }),
  twoLetters: (no) => ({ name: someone(no).name.slice(-2) }),
  initials: (no) => ({ name: someone(no).initials }),
  pinyin: (no) => ({ name: someone(no).pinyin }),
  pinyinBegun: (no) => ({ name: someone(no).pinyin.slice(0, 2 + (no % 5)) }),
  phone: (no) => ({ phone: someone(no).phones[0] ?? phoneOf(no) }),
  phoneEnd: (no) => ({ phone: (someone(no).phones[0] ?? phoneOf(no)).slice(-4 - (no % 3)) }),
  idNumber: (no) => ({ idNumber: someone(no).id_number ?? '44030519900101001X' }),
  organisationCode: (no) => ({ organisationCode: `91440300MA${String(no).padStart(8, '0')}` }),
  serial: (no) => ({ serial: serialOf(anAsset(no)) }),
  serialBegun: (no) => ({ serial: serialOf(anAsset(no)).slice(0, 4 + (no % 8)) }),
  plate: (no) => ({ plate: plateOf(anAsset(no)) }),
  plateBegun: (no) => ({ plate: plateOf(anAsset(no)).slice(0, 2 + (no % 5)) }),
  contractNumber: (no) => ({ contractNumber: contractNumberOf(anAsset(no)) }),
  contractKind: (no) => ({ contractKind: pick(['rental', 'contract', 'none'])(no) }),
  filed: (no) => ({ filedFrom: `${monthOf(no)}-05`, filedTo: `${monthOf(no)}-${10 + (no % 18)}` }),
  warranty: (no) => ({ warrantyEndFrom: `${monthOf(no)}-01`, warrantyEndTo: `${monthOf(no)}-28` }),
  birthday: (no) => ({
    birthdayFrom: someone(no).birthday ?? '1980-01-01',
    birthdayTo: someone(no).birthday ?? '1980-01-31',
  }),
  region: (no) => ({ regionCode: pick([...regions, 'region-new'])(no) }),
  stage: (no) => ({ stage: pick(['potential', 'onboarding', 'existing', 'lapsed'])(no) }),
  tier: (no) => ({ tier: pick(['standard', 'vip', 'key'])(no) }),
  kind: (no) => ({ kind: pick(['person', 'organisation'])(no) }),
  tag: (no) => ({ tag: pick(['回头客', '团购', '新展会', '样机'])(no) }),
  box: (no) => ({
    q: pick([someone(no).name, someone(no).initials, phoneOf(no).slice(-4), plateOf(no)])(no),
  }),
  boxOfTwo: (no) => ({ q: `${someone(no).name.slice(0, 1)} ${phoneOf(no).slice(-4)}` }),
};

const sorts = ['-number', 'number', 'name', '-name', '-changed', 'changed', '-filed'];

const asked = (fields: Fields, sort: string): string =>
  `?${new URLSearchParams({ ...fields, sort }).toString()}`;

const OF_EACH = 14;

export const eachKey = (): string[] =>
  Object.values(keys).flatMap((of) =>
    Array.from({ length: OF_EACH }, (_, no) => asked(of(no), sorts[no % sorts.length] ?? '')),
  );

/** Every key with every other one, each with the next value and sort in turn. */
export const pairsOfKeys = (): string[] =>
  Object.values(keys).flatMap((one, first, all) =>
    all
      .slice(first + 1)
      .map((other, at) =>
        asked(
          { ...one(first * 31 + at), ...other(at * 17 + first) },
          sorts[at % sorts.length] ?? '',
        ),
      ),
  );

/** From the middle of each order on, for keys that many have; a cursor holds the last sort key. */
export const deepPages = (): string[] => {
  const frequent = [
    'surname',
    'region',
    'stage',
    'tier',
    'kind',
    'tag',
    'contractKind',
    'pinyinBegun',
  ];
  const cursors = {
    '-number': [CUSTOMERS * 0.4],
    number: [CUSTOMERS * 0.7],
    name: ['liuming', CUSTOMERS / 2],
    '-name': ['shenzhenhengda', CUSTOMERS / 2],
    '-changed': ['2024-06-01T00:00:00.000Z', CUSTOMERS / 2],
    changed: ['2023-02-01T00:00:00.000Z', CUSTOMERS / 2],
  };
  return frequent.flatMap((key) =>
    Object.entries(cursors).flatMap(([sort, last]) =>
      [0, 1, 2, 3].map((no) => {
        const cursor = Buffer.from(JSON.stringify(last)).toString('base64url');
        return asked({ ...keys[key]?.(no * 7 + 1), cursor }, sort);
      }),
    ),
  );
};
