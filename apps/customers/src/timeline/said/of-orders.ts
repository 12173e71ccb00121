import {
  DisposalReleasedV1,
  DisposalRequestedV1,
  DisposalSettledV1,
} from '@kefu/messages-complaints';
import { OrderAcceptedV1, OrderDeliveredV1 } from '@kefu/messages-contracts';
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
  says(OrderAcceptedV1, '订单生效', 'Order accepted'),
  says(OrderDeliveredV1, '订单交付', 'Order delivered', { who: 'salespersonId' }),
  says(DisposalAccountReservedV1, '占用处置额度', 'Disposal reserved'),
  says(DisposalAccountRefusedV1, '处置超出权限', 'Disposal beyond authority'),
  says(DisposalAccountSettledV1, '处置已执行', 'Disposal settled'),
  says(DisposalAccountReleasedV1, '释放处置额度', 'Disposal released'),
  says(VisitPlanReportedV1, '拜访报告', 'Visit reported', { who: 'accountManagerId' }),
];
