import { plusDays } from '@kefu/kernel';
import { v5 } from 'uuid';
import type { AssetDetails } from '../../records/assets/index.js';
import type { ContactDetails, Details, Kind, Stage, Tier } from '../../records/customers/index.js';
import { idNumberCheck, organisationCodeCheck } from '../../records/identity/index.js';
import type { Filing } from '../../records/filing/index.js';

/** Ids of the demo centre are the UUID v5 of a name (`customer-07`, `customer-07-asset-2`) in here. */
export const demoNamespace = '5a0c9a3e-7c1d-5d1b-9a55-6b656675aa01';

export const demoId = (name: string): string => v5(name, demoNamespace);

export interface DemoCustomer {
  readonly filing: Filing;
  /** For the customer, their contacts and their assets, in this order. */
  readonly ids: readonly string[];
}

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const given = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '秀英',
  '志强',
  '晓明',
  '建国',
];
const towns = ['东湖', '西岭', '北原', '南港', '中和', '新桥', '长青'];
const trades = ['文化用品', '物流', '设计', '建材', '教育咨询', '印刷', '电子'];
const models = ['KF-220', 'KF-350', 'KF-500C', 'KF-75P'];

const two = (no: number): string => String(no).padStart(2, '0');

const personName = (no: number): string => pick(surnames, no * 7) + pick(given, no * 3);

const organisationName = (no: number): string =>
  `${pick(towns, no)}${pick(trades, Math.floor(no / 3))}有限公司`;

const idNumberOf = (no: number): string => {
  const birth = `${1960 + ((no * 7) % 40)}${two(1 + ((no * 5) % 12))}${two(1 + ((no * 11) % 28))}`;
  const seventeen = `440305${birth}${String(no).padStart(3, '0')}`;
  return seventeen + idNumberCheck(seventeen);
};

const organisationCodeOf = (no: number): string => {
  const seventeen = `91440300MA5D${String(no).padStart(5, '0')}`;
  return seventeen + organisationCodeCheck(seventeen);
};

const mobile = (no: number): string => `1390000${String(no).padStart(4, '0')}`;

const isOrganisation = (no: number): boolean => no % 3 === 0;

const detailsOf = (no: number, regionCode: string): Details => ({
  name: isOrganisation(no) ? organisationName(no) : personName(no),
  ...(isOrganisation(no)
    ? { organisationCode: organisationCodeOf(no) }
    : { idNumber: idNumberOf(no) }),
  phones: isOrganisation(no) ? [`0755-8800${String(no).padStart(4, '0')}`] : [mobile(no)],
  address: `广东省深圳市${pick(['南山区', '福田区', '龙岗区'], no)}示例路${no}号`,
  regionCode,
  stage: pick<Stage>(['existing', 'existing', 'existing', 'onboarding', 'potential'], no),
  tier: no % 10 === 0 ? pick<Tier>(['key', 'vip'], no / 10) : 'standard',
  tags: no % 4 === 0 ? ['回头客'] : [],
});

const contactsOf = (no: number): ContactDetails[] =>
  isOrganisation(no)
    ? [
        {
          name: personName(no + 60),
          phone: mobile(1000 + no),
          position: '行政主管',
          maySign: true,
        },
        { name: personName(no + 90), phone: mobile(2000 + no), position: '前台', maySign: false },
      ]
    : [];

/** In warranty and out of it, rented, under contract and neither, in a pattern that repeats. */
const assetsOf = (no: number, regionCode: string, today: string): AssetDetails[] =>
  Array.from({ length: 1 + (no % 3) }, (_, at) => ({
    category: 'copier',
    model: pick(models, no + at),
    serial: `KF${String(no).padStart(4, '0')}-${at + 1}`,
    regionCode,
    contractKind: pick(['rental', 'contract', 'none'] as const, no + at),
    warrantyEnd: plusDays(
      today,
      (no + at) % 2 === 0 ? 30 * (1 + (no % 24)) : -30 * (1 + (no % 24)),
    ),
  }));

/**
 * The customers of the demo centre: as many in each region, the same each time. All names, numbers and
 * codes are made up; codes have right check characters.
 */
export const inventCustomers = (
  regions: readonly string[],
  today: string,
  count = 60,
): DemoCustomer[] =>
  Array.from({ length: count }, (_, index) => {
    const no = index + 1;
    const name = `customer-${two(no)}`;
    const regionCode = pick(regions, index);
    const kind: Kind = isOrganisation(no) ? 'organisation' : 'person';
    const contacts = contactsOf(no);
    const assets = assetsOf(no, regionCode, today);
    return {
      filing: { kind, details: detailsOf(no, regionCode), contacts, assets },
      ids: [
        demoId(name),
        ...contacts.map((_contact, at) => demoId(`${name}-contact-${at + 1}`)),
        ...assets.map((_asset, at) => demoId(`${name}-asset-${at + 1}`)),
      ],
    };
  });
