import { CallbackCompletedV1 } from '@kefu/messages-callbacks';
import { happened, malformed, move, refusedByRule, type Refusal } from '@kefu/kernel';
import { dimensions, type Answers, type Callback, type Scores } from './callback.js';
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
  /** Codes of the questions that the plan's questionnaire asks. */
  questions: readonly string[],
  context: CallbackContext,
): CallbackDecision => {
  duringCall(callback, context);
  const { now, by } = context;
  asksWhatThePlanAsks(callback, command, questions);
  const dissatisfied = isDissatisfied(callback, command, context);
  if (dissatisfied && !(command.cause && command.remedy)) {
    throw refusedByRule('CB-12', 'cause-and-remedy-needed', {
      zh: '客户不满意时须填写原因和办法',
      en: 'A dissatisfied customer takes a cause and a remedy',
    });
  }
  const wantsToComplain = command.wantsToComplain ?? false;
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
          completedBy: by.id,
          completedAt: now,
        },
        callback.plan,
      ),
    ],
    timers: meetDeadline(callback),
  };
};

/** Stage A asks whether the technician came, stage C whether it is solved; neither asks what the other does. */
const asksWhatThePlanAsks = (
  { plan }: Callback,
  { arrived, solved, inWords = [] }: CompleteCallback,
  questions: readonly string[],
): void => {
  const [needed, other] = plan === 'CB-01' ? [arrived, solved] : [solved, arrived];
  const [field, foreign] = plan === 'CB-01' ? ['arrived', 'solved'] : ['solved', 'arrived'];
  if (needed === undefined) {
    throw refusedByRule(
      plan,
      'question-unanswered',
      { zh: `缺少必答问题:${field}`, en: `The callback must answer: ${field}` },
      { extra: { question: field } },
    );
  }
  if (other !== undefined) throw notAsked(foreign);
  const unknown = inWords.find(({ question }) => !questions.includes(question));
  if (unknown) throw notAsked('answers');
};

const notAsked = (field: string): Refusal =>
  malformed(
    'not-asked',
    { zh: '该回访不问这个问题', en: 'This callback does not ask that' },
    {
      errors: [
        {
          pointer: `/${field}`,
          code: 'not-asked',
          detail: { zh: '该回访不问这个问题', en: 'This callback does not ask that' },
        },
      ],
    },
  );

/** CB-12: at or below the limit on any dimension; one that was not answered is not. */
const isDissatisfied = (
  { startedAt }: Callback,
  { scores, expected }: CompleteCallback,
  { handbook }: CallbackContext,
): boolean => {
  const then = handbook.asOf(startedAt);
  const lowest = then.parameter('CB-14', 'lowest');
  const highest = then.parameter('CB-14', 'highest');
  for (const score of [...Object.values(scores ?? {}), ...Object.values(expected ?? {})]) {
    if (score === undefined || (score >= lowest && score <= highest)) continue;
    throw refusedByRule(
      'CB-14',
      'score-out-of-range',
      { zh: `评分须为 ${lowest} 到 ${highest}`, en: `Scores run from ${lowest} to ${highest}` },
      { extra: { lowest, highest } },
    );
  }
  const limit = then.parameter('CB-12', 'dissatisfiedAt');
  return Object.values(scores ?? {}).some((score) => score !== undefined && score <= limit);
};

/** Only the dimensions that were scored; undefined where none was. */
const given = (scores: Scores | undefined): Record<string, number> | undefined => {
  const scored = dimensions.flatMap((dimension) => {
    const score = scores?.[dimension];
    return score === undefined ? [] : [[dimension, score] as const];
  });
  return scored.length > 0 ? Object.fromEntries(scored) : undefined;
};
