import { OneOf, optional, Spelled, type Presence } from '@kefu/fields';

/** Yuan above zero, with two decimals: `5000.00`. */
export const Amount = (presence?: Presence) => Spelled(/^(?!0+\.00$)\d{1,12}\.\d{2}$/u, presence);

/** What is asked in money may say which; there is one. */
export class InYuan {
  @OneOf(['CNY'], optional) currency?: 'CNY';
}
