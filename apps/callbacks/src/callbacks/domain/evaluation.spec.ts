import { describe, expect, it } from '@jest/globals';
import {
  ACallback,
  agent,
  handbookWith,
  hours,
  kefu,
  manager,
  MONDAY_10,
  refusalOf,
} from '../../../test/a-callback.js';
import * as domain from './index.js';

const scores = { timeliness: 5, attitude: 4, result: 4, overall: 4 };
const reasons = { cause: '还是卡纸', remedy: '再谈' };
const calling = (c = new ACallback()) => c.evaluation().call();
const said = (c: ACallback, more: object) => c.complete({ solved: true, expected: {}, ...more });

describe('CP-10 the evaluation of a complaint', () => {
  it('CP-10 is due at once, and late after the next working day', () => {
    const { callback, story } = new ACallback().evaluation();
    expect(story).toBe('evaluation-scheduled evaluation-assigned');
    expect(callback).toMatchObject({ dueAt: MONDAY_10, breachAt: '2026-11-24T10:00:00.000Z' });
    expect(new ACallback().evaluation().fire().last('evaluation-deadline-breached')).toMatchObject({
      rule: 'CP-10',
      responsibleId: agent.id,
    });
  });

  it('CP-10 says whether it is settled and how content the customer is, in no words', () => {
    const c = said(calling(), { scores, note: '谢谢' });
    expect(c.last('evaluation-completed')).toMatchObject({
      ...{ solved: true, score: 4, dissatisfied: false, completedBy: agent.id },
      resultToldAt: MONDAY_10,
    });
    expect(JSON.stringify(c.events)).not.toContain('谢谢');
  });

  it('CB-12 not settled takes a cause and a remedy', () => {
    const c = calling();
    const unsettled = { solved: false, scores };
    expect(refusalOf(() => said(c, unsettled)).code).toBe('cause-and-remedy-needed');
    expect(said(c, { ...unsettled, ...reasons }).last('evaluation-completed')).toMatchObject({
      solved: false,
      dissatisfied: true,
    });
  });

  it('CB-12 who complains already is not asked whether they want to', () => {
    const c = calling();
    expect(refusalOf(() => said(c, { scores, wantsToComplain: true })).code).toBe('not-asked');
  });

  it.each([
    [0, 10, 10, 5],
    [0, 10, 0, 1],
    [1, 5, 3, 3],
    [1, 100, 50, 3],
  ])('CB-14 on a scale from %s to %s, %s counts as %s', (lowest, highest, overall, score) => {
    const c = calling(new ACallback(MONDAY_10, handbookWith({ 'CB-14': { lowest, highest } })));
    const all = { timeliness: highest, attitude: highest, result: highest, effect: highest };
    const more = { ...all, leftOverTrouble: highest, overall };
    const told = said(c, { scores: more, expected: {}, ...reasons });
    expect(told.last('evaluation-completed')).toMatchObject({ score });
  });

  it('CB-13 after three attempts on two days the customer is unreachable, and may still ring', () => {
    const c = new ACallback().evaluation();
    c.inVain().after(hours(1)).inVain().after(hours(20)).inVain();
    expect(c.callback.status).toBe('unreachable');
    expect(c.last('evaluation-unreachable')).toMatchObject({ attempts: 3, days: 2 });
    expect(c.after(hours(1)).call().callback.status).toBe('calling');
  });

  it('CB-13 every other fact is told in words of complaints, too', () => {
    const c = calling();
    c.later('2026-11-23T06:00:00.000Z');
    c.take(domain.skipCallback(c.callback, { reason: 'asked-not-to' }, c.as(manager)));
    expect(c.story.split(' ').every((fact) => fact.startsWith('evaluation-'))).toBe(true);
    expect(c.running.size).toBe(0);
    const over = calling();
    over.take(domain.noLongerNeeded(over.callback, 'evaluated', over.as(kefu)));
    expect(over.callback.call?.waits?.over).toBe('evaluated');
  });
});
