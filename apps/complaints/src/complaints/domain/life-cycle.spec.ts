import { describe, expect, it } from '@jest/globals';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import {
  AComplaint,
  complaintIn,
  deeds,
  doing,
  hours,
  type DeedName,
} from '../../../test/a-complaint.js';
import {
  complaintStatuses,
  complaintTransitions,
  isOpen,
  judged,
  type ComplaintStatus,
} from './index.js';

/** What has to be so before the verb has its place, where the usual way leaves it out. */
const first: Partial<Record<DeedName, (c: AComplaint) => unknown>> = {
  investigate: (c) => c.complaint.status === 'assigned' && deeds.signFor(c),
  approve: (c) => waits(c) && deeds.proposePaid(c),
  reject: (c) => waits(c) && deeds.proposePaid(c),
  grant: (c) => waits(c) && deeds.proposePaid(c),
  accountReserves: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  accountRefuses: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  goOn: (c) => waits(c) && deeds.approve(deeds.proposePaid(c)),
  answer: (c) => isOpen(c.complaint.status) && deeds.urge(c),
  accept: (c) => c.complaint.status === 'proposed' && deeds.present(c),
  refuse: (c) => c.complaint.status === 'proposed' && deeds.present(c),
  evaluate: (c) => c.complaint.status === 'carried-out' && deeds.tellResult(c),
  discontent: (c) => c.complaint.status === 'carried-out' && deeds.tellResult(c),
  close: (c) => c.complaint.status === 'carried-out' && deeds.evaluate(deeds.tellResult(c)),
  judge: (c) => canBeJudged(c) && deeds.holdMalicious(c),
  acquit: (c) => canBeJudged(c) && deeds.holdMalicious(c),
  keepFinding: (c) => hasFinding(c) && deeds.contest(c),
  moveFinding: (c) => hasFinding(c) && deeds.contest(c),
  grantMore: (c) => c.complaint.status === 'assigned' && deeds.askMore(c),
  refuseMore: (c) => c.complaint.status === 'assigned' && deeds.askMore(c),
  uphold: (c) => c.complaint.status === 'malicious' && deeds.appeal(c),
  closeUnconfirmed: (c) => {
    if (!['proposed', 'negotiating', 'carried-out'].includes(c.complaint.status)) return;
    if (c.complaint.status === 'carried-out') deeds.tellResult(c);
    for (let attempt = 0; attempt < 3; attempt += 1) deeds.seek(c.after(hours(20)));
  },
};

const hasFinding = ({ complaint }: AComplaint): boolean => complaint.finding !== undefined;

const canBeJudged = ({ complaint }: AComplaint): boolean =>
  judged.some((status) => status === complaint.status);

const waits = ({ complaint }: AComplaint): boolean =>
  ['investigated', 'negotiating'].includes(complaint.status);

