import { toldBreach, type RunningDeadline } from '@kefu/handbook';
import { newId, type Instant } from '@kefu/kernel';
import * as domain from '../src/complaints/domain/index.js';
import {
  again,
  agent,
  colleague,
  director,
  handbook,
  handler,
  kefu,
  manager,
  member,
  otherManager,
} from './a-complaint.js';
import {
  type Command,
  above,
  handlers,
  one,
  other,
  parties,
  speakers,
  when,
  type Draw,
} from './drawn.js';

const leaver = (draw: Draw): domain.Leaver => ({
  ...{ personId: one(draw, [agent, handler, member, colleague]).id, roles: [], regionIds: [] },
  successor: { id: one(draw, [manager, otherManager]).id, role: 'manager' },
});

const bodies = Object.values(handbook.parameter('CP-17', 'outsideBodies'))
  .flat()
  .map(({ code }) => code);
const stale = (now: Instant): RunningDeadline => ({
  ...{ startedAt: now, dueAt: now, responsible: { role: 'manager' } },
  explanation: {} as never,
});

const passed = (c: domain.Complaint, { now }: domain.ComplaintContext, draw: Draw) => {
  const told = one(draw, [...c.breaches, toldBreach('CP-13', stale(now))]);
  const { rule, startedAt, dueAt, responsibleRole: role } = told;
  return { rule, startedAt, dueAt, responsible: { role }, explanation: {} as never };
};

/** The result, every end, and what people and time do besides. */
export const untilEnd = {
  tellResult: {
    by: handlers,
    act: (c, on, d) => {
      const all = domain.complainants(c);
      const customerIds = one(d, [undefined, undefined, [one(d, all)], [other]]);
      return domain.tellResult(c, { ...when(d, on), customerIds }, on);
    },
  },
  askForEvaluation: { by: handlers, act: domain.askForEvaluation },
  evaluate: {
    by: speakers,
    act: (c, on, d) =>
      domain.evaluate(c, { ...when(d, on), confirmed: d(3) > 0, score: 1 + d(5) }, on),
  },
  evaluateByCallback: {
    by: [kefu],
    act: (c, on, d) => {
      const resultToldAt = one(d, [c.resultTold?.at ?? on.now, on.now]);
      const said = { confirmed: d(3) > 0, score: 1 + d(5), heardBy: agent.id };
      return domain.evaluateByCallback(c, { ...said, resultToldAt }, on);
    },
  },
  signOff: { by: [director], act: domain.signOff },
  close: { by: handlers, act: domain.close },
  closeUnconfirmed: {
    by: [manager, director],
    act: (c, on) => domain.closeUnconfirmed(c, '联系不上', on),
  },
  withdraw: { by: handlers, act: (c, on) => domain.withdraw(c, '客户撤回', on) },
  voidComplaint: { by: [manager], act: (c, on) => domain.voidComplaint(c, '登记错误', on) },
  reopen: {
    by: speakers,
    act: (c, on, d) => {
      const assetId = one(d, [c.assetId, c.assetId, other]);
      return domain.reopen(c, { ...again, assetId }, on);
    },
  },
  proposeMalicious: {
    by: handlers,
    act: (c, on) => domain.proposeMalicious(c, '索赔信雷同', on),
  },
  decideMalicious: {
    by: above,
    act: (c, on, d) => domain.decideMalicious(c, { malicious: d(2) === 0, reason: '复核' }, on),
  },
  tellMalicious: {
    by: handlers,
    act: (c, on, d) => domain.tellMalicious(c, when(d, on), on),
  },
  appealMalicious: {
    by: speakers,
    act: (c, on, d) => domain.appealMalicious(c, { ...when(d, on), words: '不服' }, on),
  },
  decideMaliceAppeal: {
    by: above,
    act: (c, on, d) => domain.decideMaliceAppeal(c, { overturned: d(2) === 0, reason: '复核' }, on),
  },
  lapse: { by: [kefu], act: domain.lapse },
  endAppeals: { by: [kefu], act: domain.endAppeals },
  addParty: {
    by: speakers,
    act: (c, on, d) => domain.addParty(c, { customerId: one(d, parties), reason: '同批' }, on),
  },
  removeParty: {
    by: handlers,
    act: (c, on, d) => domain.removeParty(c, { customerId: one(d, parties), reason: '退出' }, on),
  },
  markVulnerable: {
    by: speakers,
    act: (c, on) => domain.markVulnerable(c, { kinds: ['age'], needs: '大字' }, on),
  },
  unmarkVulnerable: { by: speakers, act: (c, on) => domain.unmarkVulnerable(c, '误标', on) },
  tellOutsideBody: {
    by: handlers,
    act: (c, on, d) => domain.tellOutsideBody(c, { ...when(d, on), body: one(d, bodies) }, on),
  },
  takeFromLeaver: {
    by: [kefu],
    act: (c, on, d) => domain.takeFromLeaver(c, leaver(d), on),
  },
  followCustomer: {
    by: [kefu],
    act: (c, on, d) => {
      const mergedId = one(d, domain.complainants(c));
      return domain.followCustomer(c, { mergedId, standingId: one(d, [...parties, newId()]) }, on);
    },
  },
  forgetCustomer: { by: [kefu], act: (c) => domain.forgetCustomer(c) },
  forgetParty: { by: [kefu], act: (c, on, d) => domain.forgetParty(c, one(d, parties), on) },
  forgetCustomerOrParty: {
    by: [kefu],
    act: (c, on, d) => domain.forgetCustomerOrParty(c, one(d, [c.customerId, ...parties]), on),
  },
  // timers that fired long ago, or of a limit that is another by now
  recordBreach: { by: [kefu], act: (c, on, d) => domain.recordBreach(c, passed(c, on, d), on) },
  repeatBreach: { by: [kefu], act: (c, on, d) => domain.repeatBreach(c, passed(c, on, d), on) },
} as const satisfies Record<string, Command>;
