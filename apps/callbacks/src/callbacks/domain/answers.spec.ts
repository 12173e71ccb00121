import { describe, expect, it } from '@jest/globals';
import { handbookOf, loadProfile, profileNames, type Question } from '@kefu/handbook';
import {
  ACallback,
  agent,
  contented,
  contentedCustomer,
  questionsOf,
  refusalOf,
} from '../../../test/a-callback.js';
import { guideOf } from '../../questionnaires/index.js';
import * as domain from './index.js';

const guides = profileNames().flatMap((name) =>
  domain.plans.map((plan) => {
    const { questions } = guideOf(handbookOf(loadProfile(name)), plan, 'contract');
    return [name, plan, questions] as const;
  }),
);

/** A callback of that plan that is being made. */
const calling = (plan: domain.Plan) => {
  const c = new ACallback();
  const stages = {
    'CB-01': () => c.arrival(),
    'CB-02': () => c.progress(),
    'CB-03': () => c.completion(),
    'CB-04': () => c.care('CB-04'),
    'CB-06': () => c.care('CB-06'),
    'CP-10': () => c.evaluation(),
  };
  const planned = stages[plan]();
  return planned.at(planned.callback.dueAt).call();
};

const mains = { arrived: { arrived: true }, solved: { solved: true } };
const mainOf = ([first]: readonly Question[]): object | undefined =>
  Object.entries(mains).find(([code]) => code === first?.code)?.[1];
/** What is asked beside what the callback is made for. */
const others = (questions: readonly Question[]) => questions.slice(mainOf(questions) ? 1 : 0);

/** What somebody says who answers every question, each in a way of its own. */
const answering = (questions: readonly Question[]): domain.CompleteCallback => ({
  ...mainOf(questions),
  scores: contented,
  expected: contented,
  inWords: others(questions).flatMap(({ code, kind, options = [] }) => {
    if (kind === 'score') return [];
    const answers = { 'yes-no': 'no', text: `words on ${code}`, choice: options[0]?.code ?? '' };
    return [{ question: code, answer: answers[kind] }];
  }),
  cause: '等太久',
  remedy: '提前通知',
});

describe('CB-17 nothing is asked whose answer goes nowhere', () => {
  it.each(guides)('CB-17 every answer is on record: %s, %s', (_name, plan, questions) => {
    const c = calling(plan);
    const said = answering(questions);
    c.take(domain.completeCallback(c.callback, said, questions, c.as(agent)));
    const answers = JSON.stringify(c.callback.answers);
    for (const { code, kind } of others(questions)) {
      if (kind !== 'score') expect(answers).toContain(`"question":"${code}"`);
    }
    expect(c.callback.answers).toMatchObject(said);
  });

  it.each(guides.filter(([, plan]) => plan !== 'CB-01'))(
    'CB-03 every score and choice must be answered: %s, %s',
    (_name, plan, questions) => {
      const c = calling(plan);
      const complete = (said: domain.CompleteCallback) => () =>
        domain.completeCallback(c.callback, said, questions, c.as(agent));
      const whole = answering(questions);
      for (const { kind, code, asks, dimension } of others(questions)) {
        if (kind === 'text' || code === 'wants-to-complain') continue;
        const field = dimension === 'left-over-trouble' ? 'leftOverTrouble' : (dimension ?? '');
        const one = asks === 'expected' ? 'expected' : 'scores';
        const without =
          kind === 'score'
            ? { ...whole, [one]: { ...whole[one], [field]: undefined } }
            : { ...whole, inWords: whole.inWords?.filter(({ question }) => question !== code) };
        expect(refusalOf(complete(without))).toEqual({ code: 'question-unanswered', rule: plan });
      }
    },
  );

  it('CB-12 whether the customer wants to complain is asked in the end, and either answer counts', () => {
    const questions = questionsOf('CB-03');
    expect(questions.at(-1)?.code).toBe('wants-to-complain');
    const said = (answer: string, more: object = {}) => {
      const c = calling('CB-03');
      const inWords = [{ question: 'wants-to-complain', answer }];
      const all = { ...contentedCustomer, inWords, ...more };
      return c.take(domain.completeCallback(c.callback, all, questions, c.as(agent)));
    };
    expect(said('yes').last('completed')).toMatchObject({ wantsToComplain: true });
    expect(said('no').last('completed')).toMatchObject({ wantsToComplain: false });
    const contradicted = () => said('no', { wantsToComplain: true });
    expect(refusalOf(contradicted).code).toBe('contradiction');
  });

  const leftOver: Question = {
    code: 'left-over',
    title: { zh: '有无遗留问题？', en: 'Is anything left over?' },
    kind: 'yes-no',
    dissatisfiedAt: 'yes',
  };
  const why: Question = {
    code: 'why',
    title: { zh: '为什么？', en: 'Why?' },
    kind: 'choice',
    options: [{ code: 'price', title: { zh: '价格', en: 'Price' } }],
  };
  const solved = {
    code: 'solved',
    title: { zh: '解决了吗？', en: 'Solved?' },
    kind: 'yes-no',
  } as const;
  const say = (left: string, reason: string, more: object = {}) => {
    const c = calling('CB-03');
    const inWords = [
      { question: 'left-over', answer: left },
      { question: 'why', answer: reason },
    ];
    const said = { ...contentedCustomer, inWords, ...more };
    const questions = [solved, leftOver, why];
    return c.take(domain.completeCallback(c.callback, said, questions, c.as(agent)));
  };

  it('CB-12 an answer that the questionnaire marks is dissatisfaction, with a cause and a remedy', () => {
    expect(refusalOf(() => say('yes', 'price')).code).toBe('cause-and-remedy-needed');
    const reasons = { cause: '漏粉', remedy: '换粉盒' };
    expect(say('yes', 'price', reasons).last('completed')).toMatchObject({ dissatisfied: true });
    expect(say('no', 'price').last('completed')).toMatchObject({ dissatisfied: false });
  });

  it.each([
    ['maybe', 'price'],
    ['', 'price'],
    ['no', 'weather'],
  ])('CB-17 refuses what is no answer to the question: %s, %s', (left, reason) => {
    expect(refusalOf(() => say(left, reason)).code).toBe('not-an-answer');
  });
});
