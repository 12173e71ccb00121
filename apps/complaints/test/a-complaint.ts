import { againTimer, handbookOf, type Handbook, type RunningDeadline } from '@kefu/handbook';
import {
  localDate,
  newId,
  plusMillis,
  system,
  type Actor,
  type Decision,
  type Happened,
  type Instant,
  type TimerChange,
} from '@kefu/kernel';
import type { ComplaintContext } from '../src/complaints/domain/context.js';
import * as domain from '../src/complaints/domain/index.js';
import type { Complaint, ComplaintStatus } from '../src/complaints/domain/index.js';

/** Monday, 10:00 at the centre. */
export const MONDAY_10: Instant = '2026-11-23T02:00:00.000Z';

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);

const person = (role: string, regions = ['east']): Actor => ({
  id: newId(),
  kind: 'person',
  roles: [role],
  regions,
});

export const agent = person('agent');
export const handler = person('complaint-handler');
export const manager = person('manager');
export const otherManager = person('manager');
export const finance = person('finance', ['*']);
export const director = person('director', ['*']);
export const generalManager = person('general-manager', ['*']);
export const member = person('department-member');
export const colleague = person('department-member');
export const kefu = system('test');

/** A centre whose law on shop reviews is strict (CP-15). */
export const handbook: Handbook = handbookOf({
  name: 'demo',
  title: { zh: '示例', en: 'Demo' },
  parameters: {
    'CP-15': { contact: { authority: 'PT24H' }, answer: { authority: { workingDays: 4 } } },
  },
});

export const told: domain.RecordComplaint = {
  number: 'CP00000001',
  customerId: newId(),
  regionId: 'east',
  channel: 'phone',
  words: '修了三次还是卡纸',
  remedySought: '换一台',
  apologised: true,
};

export const genuine: domain.Class = {
  category: 'quality',
  severity: 'general',
  nature: 'genuine',
};
export const again = { words: '又卡纸了', remedySought: '退货', category: 'quality' } as const;
export const findings = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
export const free: domain.Remedy = { kind: 'explanation', cost: '0.00' };
export const paid = (cost: string): domain.Remedy => ({ kind: 'compensation', cost });
export const given = { department: 'after-sales', personId: member.id };
export const content = { confirmed: true, score: 5 };

type Act = (complaint: Complaint, context: ComplaintContext) => Decision<Complaint>;

/** One complaint with its clock, what happened to it, and which timers run. */
export class AComplaint {
  complaint!: Complaint;
  readonly events: Happened[] = [];
  readonly running = new Map<string, TimerChange & { do: 'start' }>();
  readonly settled: string[] = [];

  constructor(public now: Instant = MONDAY_10) {}

  as(by: Actor): ComplaintContext {
    return { now: this.now, newId, by, handbook };
  }

  after(millis: number): this {
    this.now = plusMillis(this.now, millis);
    return this;
  }

  /** Takes a decision over, as the use-case primitive would. */
  take(decision: Decision<Complaint>): this {
    this.complaint = decision.next;
    this.events.push(...decision.events);
    for (const timer of decision.timers ?? []) {
      if (timer.do === 'start') this.running.set(timer.kind, timer);
      else if (this.running.delete(timer.kind)) this.settled.push(`${timer.do} ${timer.kind}`);
    }
    return this;
  }

  record(more: Partial<domain.RecordComplaint> = {}, by = agent): this {
    return this.take(domain.recordComplaint({ ...told, ...more }, 'agent', this.as(by)));
  }

  does(by: Actor, act: Act): this {
    return this.take(act(this.complaint, this.as(by)));
  }

  /** The deadline of that rule has passed, and its timer fires. */
  miss(rule: (typeof domain.complaintDeadlines)[number]): this {
    const timer = this.running.get(rule);
    if (!timer) throw new Error(`${rule} does not run`);
    this.running.delete(rule);
    this.now = timer.at > this.now ? timer.at : this.now;
    const running = timer.payload as RunningDeadline;
    return this.does(kefu, (complaint, context) =>
      domain.recordBreach(complaint, { ...running, rule }, context),
    );
  }

  /** It was missed, still lies there, and the day after is over (G-01). */
  lie(rule: (typeof domain.complaintDeadlines)[number]): this {
    const timer = this.running.get(againTimer(rule));
    if (!timer) throw new Error(`${rule} is told of no more`);
    this.running.delete(timer.kind);
    this.now = timer.at;
    const running = timer.payload as RunningDeadline;
    return this.does(kefu, (complaint, context) =>
      domain.repeatBreach(complaint, { ...running, rule }, context),
    );
  }

