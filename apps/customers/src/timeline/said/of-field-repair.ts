import {
  RepairOrderAcceptedV1,
  RepairOrderArrivalDeniedV1,
  RepairOrderArrivedV1,
  RepairOrderCancelledV1,
  RepairOrderClosedV1,
  RepairOrderConfirmationRequestedV1,
  RepairOrderConfirmedV1,
  RepairOrderDeadlineBreachedV1,
  RepairOrderDeclinedV1,
  RepairOrderDispatchedV1,
  RepairOrderNoShowRecordedV1,
  RepairOrderNoShowComplainedOfV1,
  RepairOrderNoShowWithdrawnV1,
  RepairOrderNotifiedV1,
  RepairOrderOwnerChangedV1,
  RepairOrderReceiptAttemptedV1,
  RepairOrderRepairedV1,
  RepairOrderRepeatReportedV1,
  RepairOrderReportedV1,
  RepairOrderRescheduledV1,
  RepairOrderSignedV1,
  RepairOrderTakenForComplaintV1,
  RepairOrderTechnicianRefusedV1,
  RepairOrderUnsolvedV1,
  RepairOrderVoidedV1,
} from '@kefu/messages-field-repair';
import { says } from './says.js';

export const saidByFieldRepair = [
  says(RepairOrderReportedV1, '报修', 'Fault reported', { who: 'ownerId', open: true }),
  says(RepairOrderRepeatReportedV1, '再次报修', 'Reported again', { who: 'takenBy' }),
  says(RepairOrderNotifiedV1, '已通知维修组长或维修员', 'Repair lead or technician told', {
    who: 'notifiedBy',
    by: {
      as: {
        'repair-lead': ['已通知维修组长', 'Repair lead told'],
        technician: ['已通知维修员', 'Technician told'],
      },
    },
  }),
  says(RepairOrderDispatchedV1, '已派工', 'Technician dispatched', {
    who: 'dispatchedBy',
    by: { again: { true: ['再次派工', 'Technician dispatched again'] } },
  }),
  says(RepairOrderAcceptedV1, '维修员已接单', 'Technician accepted', { who: 'technicianId' }),
  says(RepairOrderConfirmedV1, '上门时间已与客户确认', 'Visit agreed with the customer', {
    who: 'confirmedBy',
  }),
  says(RepairOrderDeclinedV1, '维修员拒单', 'Technician declined', { who: 'technicianId' }),
  says(RepairOrderTechnicianRefusedV1, '客户拒绝该维修员', 'Customer refused the technician', {
    who: 'recordedBy',
  }),
  says(RepairOrderRescheduledV1, '改约', 'Visit put off', {
    by: {
      toldBy: {
        customer: ['客户要求改约', 'Visit put off by the customer'],
        technician: ['维修员要求改约', 'Visit put off by the technician'],
      },
    },
  }),
  says(RepairOrderNoShowRecordedV1, '爽约', 'Nobody was there', {
    who: 'recordedBy',
    by: {
      who: {
        technician: ['维修员爽约', 'Technician did not come'],
        customer: ['客户不在', 'Customer was not there'],
      },
    },
  }),
  says(
    RepairOrderNoShowComplainedOfV1,
    '维修单收到失约投诉',
    'Complaint of a no-show reached the order',
  ),
  says(RepairOrderNoShowWithdrawnV1, '爽约记录撤销', 'No-show withdrawn', { who: 'withdrawnBy' }),
  says(RepairOrderArrivedV1, '维修员到场', 'Technician on site', {
    who: 'technicianId',
    by: { late: { true: ['维修员迟到', 'Technician on site, late'] } },
  }),
  says(RepairOrderArrivalDeniedV1, '客户称无人到场', 'Nobody came, says the customer'),
  says(RepairOrderRepairedV1, '已修复', 'Repaired', { who: 'technicianId' }),
  says(RepairOrderUnsolvedV1, '故障未解决', 'Fault not solved', {
    who: 'technicianId',
    by: { source: { callback: ['客户反映未解决', 'Not solved, says the customer'] } },
  }),
  says(RepairOrderSignedV1, '回执单已签字', 'Receipt signed', { who: 'technicianId' }),
  says(
    RepairOrderConfirmationRequestedV1,
    '要求再次回访',
    'Another call to the customer asked for',
    {
      who: 'requestedBy',
    },
  ),
  says(RepairOrderReceiptAttemptedV1, '索要签字未果', 'Asked to sign, and did not', {
    who: 'attemptedBy',
  }),
  says(RepairOrderClosedV1, '维修单关闭', 'Repair closed', {
    who: 'closedBy',
    open: false,
    by: {
      outcome: {
        confirmed: ['经客户确认，维修单关闭', 'Repair closed, confirmed by the customer'],
        unconfirmed: ['未经客户确认，维修单关闭', 'Repair closed unconfirmed'],
      },
    },
  }),
  says(RepairOrderCancelledV1, '客户取消报修', 'Repair cancelled by the customer', {
    who: 'cancelledBy',
    open: false,
  }),
  says(RepairOrderVoidedV1, '维修单作废', 'Repair order voided', { who: 'voidedBy', open: false }),
  says(RepairOrderOwnerChangedV1, '维修单移交', 'Repair order handed over', { who: 'to' }),
  says(RepairOrderDeadlineBreachedV1, '维修环节超时', 'Repair deadline missed', {
    who: 'responsibleId',
  }),
  says(
    RepairOrderTakenForComplaintV1,
    '维修单为投诉的处理方案',
    'Repair is the remedy of a complaint',
  ),
];
