import type { Bilingual } from '@kefu/kernel';
import type { Deed } from '../stage/deeds.js';
import { both } from './words.js';

/** The words that stories of complaints are written in. */
const handle = (rule: string, does: string, body: object, said: Bilingual): Deed => ({
  ...{ verb: 'handle', does, body, said, rule },
});

export const complain = (words: Bilingual, sought: Bilingual): Deed => ({
  ...{ verb: 'complain', words, sought },
});
export const confirmComplaint = handle(
  'CP-02',
  'confirm',
  {},
  both('核实投诉表', 'confirms the complaint form'),
);
export const takeOver = handle('G-01', 'accept-ownership', {}, both('接手', 'takes it over'));
export const classify = (severity: 'general' | 'major' | 'crisis', category = 'quality'): Deed =>
  handle(
    'CP-03',
    'classify',
    { category, severity, nature: 'genuine' },
    both(`定级：${severities[severity]}`, `classes it: ${severity}`),
  );
const severities = { general: '一般', major: '重大', crisis: '危机' } as const;
export const reportUp = (to: 'director' | 'general-manager'): Deed =>
  handle(
    'CP-04',
    'report-up',
    { to },
    to === 'director'
      ? both('报告总监', 'tells the director')
      : both('报告总经理', 'tells the general manager'),
  );
export const giveTo = (whom: string, department = 'after-sales', reason?: Bilingual): Deed => ({
  verb: 'handle',
  does: 'assign',
  body: { department, ...(reason ? { reason: reason.zh } : {}) },
  whom,
  said: both(
    `交 ${whom} 调查${reason ? `：${reason.zh}` : ''}`,
    `gives it to ${whom} to investigate${reason ? `: ${reason.en}` : ''}`,
  ),
  rule: 'CP-05',
});
export const signFor = handle('G-08', 'sign-for', {}, both('签收', 'signs for it'));
export const declineCase = (zh: string, en: string): Deed =>
  handle('G-08', 'decline', { reason: 'as-told' }, both(`退单：${zh}`, `refuses it: ${en}`));
export const foundOut = (cause: string, zh: string, en: string): Deed =>
  handle(
    'CP-05',
    'investigate',
    { cause, demandReasonable: true, findings: zh },
    both(`查明：${zh}`, `found: ${en}`),
  );
export const propose = (kind: string, cost: string, zh: string, en: string): Deed =>
  handle(
    'CP-06',
    'propose',
    { remedies: [{ kind, cost }] },
    both(`方案：${zh}（${cost} 元）`, `proposes ${en} (${cost} yuan)`),
  );
export const approve = handle('G-04', 'approve', {}, both('批准方案', 'approves it'));
export const present = handle('CP-07', 'present', {}, both('告知客户方案', 'tells the customer'));
export const customerAccepts = handle(
  'CP-07',
  'accept',
  {},
  both('客户接受', 'the customer accepts'),
);
export const customerRefuses = (zh: string, en: string): Deed =>
  handle(
    'CP-07',
    'refuse',
    { words: zh },
    both(`客户不接受：${zh}`, `the customer refuses: ${en}`),
  );
export const carryOut = handle('CP-10', 'carry-out', {}, both('方案已执行', 'it is done'));
export const tellResult = handle(
  'CP-10',
  'tell-result',
  {},
  both('告知客户结果', 'tells the customer the result'),
);
const payout = (does: string, body: object, said: Bilingual): Deed => ({
  ...{ verb: 'on-payout', does, body, said, rule: 'CT-08' },
});

export const approvePayout = payout('approve', {}, both('批准付款', 'approves the payment'));
export const payOut = (amount: string): Deed =>
  payout(
    'pay',
    {
      ...{ paidOn: '2026-03-04', method: 'bank-transfer' },
      ...{ payee: '客户账户', reference: `P-${amount}` },
    },
    both(`付款 ${amount} 元`, `pays ${amount} yuan`),
  );
export const hearsOfResult = (score: number): Deed => ({ verb: 'hear-of-result', score });
export const evaluated = (score: number): Deed =>
  handle(
    'CP-10',
    'evaluate',
    { confirmed: true, score },
    both(`客户评价 ${score} 分，确认`, `the customer confirms, and gives it ${score}`),
  );
export const signOff = handle('CP-04', 'sign-off', {}, both('总监签署', 'signs it off'));
export const closeComplaint = handle('CP-10', 'close', {}, both('关闭投诉', 'closes it'));
