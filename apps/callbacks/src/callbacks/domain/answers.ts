import type { Question } from '@kefu/handbook';
import { malformed, refusedByRule, type Bilingual, type Refusal } from '@kefu/kernel';
import type { Answers, Callback, Dimension, Plan } from './callback.js';
import type { CallbackContext } from './context.js';

/** Code of the question that every questionnaire asks in the end. */
const WANTS_TO_COMPLAIN = 'wants-to-complain';

export type Answered = Omit<Answers, 'dissatisfied' | 'wantsToComplain'>;

const dimensionOf = ({ dimension = 'overall' }: Question): Dimension =>
  dimension === 'left-over-trouble' ? 'leftOverTrouble' : dimension;

/** Care calls have no such question: all that they ask is of one rank. */
const isMain = ({ code }: Pick<Question, 'code'>, at: number): boolean =>
  at === 0 && (code === 'arrived' || code === 'solved');

/** Where the answer to a question stands in what was answered. */
const placeOf = (question: Question, at: number): string => {
  if (isMain(question, at)) return `/${question.code}`;
  if (question.kind !== 'score') return '/inWords';
  return `/${question.asks === 'expected' ? 'expected' : 'scores'}/${dimensionOf(question)}`;
};

const answerTo = (question: Question, at: number, { inWords, ...said }: Answered): unknown => {
  if (isMain(question, at)) return question.code === 'arrived' ? said.arrived : said.solved;
  if (question.kind !== 'score') return inWords?.find((one) => one.question === question.code);
  return (question.asks === 'expected' ? said.expected : said.scores)?.[dimensionOf(question)];
};

/**
 * What must be answered before the callback counts as made: of stage A, whether the technician came;
 * of every other plan every score and every choice too. What is asked in words may be left out, and who
 * does not say that they want to complain does not.
 */
const isNeeded = (plan: Plan, { code, kind }: Question, at: number): boolean =>
  isMain({ code }, at) || (plan !== 'CB-01' && kind !== 'text' && code !== WANTS_TO_COMPLAIN);

/** @throws Refusal `question-unanswered` (422), `not-asked`, `not-an-answer` (400) */
export const requireAnswers = (
  { plan }: Callback,
  said: Answered,
  questions: readonly Question[],
): void => {
  const main = questions[0]?.code;
  if (said.arrived !== undefined && main !== 'arrived') throw notAsked('/arrived');
  if (said.solved !== undefined && main !== 'solved') throw notAsked('/solved');
  requireAnswersInWords(said, questions);
  const missing = questions.flatMap((question, at) =>
    isNeeded(plan, question, at) && answerTo(question, at, said) === undefined
      ? [{ code: question.code, pointer: placeOf(question, at), detail: question.title }]
      : [],
  );
  const [first] = missing;
  if (!first) return;
  const codes = missing.map(({ code }) => code).join(', ');
  throw refusedByRule(
    plan,
    'question-unanswered',
    { zh: `缺少必答问题：${codes}`, en: `The callback must answer: ${codes}` },
    {
      extra: { question: first.code },
      errors: missing.map(({ pointer, detail }) => ({ pointer, code: 'unanswered', detail })),
    },
  );
};

const requireAnswersInWords = ({ inWords = [] }: Answered, questions: readonly Question[]) => {
  inWords.forEach(({ question: code, answer }, at) => {
    const question = questions.find((one, place) => one.code === code && !isMain(one, place));
    const before = inWords.findIndex((one) => one.question === code);
    if (!question || question.kind === 'score' || before < at) throw notAsked(`/inWords/${at}`);
    if (possible(question)?.includes(answer) === false) throw notAnAnswer(`/inWords/${at}/answer`);
  });
};

/** Undefined where any words will do. */
const possible = ({ kind, options = [] }: Question): readonly string[] | undefined => {
  if (kind === 'yes-no') return ['yes', 'no'];
  return kind === 'choice' ? options.map(({ code }) => code) : undefined;
};

const faultOf = (code: string, pointer: string, detail: Bilingual): Refusal =>
  malformed(code, detail, { errors: [{ pointer, code, detail }] });

const notAsked = (pointer: string) =>
  faultOf('not-asked', pointer, {
    zh: '该回访不问这个问题，或已答过',
    en: 'This callback does not ask that, or it was answered before',
  });

const notAnAnswer = (pointer: string) =>
  faultOf('not-an-answer', pointer, {
    zh: '是非题答 yes 或 no,选择题答选项代码',
    en: 'Answer yes or no, or with the code of an option',
  });

/** CB-12: said in so many words, or as the answer to its question. */
export const intendsToComplain = ({
  wantsToComplain,
  inWords = [],
}: Answered & { readonly wantsToComplain?: boolean | undefined }): boolean => {
  const answer = inWords.find(({ question }) => question === WANTS_TO_COMPLAIN)?.answer;
  if (answer === undefined || wantsToComplain === undefined) {
    return wantsToComplain ?? answer === 'yes';
  }
  if (wantsToComplain === (answer === 'yes')) return wantsToComplain;
  throw faultOf('contradiction', '/wantsToComplain', {
    zh: '是否投诉的两处回答不一致',
    en: 'Whether the customer wants to complain is answered in two ways',
  });
};

/**
 * CB-12: a dimension at or below the limit, an answer that says so, or a signed repair that did not
 * help (CB-03), or a complaint that is not settled (CP-10). What was expected, and what was not answered, is no dissatisfaction.
 */
export const isDissatisfied = (
  { plan, startedAt }: Callback,
  { solved, scores, expected, inWords = [] }: Answered,
  questions: readonly Question[],
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
  return (
    ((plan === 'CB-03' || plan === 'CP-10') && solved === false) ||
    Object.values(scores ?? {}).some((score) => score !== undefined && score <= limit) ||
    inWords.some(({ question, answer }) =>
      questions.some(({ code, dissatisfiedAt }) => code === question && dissatisfiedAt === answer),
    )
  );
};
