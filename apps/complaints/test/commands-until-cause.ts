import { plusMillis } from '@kefu/kernel';
import * as domain from '../src/complaints/domain/index.js';
import type { Complaint } from '../src/complaints/domain/index.js';
import {
  agent,
  colleague,
  director,
  finance,
  findings,
  generalManager,
  genuine,
  given,
  handler,
  hours,
  kefu,
  manager,
  member,
  moved,
} from './a-complaint.js';
import {
  type Command,
  type Draw,
  above,
  handlers,
  maybe,
  one,
  other,
  speakers,
  when,
} from './drawn.js';

/** A rule of which more time is asked for, where one is. */
const waitingIn = ({ extensions }: Complaint, draw: Draw): domain.Extendable => {
  const asked = extensions.filter(({ decidedAt, lapsedAt }) => !decidedAt && !lapsedAt);
  const rules = domain.extendable.filter((each) => asked.some(({ rule }) => rule === each));
  return one(draw, rules.length > 0 ? rules : domain.extendable);
};

/** From the form to what was wrong, and what is said of it meanwhile. */
export const untilCause = {
  confirmComplaint: { by: above, act: (c, on, d) => domain.confirmComplaint(c, d(2) === 0, on) },
  takeDown: {
    by: speakers,
    act: (c, on, d) => {
      const said = { words: '没人来', remedySought: '尽快上门', apologised: d(4) > 0 };
      return domain.takeDown(c, { ...said, noShowOrderId: maybe(d, other) }, on);
    },
  },
  noShowHeard: {
    by: [kefu],
    act: (c, on, d) => domain.noShowHeard(c, { repairOrderId: other, recorded: d(2) === 0 }, on),
  },
  classify: {
    by: handlers,
    act: (c, on, d) => {
      const severity = one(d, domain.severities);
      const judged = d(2)
        ? {}
        : { safety: one(d, domain.safeties), impact: one(d, domain.impacts) };
      return domain.classify(c, { ...genuine, severity, ...judged, reason: maybe(d, '复核') }, on);
    },
  },
  reportUp: {
    by: handlers,
    act: (c, on, d) =>
      domain.reportUp(c, { to: one(d, ['director', 'general-manager']), ...when(d, on) }, on),
  },
  acceptOwnership: { by: handlers, act: domain.acceptOwnership },
  assign: {
    by: handlers,
    act: (c, on, d) =>
      domain.assign(c, { ...one(d, [given, moved]), reason: maybe(d, '改派') }, on),
  },
  signFor: {
    by: [member, colleague],
    act: (c, on, d) => domain.signFor(c, on, { member: d(2) === 0, head: false }),
  },
  decline: {
    by: [member, colleague],
    act: (c, on, d) => domain.decline(c, '不属本部门', on, { member: true, head: d(2) === 0 }),
  },
  countSilenceAsSigned: { by: [kefu], act: domain.countSilenceAsSigned },
  investigate: {
    by: [member, colleague, handler],
    act: (c, on, d) => domain.investigate(c, { ...findings, demandReasonable: d(2) === 0 }, on),
  },
  appealResponsibility: {
    by: [member, colleague, manager],
    act: (c, on, d) => domain.appealResponsibility(c, '签收单', on, d(2) === 0),
  },
  decideResponsibility: {
    by: [director, generalManager],
    act: (c, on, d) => {
      const decision = one(d, [
        { overturned: false },
        { overturned: true },
        { overturned: true, to: moved },
      ]);
      return domain.decideResponsibility(c, { ...decision, reason: '查阅' }, on);
    },
  },
  recordContact: {
    by: speakers,
    act: (c, on, d) => {
      const outcome = one(d, ['no-answer', 'no-answer', 'spoken', 'sent'] as const);
      return domain.recordContact(c, { ...when(d, on), outcome }, on);
    },
  },
  urge: { by: speakers, act: (c, on) => domain.urge(c, { words: '怎么还没消息' }, on) },
  answerUrging: {
    by: speakers,
    act: (c, on, d) => domain.answerUrging(c, { ...when(d, on), words: '明天上门' }, on),
  },
  askForExtension: {
    by: [member, handler, agent, finance, director],
    act: (c, on, d) => {
      const rule = one(d, domain.extendable);
      const until = plusMillis(on.now, hours(24 * d(12)));
      return domain.askForExtension(c, { rule, until, reason: '等待检测' }, on);
    },
  },
  grantExtension: {
    by: [manager, director, generalManager],
    act: (c, on, d) => domain.grantExtension(c, { rule: waitingIn(c, d) }, on),
  },
  refuseExtension: {
    by: [manager, director, generalManager],
    act: (c, on, d) => domain.refuseExtension(c, { rule: waitingIn(c, d), reason: '不必' }, on),
  },
} as const satisfies Record<string, Command>;
