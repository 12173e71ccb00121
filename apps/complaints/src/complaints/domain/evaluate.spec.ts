import { describe, expect, it } from '@jest/globals';
import { refused } from '@kefu/testing/life-cycles';
import {
  agent,
  AComplaint,
  complaintIn,
  deeds,
  doing,
  handler,
  hours,
  kefu,
  minutes,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const told = () => doing(complaintIn('carried-out'), 'tellResult');
const resultToldAt = ({ complaint }: AComplaint) => complaint.resultTold?.at ?? '';
const answered = (c: AComplaint, confirmed: boolean, of = resultToldAt(c)) => {
  const said = { at: c.after(minutes(5)).now, heardBy: agent.id, resultToldAt: of };
  return c.does(kefu, (one, on) =>
    domain.evaluateByCallback(one, { ...said, confirmed, score: confirmed ? 5 : 1 }, on),
  );
};
const tried = (c: AComplaint, outcome: 'no-answer' | 'spoken') =>
  c.does(kefu, (one, on) => domain.recordContact(one, { at: c.now, outcome, by: agent.id }, on));

describe('CP-10 evaluation by callback', () => {
  it('CP-10 the answer is filed under whoever heard it, and lets the complaint close', () => {
    const c = answered(told(), true);
    expect(c.complaint.evaluations).toMatchObject([{ by: agent.id, confirmed: true, score: 5 }]);
    expect(doing(c, 'close').complaint.status).toBe('closed');
  });

  it('CP-10 not settled is negotiated with again', () => {
    expect(answered(told(), false).complaint.status).toBe('negotiating');
  });

  it('CP-10 only the callback about the present result counts', () => {
    const c = told();
    const earlier = resultToldAt(c);
    doing(c, 'discontent', 'proposeFree', 'present', 'accept', 'carryOut', 'tellResult');
    expect(answered(c, true, earlier).complaint.evaluations).toHaveLength(1);
    expect(refused(() => deeds.close(c))).toBe('G-02 customer-not-heard');
    expect(answered(c, true).complaint.evaluations).toHaveLength(2);
  });

  it('CP-10 an answer that comes after the complaint ended changes nothing', () => {
    const c = told();
    const of = resultToldAt(c);
    doing(c, 'withdraw');
    expect(answered(c, false, of).complaint.status).toBe('withdrawn');
  });

  it('CP-10 skipping closes no way: somebody asks for one more, or files what they heard', () => {
    const c = told();
    c.does(handler, domain.askForEvaluation);
    expect(c.last('evaluation-requested')).toMatchObject({ resultToldAt: resultToldAt(c) });
    expect(doing(c, 'evaluate', 'close').complaint.status).toBe('closed');
    expect(refused(() => c.does(handler, domain.askForEvaluation))).toBe('CP-10 wrong-state');
    const untold = complaintIn('carried-out');
    expect(refused(() => untold.does(handler, domain.askForEvaluation))).toBe(
      'CP-10 result-not-told',
    );
  });

  it('G-02 calls in vain since the result was told let the manager close, any contact withdraws it', () => {
    const c = told();
    for (const wait of [1, 5, 24]) tried(c.after(hours(wait)), 'no-answer');
    tried(c.after(hours(1)), 'spoken');
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
    for (const wait of [1, 5, 24]) tried(c.after(hours(wait)), 'no-answer');
    expect(deeds.closeUnconfirmed(c).last('closed')).toMatchObject({ outcome: 'unconfirmed' });
  });

  it('G-02 attempts from before the result was told say nothing of it', () => {
    const c = complaintIn('carried-out');
    for (const wait of [1, 24, 24]) tried(c.after(hours(wait)), 'no-answer');
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
    doing(c, 'tellResult');
    expect(refused(() => deeds.closeUnconfirmed(c))).toBe('G-02 customer-not-unreachable');
  });
});
