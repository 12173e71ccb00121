import type { ComplaintsComplaintsReadResponse } from '../../../api/complaints/types.gen';
import type { Deed } from '../../../parts/deeds';

type Case = ComplaintsComplaintsReadResponse;
type Status = Case['status'];

const verb = (name: string): string => `complaints.complaints.${name}`;

const ended: readonly Status[] = ['closed', 'malicious', 'withdrawn', 'voided'];
const begun: readonly Status[] = ['recorded', 'confirmed', 'assigned', 'reopened'];
const found: readonly Status[] = ['investigated', 'proposed', 'negotiating'];

/** Which deeds have their place in which state; the usual next step stands first. */
const places: readonly (readonly [string, readonly Status[]])[] = [
  ['confirm', ['recorded']],
  ['classify', begun],
  ['signFor', ['assigned']],
  ['decline', ['assigned']],
  ['assign', begun],
  ['investigate', ['assigned', 'confirmed', 'reopened', 'investigated']],
  ['propose', ['investigated', 'negotiating', 'proposed']],
  ['carryOut', ['accepted']],
  ['recordPayment', ['accepted', 'carried-out', 'closed']],
  ['evaluate', ['carried-out']],
  ['signOff', ['carried-out']],
  ['close', ['carried-out']],
  ['askAgain', ['carried-out']],
  ['callOff', ['accepted']],
  ['closeUnconfirmed', ['carried-out']],
  ['reopen', ['closed']],
  ['appealResponsibility', [...found, 'accepted', 'carried-out']],
  ['decideResponsibility', [...found, 'accepted', 'carried-out']],
  ['tellOutsideBody', [...found, 'carried-out', 'closed']],
];

/** Of every complaint that is not ended. */
const anytime = [
  'contact',
  'urge',
  'answerUrging',
  'askExtension',
  'reportUp',
  'addParty',
  'removeParty',
  'markVulnerable',
  'unmarkVulnerable',
  'proposeMalicious',
  'withdraw',
];

const ofProposal = (status: string | undefined): readonly Deed[] => [
  { name: verb('approve'), when: status === 'pending-authority' },
  { name: verb('reject'), when: status === 'pending-authority' },
  { name: verb('goOnWithoutAccount'), when: status === 'pending-authority' },
  { name: verb('present'), when: status === 'approved' },
  { name: verb('accept'), when: status === 'presented' },
  { name: verb('refuse'), when: status === 'presented' },
];

const ofMalice = ({ malice, status }: Case): readonly Deed[] => [
  { name: verb('decideMalicious'), when: malice !== undefined && malice.decidedAt === undefined },
  { name: verb('tellMalicious'), when: status === 'malicious' && malice?.toldAt === undefined },
  { name: verb('appealMalicious'), when: status === 'malicious' && malice?.appeal === undefined },
  {
    name: verb('decideMaliceAppeal'),
    when: malice?.appeal !== undefined && malice.appeal.decidedAt === undefined,
  },
];

/** What is to get better because of it (CP-14); its cause is known by then. */
const improve = ({ id, status, category, regionId, investigations }: Case): Deed => ({
  name: 'complaints.improvements.create',
  when: status !== 'voided' && investigations.length > 0,
  given: { origins: [{ kind: 'complaint', id }] },
  initial: { cause: investigations.at(-1)?.cause, category, regionId },
  path: {},
});

export const deedsOf = (complaint: Case, me: string): readonly Deed[] => {
  const { status, proposals, extensions, ownerId, payments, refusedPayouts } = complaint;
  const isOpen = !ended.includes(status);
  const asked = extensions.some(({ decidedAt, lapsedAt }) => !decidedAt && !lapsedAt);
  return [
    ...ofProposal(proposals.at(-1)?.status),
    ...ofMalice(complaint),
    { name: verb('grantExtension'), when: asked },
    { name: verb('refuseExtension'), when: asked },
    {
      name: verb('tellResult'),
      when: complaint.resultTold === undefined && ['carried-out', 'closed'].includes(status),
    },
    ...places.map(([name, states]) => ({ name: verb(name), when: states.includes(status) })),
    ...anytime.map((name) => ({ name: verb(name), when: isOpen })),
    {
      name: verb('askPayoutAgain'),
      when: status === 'accepted' && refusedPayouts.some(({ askedAgainAt }) => !askedAgainAt),
    },
    { name: verb('reversePayment'), when: payments.some(({ reversedAt }) => !reversedAt) },
    improve(complaint),
    { name: verb('acceptOwnership'), when: isOpen && ownerId !== me },
    { name: verb('void'), when: isOpen, danger: true },
  ];
};
