import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import { AComplaint, complaintIn, deeds, hours, type DeedName } from '../../../test/a-complaint.js';
import { complaintStatuses, complaintTransitions, type ComplaintStatus } from './index.js';

/** What has to be so before the verb has its place, where the usual way leaves it out. */
const first: Partial<Record<DeedName, (c: AComplaint) => unknown>> = {
  investigate: (c) => c.complaint.status === 'assigned' && deeds.signFor(c),
  approve: (c) => waits(c) && deeds.proposePaid(c),
  reject: (c) => waits(c) && deeds.proposePaid(c),
  grant: (c) => waits(c) && deeds.proposePaid(c),
  accountReserves: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  accountRefuses: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  goOn: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  accept: (c) => c.complaint.status === 'proposed' && deeds.present(c),
  refuse: (c) => c.complaint.status === 'proposed' && deeds.present(c),
  evaluate: (c) => c.complaint.status === 'carried-out' && deeds.tellResult(c),
  discontent: (c) => c.complaint.status === 'carried-out' && deeds.tellResult(c),
  close: (c) => c.complaint.status === 'carried-out' && deeds.evaluate(deeds.tellResult(c)),
  closeUnconfirmed: (c) => {
    if (!['proposed', 'negotiating', 'carried-out'].includes(c.complaint.status)) return;
    for (let attempt = 0; attempt < 3; attempt += 1) deeds.seek(c.after(hours(20)));
  },
};

const waits = ({ complaint }: AComplaint): boolean =>
  ['investigated', 'negotiating'].includes(complaint.status);

/** What each verb comes to, from CP-01 to CP-12; `-` where it has no place, `=` written out. */
const table = `
                   recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided
  confirm          confirmed -         -            -            -           -           -           -           -        -         -         -
  classify         recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -
  own              recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -
  contact          recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -
  assign           -         assigned  assigned     assigned     -           assigned    -           -           -        assigned  -         -
  signFor          -         -         assigned     -            -           -           -           -           -        -         -         -
  decline          -         -         confirmed    -            -           -           -           -           -        -         -         -
  investigate      -         -         investigated -            -           -           -           -           -        -         -         -
  proposeFree      -         -         -            proposed     -           proposed    -           -           -        -         -         -
  proposePaid      -         -         -            investigated -           negotiating -           -           -        -         -         -
  approve          -         -         -            investigated -           negotiating -           -           -        -         -         -
  grant            -         -         -            investigated -           negotiating -           -           -        -         -         -
  accountReserves  recorded  confirmed assigned     proposed     proposed    proposed    accepted    carried-out closed   reopened  withdrawn voided
  accountRefuses   recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided
  goOn             -         -         -            proposed     -           proposed    -           -           -        -         -         -
  reject           -         -         -            investigated -           negotiating -           -           -        -         -         -
  present          -         -         -            -            proposed    -           -           -           -        -         -         -
  accept           -         -         -            -            accepted    -           -           -           -        -         -         -
  refuse           -         -         -            -            negotiating -           -           -           -        -         -         -
  carryOut         -         -         -            -            -           -           carried-out -           -        -         -         -
  notDone          -         -         -            -            -           -           negotiating -           -        -         -         -
  tellResult       -         -         -            -            -           -           -           carried-out -        -         -         -
  evaluate         -         -         -            -            -           -           -           carried-out -        -         -         -
  discontent       -         -         -            -            -           -           -           negotiating -        -         -         -
  close            -         -         -            -            -           -           -           closed      -        -         -         -
  closeUnconfirmed -         -         -            -            closed      closed      -           closed      -        -         -         -
  withdraw         withdrawn withdrawn withdrawn    withdrawn    withdrawn   withdrawn   withdrawn   withdrawn   -        withdrawn -         -
  void             voided    voided    voided       voided       voided      voided      voided      voided      -        voided    -         -
  reopen           -         -         -            -            -           -           -           -           reopened -         -         -`;

const names = Object.keys(deeds).filter((name) => !['silence', 'signOff', 'seek'].includes(name));

const verbs = Object.fromEntries(
  (names as DeedName[]).map((name) => [
    name,
    (status: ComplaintStatus) => {
      const c = complaintIn(status);
      first[name]?.(c);
      return { next: deeds[name](c).complaint };
    },
  ]),
);

describe('the life cycle of a complaint', () => {
  it('has each verb in the states of the handbook alone', () => {
    const faults = faultsOfLifeCycle<ComplaintStatus>({
      transitions: complaintTransitions,
      first: ['recorded'],
      ends: ['withdrawn', 'voided'],
      others: ['accountReserves', 'accountRefuses'],
      table,
      verbs,
    });
    expect(faults).toEqual([]);
  });

  it.each(complaintStatuses)('reaches %s by its verbs', (status) => {
    expect(complaintIn(status).complaint.status).toBe(status);
  });

  it('G-03 keeps a trail of every move in its events', () => {
    expect(complaintIn('reopened').story).toBe(
      'recorded confirmed classified assigned signed-for investigated proposed presented accepted ' +
        'carried-out result-told evaluated closed reopened classified',
    );
  });
});
