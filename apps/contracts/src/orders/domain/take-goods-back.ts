import { happened, refusedByRule, whenItWas } from '@kefu/kernel';
import { OrderGoodsBackV1, OrderGoodsGivenUpV1 } from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  type Order,
  type OrderContext,
  type OrderDecision,
  type OrderReturn,
} from './order.js';

/** @throws Refusal CT-15 `no-goods-awaited` */
const awaited = ({ returned }: Order): OrderReturn => {
  if (returned && !returned.goodsBackAt && !returned.goodsGivenUp) return returned;
  throw refusedByRule('CT-15', 'no-goods-awaited', {
    zh: '该订单没有待收回的退货',
    en: 'No goods are awaited of this order',
  });
};

/** What was returned is back. */
export const takeGoodsBack = (
  order: Order,
  told: string | undefined,
  context: OrderContext,
): OrderDecision => {
  const returned = awaited(order);
  const { by } = context;
  const goodsBackAt = whenItWas(told, context, {
    after: { at: returned.at, zh: '退货', en: 'the return' },
    rule: 'CT-15',
  });
  const next = { ...order, returned: { ...returned, goodsBackAt, goodsBackBy: by.id } };
  const said = { ...concernsOf(order), goodsBackAt };
  const events = [happened(OrderGoodsBackV1, said, 'CT-15')];
  return decided(order, next, events, context, { doneAt: goodsBackAt });
};

/** They will not come, for a reason: nobody waits for them any more. */
export const giveUpGoods = (
  order: Order,
  goodsGivenUp: string,
  context: OrderContext,
): OrderDecision => {
  const next = { ...order, returned: { ...awaited(order), goodsGivenUp } };
  const said = { ...concernsOf(order), givenUpBy: context.by.id };
  const events = [happened(OrderGoodsGivenUpV1, said, 'CT-15')];
  return decided(order, next, events, context, { reason: goodsGivenUp });
};
