import {
  ContractApprovedV1,
  ContractBegunV1,
  ContractCreditHeardV1,
  ContractDeadlineBreachedV1,
  ContractDraftedV1,
  ContractExpiredV1,
  ContractFeesToldV1,
  ContractFiledV1,
  ContractHandedOverV1,
  ContractOpinionGivenV1,
  ContractOpinionWithdrawnV1,
  ContractRenewalAnnouncedV1,
  ContractRenewedV1,
  ContractRevisedV1,
  ContractSentBackV1,
  ContractSignedV1,
  ContractSubmittedV1,
  ContractTerminatedV1,
  ContractTerminationAskedV1,
  ContractTerminationGrantedV1,
  ContractTerminationRefusedV1,
  ContractWithdrawnV1,
} from '@kefu/messages-contracts';
import { says } from './says.js';

/** Contracts, as they come about and end. */
export const saidOfContracts = [
  says(ContractDraftedV1, '合同起草', 'Contract drafted', { who: 'ownerId', open: true }),
  says(ContractRevisedV1, '合同改文', 'Contract revised', { who: 'revisedBy' }),
  says(ContractSubmittedV1, '合同送审', 'Contract sent for review', { who: 'submittedBy' }),
  says(ContractOpinionGivenV1, '合同评审意见', 'Opinion given', {
    ...{ who: 'givenBy', supervisorsOnly: true },
  }),
  says(ContractOpinionWithdrawnV1, '撤回评审意见', 'Opinion withdrawn', {
    ...{ who: 'withdrawnBy', supervisorsOnly: true },
  }),
  says(ContractSentBackV1, '合同退回修改', 'Contract sent back', {
    by: { why: { 'grade-fell': ['信用下降，合同退回', 'Sent back: the grade fell'] } },
  }),
  says(ContractApprovedV1, '合同评审通过', 'Contract approved'),
  says(ContractCreditHeardV1, '信用下降，经理重新评审', 'Manager asked anew: the grade fell', {
    supervisorsOnly: true,
  }),
  says(ContractFeesToldV1, '已出具费用说明', 'Statement of fees given'),
  says(ContractSignedV1, '合同签订', 'Contract signed', { who: 'ownerId' }),
  says(ContractFiledV1, '合同归档', 'Contract filed', { who: 'filedBy' }),
  says(ContractBegunV1, '合同开始履行', 'Contract began'),
  says(ContractRenewalAnnouncedV1, '合同即将到期', 'Contract ends soon'),
  says(ContractTerminationAskedV1, '申请提前终止合同', 'Early end asked for', { who: 'askedBy' }),
  says(ContractTerminationGrantedV1, '同意提前终止合同', 'Early end granted', { who: 'decidedBy' }),
  says(ContractTerminationRefusedV1, '不同意提前终止合同', 'Early end refused', {
    who: 'decidedBy',
  }),
  says(ContractTerminatedV1, '合同终止', 'Contract terminated', { open: false }),
  says(ContractExpiredV1, '合同到期', 'Contract expired', { open: false }),
  says(ContractRenewedV1, '合同已续签', 'Contract renewed', { open: false }),
  says(ContractWithdrawnV1, '合同撤回', 'Contract withdrawn', { open: false }),
  says(ContractHandedOverV1, '合同换负责人', 'Contract handed over', { who: 'ownerId' }),
  says(ContractDeadlineBreachedV1, '合同办理超时', 'Contract deadline missed'),
];
