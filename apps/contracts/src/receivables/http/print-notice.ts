import { localDate, type Bilingual } from '@kefu/kernel';
import { inHtml, printedPage, printedTable, type Paper } from '@kefu/service';
import type { Dunned, DunningStep, Receivable } from '../domain/index.js';

interface NoticePaper extends Paper {
  /** Of the invoice that asks for it. */
  readonly invoiceNumber: string;
  /** What the customer is called; absent where nobody said so. */
  readonly customer: string | undefined;
}

const titles: Readonly<Record<DunningStep, Bilingual>> = {
  reminder: { zh: '付款提醒', en: 'Reminder of payment' },
  letter: { zh: '催款函', en: 'Letter of demand' },
  manager: { zh: '逾期应收款报告', en: 'Report of an overdue receivable' },
};

const texts: Readonly<Record<DunningStep, Bilingual>> = {
  reminder: {
    zh: '下列款项已到期，尚未收到。如已付款，请忽略本函；如有疑问，请与我们联系。',
    en: 'The following is due and has not been received. Where it is paid by now, this is of no matter; where something is unclear, please ask us.',
  },
  letter: {
    zh: '下列款项逾期未付，经提醒仍未收到。请尽快付清；对金额有异议的，请书面告知，我们将核实。',
    en: 'The following is overdue and was not received after a reminder. Please pay it soon; where the amount is disputed, tell us in writing and it will be checked.',
  },
  manager: {
    zh: '下列款项经提醒和催款函后仍未收到，请经理处理。',
    en: 'The following was not received after a reminder and a letter; the manager sees to it.',
  },
};

const words = {
  to: { zh: '致', en: 'To' },
  number: { zh: '应收款编号', en: 'Receivable' },
  invoice: { zh: '发票号码', en: 'Invoice' },
  title: { zh: '事由', en: 'For' },
  dueOn: { zh: '到期日', en: 'Due on' },
  day: { zh: '逾期天数', en: 'Days overdue' },
  amount: { zh: '应收金额（元）', en: 'Amount (yuan)' },
  left: { zh: '尚欠金额（元）', en: 'Left to pay (yuan)' },
  reference: {
    zh: '付款时请注明应收款编号，款项即可自动入账。',
    en: 'Please name the number of the receivable when you pay.',
  },
  rule: {
    zh: '依据 CT-06；争议期间不计入逾期天数。',
    en: 'After CT-06; days in dispute do not count.',
  },
  signature: { zh: '经办人签字 / 日期', en: 'For the centre / date' },
} as const satisfies Record<string, Bilingual>;

/** A reminder or a letter, as it is printed and sent (CT-06, G-09). */
export const printNotice = (receivable: Receivable, notice: Dunned, paper: NoticePaper): string => {
  const { language, centre, zone, invoiceNumber, customer } = paper;
  const t = (one: Bilingual): string => inHtml(one[language]);
  const facts: readonly (readonly [Bilingual, string])[] = [
    ...(customer === undefined ? [] : [[words.to, customer] as const]),
    [words.number, receivable.number],
    [words.invoice, invoiceNumber],
    [words.title, receivable.title],
    [words.dueOn, receivable.dueOn],
    [words.day, String(notice.day)],
    [words.amount, receivable.amount],
    [words.left, notice.left],
  ];
  const rows = facts.map(([head, text]) => [t(head), inHtml(text)]);
  return printedPage({
    language,
    title: `${titles[notice.step][language]} ${receivable.number}`,
    heading: titles[notice.step][language],
    below: [centre[language], localDate(notice.at, zone)],
    body: [
      `<p>${t(texts[notice.step])}</p>`,
      printedTable(['', ''], rows, 'facts'),
      `<p><small>${t(words.reference)}</small><small>${t(words.rule)}</small></p>`,
    ],
    signatures: [t(words.signature)],
  });
};
