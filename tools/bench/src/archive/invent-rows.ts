import { nameOf } from './names.js';

export const CUSTOMERS = 1_000_000;
export const ASSETS = 1_500_000;

/** The same each time, for a thing and a question about it; from 0 to 1. */
export const chance = (no: number, question: number): number => {
  let mixed = Math.imul(no ^ Math.imul(question, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};

/** Falls off quickly: the first gets a third, the last few a customer in a thousand. */
export const regions = Array.from({ length: 24 }, (_, at) => `region-${String(at + 1)}`);
const regionOf = (no: number): string =>
  // The last one opened lately, so nobody of it was filed before
  no > CUSTOMERS * 0.95 && chance(no, 20) < 0.6
    ? 'region-new'
    : (regions[Math.floor(regions.length * chance(no, 1) ** 3.2)] ?? '');

const two = (value: number): string => String(value).padStart(2, '0');
const idOf = (kind: string, no: number): string =>
  `0190000${kind}-0000-7000-8000-${no.toString(16).padStart(12, '0')}`;

export const customerIdOf = (no: number): string => idOf('0', no);
export const customerOfAsset = (no: number): number =>
  1 + Math.floor(CUSTOMERS * chance(no, 30) ** 1.4);

const FIRST_FILED = Date.UTC(2021, 0, 1);
const LAST_FILED = Date.UTC(2026, 10, 1);
const dayOf = (chosen: number, from: number, years: number): string =>
  `${from + Math.floor(chosen * years)}-${two(1 + Math.floor((chosen * 7_919) % 12))}-${two(1 + Math.floor((chosen * 104_729) % 28))}`;

const share = (no: number, question: number, shares: Readonly<Record<string, number>>): string => {
  let left = chance(no, question);
  for (const [value, part] of Object.entries(shares)) if ((left -= part) < 0) return value;
  return Object.keys(shares)[0] ?? '';
};

const kept = (at: number, changed: number) => ({
  version: 1,
  event_sequence: 1,
  audit_hash: '',
  created_at: new Date(at).toISOString(),
  updated_at: new Date(changed).toISOString(),
});

export const isFirm = (no: number): boolean => chance(no, 2) < 0.2;

/** A row of `customer`; a fifth of them are organisations. */
export const inventCustomer = (no: number) => {
  const firm = isFirm(no);
  const chances = [chance(no, 3), chance(no, 4), chance(no, 5)];
  const long = chance(no, 6) < 0.8;
  const spelled = firm
    ? nameOf(['towns', 'firmNames', 'trades'], chances)
    : nameOf(['surnames', 'givenNames', ...(long ? (['givenNames'] as const) : [])], chances);
  const birthday = dayOf(chance(no, 7), 1950, 55);
  const filed = FIRST_FILED + Math.floor(((LAST_FILED - FIRST_FILED) * no) / CUSTOMERS);
  const identified = !firm && no % 3 > 0;
  return {
    id: customerIdOf(no),
    ...kept(filed, filed + Math.floor(chance(no, 8) ** 3 * (LAST_FILED - filed))),
    kind: firm ? 'organisation' : 'person',
    filed_no: no,
    number: `C${String(no).padStart(6, '0')}`,
    status: chance(no, 9) < 0.002 ? 'voided' : 'active',
    ...spelled,
    ...(firm && {
      name: `${spelled.name}有限公司`,
      pinyin: `${spelled.pinyin}youxiangongsi`,
      initials: `${spelled.initials}yxgs`,
    }),
    id_number: identified
      ? `440305${birthday.replaceAll('-', '')}${String(no % 10_000).padStart(4, '0')}`
      : null,
    organisation_code: firm ? `91440300MA${String(no).padStart(8, '0')}` : null,
    birthday: identified ? birthday : null,
    phones: [phoneOf(no)],
    address: `广东省深圳市南山区示例路${no}号`,
    region_code: regionOf(no),
    stage: share(no, 10, { existing: 0.62, potential: 0.22, lapsed: 0.1, onboarding: 0.06 }),
    tier: share(no, 11, { standard: 0.93, vip: 0.06, key: 0.01 }),
    tags: [
      ...(chance(no, 12) < 0.15 ? ['回头客'] : []),
      ...(chance(no, 13) < 0.03 ? ['团购'] : []),
      ...(no > CUSTOMERS * 0.94 && chance(no, 14) < 0.5 ? ['新展会'] : []),
      ...(chance(no, 15) < 0.0002 ? ['样机'] : []),
    ],
    contacts: [],
  };
};

export const phoneOf = (no: number): string =>
  `13${String((no * 7_919) % 1_000_000_000).padStart(9, '0')}`;

const models = { copier: 'KF-350', vehicle: 'KF-EV3', property: 'B2', meter: 'DDS-1' } as const;

export const serialOf = (no: number): string => {
  const sequence = String(no).padStart(7, '0');
  const year = 2018 + Math.floor(chance(no, 31) * 8);
  const kind = share(no, 32, { copier: 0.4, vehicle: 0.35, property: 0.15, meter: 0.1 });
  if (kind === 'vehicle')
    return `LSVA${'BCDE'[no % 4] ?? ''}2${String(year % 10)}8K${sequence.padStart(8, '0')}`;
  if (kind === 'property') return `${'ABCDEFGH'[no % 8] ?? ''}${two(no % 60)}-${sequence}`;
  return kind === 'meter' ? `4430${sequence}00` : `KF350${year % 100}${sequence}`;
};

/** A row of `asset`; some customers have many, a third has none. */
export const inventAsset = (no: number) => {
  const serial = serialOf(no);
  const owner = customerOfAsset(no);
  const filed = FIRST_FILED + Math.floor(((LAST_FILED - FIRST_FILED) * no) / ASSETS);
  const category = serial.startsWith('LSV')
    ? 'vehicle'
    : serial.startsWith('KF')
      ? 'copier'
      : serial.startsWith('44')
        ? 'meter'
        : 'property';
  const plate = category === 'vehicle' ? plateOf(no) : null;
  const contractKind = share(no, 33, { none: 0.4, contract: 0.4, rental: 0.2 });
  const contract = contractKind === 'none' ? null : contractNumberOf(no);
  return {
    id: idOf('1', no),
    ...kept(filed, filed),
    customer_id: customerIdOf(owner),
    status: chance(no, 34) < 0.05 ? 'retired' : 'in-service',
    category,
    model: models[category],
    serial,
    serial_key: serial.replaceAll('-', ''),
    plate,
    plate_key: plate,
    region_code: regionOf(owner),
    contract_kind: contractKind,
    contract_number: contract,
    contract_key: contract?.replaceAll('-', '') ?? null,
    warranty_end: chance(no, 35) < 0.8 ? dayOf(chance(no, 36), 2022, 9) : null,
  };
};

export const plateOf = (no: number): string =>
  `粤${'BBBBACS'[no % 7] ?? ''}${String((no * 7_919) % 100_000).padStart(5, '0')}`;

export const contractNumberOf = (no: number): string =>
  `HT${String(2018 + Math.floor(chance(no, 37) * 8))}-${String(no).padStart(7, '0')}`;
