import type { Role } from '@kefu/handbook';
import { stableId, type Actor } from '@kefu/kernel';
import { domain, type Complaint } from '../complaints/index.js';

const person = (number: string, role: Role): Actor => ({
  id: stableId(`demo person ${number}`),
  ...{ kind: 'person', roles: [role], regions: ['*'] },
});
export const people = {
  handler: person('C-0001', 'complaint-handler'),
  manager: person('M-0001', 'manager'),
  generalManager: person('G-0001', 'general-manager'),
  member: person('B-0001', 'department-member'),
} as const;
const colleague = person('B-0002', 'department-member');

/** Who heads a department, and who belongs to it, by its code. */
export const staffing = {
  'after-sales': { headId: people.member.id, memberIds: [people.member.id, colleague.id] },
  quality: { headId: colleague.id, memberIds: [colleague.id] },
} as const;

/** One of those that every centre begins with. */
const department = 'after-sales';

export type DemoStep = readonly [
  by: keyof typeof people,
  /** Hours from the record. */
  after: number,
  decide: (
    complaint: Complaint,
    context: domain.ComplaintContext,
    /** By their place among the customers of the demo. */
    customer: number,
  ) => domain.ComplaintDecision,
];

export interface DemoComplaint {
  /** By their place among the customers of the demo. */
  readonly customer: number;
  /** Recorded so many hours before now. */
  readonly ago: number;
  readonly words: string;
  readonly remedySought: string;
  readonly steps: readonly DemoStep[];
}

const confirmed: DemoStep = [
  'manager',
  0.2,
  (one, context) => domain.confirmComplaint(one, false, context),
];
const given = { category: 'service', severity: 'general', nature: 'genuine' } as const;
const classed: readonly DemoStep[] = [
  confirmed,
  ['handler', 0.4, (one, context) => domain.classify(one, given, context)],
];
const assigned: readonly DemoStep[] = [
  ...classed,
  [
    ...(['handler', 0.5] as const),
    (one, context) => domain.assign(one, { department, personId: people.member.id }, context),
  ],
];
const investigated: readonly DemoStep[] = [
  ...assigned,
  ['member', 1, (one, context) => domain.signFor(one, context)],
  [
    ...(['member', 3] as const),
    (one, context) => {
      const findings = '约定时段内未到，也未提前告知客户';
      return domain.investigate(
        one,
        { cause: 'no-notice', demandReasonable: true, findings },
        context,
      );
    },
  ],
];
const proposes = (kind: domain.RemedyKind, cost: string, note: string): DemoStep => [
  ...(['handler', 4] as const),
  (one, context) => domain.propose(one, [{ kind, cost }], note, context),
];
const proposed: readonly DemoStep[] = [
  ...investigated,
  proposes('training', '0.00', '上门讲解操作，并向客户说明经过'),
  ['handler', 5, (one, context) => domain.presentProposal(one, {}, context)],
];
const refused: DemoStep = [
  ...(['handler', 6] as const),
  (one, context) => domain.refuseProposal(one, { words: '只说明不够，要有实际补偿' }, context),
];
const accepted: readonly DemoStep[] = [
  ...proposed,
  ['handler', 6, (one, context) => domain.acceptProposal(one, { words: '可以接受' }, context)],
];
const carriedOut: readonly DemoStep[] = [
  ...accepted,
  ['handler', 20, (one, context) => domain.carryOut(one, { words: '已上门讲解' }, context)],
  ['handler', 21, (one, context) => domain.tellResult(one, {}, context)],
];
const closed: readonly DemoStep[] = [
  ...carriedOut,
  [
    ...(['handler', 26] as const),
    (one, context) =>
      domain.evaluate(one, { confirmed: true, score: 4, words: '处理得还算及时' }, context),
  ],
  ['handler', 27, domain.close],
];
const reopened: DemoStep = [
  ...(['handler', 70] as const),
  (one, context) => {
    const words = '同样的问题又发生了一次';
    const { assetId } = one;
    return domain.reopen(
      one,
      { words, remedySought: '换一位维修员', category: 'service', assetId },
      context,
    );
  },
];
const malicious: readonly DemoStep[] = [
  ...classed,
  [
    ...(['handler', 2] as const),
    (one, context) =>
      domain.proposeMalicious(one, '同一事由两周内在三处索赔，回执为客户本人签字', context),
  ],
  [
    ...(['manager', 5] as const),
    (one, context) => domain.decideMalicious(one, { malicious: true, reason: '证据充分' }, context),
  ],
];

