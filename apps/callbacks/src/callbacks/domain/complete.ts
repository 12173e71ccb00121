import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import type { Question } from '@kefu/handbook';
import { happened, move, refusedByRule } from '@kefu/kernel';
import { dimensions, type Answers, type Callback, type Scores } from './callback.js';
import { intendsToComplain, isDissatisfied, requireAnswers } from './answers.js';
import { about, type CallbackContext, type CallbackDecision } from './context.js';
import { meetDeadline } from './deadlines.js';
import { callbackTransitions } from './life-cycle.js';
import { duringCall, withAttempt } from './record-attempt.js';

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
  const { arrived, solved } = command;
  const scores = given(command.scores);
  const expected = given(command.expected);
  return {
    next: {
      ...attempted,
      status: move(callbackTransitions, callback.status, 'completed', callback.plan),
      call: undefined,
      answers,
      completed: { at: now, by: by.id },
    },
    events: [
      ...events,
      happened(
        CallbackCompletedV1,
        {
          ...about(callback),
          ...(arrived === undefined ? {} : { arrived }),
          ...(solved === undefined ? {} : { solved }),
          ...(scores ? { scores } : {}),
          ...(expected ? { expected } : {}),
          dissatisfied,
          wantsToComplain,
          regionId: callback.regionId,
          completedBy: by.id,
          completedAt: now,
        },
        callback.plan,
      ),
    ],
    timers: meetDeadline(callback),
  };
};

/** Only the dimensions that were scored; undefined where none was. */
const given = (scores: Scores | undefined): Record<string, number> | undefined => {
  const scored = dimensions.flatMap((dimension) => {
    const score = scores?.[dimension];
    return score === undefined ? [] : [[dimension, score] as const];
  });
  return scored.length > 0 ? Object.fromEntries(scored) : undefined;
};
