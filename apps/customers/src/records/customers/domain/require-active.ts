import { conflict } from '@kefu/kernel';
import type { Customer, CustomerStatus } from './customer.js';

const refusals = {
  voided: {
    rule: 'G-03',
    detail: { zh: '该客户档案已作废', en: 'The record of this customer was voided' },
  },
  merged: {
    rule: 'CU-01',
    detail: {
      zh: '该客户档案已并入另一客户，请在合并后的档案上操作',
      en: 'This record was merged into another one; go on with that one',
    },
  },
  erased: {
    rule: 'G-05',
    detail: { zh: '该客户的个人信息已删除', en: 'The data of this customer were erased' },
  },
} as const satisfies Record<Exclude<CustomerStatus, 'active'>, object>;

/** @throws Refusal (409) `voided`, `erased`, or `merged` with the survivor in `extra` */
export const requireActive = ({
  status,
  mergedInto,
}: Pick<Customer, 'status' | 'mergedInto'>): void => {
  if (status === 'active') return;
  const { rule, detail } = refusals[status];
  throw conflict(status, detail, { rule, ...(mergedInto ? { extra: { mergedInto } } : {}) });
};
