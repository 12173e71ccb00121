import type { Bilingual } from '@kefu/kernel';
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
export const exportColumns: readonly ExportColumn[] = [
  column('编号', 'Number', ({ number }) => number),
  column('客户名称', 'Name', ({ name }) => name),
  column('客户类型', 'Kind', ({ kind }) => kind),
  column('电话', 'Phone', ({ phones }, eyes) =>
    phones.map((phone) => eyes.see('phone', phone)).join(';'),
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
  column('标签', 'Tags', ({ tags }) => tags.join(';')),
];

export const cellsOf = (customer: Customer, eyes: Eyes): string[] =>
  exportColumns.map(({ of }) => of(customer, eyes) ?? '');
