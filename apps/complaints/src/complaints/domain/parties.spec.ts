import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { refused } from '@kefu/testing/life-cycles';
import {
  agent,
  complaintIn,
  deeds,
  doing,
  handler,
  kefu,
  told,
  type AComplaint,
} from '../../../test/a-complaint.js';
import * as domain from './index.js';

const reason = '同批设备同一故障';
const [neighbour, cousin] = [newId(), newId()];
const joins = (c: AComplaint, customerId = neighbour) =>
  c.does(agent, (one, on) => domain.addParty(one, { customerId, reason }, on));
const leaves = (c: AComplaint, customerId = neighbour) =>
  c.does(handler, (one, on) => domain.removeParty(one, { customerId, reason }, on));
const tells = (c: AComplaint, ...customerIds: string[]) =>
  c.does(handler, (one, on) => domain.tellResult(one, { customerIds }, on));

describe('CP-17 co-complainants', () => {
  it('CP-17 are parties of the same complaint, each once', () => {
    const c = joins(complaintIn('assigned'));
    expect(domain.complainants(c.complaint)).toEqual([told.customerId, neighbour]);
    expect(refused(() => joins(c))).toBe('CP-17 party-already');
    expect(refused(() => joins(c, told.customerId))).toBe('CP-17 party-already');
  });

  it('CP-17 one who left stays on record, and may come again', () => {
    const c = leaves(joins(complaintIn('assigned')));
    expect(c.complaint.parties).toMatchObject([{ customerId: neighbour, removedBy: handler.id }]);
    expect(refused(() => leaves(c))).toBe('CP-17 no-such-party');
    expect(joins(c).complaint.parties).toHaveLength(2);
  });

  it('CP-17 the result counts as told, and they are asked for a view, once each of them knows it', () => {
    const c = joins(complaintIn('carried-out'));
    tells(c, told.customerId);
    expect(c.complaint.resultTold).toBeUndefined();
    expect(c.last('parties-told')).toMatchObject({ told: [told.customerId] });
    expect(refused(() => deeds.evaluate(c))).toBe('CP-10 result-not-told');
    expect(refused(() => tells(c, newId()))).toBe('CP-17 not-a-party');
    tells(c, neighbour);
    expect(c.last('result-told')).toMatchObject({ told: [told.customerId, neighbour] });
    expect(doing(c, 'evaluate', 'close').complaint.status).toBe('closed');
  });

  it('CP-17 where nobody is named, everybody is told', () => {
    const c = doing(joins(complaintIn('carried-out')), 'tellResult');
    expect(c.complaint.toldParties.map(({ customerId }) => customerId)).toEqual([
      ...[told.customerId, neighbour],
    ]);
    expect(refused(() => joins(c, cousin))).toBe('CP-17 result-told-already');
  });

  it('CP-17 of another round each is told anew', () => {
    const c = doing(joins(complaintIn('carried-out')), 'tellResult', 'discontent');
    expect(c.complaint.toldParties).toEqual([]);
  });

  it('CU-01 merged with another party, or with the complainant, they are one', () => {
    const two = () => joins(joins(complaintIn('assigned')), cousin);
    const merged = (from: string, into: string) =>
      two().does(kefu, (one, on) =>
        domain.followCustomer(one, { mergedId: from, standingId: into }, on),
      ).complaint;
    expect(domain.complainants(merged(cousin, neighbour))).toEqual([told.customerId, neighbour]);
    expect(domain.complainants(merged(neighbour, told.customerId))).toEqual([
      ...[told.customerId, cousin],
    ]);
    expect(domain.complainants(merged(told.customerId, cousin))).toEqual([cousin, neighbour]);
  });

  it('G-05 nobody waits for an erased party, and the words of the complainant stay', () => {
    const c = joins(complaintIn('carried-out'));
    c.does(kefu, (one, on) => domain.forgetParty(one, neighbour, on));
    expect(c.complaint.remarks.map(({ text }) => text)).not.toContain(reason);
    expect(c.complaint.said).toMatchObject([{ words: told.words }]);
    expect(tells(c, told.customerId).complaint.resultTold).toBeDefined();
  });
});

describe('CP-17 who is not content in the end', () => {
  const tell = (c: AComplaint, body = 'market-regulation') =>
    c.does(handler, (one, on) => domain.tellOutsideBody(one, { body }, on));
  const unconfirmed = () => {
    const c = doing(complaintIn('carried-out'), 'tellResult');
    for (let attempt = 0; attempt < 3; attempt += 1) deeds.seek(c.after(20 * 3_600_000));
    return deeds.closeUnconfirmed(c);
  };

  it.each([
    ['closed unconfirmed', unconfirmed],
    ['malicious, the appeal upheld', () => doing(complaintIn('malicious'), 'appeal', 'uphold')],
    ['not confirmed', () => doing(complaintIn('carried-out'), 'tellResult', 'discontent')],
  ])('CP-17 %s, is told which outside body they may go to', (_how, made) => {
    const c = tell(made());
    expect(c.complaint.outsideBodyTold).toMatchObject([{ body: 'market-regulation' }]);
    expect(c.last('outside-body-told')).toMatchObject({ toldBy: handler.id });
    expect(refused(() => tell(c, 'nobody'))).toBe('CP-17 unknown-body');
  });

  it.each(['assigned', 'closed', 'malicious', 'withdrawn'] as const)(
    'CP-17 is not said of what is %s and content so far',
    (status) => {
      expect(refused(() => tell(complaintIn(status)))).toBe('CP-17 not-discontent');
    },
  );
});