  /** The last moment of that deadline, while it runs. */
  due(rule: string): Instant | undefined {
    return (this.running.get(rule)?.payload as RunningDeadline | undefined)?.dueAt;
  }

  /** Types of what happened, in short: `recorded confirmed …`. */
  get story(): string {
    return this.events.map(({ of }) => of.type.split('.').at(-2)).join(' ');
  }

  last(fact: string): Record<string, unknown> {
    const found = this.events.findLast(({ of }) => of.type.split('.').at(-2) === fact);
    if (!found) throw new Error(`${fact} did not happen`);
    return found.data as Record<string, unknown>;
  }
}

/** The customer's disposal account answers of all that the last proposal asked for. */
const answeredBy = (c: AComplaint, said: Omit<domain.AccountSays, 'disposalId'>): AComplaint => {
  for (const { id: disposalId } of c.complaint.proposals.at(-1)?.disposals ?? []) {
    c.does(kefu, (one, on) => domain.hearAccount(one, { disposalId, ...said }, on));
  }
  return c;
};

const zone = 'Asia/Shanghai';

export const payment = (now: Instant, amount = '300.00', reference = newId()): domain.Pay => ({
  ...{ kind: 'compensation', amount, paidOn: localDate(now, zone), method: 'bank-transfer' },
  ...{ payee: '王小明', reference },
});

const decidedBy = (c: AComplaint, by: Actor, malicious: boolean): AComplaint =>
  c.does(by, (one, on) => domain.decideMalicious(one, { malicious, reason: '证据充分' }, on));

const appealDecided = (c: AComplaint, overturned: boolean): AComplaint =>
  c.does(director, (one, on) => domain.decideMaliceAppeal(one, { overturned, reason: '复核' }, on));

export const contested = '到货记录与签收单证明属运输损坏';
export const moved = { department: 'logistics', personId: colleague.id };

const responsibilityDecided = (
  c: AComplaint,
  decision: Omit<domain.DecideResponsibility, 'reason'>,
): AComplaint =>
  c.does(director, (one, on) =>
    domain.decideResponsibility(one, { ...decision, reason: '查阅签收单' }, on),
  );

