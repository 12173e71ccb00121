import { localDate, type Bilingual } from '@kefu/kernel';
import { inHtml, printedPage, printedTable, type Language, type Paper } from '@kefu/service';
import type { FeeBasis, FeeCode, FeeLine, FeeQuote, PropertyUse } from '../domain/index.js';

interface QuotePaper extends Paper {
  /** Staff number of whoever gave it. */
  readonly giver: string;
}

const words = {
  title: { zh: '购房税费测算', en: 'Statement of fees' },
  number: { zh: '编号', en: 'Number' },
  given: { zh: '测算日期', en: 'Given on' },
  ratesOn: { zh: '费率日期', en: 'Rates of' },
  giver: { zh: '经办人', en: 'Given by' },
  use: { zh: '用途', en: 'Use' },
  area: { zh: '面积（平方米）', en: 'Area (m²)' },
  price: { zh: '总价（元）', en: 'Price (yuan)' },
  lift: { zh: '电梯', en: 'Lift' },
  owners: { zh: '产权人数', en: 'Owners' },
  fee: { zh: '项目', en: 'Fee' },
  basis: { zh: '计费依据', en: 'Basis' },
  rate: { zh: '费率', en: 'Rate' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  total: { zh: '合计', en: 'Total' },
  rounding: {
    zh: '依据 CT-12；每项四舍五入到分；以缴费时主管部门核定为准。',
    en: 'After CT-12; each line is rounded half up to the cent; what the authority sets when it is paid counts.',
  },
  superseded: { zh: '已由新测算替代', en: 'Superseded by another' },
  voided: { zh: '已作废', en: 'Voided' },
  customer: { zh: '客户确认 / 日期', en: 'Customer / date' },
  centre: { zh: '经办人签字 / 日期', en: 'For the centre / date' },
} as const satisfies Record<string, Bilingual>;

const uses: Readonly<Record<PropertyUse, Bilingual>> = {
  home: { zh: '住宅', en: 'Home' },
  commercial: { zh: '商业', en: 'Commercial' },
  office: { zh: '办公', en: 'Office' },
};

const fees: Readonly<Record<FeeCode, Bilingual>> = {
  'deed-tax': { zh: '契税', en: 'Deed tax' },
  'maintenance-fund': { zh: '维修基金', en: 'Maintenance fund' },
  registration: { zh: '登记费', en: 'Registration' },
  'further-co-owners': { zh: '登记费（增加共有人）', en: 'Registration, further co-owners' },
  transaction: { zh: '交易费', en: 'Transaction' },
  'stamp-duty': { zh: '印花税', en: 'Stamp duty' },
  'initial-registration': { zh: '初始登记费', en: 'Initial registration' },
};

const bases: Readonly<Record<FeeBasis, Bilingual>> = {
  price: { zh: '总价 {} 元', en: 'price of {} yuan' },
  area: { zh: '面积 {} 平方米', en: '{} m²' },
  home: { zh: '住宅 {} 套', en: '{} home' },
  'co-owner': { zh: '增加共有人 {} 名', en: '{} further co-owners' },
  property: { zh: '{} 宗（按面积分档）', en: '{} property, by its area' },
};

/** Every line with its basis and rate, and their sum; HTML. */
export const feeTable = (
  { lines, total }: Pick<FeeQuote, 'lines' | 'total'>,
  language: Language,
): string => {
  const t = (one: Bilingual): string => inHtml(one[language]);
  const row = ({ code, basis, quantity, rate, unit, amount }: FeeLine): string[] => [
    ...[t(fees[code]), t(bases[basis]).replace('{}', quantity)],
    ...[unit === 'percent' ? `${rate} %` : rate, amount],
  ];
  const heads = [words.fee, words.basis, words.rate, words.amount].map(t);
  const sum = [`<b>${t(words.total)}</b>`, '', '', `<b>${total}</b>`];
  return printedTable(heads, [...lines.map(row), sum]);
};

/** The statement of fees, as it is printed, given to the customer and signed (CT-02, CT-12). */
export const printFeeQuote = (quote: FeeQuote, paper: QuotePaper): string => {
  const { language, zone, centre, giver } = paper;
  const t = (one: Bilingual): string => inHtml(one[language]);
  const { property, status, number } = quote;
  const yes = property.lift ? { zh: '有', en: 'yes' } : { zh: '无', en: 'no' };
  const facts = [
    [words.use, t(uses[property.use])],
    [words.area, String(property.area)],
    [words.price, property.price],
    [words.lift, t(yes)],
    [words.owners, String(property.owners)],
    [words.ratesOn, quote.ratesOn],
  ] as const;
  return printedPage({
    language,
    title: `${words.title[language]} ${number}`,
    heading: words.title[language],
    below: [
      centre[language],
      `${words.number[language]} ${number} · ${words.given[language]} ${localDate(quote.givenAt, zone)} · ${words.giver[language]} ${giver}`,
      ...(status === 'given' ? [] : [words[status][language]]),
    ],
    body: [
      printedTable(
        facts.map(([word]) => t(word)),
        [facts.map(([, value]) => value)],
      ),
      feeTable(quote, language),
      `<p class="none">${t(words.rounding)}</p>`,
    ],
    signatures: [t(words.customer), t(words.centre)],
  });
};
