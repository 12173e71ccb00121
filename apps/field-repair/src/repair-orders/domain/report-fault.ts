import { RepairOrderRepeatReportedV1, RepairOrderReportedV1 } from '@kefu/messages-field-repair';
import { isRole, type Role } from '@kefu/handbook';
import { happened, refusedByRule } from '@kefu/kernel';
import type { RepairContext, RepairDecision } from './context.js';
import { startDeadline } from './deadlines.js';
import { callAwaited } from './ask-again.js';
import { requireOpen } from './life-cycle.js';
import { leadOf, mentionToLead } from './notify.js';
import { ownsAs } from './ownership.js';
import { putBackAfterReport } from './record-result.js';
import type { ContractKind, RepairOrder, Report } from './repair-order.js';

export interface ReportFault {
  readonly customerId: string;
  readonly assetId: string;
  readonly channel: string;
  readonly faultCode: string;
  readonly fault: string;
  readonly callerName: string;
  readonly callbackPhone: string;
}

/** What is on record of the asset. */
export interface ReportedAsset {
  readonly customerId: string;
  readonly regionId: string;
  readonly model: string;
  readonly category: string;
  readonly contractKind: ContractKind;
  /** False once it was retired, or voided as filed in error. */
  readonly served: boolean;
}

const reportOf = (command: ReportFault, { now, by }: RepairContext): Report => ({
  at: now,
  takenBy: by.id,
  channel: command.channel,
  faultCode: command.faultCode,
  fault: command.fault,
  callerName: command.callerName,
  callbackPhone: command.callbackPhone,
});

/** In which role they took it: the lowest of several, so that the breach is seen above. */
const roleOf = ({ by }: RepairContext): Role => {
  const roles = by.roles.filter(isRole);
  return roles.find((role) => role !== 'manager') ?? roles[0] ?? 'agent';
};

const requireOwnAsset = (command: ReportFault, asset: ReportedAsset): void => {
  if (asset.customerId === command.customerId) return;
  throw refusedByRule('FR-01', 'asset-of-another-customer', {
    zh: '该设备不属于这位客户',
    en: 'The asset belongs to another customer',
  });
};

const requireServed = (asset: ReportedAsset): void => {
  if (asset.served) return;
  throw refusedByRule('FR-01', 'asset-not-served', {
    zh: '该设备已停用或作废，不再受理报修',
    en: 'The asset is retired or voided and no longer served',
  });
};

/** FR-01. Whoever takes the report owns the order (G-01), and has to notify somebody (FR-02). */
export const reportFault = (
  command: ReportFault,
  asset: ReportedAsset,
  number: string,
  context: RepairContext,
): RepairDecision => {
  requireOwnAsset(command, asset);
  requireServed(asset);
  const report = reportOf(command, context);
  const { regionId, model, category, contractKind } = asset;
  const about = { customerId: command.customerId, assetId: command.assetId, regionId };
  const order: RepairOrder = {
    id: context.newId(),
    number,
    status: 'reported',
    ...about,
    model,
    category,
    contractKind,
    report,
    repeats: [],
    ownerId: report.takenBy,
    ownerAs: ownsAs(context.by),
    dispatches: 0,
    appointments: 0,
    refusedTechnicianIds: [],
    visits: [],
    noShows: [],
    timesUnsolved: 0,
    receipts: [],
    breaches: [],
    remarks: [],
  };
  return {
    next: order,
    events: [
      happened(
        RepairOrderReportedV1,
        {
          number,
          ...about,
          model,
          category,
          contractKind,
          channel: report.channel,
          faultCode: report.faultCode,
          reportedAt: report.at,
          ownerId: order.ownerId,
        },
        'FR-01',
      ),
    ],
    timers: [startDeadline('FR-02', context, { role: roleOf(context), personId: order.ownerId })],
  };
};

/**
 * FR-01: another report on an asset with an open order belongs to that order. Of one that counts as
 * repaired it says that it is not: it is put back, with FR-11's clock, and the lead is told.
 */
export const reportAgain = (
  order: RepairOrder,
  command: ReportFault,
  asset: ReportedAsset,
  context: RepairContext,
): RepairDecision => {
  requireOwnAsset(command, asset);
  requireOpen(order.status);
  const report = reportOf(command, context);
  const next = { ...order, repeats: [...order.repeats, report] };
  const { customerId, assetId } = order;
  const said = {
    ...{ customerId, assetId, repeat: next.repeats.length, takenBy: report.takenBy },
    ...{ channel: report.channel, faultCode: report.faultCode, reportedAt: report.at },
  };
  const events = [happened(RepairOrderRepeatReportedV1, said, 'FR-01')];
  if (!callAwaited(order)) return { next, events };
  const back = putBackAfterReport(next, context);
  const whom = { ...leadOf(order), because: 'reported', cause: 'not-solved' } as const;
  const told = mentionToLead(back.next, whom, context);
  return {
    next: told.order,
    events: [...events, ...back.events, ...told.events],
    timers: [...(back.timers ?? []), ...told.timers],
  };
};