/** What each verb comes to, from CP-01 to CP-12; `-` where it has no place, `=` written out. */
const table = `
                   recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided malicious
  confirm          confirmed -         -            -            -           -           -           -           -        -         -         -      -
  classify         recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -      -
  own              recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -      -
  contact          recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -      -
  urge             recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -     -
  answer           recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -     -
  assign           -         assigned  assigned     assigned     -           assigned    -           -           -        assigned  -         -      -
  signFor          -         -         assigned     -            -           -           -           -           -        -         -         -      -
  decline          -         -         confirmed    -            -           -           -           -           -        -         -         -      -
  investigate      -         -         investigated -            -           -           -           -           -        -         -         -      -
  contest          -         -         !no-finding  investigated proposed    negotiating accepted    carried-out closed   reopened  -         -      -
  keepFinding      !nothing-to-decide !nothing-to-decide !nothing-to-decide investigated proposed negotiating accepted carried-out closed reopened !nothing-to-decide - !nothing-to-decide
  moveFinding      !nothing-to-decide !nothing-to-decide !nothing-to-decide investigated proposed negotiating accepted carried-out closed reopened !nothing-to-decide - !nothing-to-decide
  askMore !nothing-to-extend !nothing-to-extend assigned !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend !nothing-to-extend
  grantMore !nothing-to-decide !nothing-to-decide assigned !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide
  refuseMore !nothing-to-decide !nothing-to-decide assigned !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide !nothing-to-decide
  proposeFree      -         -         -            proposed     -           proposed    -           -           -        -         -         -      -
  proposePaid      -         -         -            investigated -           negotiating -           -           -        -         -         -      -
  approve          -         -         -            investigated -           negotiating -           -           -        -         -         -      -
  grant            -         -         -            investigated -           negotiating -           -           -        -         -         -      -
  accountReserves  recorded  confirmed assigned     proposed     proposed    proposed    accepted    carried-out closed   reopened  withdrawn voided malicious
  accountRefuses   recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided malicious
  goOn             -         -         -            proposed     -           proposed    -           -           -        -         -         -      -
  reject           -         -         -            investigated -           negotiating -           -           -        -         -         -      -
  present          -         -         -            -            proposed    -           -           -           -        -         -         -      -
  accept           -         -         -            -            accepted    -           -           -           -        -         -         -      -
  refuse           -         -         -            -            negotiating -           -           -           -        -         -         -      -
  carryOut         -         -         -            -            -           -           carried-out -           -        -         -         -      -
  notDone          -         -         -            -            -           -           negotiating -           -        -         -         -      -
  tellResult       -         -         -            -            -           -           -           carried-out -        -         -         -      -
  evaluate         -         -         -            -            -           -           -           carried-out -        -         -         -      -
  discontent       -         -         -            -            -           -           -           negotiating -        -         -         -      -
  close            -         -         -            -            -           -           -           closed      -        -         -         -      -
  closeUnconfirmed -         -         -            -            closed      closed      -           closed      -        -         -         -      -
  withdraw         withdrawn withdrawn withdrawn    withdrawn    withdrawn   withdrawn   withdrawn   withdrawn   -        withdrawn -         -      -
  void             voided    voided    voided       voided       voided      voided      voided      voided      -        voided    -         -      -
  reopen           -         -         -            -            -           -           -           -           reopened -         -         -      -
  pay              -         -         -            -            -           -           accepted    -           -        -         -         -      -
  unpay            -         -         -            -            -           -           accepted    accepted    -        -         -         -      -
  holdMalicious    -         confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -      -
  judge            -         malicious malicious    malicious    malicious   malicious   malicious   malicious   -        malicious -         -      -
  acquit           -         confirmed assigned     investigated proposed    negotiating accepted    carried-out -        reopened  -         -      -
  tellMalicious    -         -         -            -            -           -           -           -           -        -         -         -      malicious
  appeal           -         -         -            -            -           -           -           -           -        -         -         -      malicious
  uphold           -         -         -            -            -           -           -           -           -        -         -         -      malicious
  lapse            recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided malicious
  endAppeals       recorded  confirmed assigned     investigated proposed    negotiating accepted    carried-out closed   reopened  withdrawn voided malicious
  to:confirmed -         -         -            -            -           -           -           -           -        -         -         -      confirmed
  to:assigned  -         -         -            -            -           -           -           -           -        -         -         -      assigned
  to:investigated -       -         -            -            -           -           -           -           -        -         -         -      investigated
  to:proposed  -         -         -            -            -           -           -           -           -        -         -         -      proposed
  to:negotiating -        -         -            -            -           -           -           -           -        -         -         -      negotiating
  to:accepted  -         -         -            -            -           -           -           -           -        -         -         -      accepted
  to:carried-out -        -         -            -            -           -           -           -           -        -         -         -      carried-out
  to:reopened  -         -         -            -            -           -           -           -           -        -         -         -      reopened`;

const names = Object.keys(deeds).filter(
  (name) => !['silence', 'signOff', 'seek', 'overturn', 'pay', 'unpay'].includes(name),
);

/** A complaint in which money was agreed. */
const withMoney = () =>
  doing(
    complaintIn('investigated'),
    'proposePaid',
    'approve',
    'accountReserves',
    'present',
    'accept',
  );

/** Finance pays what was agreed, and it comes back (CP-11). */
const paying = {
  pay: (status: ComplaintStatus) => ({
    next: deeds.pay(status === 'accepted' ? withMoney() : complaintIn(status)).complaint,
  }),
  unpay: (status: ComplaintStatus) => {
    const c = {
      accepted: () => doing(withMoney(), 'pay'),
      'carried-out': () => doing(withMoney(), 'pay', 'carryOut'),
    };
    const made =
      status === 'accepted' || status === 'carried-out' ? c[status]() : complaintIn(status);
    return { next: deeds.unpay(made).complaint };
  },
};

/** Overturned, it is where it was, wherever that is (CP-09). */
const backTo = Object.fromEntries(
  judged.map((former) => [
    `to:${former}`,
    (status: ComplaintStatus) => {
      const c = complaintIn(status === 'malicious' ? former : status);
      if (status === 'malicious') doing(c, 'holdMalicious', 'judge', 'appeal');
      return { next: deeds.overturn(c).complaint };
    },
  ]),
);

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
      rests: ['closed', 'malicious'],
      others: ['accountReserves', 'accountRefuses'],
      table,
      verbs: { ...verbs, ...paying, ...backTo },
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
