import { describe, expect, it } from '@jest/globals';
import {
  handbookOf,
  missed as recordBreach,
  missedAgain,
  type Role,
  type RunningDeadline,
} from '@kefu/handbook';
import { plusMillis, system, type Actor, type TimerChange } from '@kefu/kernel';
import { faultsOfLifeCycle, refused } from '@kefu/testing/life-cycles';
import {
  carryOutImprovement,
  dropImprovement,
  handOver,
  improvementTransitions,
  planImprovement,
  sendBack,
  verifyImprovement,
  type Improvement,
  type ImprovementContext,
  type ImprovementDecision,
  type ImprovementStatus,
} from './index.js';

const handbook = handbookOf({ name: 'x', title: { zh: '甲', en: 'X' } });
const monday = '2026-11-23T02:00:00.000Z';
const as = (role: Role, id = `${role}-1`): Actor => ({
  ...{ id, kind: 'person', roles: [role], regions: ['*'] },
});
const on = (by: Actor, now = monday): ImprovementContext => ({
  ...{ now, by, handbook, newId: () => 'improvement-1' },
});
const manager = as('manager');
const owner = as('department-member');
const plan = {
  ...{ number: 'I000001', cause: 'part-defect', origins: [], measure: '更换供应商' },
  ...{ ownerId: owner.id, dueOn: '2026-12-31' },
};

const planned = planImprovement(plan, on(manager)).next;
const done = carryOutImprovement(planned, '验收报告', on(owner)).next;
const verified = verifyImprovement(done, '连续三十天无同类投诉', on(manager)).next;
const inState: Record<ImprovementStatus, Improvement> = {
  planned,
  done,
  verified,
  dropped: dropImprovement(planned, '产品停产', on(manager)).next,
};
const again = { found: '仍有同类投诉', dueOn: '2027-01-31' };

const started = ({ timers = [] }: ImprovementDecision) =>
  timers.find((timer: TimerChange) => timer.do === 'start');
const missed = (improvement: Improvement, decision: ImprovementDecision, by = manager) => {
  const running = started(decision)?.payload as RunningDeadline;
  const after = on(by, plusMillis(running.dueAt, 1));
  return recordBreach(improvement, { rule: 'CP-14', ...running }, after);
};