/**
 * Accepted, so that it is owed: contracts has it among its payouts by the same id. The account of the
 * customer answers only once the demo runs.
 */
const paidFor = (cost: string, note: string): readonly DemoStep[] => [
  ...investigated,
  proposes('compensation', cost, note),
  [
    ...(['manager', 4.2] as const),
    (one, context, customer) => {
      const newId = () => stableId(`demo disposal ${customer}`);
      return domain.approveProposal(one, { ...context, newId });
    },
  ],
  [
    ...(['generalManager', 4.4] as const),
    (one, context) => domain.goOnWithoutAccount(one, '额度账户暂无应答，先行处理', context),
  ],
  ['handler', 5, (one, context) => domain.presentProposal(one, {}, context)],
  ['handler', 6, (one, context) => domain.acceptProposal(one, { words: '同意' }, context)],
];

const complaint = (
  customer: number,
  ago: number,
  [words, remedySought]: readonly [string, string],
  steps: readonly DemoStep[] = [],
): DemoComplaint => ({ customer, ago, words, remedySought, steps });

export const demoComplaints: readonly DemoComplaint[] = [
  complaint(16, 0.1, ['约好上午来，等到下午也没人联系', '今天之内上门']),
  complaint(17, 50, ['客服电话一直占线，报修报不上', '给一个能打通的电话']),
  complaint(18, 1, ['维修员态度不好，话没说完就挂了', '道歉'], [confirmed]),
  complaint(19, 2, ['修好两天又坏，来回修了三次', '彻底修好'], classed),
  complaint(20, 5, ['上门时间一改再改', '按约定时间上门'], assigned),
  complaint(
    21,
    8,
    ['误工半天，没有人解释', '赔偿误工费'],
    [...investigated, proposes('compensation', '200.00', '补偿误工费二百元')],
  ),
  complaint(22, 10, ['新机器没人教怎么用', '派人来教'], proposed),
  complaint(23, 12, ['等了三天才有人来', '减免一个月租金'], [...proposed, refused]),
  complaint(24, 14, ['说好带配件来，结果空手来的', '下次带齐配件'], accepted),
  complaint(25, 30, ['发票开错了抬头，催了两次', '重开发票'], carriedOut),
  complaint(26, 90, ['维修员没有穿工服，也没出示证件', '以后出示证件'], closed),
  complaint(27, 130, ['搬机器时碰坏了门框', '修复门框'], closed),
  complaint(28, 100, ['约定时间没有来，也没有电话', '准时上门'], [...closed, reopened]),
  complaint(29, 60, ['机器根本没修，要求全额退款', '全额退款'], malicious),
  complaint(
    30,
    40,
    ['送来的碳粉颜色不对', '换货'],
    [
      confirmed,
      ['handler', 3, (one, context) => domain.withdraw(one, '客户发现是自己订错，撤回', context)],
    ],
  ),
  complaint(
    31,
    48,
    ['上门太晚', '道歉'],
    [['manager', 1, (one, context) => domain.voidComplaint(one, '与另一件重复登记', context)]],
  ),
  complaint(34, 9, ['装机时弄脏了地毯', '赔清洁费'], paidFor('200.00', '赔偿地毯清洁费二百元')),
  complaint(37, 32, ['等了一上午没人来', '补偿误工'], paidFor('150.00', '补偿误工费一百五十元')),
  complaint(40, 56, ['搬运时刮花了桌面', '赔偿修补'], paidFor('300.00', '赔偿桌面修补三百元')),
];
