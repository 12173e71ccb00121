import { plusMillis, stableId } from '@kefu/kernel';
import { domain } from '../repair-orders/index.js';
import { memberOf, type People } from './demo-of-others.js';

interface Deciding {
  readonly people: People;
  readonly contactId: string | undefined;
  readonly asset: domain.ReportedAsset;
  readonly context: domain.RepairContext;
}

export interface DemoStep {
  readonly by: keyof People;
  /** Minutes from the report. */
  readonly after: number;
  readonly decide: (order: domain.RepairOrder, how: Deciding) => domain.RepairDecision;
}

export interface DemoOrder {
  /** By their place among the customers of the demo. */
  readonly customer: number;
  /** Reported so many minutes before now. */
  readonly ago: number;
  readonly faultCode: string;
  readonly fault: string;
  readonly steps: readonly DemoStep[];
}

const HOUR = 60;
const DAY = 24 * HOUR;

const told: DemoStep = {
  ...{ by: 'agent', after: 5 },
  decide: (order, { people: { lead }, context }) =>
    domain.notifyLead(order, memberOf(lead, order.regionId), context),
};
const sent: DemoStep = {
  ...{ by: 'lead', after: 10 },
  decide: (order, { people: { lead, technician }, context }) =>
    domain.dispatchTechnician(order, memberOf(technician, order.regionId, lead.id), {}, context),
};
const accepted: DemoStep = {
  ...{ by: 'technician', after: 15 },
  decide: (order, { context }) => {
    const [from, to] = [45, 165].map((minutes) => plusMillis(context.now, minutes * 60_000));
    return domain.acceptVisit(order, { from: from ?? '', to: to ?? '' }, context);
  },
};
const dispatched = [told, sent, accepted];
const confirmed: readonly DemoStep[] = [
  ...dispatched,
  {
    ...{ by: 'agent', after: 20 },
    decide: (order, { context }) => domain.confirmAppointment(order, context),
  },
];
const onSite: readonly DemoStep[] = [
  ...confirmed,
  {
    ...{ by: 'technician', after: 70 },
    decide: (order, { context }) => domain.arrive(order, {}, context),
  },
];
const unsolved: readonly DemoStep[] = [
  ...onSite,
  {
    ...{ by: 'technician', after: 110 },
    decide: (order, { context }) => {
      const nextVisitAt = context.handbook.deadline('FR-11', context.now).at;
      const said = { reason: 'part-missing', remark: '定影组件缺货，次日带件上门', nextVisitAt };
      return domain.recordUnsolved(order, said, context);
    },
  },
];
const said = ({ report, customerId, assetId }: domain.RepairOrder): domain.ReportFault => ({
  ...{ ...report, customerId, assetId },
});

/** The technician let the window pass without a word, and the customer rings again. */
const missed: readonly DemoStep[] = [
  ...confirmed,
  {
    ...{ by: 'lead', after: 185 },
    decide: (order, { context }) => domain.recordTechnicianNoShow(order, context),
  },
  {
    ...{ by: 'agent', after: 200 },
    decide: (order, { asset, context }) =>
      domain.reportAgain(order, { ...said(order), fault: '约好的时间没有人来' }, asset, context),
  },
];
const repaired: readonly DemoStep[] = [
  ...onSite,
  {
    ...{ by: 'technician', after: 120 },
    decide: (order, { context }) =>
      domain.recordRepair(
        order,
        { resultCode: 'part-replaced', remark: '已更换搓纸轮，试印正常' },
        context,
      ),
  },
];
const signed: readonly DemoStep[] = [
  ...repaired,
  {
    ...{ by: 'agent', after: 130 },
    decide: (order, { contactId, context }) => {
      const said = { inPerson: true, signedAt: context.now, reference: `回执夹 ${order.number}` };
      const signs = contactId
        ? ({ signer: 'contact', contactId } as const)
        : ({ signer: 'customer' } as const);
      const customer = contactId
        ? ({ kind: 'organisation', contactIds: [contactId] } as const)
        : ({ kind: 'person', contactIds: [] } as const);
      return domain.signReceipt(order, { ...said, ...signs }, customer, context);
    },
  },
];
const closed: readonly DemoStep[] = [
  ...signed,
  {
    ...{ by: 'agent', after: 26 * HOUR },
    decide: (order, { context }) =>
      domain.closeAfterCallback(order, stableId(`demo callback ${order.number}`), context),
  },
];
const ended = (
  by: 'agent' | 'manager',
  end: typeof domain.cancelOrder,
  reason: string,
  remark: string,
): DemoStep => ({
  ...{ by, after: 30 },
  decide: (order, { context }) => end(order, { reason, remark }, context),
});

const order = (
  customer: number,
  ago: number,
  [faultCode, fault]: readonly [string, string],
  steps: readonly DemoStep[] = [],
): DemoOrder => ({ customer, ago, faultCode, fault, steps });

/** What comes first in the list of a first look is what is to be done: the late one, then the new. */
export const demoOrders: readonly DemoOrder[] = [
  order(1, 3, ['paper-jam', '进纸口反复卡纸，办公室等着打印合同'] as const),
  order(2, 2 * DAY, ['no-power', '按电源键没有反应，昨天起就不能用了']),
  order(3, 12, ['print-quality', '打印件有竖条黑线'], [told]),
  order(4, 14, ['noise', '开机有很大的异响'], [told, sent]),
  order(5, 25, ['toner-leak', '碳粉漏到纸上'], dispatched),
  order(6, 40, ['scan-fault', '扫描发不到邮箱'], confirmed),
  order(7, 90, ['paper-jam', '双面打印时卡纸'], onSite),
  order(8, DAY, ['fuser-fault', '报错 E50，提示定影故障'], unsolved),
  order(9, 4 * HOUR, ['print-quality', '复印件发灰，看不清字'], repaired),
  order(10, DAY + HOUR, ['paper-jam', '纸盘二不进纸'], signed),
  order(11, 3 * DAY, ['network', '换了路由器后连不上打印机'], closed),
  order(12, 6 * DAY, ['print-quality', '彩色偏红'], closed),
  order(
    13,
    5 * HOUR,
    ['noise', '风扇声音大'],
    [ended('agent', domain.cancelOrder, 'works-again', '客户重启后恢复正常')],
  ),
  order(
    14,
    2 * DAY,
    ['paper-jam', '卡纸'],
    [ended('manager', domain.voidOrder, 'entered-twice', '同一报修录入了两次')],
  ),
  order(16, 9 * DAY, ['noise', '风扇异响'], missed),
  order(19, 8 * DAY, ['paper-jam', '纸盘三卡纸'], missed),
  order(22, 4 * HOUR, ['print-quality', '打印有重影'], missed),
];
