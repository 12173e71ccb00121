import { OneOf, optional, PaidYuan, Spelled, type Presence } from '@kefu/fields';

/** Yuan above zero, with two decimals: `5000.00`. */
export const Amount = (presence?: Presence) => PaidYuan(12, presence);

/** What was used or is counted, of so many digits before the point and three after it; never below zero. */
export const Quantity = (digits: number, presence?: Presence) =>
  Spelled(new RegExp(`^\\d{1,${digits}}(\\.\\d{1,3})?$`, 'u'), presence, {
    zh: '应为数量，不小于 0，最多三位小数',
    en: 'It must be a quantity, not below 0, with three decimals at most',
  });

/** Yuan for one of them, six decimals at most. */
export const UnitPrice = (presence?: Presence) =>
  Spelled(/^\d{1,9}(\.\d{1,6})?$/u, presence, {
    zh: '应为单价，以元计，最多六位小数',
    en: 'It must be a price for one, in yuan, with six decimals at most',
  });

/** What is asked in money may say which; there is one. */
export class InYuan {
  @OneOf(['CNY'], optional) currency?: 'CNY';
}
