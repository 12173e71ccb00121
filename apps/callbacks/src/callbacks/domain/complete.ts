import {
  CallbackCareCompletedV1,
  CallbackCompletedV1,
  CallbackEvaluationCompletedV1,
} from '@kefu/messages-callbacks';
import type { Handbook, Question } from '@kefu/handbook';
import { happened, malformed, move, refusedByRule, type Happened } from '@kefu/kernel';
import { dimensions, isCare, type Answers, type Callback, type Scores } from './callback.js';
import { intendsToComplain, isDissatisfied, requireAnswers } from './answers.js';
import type { CallbackContext, CallbackDecision } from './context.js';
import { meetDeadline } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { duringCall, withAttempt } from './record-attempt.js';
import { aboutCare, aboutComplaint, aboutRepair } from './tell.js';

export interface CompleteCallback extends Omit<Answers, 'dissatisfied' | 'wantsToComplain'> {
  readonly wantsToComplain?: boolean | undefined;
}

/** The customer was asked and answered. */
export const completeCallback = (
  callback: Callback,
  command: CompleteCallback,
  /** What it is to ask; the first one is what the callback is made for. */
  questions: readonly Question[],
  context: CallbackContext,
): CallbackDecision => {
  duringCall(callback, context);
  const { now, by } = context;
  requireAnswers(callback, command, questions);
  if (callback.plan === 'CP-10' && command.wantsToComplain !== undefined) throw complainsAlready;
  const dissatisfied = isDissatisfied(callback, command, questions, context);
  if (dissatisfied && !(command.cause && command.remedy)) {
    throw refusedByRule('CB-12', 'cause-and-remedy-needed', {
      zh: '客户不满意时须填写原因和办法',
      en: 'A dissatisfied customer takes a cause and a remedy',
    });
  }
  const wantsToComplain = intendsToComplain(command);
  const answers: Answers = { ...command, dissatisfied, wantsToComplain };
  const { attempted, events } = withAttempt(callback, 'answered', context);
  return {
    next: {
      ...attempted,
      status: move(callbackTransitions, callback.status, 'completed', callback.plan),
      call: undefined,
      answers,
      completed: { at: now, by: by.id },
    },
    events: [...events, completed(callback, answers, context)],
    timers: meetDeadline(callback),
  };
};

const complainsAlready = malformed('not-asked', {
  zh: '该回访正是关于投诉的',
  en: 'This callback is about a complaint already',
});

const completed = (
  callback: Callback,
  answers: Answers,
  { now: completedAt, by, handbook }: CallbackContext,
): Happened => {
  const { plan, regionId, startedAt } = callback;
  const { arrived, solved, dissatisfied, wantsToComplain } = answers;
  const scores = given(answers.scores);
  const expected = given(answers.expected);
  const said = { ...(scores ? { scores } : {}), dissatisfied, completedBy: by.id, completedAt };
  if (plan === 'CP-10') {
    const score = outOfFive(answers, handbook.asOf(startedAt));
    const view = { ...aboutComplaint(callback), ...said, solved: solved === true, score };
    return happened(CallbackEvaluationCompletedV1, view, plan);
  }
  if (isCare(plan)) {
    const more = { ...(expected ? { expected } : {}), wantsToComplain };
    return happened(CallbackCareCompletedV1, { ...aboutCare(callback), ...said, ...more }, plan);
  }
  const more = {
    ...(arrived === undefined ? {} : { arrived }),
    ...(solved === undefined ? {} : { solved }),
    ...(expected ? { expected } : {}),
    ...{ wantsToComplain, regionId },
  };
  return happened(CallbackCompletedV1, { ...aboutRepair(callback), ...said, ...more }, plan);
};

/** The overall score, as complaints count it, whatever scale the centre has (CB-14). */
const outOfFive = ({ scores, solved }: Answers, then: Handbook): number => {
  const lowest = then.parameter('CB-14', 'lowest');
  const highest = then.parameter('CB-14', 'highest');
  const score = scores?.overall ?? (solved ? highest : lowest);
  return 1 + Math.round(((score - lowest) / (highest - lowest)) * 4);
};

/** Only the dimensions that were scored; undefined where none was. */
const given = (scores: Scores | undefined): Record<string, number> | undefined => {
  const scored = dimensions.flatMap((dimension) => {
    const score = scores?.[dimension];
    return score === undefined ? [] : [[dimension, score] as const];
  });
  return scored.length > 0 ? Object.fromEntries(scored) : undefined;
};
