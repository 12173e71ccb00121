import { isDeepStrictEqual } from 'node:util';
import type { Bilingual } from '@kefu/kernel';
import { inOneCell } from '@kefu/imports';
import type { AssetDetails } from '../../records/assets/index.js';
import type { Eyes } from '../../whole/access/index.js';
import type { Customer } from '../../records/customers/index.js';

interface ExportColumn {
  /** As an import knows the column again. */
  readonly title: Bilingual;
  readonly of: (customer: Customer, eyes: Eyes) => string | undefined;
}

const column = (zh: string, en: string, of: ExportColumn['of']): ExportColumn => ({
  title: { zh, en },
  of,
});

/** What an export shows of a customer, masked as the answers of the API are (G-05). */
const exportColumns: readonly ExportColumn[] = [
  column('编号', 'Number', ({ number }) => number),
  column('客户名称', 'Name', ({ name }) => name),
  column('客户类型', 'Kind', ({ kind }) => kind),
  column('电话', 'Phone', ({ phones }, eyes) =>
    inOneCell(phones.map((phone) => eyes.see('phone', phone))),
  ),
  column('身份证号', 'ID number', ({ idNumber }, eyes) => eyes.see('idNumber', idNumber)),
  column('统一社会信用代码', 'Organisation code', ({ organisationCode }) => organisationCode),
  column('生日', 'Birthday', ({ birthday }, eyes) => eyes.see('birthday', birthday)),
  column('地址', 'Address', ({ address }, eyes) => eyes.see('address', address)),
  column('外部编号', 'External ref', ({ externalRef }) => externalRef),
  column('客户起始日', 'Customer since', ({ customerSince }) => customerSince),
  column('区域', 'Region', ({ regionCode }) => regionCode),
  column('客户阶段', 'Stage', ({ stage }) => stage),
  column('客户级别', 'Tier', ({ tier }) => tier),
  column('标签', 'Tags', ({ tags }) => inOneCell(tags)),
];

type Contact = Customer['contacts'][number];

const ofContact = (
  zh: string,
  en: string,
  of: (contact: Contact, eyes: Eyes) => string | undefined,
) => ({ title: { zh, en }, of });

const contactColumns = [
  ofContact('联系人', 'Contact', ({ name }) => name),
  ofContact('联系人电话', 'Contact phone', ({ phone }, eyes) => eyes.see('phone', phone)),
  ofContact('职务', 'Position', ({ position }) => position),
  ofContact('可签字', 'May sign', ({ maySign }) => (maySign ? '是' : '否')),
];

const ofAsset = (zh: string, en: string, of: (asset: AssetDetails) => string | undefined) => ({
  title: { zh, en },
  of,
});

const assetColumns = [
  ofAsset('序列号', 'Serial', ({ serial }) => serial),
  ofAsset('型号', 'Model', ({ model }) => model),
  ofAsset('设备类别', 'Category', ({ category }) => category),
  ofAsset('车牌', 'Plate', ({ plate }) => plate),
  ofAsset('设备区域', 'Asset region', ({ regionCode }) => regionCode),
  ofAsset('合同类型', 'Contract kind', ({ contractKind }) => contractKind),
  ofAsset('合同编号', 'Contract number', ({ contractNumber }) => contractNumber),
  ofAsset('保修截止', 'Warranty end', ({ warrantyEnd }) => warrantyEnd),
];

export const titles: readonly Bilingual[] = [
  ...exportColumns,
  ...contactColumns,
  ...assetColumns,
].map(({ title }) => title);

const isSame = (one: Contact, two: Contact): boolean =>
  isDeepStrictEqual({ ...one, contactId: '' }, { ...two, contactId: '' });

/**
 * A customer as rows of a table: as many as they have contacts or assets, the first with all that is said
 * of them, the others with their number again. An import makes one customer of them.
 */
export const rowsOfCustomer = (
  customer: Customer,
  assets: readonly AssetDetails[],
  eyes: Eyes,
): string[][] => {
  const present = customer.contacts.filter(({ retiredAt }) => retiredAt === undefined);
  // Rows that repeat each other count once when they come in again
  const contacts = present.filter(
    (one, at) => !present.slice(0, at).some((two) => isSame(one, two)),
  );
  return Array.from({ length: Math.max(1, contacts.length, assets.length) }, (_none, at) => {
    const [contact, asset] = [contacts[at], assets[at]];
    return [
      ...exportColumns.map(({ of }, place) =>
        at === 0 || place === 0 ? (of(customer, eyes) ?? '') : '',
      ),
      ...contactColumns.map(({ of }) => (contact && of(contact, eyes)) ?? ''),
      ...assetColumns.map(({ of }) => (asset && of(asset)) ?? ''),
    ];
  });
};
