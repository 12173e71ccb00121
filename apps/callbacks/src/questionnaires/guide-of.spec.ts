import { describe, expect, it } from '@jest/globals';
import { handbookOf, loadProfile, type Profile } from '@kefu/handbook';
import { guideOf } from './index.js';

const bare: Profile = { name: 'bare', title: { zh: '空', en: 'Bare' } };
const codes = (profile: Profile, plan: 'CB-01' | 'CB-03', kind = 'none') =>
  guideOf(handbookOf(profile), plan, kind).questions.map(({ code }) => code);

describe('CB-17 what to ask and what to say', () => {
  it.each(['CB-01', 'CB-03'] as const)('CB-17 %s has the usual guide without a profile', (plan) => {
    const { title, questions, script } = guideOf(handbookOf(bare), plan, 'none');
    for (const text of [
      title,
      ...questions.map((one) => one.title),
      ...script.map((p) => p.text),
    ]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z]/);
    }
    expect(script.map(({ part }) => part)).toEqual([
      'opening',
      'satisfied',
      'dissatisfied',
      'closing',
    ]);
  });

  it('CB-14 the usual guide asks every dimension, and what was expected apart', () => {
    const { questions } = guideOf(handbookOf(bare), 'CB-03', 'none');
    const asked = questions.map(({ dimension, asks }) => `${asks ?? ''} ${dimension ?? ''}`);
    for (const dimension of ['timeliness', 'effect', 'result', 'attitude', 'left-over-trouble']) {
      expect(asked).toContain(`perceived ${dimension}`);
    }
    expect(asked).toEqual(expect.arrayContaining(['perceived overall', 'expected overall']));
  });

  it("CB-17 the centre's own questionnaire and script go before, and its words for the rule's own question", () => {
    const demo = loadProfile('demo');
    const { questions, script } = guideOf(handbookOf(demo), 'CB-03', 'none');
    const own = demo.questionnaires?.find(({ code }) => code === 'repair-done');
    expect(questions.slice(0, -1)).toEqual(own?.questions);
    expect(questions.at(-1)?.code).toBe('wants-to-complain');
    expect(questions[0]).toMatchObject({
      code: 'solved',
      title: { zh: '复印机现在可以正常使用吗？' },
    });
    expect(script[0]?.cantonese).toBeDefined();
  });

  it('CB-17 a question of the profile that is called as the main one is not asked twice', () => {
    const asked = codes(loadProfile('demo'), 'CB-01');
    expect(asked.filter((code) => code === 'arrived')).toHaveLength(1);
  });

  it('CB-11 a plan for other contracts leaves the usual guide', () => {
    const plan = {
      code: 'c',
      title: { zh: '丙', en: 'C' },
      rule: 'CB-03' as const,
      questionnaire: 'q',
      contractKinds: ['rental'],
    };
    const question = { code: 'own', title: { zh: '问', en: 'Ask' }, kind: 'text' as const };
    const questionnaires = [{ code: 'q', title: { zh: '卷', en: 'Q' }, questions: [question] }];
    const profile: Profile = { ...bare, callbackPlans: [plan], questionnaires };
    expect(codes(profile, 'CB-03', 'rental')).toEqual(['solved', 'own', 'wants-to-complain']);
    expect(codes(profile, 'CB-03', 'none')).toContain('left-over');
  });
});