/** What each usual deed is, done by whom it usually is. */
export const deeds = {
  confirm: (c) => c.does(manager, (one, on) => domain.confirmComplaint(one, true, on)),
  classify: (c) =>
    c.does(handler, (one, on) => domain.classify(one, { ...genuine, reason: '复核' }, on)),
  assign: (c) => c.does(handler, (one, on) => domain.assign(one, { ...given, reason: '改派' }, on)),
  signFor: (c) => c.does(member, domain.signFor),
  decline: (c) => c.does(member, (one, on) => domain.decline(one, '不属本部门', on)),
  silence: (c) => c.does(kefu, domain.countSilenceAsSigned),
  investigate: (c) => c.does(member, (one, on) => domain.investigate(one, findings, on)),
  contest: (c) => c.does(member, (one, on) => domain.appealResponsibility(one, contested, on)),
  keepFinding: (c) => responsibilityDecided(c, { overturned: false }),
  moveFinding: (c) => responsibilityDecided(c, { overturned: true, to: moved }),
  proposeFree: (c) => c.does(handler, (one, on) => domain.propose(one, [free], undefined, on)),
  proposePaid: (c) =>
    c.does(handler, (one, on) => domain.propose(one, [paid('300.00')], '另附', on)),
  approve: (c) => c.does(manager, domain.approveProposal),
  accountReserves: (c) => answeredBy(c, { answer: 'reserved' }),
  accountRefuses: (c) =>
    answeredBy(c, { answer: 'refused', why: 'customer-limit', mayGrant: 'general-manager' }),
  grant: (c) => c.does(generalManager, domain.approveProposal),
  goOn: (c) => c.does(generalManager, (one, on) => domain.goOnWithoutAccount(one, '账户停用', on)),
  reject: (c) => c.does(manager, (one, on) => domain.rejectProposal(one, '太多', on)),
  present: (c) => c.does(agent, (one, on) => domain.presentProposal(one, {}, on)),
  accept: (c) => c.does(agent, (one, on) => domain.acceptProposal(one, {}, on)),
  refuse: (c) => c.does(agent, (one, on) => domain.refuseProposal(one, { words: '不行' }, on)),
  pay: (c) => c.does(finance, (one, on) => domain.recordPayment(one, payment(on.now), on)),
  unpay: (c) =>
    c.does(finance, (one, on) => {
      const paymentId = one.payments.at(-1)?.id ?? '';
      const back = { paymentId, on: localDate(on.now, zone), reason: '账号有误' };
      return domain.reversePayment(one, back, on);
    }),
  holdMalicious: (c) =>
    c.does(handler, (one, on) => domain.proposeMalicious(one, '同日投诉三家，索赔信雷同', on)),
  judge: (c) => decidedBy(c, manager, true),
  acquit: (c) => decidedBy(c, manager, false),
  tellMalicious: (c) => c.does(handler, (one, on) => domain.tellMalicious(one, {}, on)),
  appeal: (c) => c.does(agent, (one, on) => domain.appealMalicious(one, { words: '不服' }, on)),
  overturn: (c) => appealDecided(c, true),
  uphold: (c) => appealDecided(c, false),
  lapse: (c) => c.does(kefu, domain.lapse),
  endAppeals: (c) => c.does(kefu, domain.endAppeals),
  carryOut: (c) => c.does(handler, (one, on) => domain.carryOut(one, {}, on)),
  notDone: (c) => c.does(handler, (one, on) => domain.callOff(one, '停产', on)),
  tellResult: (c) => c.does(handler, (one, on) => domain.tellResult(one, {}, on)),
  evaluate: (c) => c.does(agent, (one, on) => domain.evaluate(one, content, on)),
  discontent: (c) =>
    c.does(agent, (one, on) => domain.evaluate(one, { confirmed: false, score: 1 }, on)),
  contact: (c) => c.does(agent, (one, on) => domain.recordContact(one, { outcome: 'spoken' }, on)),
  seek: (c) => c.does(agent, (one, on) => domain.recordContact(one, { outcome: 'no-answer' }, on)),
  urge: (c) => c.does(agent, (one, on) => domain.urge(one, { words: '怎么还没消息' }, on)),
  answer: (c) => c.does(handler, (one, on) => domain.answerUrging(one, { words: '明天上门' }, on)),
  signOff: (c) => c.does(director, domain.signOff),
  close: (c) => c.does(handler, domain.close),
  closeUnconfirmed: (c) =>
    c.does(manager, (one, on) => domain.closeUnconfirmed(one, '联系不上', on)),
  withdraw: (c) => c.does(handler, (one, on) => domain.withdraw(one, '客户撤回', on)),
  void: (c) => c.does(manager, (one, on) => domain.voidComplaint(one, '登记错误', on)),
  reopen: (c) => c.does(agent, (one, on) => domain.reopen(one, again, on)),
  own: (c) => c.does(handler, domain.acceptOwnership),
  askMore: (c) =>
    c.does(member, (one, on) => {
      const until = plusMillis(on.now, hours(24 * 5));
      return domain.askForExtension(one, { rule: 'CP-05', until, reason: '等待检测' }, on);
    }),
  grantMore: (c) =>
    c.does(generalManager, (one, on) => domain.grantExtension(one, { rule: 'CP-05' }, on)),
  refuseMore: (c) =>
    c.does(generalManager, (one, on) =>
      domain.refuseExtension(one, { rule: 'CP-05', reason: '不必' }, on),
    ),
} as const satisfies Record<string, (c: AComplaint) => AComplaint>;

export type DeedName = keyof typeof deeds;

export const doing = (c: AComplaint, ...names: readonly DeedName[]): AComplaint =>
  names.reduce((so, name) => deeds[name](so.after(minutes(1))), c);

const ways: Record<ComplaintStatus, readonly DeedName[]> = {
  recorded: [],
  confirmed: ['confirm', 'classify'],
  assigned: ['confirm', 'classify', 'assign'],
  investigated: ['confirm', 'classify', 'assign', 'signFor', 'investigate'],
  proposed: ['confirm', 'classify', 'assign', 'signFor', 'investigate', 'proposeFree'],
  negotiating: [],
  accepted: [],
  'carried-out': [],
  closed: [],
  reopened: [],
  malicious: ['confirm', 'classify', 'holdMalicious', 'judge'],
  withdrawn: ['confirm', 'withdraw'],
  voided: ['confirm', 'void'],
};
ways.negotiating = [...ways.proposed, 'present', 'refuse'];
ways.accepted = [...ways.proposed, 'present', 'accept'];
ways['carried-out'] = [...ways.accepted, 'carryOut'];
ways.closed = [...ways['carried-out'], 'tellResult', 'evaluate', 'close'];
ways.reopened = [...ways.closed, 'reopen'];

/** A complaint that came into that state by the usual deeds. */
export const complaintIn = (
  status: ComplaintStatus,
  more: Partial<domain.RecordComplaint> = {},
): AComplaint => doing(new AComplaint().record(more), ...ways[status]);
