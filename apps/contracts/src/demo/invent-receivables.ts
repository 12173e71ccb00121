import type { MoneyText } from '@kefu/kernel';
import type { ContractKey } from './invent-contracts.js';

/** What happens to a receivable, so many days ago. */
export type MoneyDeed =
  | readonly [ago: number, does: 'invoice' | 'void-invoice' | 'dispute' | 'write-off']
  | readonly [
      ago: number,
      does: 'pay' | 'pay-by-bank-line',
      amount: MoneyText,
      /** Of it so much goes to the receivable: all that came where it is not said. */
      of?: MoneyText,
    ];

export interface DemoReceivable {
  readonly title: string;
  readonly amount: MoneyText;
  /** Its last day so many days ago; below zero one to come. */
  readonly due: number;
  readonly deeds: readonly MoneyDeed[];
}

export interface DemoPlan {
  readonly contract: ContractKey;
  readonly kind: 'one-off' | 'instalment' | 'monthly';
  /** Planned so many days ago. */
  readonly ago: number;
  readonly all: readonly DemoReceivable[];
}

const invoiced = (ago: number): MoneyDeed => [ago, 'invoice'];

/** Receivables planned, owed, late, paid in part and in full, disputed, and lost. */
export const demoPlans: readonly DemoPlan[] = [
  {
    ...{ contract: 'running', kind: 'instalment', ago: 325 },
    all: [
      {
        ...{ title: '保养费 第一期', amount: '3000.00', due: 300 },
        deeds: [invoiced(315), [303, 'pay-by-bank-line', '3000.00']],
      },
      {
        ...{ title: '保养费 第二期', amount: '3000.00', due: 200 },
        deeds: [invoiced(215), [192, 'pay', '3500.00', '3000.00']],
      },
      {
        ...{ title: '保养费 第三期', amount: '3000.00', due: 20 },
        deeds: [invoiced(35)],
      },
      { title: '保养费 第四期', amount: '3000.00', due: -40, deeds: [] },
    ],
  },
  {
    ...{ contract: 'ended', kind: 'one-off', ago: 300 },
    all: [
      {
        ...{ title: '更换硒鼓', amount: '3600.00', due: 230 },
        deeds: [invoiced(245), [12, 'write-off'], [2, 'pay', '600.00']],
      },
    ],
  },
  {
    ...{ contract: 'ended', kind: 'one-off', ago: 19 },
    all: [
      {
        ...{ title: '上门调试', amount: '1800.00', due: 3 },
        deeds: [invoiced(18), [1, 'dispute']],
      },
    ],
  },
  {
    ...{ contract: 'renewal', kind: 'one-off', ago: 16 },
    all: [
      {
        ...{ title: '安装调试', amount: '1200.00', due: -10 },
        deeds: [invoiced(15), [14, 'void-invoice'], invoiced(14), [4, 'pay', '400.00']],
      },
    ],
  },
  {
    ...{ contract: 'renewal', kind: 'monthly', ago: 15 },
    all: [
      { title: '月度保养费', amount: '500.00', due: -5, deeds: [invoiced(0)] },
      { title: '月度保养费', amount: '500.00', due: -36, deeds: [] },
      { title: '月度保养费', amount: '500.00', due: -67, deeds: [] },
    ],
  },
  {
    ...{ contract: 'rental', kind: 'one-off', ago: 10 },
    all: [
      { title: '首付租金', amount: '2400.00', due: 1, deeds: [invoiced(9)] },
      { title: '运输安装费', amount: '350.00', due: -18, deeds: [invoiced(3)] },
    ],
  },
];

export interface DemoLine {
  readonly ago: number;
  readonly amount: MoneyText;
  readonly payer: string;
  readonly memo: string;
}

/** Lines of a bank statement that fit nothing for sure: an amount that is owed without a number, and none. */
export const demoLines: readonly DemoLine[] = [
  { ago: 1, amount: '350.00', payer: '刘芳', memo: '运输费' },
  { ago: 1, amount: '77.70', payer: '支付宝结算', memo: '手续费返还' },
];
/** One that somebody put aside since. */
export const interest: DemoLine = { ago: 2, amount: '3.21', payer: '开户银行', memo: '结息' };
/** Came before anything was owed for it. */
export const inAdvance = { ago: 5, amount: '800.00' };
