import { waitFor } from '@kefu/testing/servers';
import type { People } from '../people.js';
import { laterComplaints } from './complaints-later.js';
import { dayIn, Desk, type Step } from './desk.js';
import type { Ways, Went } from './ways.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const MEMBER = 'B-0001';
const DIRECTOR = 'D-0001';
const GENERAL_MANAGER = 'G-0001';
const FINANCE = 'W-0001';
const DAY_MS = 86_400_000;

/** What a complaint seldom comes to by chance: extension, appeal, malice, money, packs, improvements. */
export const furtherComplaints = async (
  desk: Desk,
  people: People,
  went: Went,
  ways: Ways,
): Promise<void> => {
  await extensions(desk, went, ways);
  await appeals(desk, went, ways);
  await malice(desk, went, ways);
  await compensations(desk, went, ways);
  await payouts(desk, went, ways);
  await others(desk, went, ways);
  await desk.walk(`complaints/${await went(ways.toClosed)}`, [
    [MANAGER, 'reopen', { words: '又卡纸了', remedySought: '换一台', category: 'quality' }],
  ]);
  await departments(desk, people);
  await packs(desk);
  await improvements(desk, people, await went(ways.toClosed));
  await laterComplaints(desk, went, ways, async () => {
    const id = await went(ways.toInvestigated);
    await acceptCompensation(desk, id);
    return id;
  });
};

const extensions = (desk: Desk, went: Went, { toAssigned, toInvestigated }: Ways) => {
  const rule = 'CP-05';
  const until = new Date(Date.now() + 5 * DAY_MS).toISOString();
  const asked: Step = [MEMBER, 'ask-extension', { rule, until, reason: '等待检测报告' }];
  const signed = toInvestigated.slice(0, toAssigned.length + 1);
  return Promise.all(
    [
      [asked],
      [asked, [GENERAL_MANAGER, 'grant-extension', { rule }] as const],
      [asked, [GENERAL_MANAGER, 'refuse-extension', { rule, reason: '已够' }] as const],
    ].map(async (steps) => desk.walk(`complaints/${await went(signed)}`, steps)),
  );
};

const appeals = async (desk: Desk, went: Went, { toInvestigated }: Ways) => {
  const evidence = '签收单显示当日并非本部门当班';
  await desk.asFarAs('complaints', () => went(toInvestigated), [
    [MEMBER, 'appeal-responsibility', { evidence }],
    [DIRECTOR, 'decide-responsibility', { overturned: true, reason: '查阅签收单' }],
  ]);
};

const malice = async (desk: Desk, went: Went, { toAssigned }: Ways) => {
  const evidence = '索赔信与另外三家雷同，附件四份';
  await desk.asFarAs('complaints', () => went(toAssigned), [
    [HANDLER, 'propose-malicious', { evidence }],
    [MANAGER, 'decide-malicious', { malicious: true, reason: '证据充分' }],
    [HANDLER, 'tell-malicious', { words: '十二个月内记录在案，可申诉一次' }],
    [HANDLER, 'appeal-malicious', { words: '不服' }],
    [DIRECTOR, 'decide-malice-appeal', { overturned: true, reason: '证据不足' }],
  ]);
};

const remedies = [{ kind: 'compensation', cost: '300.00' }];
const propose: Step = [HANDLER, 'propose', { remedies }];

/** The customer's account has to answer before anything is presented (G-04, CP-11). */
const acceptCompensation = async (desk: Desk, id: string): Promise<void> => {
  await desk.walk(`complaints/${id}`, [propose, [MANAGER, 'approve', {}]]);
  const proposed = async () =>
    (await desk.read<{ status: string }>(MANAGER, `complaints/${id}`)).status === 'proposed' ||
    undefined;
  await waitFor(proposed, { what: 'the account to answer', timeoutMs: 60_000 });
  await desk.walk(`complaints/${id}`, [
    [HANDLER, 'present', {}],
    [HANDLER, 'accept', {}],
  ]);
};

const compensations = async (desk: Desk, went: Went, { toInvestigated }: Ways) => {
  await desk.asFarAs('complaints', () => went(toInvestigated), [propose, [MANAGER, 'approve', {}]]);
  await desk.walk(`complaints/${await went(toInvestigated)}`, [
    propose,
    [MANAGER, 'reject', { reason: '过高' }],
  ]);
  const id = await went(toInvestigated);
  await acceptCompensation(desk, id);
  const half = { kind: 'compensation', amount: '150.00', paidOn: dayIn(0) };
  const slip = { ...half, method: 'bank-transfer', payee: '王小明' };
  await desk.walk(`complaints/${id}`, [
    [FINANCE, 'record-payment', { ...slip, reference: 'P-1' }],
    [FINANCE, 'record-payment', { ...slip, reference: 'P-2' }],
  ]);
};

