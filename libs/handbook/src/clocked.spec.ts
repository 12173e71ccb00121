import { describe, expect, it } from '@jest/globals';
import { clocked, untilDay, type Clocked } from './clocked.js';
import { handbookOf } from './handbook.js';

const context = {
  handbook: handbookOf({ name: 'demo', title: { zh: '示例', en: 'Demo' } }),
  now: '2026-06-11T02:00:00.000Z',
};
const clock = {
  deadline: untilDay('CT-04', '2026-03-02T02:00:00.000Z', '2026-05-29', context),
  responsible: { role: 'account-manager' as const },
};
const dueAt = clock.deadline.at;
const breach = {
  ...{ rule: 'CT-04' as const, startedAt: clock.deadline.explanation.startedAt, dueAt },
  ...{ responsibleRole: 'account-manager' as const, escalatedTo: 'manager' as const },
};
const started = (state: Clocked, isMet = false) =>
  clocked(state, 'CT-04', isMet ? undefined : clock, context).timers.flatMap((timer) =>
    timer.do === 'start' ? [`${timer.kind} ${timer.at}`] : [],
  );

describe('a record with one clock', () => {
  it('G-01 has a timer, and another one only for another time', () => {
    expect(started({ breaches: [] })).toEqual(['CT-04 2026-05-29T16:00:00.001Z']);
    expect(started({ breaches: [breach], dueAt })).toEqual([]);
    expect(started({ breaches: [], dueAt }, true)).toEqual([]);
  });

  it('G-01 is told of on where the deed that came late was taken back, and charged once', () => {
    expect(started({ breaches: [breach] })).toEqual(['again-CT-04 2026-06-12T02:00:00.001Z']);
  });

  it('G-01 has no timer when the deed is done, which met it, or is not to be done, which did not', () => {
    const over = (how?: 'called-off') => clocked({ breaches: [], dueAt }, 'CT-04', how, context);
    expect([over().next.dueAt, over('called-off').next.dueAt]).toEqual([undefined, undefined]);
    const [met, cancelled] = [over(), over('called-off')].map(({ timers }) =>
      timers.map(({ do: does, kind }) => `${does} ${kind}`),
    );
    expect(met).toEqual(['meet CT-04', 'cancel again-CT-04']);
    expect(cancelled).toEqual(['cancel CT-04', 'cancel again-CT-04']);
  });

  it('G-01 is missed where the deed that was in time was taken back', () => {
    const withdrawn = { ...breach, withdrawnAt: context.now };
    expect(started({ breaches: [withdrawn] })).toEqual(['CT-04 2026-05-29T16:00:00.001Z']);
  });
});
