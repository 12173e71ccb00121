import { Money, type Bilingual, type LocalDate } from '@kefu/kernel';
import { referenceOf } from '../../payments/domain/index.js';
import type { Line } from './match.js';

export const lineFields = ['paidOn', 'amount', 'reference', 'payer', 'memo'] as const;
export type LineField = (typeof lineFields)[number];

const headings: Readonly<Record<LineField, readonly string[]>> = {
  paidOn: ['日期', '交易日期', '入账日期', '记账日期', 'date', 'booking date'],
  amount: ['金额', '收入金额', '贷方金额', '收入', '贷方发生额', 'amount', 'credit'],
  reference: ['流水号', '交易流水号', '凭证号', '参考号', 'reference', 'transaction id'],
  payer: ['付款人', '对方户名', '对方名称', '付款方', 'payer', 'name'],
  memo: ['附言', '摘要', '备注', '用途', 'memo', 'remark', 'purpose'],
};

export const fieldOf = (heading: string): LineField | undefined => {
  const text = heading.normalize('NFKC').trim().toLowerCase();
  return lineFields.find((field) => headings[field].includes(text));
};

export const lineFaults = {
  'not-a-day': { zh: '日期无法识别', en: 'The date is no day of the calendar' },
  'in-the-future': { zh: '日期晚于今天', en: 'It is a day to come' },
  'not-an-amount': { zh: '金额须为最多两位小数的数', en: 'The amount has two decimals at most' },
  'no-reference': { zh: '没有流水号', en: 'There is no reference' },
  'not-money-in': { zh: '不是收入，未处理', en: 'No money came in; it is left out' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type LineFault = keyof typeof lineFaults;

const blank = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const tidy = (cell: string | undefined, most: number): string =>
  (cell ?? '').normalize('NFC').trim().slice(0, most);

/** A day, with the time of day where a bank writes it; what else stands behind it is no day. */
const dayPattern = /^(20\d{2})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:T?\d{1,2}[:时]?\d{2}.*)?$/u;

/** `2026-03-02` of what banks write for it. */
const dayOf = (cell: string): LocalDate | undefined => {
  const text = cell.normalize('NFKC').replace(blank, '');
  const [, year, month = '', day = ''] = dayPattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().startsWith(date) ? date : undefined;
};

/** Yuan of `¥1,234.5`; an amount below zero went out. */
const amountOf = (cell: string): Money | undefined => {
  const text = cell
    .normalize('NFKC')
    .replace(blank, '')
    .replace(/^([+-]?)(?:¥|￥|CNY|RMB)/iu, '$1')
    .replace(/^\+/u, '');
  if (!/^-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,2})?$/u.test(text)) return undefined;
  return Money.of(text.replaceAll(',', ''));
};

/** A line of a statement, or what is wrong with it. */
export const readLine = (
  cells: Readonly<Partial<Record<LineField, string>>>,
  today: LocalDate,
): Line | LineFault => {
  const paidOn = dayOf(cells.paidOn ?? '');
  if (paidOn === undefined) return 'not-a-day';
  if (paidOn > today) return 'in-the-future';
  const amount = amountOf(cells.amount ?? '');
  if (!amount) return (cells.amount ?? '').trim() === '' ? 'not-money-in' : 'not-an-amount';
  if (!amount.exceeds(Money.zero)) return 'not-money-in';
  const reference = referenceOf(cells.reference ?? '').slice(0, 100);
  if (reference === '') return 'no-reference';
  const payer = tidy(cells.payer, 100);
  const memo = tidy(cells.memo, 500);
  return {
    ...{ paidOn, amount: String(amount), reference },
    ...(payer === '' ? {} : { payer }),
    ...(memo === '' ? {} : { memo }),
  };
};