/** What accepted remedies owe the customer, as far as contracts takes it. */
const payouts = async (desk: Desk, went: Went, { toInvestigated }: Ways) => {
  const money = new Desk(desk.client, 'contracts');
  const paid = { paidOn: dayIn(0), method: 'bank-transfer', payee: '王小明' };
  const owed = async (count: number): Promise<string> => {
    const id = await went(toInvestigated);
    await acceptCompensation(desk, id);
    const found = async () => {
      const path = `payouts?complaintId=${id}`;
      return (await money.read<{ items: { id: string }[] }>(FINANCE, path)).items[0]?.id;
    };
    const what = `payout ${count} to be owed`;
    return waitFor(found, { what, timeoutMs: 60_000 });
  };
  // Each under a reference of its own: a bank's is good for one payment
  const steps = (no: number): readonly Step[] => [
    [MANAGER, 'approve', {}],
    [FINANCE, 'pay', { ...paid, reference: `ground-payout-${no}` }],
    [FINANCE, 'take-back', { on: dayIn(0), reason: '退票' }],
  ];
  for (let count = 0; count <= steps(0).length; count += 1) {
    await money.walk(`payouts/${await owed(count)}`, steps(count).slice(0, count));
  }
  await money.walk(`payouts/${await owed(0)}`, [
    [FINANCE, 'refuse', { why: 'account-wrong', reason: '账号不对' }],
  ]);
};

const others = async (desk: Desk, went: Went, { toAssigned, toInvestigated }: Ways) => {
  await desk.walk(`complaints/${await went(toAssigned)}`, [
    [MEMBER, 'decline', { reason: '不属本部门' }],
  ]);
  await desk.walk(`complaints/${await went(toInvestigated)}`, [
    [HANDLER, 'mark-vulnerable', { kinds: ['age'], needs: '上门说明' }],
    [HANDLER, 'urge', { words: '客户再次来电催办' }],
  ]);
};

const departments = async (desk: Desk, people: People) => {
  const [first, second] = people.withRole('department-member');
  const filed = async (code: string) => {
    const name = { zh: '物流', en: 'Logistics' };
    const memberIds = [first?.id, second?.id].filter((id) => id !== undefined);
    return (await desk.file(MANAGER, 'departments', { code, name, headId: first?.id, memberIds }))
      .id;
  };
  const codes = ['fuzz-a', 'fuzz-b', 'fuzz-c'];
  await desk.asFarAs('departments', (count) => filed(codes[count] ?? 'fuzz-d'), [
    [MANAGER, 'close', { reason: '并入售后' }],
    [MANAGER, 'reopen', { reason: '恢复' }],
  ]);
};

const packs = async (desk: Desk) => {
  const period = { from: dayIn(-30), to: dayIn(0), purpose: '质量体系外部审核' };
  const { id } = await desk.post(MANAGER, 'audit-packs', period);
  const made = async () =>
    (await desk.read<{ status: string }>(MANAGER, `audit-packs/${id}`)).status !== 'making' ||
    undefined;
  await waitFor(made, { what: 'the audit pack to be made', timeoutMs: 60_000 });
  await desk.post(MANAGER, 'audit-packs', period);
};

const improvements = async (desk: Desk, people: People, complaintId: string) => {
  const owner = people.withRole('manager').find(({ number }) => number !== MANAGER);
  const plan = async () => {
    const planned = { cause: 'part-defect', measure: '更换供应商', dueOn: dayIn(20) };
    const origins = [{ kind: 'complaint', id: complaintId }];
    const body = { ...planned, origins, ownerId: owner?.id };
    return (await desk.file(HANDLER, 'improvements', body)).id;
  };
  const done: Step = [owner?.number ?? '', 'carry-out', { evidence: '新合同已签' }];
  await desk.asFarAs('improvements', plan, [done, [MANAGER, 'verify', { found: '抽查属实' }]]);
  const again = { found: '仍有旧件', dueOn: dayIn(30) };
  await desk.walk(`improvements/${await plan()}`, [done, [MANAGER, 'send-back', again]]);
};