describe('an improvement', () => {
  it('CP-14 has each verb in its states alone, and a way out of each', () => {
    const faults = faultsOfLifeCycle<ImprovementStatus>({
      transitions: improvementTransitions,
      first: ['planned'],
      ends: ['verified', 'dropped'],
      table: `
                   planned   done      verified  dropped
        carryOut   done      -         -         -
        verify     -         verified  -         -
        sendBack   -         planned   -         -
        drop       dropped   dropped   -         -
        handOver   planned   done      -         -`,
      verbs: {
        carryOut: (s) => carryOutImprovement(inState[s], '报告', on(owner)),
        verify: (s) => verifyImprovement(inState[s], '有效', on(manager)),
        sendBack: (s) => sendBack(inState[s], again, on(manager)),
        drop: (s) => dropImprovement(inState[s], '停产', on(manager)),
        handOver: (s) => handOver(inState[s], 'somebody', on(manager), '调岗'),
      },
    });
    expect(faults).toEqual([]);
  });

  it('CP-14 is of a cause or a category, and due on a day to come', () => {
    const { cause: _none, ...without } = plan;
    expect(refused(() => planImprovement(without, on(manager)))).toBe(
      'CP-14 cause-or-category-needed',
    );
    for (const [dueOn, code] of [
      ['2026-11-22', 'due-in-the-past'],
      ['2100-01-01', 'due-too-late'],
    ] as const) {
      expect(refused(() => planImprovement({ ...plan, dueOn }, on(manager)))).toBe(`CP-14 ${code}`);
    }
    expect(planImprovement({ ...plan, dueOn: '2026-11-23' }, on(manager)).next.dueAt).toBe(
      '2026-11-23T16:00:00.000Z',
    );
  });

  it('CP-14 only its owner says that it is done', () => {
    expect(refused(() => carryOutImprovement(planned, '报告', on(manager)))).toBe(
      'CP-14 not-the-owner',
    );
  });

  it('CP-14 neither its owner nor whoever did it verifies it, nor sends it back', () => {
    const handedOn = handOver(done, manager.id, on(as('director')), '调岗').next;
    for (const [improvement, by] of [
      [done, owner],
      [handedOn, owner],
      [handedOn, manager],
    ] as const) {
      for (const act of [
        () => verifyImprovement(improvement, '有效', on(by)),
        () => sendBack(improvement, again, on(by)),
      ]) {
        expect(refused(act)).toBe('CP-14 own-improvement');
      }
    }
    expect(verifyImprovement(handedOn, '有效', on(as('director'))).next.status).toBe('verified');
  });

  it('CP-14 sent back it is its owner’s again until another day, and what was found stays', () => {
    const { next } = sendBack(done, again, on(manager));
    expect(next).toMatchObject({ status: 'planned', dueOn: again.dueOn });
    expect(next.deeds).toMatchObject([{ verified: false, checkedBy: manager.id }]);
    const second = carryOutImprovement(next, '第二次', on(owner)).next;
    const end = verifyImprovement(second, '有效', on(manager, plusMillis(monday, 1_000))).next;
    expect(end).toMatchObject({ effectiveFrom: monday, deeds: [{}, { verified: true }] });
  });

  it('CP-14 missed, its owner’s day is told one level up once, and the deed stays possible', () => {
    const breached = missed(planned, planImprovement(plan, on(manager)));
    expect(breached.next.breaches).toMatchObject([
      { rule: 'CP-14', responsibleId: owner.id, escalatedTo: 'general-manager' },
    ]);
    expect(breached.told).toMatchObject({ rule: 'CP-14' });
    const handedOn = handOver(breached.next, 'somebody', on(manager), '调岗');
    expect(handedOn.timers).toEqual([]);
    expect(carryOutImprovement(breached.next, '报告', on(owner)).next.status).toBe('done');
    const running = started(planImprovement(plan, on(manager)))?.payload as RunningDeadline;
    const late = recordBreach(done, { rule: 'CP-14', ...running }, on(system('CP-14')));
    expect(late.told).toBeUndefined();
  });

  it('G-01 not done, it is told again each day, one more level up, and charges nobody anew', () => {
    const decision = planImprovement(plan, on(manager));
    const running = started(decision)?.payload as RunningDeadline;
    const once = missed(decision.next, decision).next;
    const context = on(system('CP-14'), plusMillis(running.dueAt, 86_400_001));
    const told = missedAgain(once, { rule: 'CP-14', ...running }, context);
    expect(told.told).toMatchObject({ again: 2, escalatedTo: 'general-manager' });
    expect(told.next.breaches.map(({ again }) => again)).toEqual([undefined, 2]);
    expect(told.timers).toMatchObject([{ do: 'start', kind: 'again-CP-14' }]);
    const carriedOut = carryOutImprovement(told.next, '报告', on(owner, context.now));
    expect(carriedOut.timers).toContainEqual({ do: 'cancel', kind: 'again-CP-14' });
  });

  it('CP-14 that nobody verifies it is a breach, too', () => {
    const decision = carryOutImprovement(planned, '报告', on(owner));
    expect(missed(decision.next, decision).next.breaches).toMatchObject([
      { responsibleRole: 'manager', escalatedTo: 'director' },
    ]);
    const again = { do: 'cancel', kind: 'again-CP-14' };
    expect(verifyImprovement(decision.next, '有效', on(manager)).timers).toEqual([
      ...[{ do: 'meet', kind: 'CP-14' }, again],
    ]);
    expect(dropImprovement(decision.next, '停产', on(manager)).timers).toEqual([
      ...[{ do: 'cancel', kind: 'CP-14' }, again],
    ]);
  });
});
