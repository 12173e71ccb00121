import type { Bilingual } from '@kefu/kernel';
import type {
  CallAnswers,
  Consequence,
  ConsequenceStep,
  Deed,
  DeedStep,
  Plan,
  Scores,
  Signer,
} from '../stage/deeds.js';

/** The words that stories are written in. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en });

export const at = (time: string, by: string, deed: Deed): DeedStep => ({ at: time, by, deed });

export const refused = (
  time: string,
  by: string,
  deed: Deed,
  rule: string,
  code: string,
): DeedStep => ({ at: time, by, deed, refused: [rule, code] });

export const follows = (time: string, consequence: Consequence): ConsequenceStep => ({
  at: time,
  follows: consequence,
});

export const breach = (time: string, rule: string, whose: string): ConsequenceStep =>
  follows(time, { what: 'breach', rule, whose });

export const report = (code: string, zh: string, en: string): Deed => ({
  verb: 'report',
  code,
  words: both(zh, en),
});
export const reportAgain = (zh: string, en: string): Deed => ({
  verb: 'report-again',
  words: both(zh, en),
});
export const tell = (whom: string): Deed => ({ verb: 'tell', whom });
export const send = (whom: string, because?: Bilingual): Deed => ({
  verb: 'send',
  whom,
  ...(because ? { because } : {}),
});
export const sendInstead = (whom: string, zh: string, en: string): Deed => ({
  verb: 'send-instead',
  whom,
  because: both(zh, en),
});
export const accept = (from: string, to: string): Deed => ({ verb: 'accept', from, to });
export const decline = (zh: string, en: string): Deed => ({
  verb: 'decline',
  because: both(zh, en),
});
export const refuseTechnician = (zh: string, en: string): Deed => ({
  verb: 'refuse-technician',
  because: both(zh, en),
});
export const confirm: Deed = { verb: 'confirm' };
export const move = (from: string, to: string, zh: string, en: string): Deed => ({
  verb: 'move',
  from,
  to,
  because: both(zh, en),
});
export const customerAbsent = (zh: string, en: string): Deed => ({
  verb: 'customer-absent',
  place: both(zh, en),
});
export const arrive: Deed = { verb: 'arrive' };
export const arrivedAt = (at: string): Deed => ({ verb: 'arrive', at });
export const repairedAt = (at: string, zh: string, en: string): Deed => ({
  verb: 'repaired',
  words: both(zh, en),
  at,
});
export const beginCall = (plan: Plan = 'CB-03'): Deed => ({ verb: 'begin-call', plan });
export const skipCall = (zh: string, en: string, plan: Plan = 'CB-03'): Deed => ({
  verb: 'skip-call',
  plan,
  because: both(zh, en),
});
export const askAgain = (zh: string, en: string): Deed => ({
  verb: 'ask-again',
  because: both(zh, en),
});
export const repaired = (zh: string, en: string): Deed => ({
  verb: 'repaired',
  words: both(zh, en),
});
export const unsolved = (nextVisit: string, zh: string, en: string): Deed => ({
  verb: 'unsolved',
  because: both(zh, en),
  nextVisit,
});
export const sign = (signer: Signer = 'customer', signedAt?: string): Deed => ({
  verb: 'sign',
  signer,
  ...(signedAt ? { at: signedAt } : {}),
});
const call = (plan: Plan, answers: CallAnswers, zh: string, en: string): Deed => ({
  verb: 'call',
  plan,
  answers,
  said: both(zh, en),
});
export const came = call('CB-01', { arrived: true }, '维修员到了', 'the technician came');
export const didNotCome = call('CB-01', { arrived: false }, '没有人来', 'nobody came');
/** Every score that the questionnaire asks (CB-03); what a story does not name is as good as the rest. */
const all = (overall: number, more: Scores = {}): Pick<CallAnswers, 'scores' | 'expected'> => ({
  scores: {
    ...{ timeliness: overall, effect: overall, result: overall, attitude: overall },
    ...{ leftOverTrouble: overall, overall, ...more },
  },
  expected: { overall: 4 },
});
export const solved = (overall: number, more: Scores = {}): Deed =>
  call(
    'CB-03',
    { solved: true, ...all(overall, more) },
    `已解决，总体 ${overall} 分`,
    `solved, ${overall} overall`,
  );
export const dissatisfied = (scores: Scores, why?: Pick<CallAnswers, 'cause' | 'remedy'>): Deed =>
  call(
    'CB-03',
    { solved: true, ...all(4, scores), ...why },
    '已解决，但不满意',
    'solved, but dissatisfied',
  );
export const notSolved = (scores: Scores): Deed =>
  call(
    'CB-03',
    { solved: false, ...all(3, scores), cause: '仍然卡纸', remedy: '再次上门维修' },
    '故障仍在',
    'the fault is still there',
  );
export const ringInVain = (plan: Plan = 'CB-03'): Deed => ({ verb: 'ring-in-vain', plan });
export const putOff = (to: string, plan: Plan = 'CB-03'): Deed => ({ verb: 'put-off', plan, to });
export const closeUnconfirmed = (zh: string, en: string): Deed => ({
  verb: 'close-unconfirmed',
  because: both(zh, en),
});
export const cancel = (zh: string, en: string): Deed => ({ verb: 'cancel', because: both(zh, en) });
export const voidIt = (zh: string, en: string): Deed => ({ verb: 'void', because: both(zh, en) });

export const closes = (time: string): ConsequenceStep => follows(time, { what: 'closed' });
