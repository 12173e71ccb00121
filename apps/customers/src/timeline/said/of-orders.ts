import {
  DisposalReleasedV1,
  DisposalRequestedV1,
  DisposalSettledV1,
} from '@kefu/messages-complaints';
import {
  OrderAcceptedV1,
  OrderCancelledV1,
  OrderBreachWithdrawnV1,
  OrderDeadlineBreachedV1,
  OrderDeliveredV1,
  OrderFollowedUpV1,
  OrderFollowUpDueV1,
  OrderGoodsBackV1,
  OrderGoodsGivenUpV1,
  OrderHandedOnV1,
  OrderInvoicedV1,
  OrderPaidV1,
  OrderPlacedV1,
  OrderPromisedV1,
  OrderReturnedV1,
  OrderShippedV1,
} from '@kefu/messages-contracts';
import {
  DisposalAccountRefusedV1,
  DisposalAccountReleasedV1,
  DisposalAccountReservedV1,
  DisposalAccountSettledV1,
} from '@kefu/messages-customers';
import { VisitPlanReportedV1 } from '@kefu/messages-service-desk';
import { says } from './says.js';

/** Orders, visits and disposals, as the services that keep them say it. */
export const saidOfOrders = [
  says(DisposalRequestedV1, '申请处置', 'Disposal requested', { who: 'approvedBy', open: true }),
  says(DisposalSettledV1, '处置完成', 'Disposal done', { open: false }),
  says(DisposalReleasedV1, '处置取消', 'Disposal cancelled', { open: false }),
  says(OrderPlacedV1, '客户下单', 'Order placed', { who: 'salespersonId', open: true }),
  says(OrderPromisedV1, '订单改期', 'Another day promised'),
  says(OrderFollowUpDueV1, '订单到期跟进', 'Order to be followed up', { who: 'ownerId' }),
  says(OrderFollowedUpV1, '已跟进订单', 'Order followed up', { who: 'followedUpBy' }),
  says(OrderHandedOnV1, '订单移交', 'Order handed on', { who: 'ownerId' }),
  says(OrderPaidV1, '订单付款', 'Order paid'),
  says(OrderShippedV1, '订单发货', 'Order shipped'),
  says(OrderInvoicedV1, '订单开票', 'Order invoiced'),
  says(OrderDeliveredV1, '订单交付', 'Order delivered', { who: 'salespersonId' }),
  says(OrderAcceptedV1, '客户验收订单', 'Order accepted', { open: false }),
  says(OrderReturnedV1, '客户退货', 'Order returned'),
  says(OrderGoodsBackV1, '退货已收回', 'Returned goods are back', { open: false }),
  says(OrderGoodsGivenUpV1, '退货不再等待', 'Returned goods given up', { open: false }),
  says(OrderCancelledV1, '订单取消', 'Order cancelled', { who: 'cancelledBy', open: false }),
  says(OrderDeadlineBreachedV1, '订单超期', 'Order overdue'),
  says(OrderBreachWithdrawnV1, '订单超期撤回', 'Order was in time after all'),
  says(DisposalAccountReservedV1, '占用处置额度', 'Disposal reserved'),
  says(DisposalAccountRefusedV1, '处置超出权限', 'Disposal beyond authority'),
  says(DisposalAccountSettledV1, '处置已执行', 'Disposal settled'),
  says(DisposalAccountReleasedV1, '释放处置额度', 'Disposal released'),
  says(VisitPlanReportedV1, '拜访报告', 'Visit reported', { who: 'accountManagerId' }),
];
