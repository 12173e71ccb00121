import type { Bilingual } from '@kefu/kernel';
import type { Deed } from '../stage/deeds.js';
import { both } from './words.js';

/** The words that stories of contracts are written in. */
export const draft = (what: Bilingual, total: string, from: string, to: string): Deed => ({
  ...{ verb: 'draft', what, total, from, to },
});

const contract = (rule: string, does: string, body: object, zh: string, en: string): Deed => ({
  ...{ verb: 'on-contract', does, body, said: both(zh, en), rule },
});

export const submit = contract('CT-01', 'submit', {}, '送审', 'sends it for review');
export const agree = (role: string, zh: string, en: string): Deed =>
  contract(
    'CT-01',
    'opinions',
    { version: 1, agrees: true, words: '条款清楚', role },
    `${zh}：同意`,
    `${en}: agrees`,
  );
export const seePapers: Deed = { verb: 'see-papers' };
export const checkedByCustomer = (on: string): Deed =>
  contract(
    'CT-02',
    'customer-check',
    { version: 1, on },
    '客户核对录入内容',
    'the customer checks the data',
  );
export const tellFees = (on: string, amount: string): Deed =>
  contract(
    'CT-02',
    'fee-statement',
    { version: 1, on, amount },
    `告知费用 ${amount} 元`,
    `states the fees: ${amount} yuan`,
  );
export const sign = (signedOn: string): Deed =>
  contract('CT-02', 'sign', { version: 1, signedOn, copies: 5 }, '签订，五份', 'signed, 5 copies');
export const file = contract('CT-02', 'file', { shelf: 'A-03' }, '归档 A-03', 'files it on A-03');
export const bill = (title: Bilingual, amount: string, dueOn: string): Deed => ({
  ...{ verb: 'bill', title, amount, dueOn },
});
export const pay = (which: number, amount: string): Deed => ({ verb: 'pay', which, amount });
export const askDeposit = (amount: string, reclaimOn: string): Deed => ({
  ...{ verb: 'ask-deposit', amount, reclaimOn },
});

const deposit = (rule: string, does: string, body: object, zh: string, en: string): Deed => ({
  ...{ verb: 'on-deposit', does, body, said: both(zh, en), rule },
});

export const approveDeposit = deposit('CT-03', 'approve', {}, '批准保证金', 'approves the deposit');
export const payDeposit = (on: string): Deed =>
  deposit('CT-03', 'pay', { on, reference: 'B-1' }, '支付保证金', 'pays the deposit');
export const reclaimDeposit = (on: string, amount: string): Deed =>
  deposit(
    'CT-04',
    'reclaim',
    { on, amount, reference: 'B-2' },
    `收回保证金 ${amount} 元`,
    `has ${amount} yuan of the deposit back`,
  );
