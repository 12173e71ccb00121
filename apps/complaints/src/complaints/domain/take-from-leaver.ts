import type { Role } from '@kefu/handbook';
import { happened, type Happened } from '@kefu/kernel';
import { ComplaintGivenBackV1 } from '@kefu/messages-complaints';
import { signsForCases } from '../../departments/domain/index.js';
import type { Complaint } from './complaint.js';
import { concernsOf, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { isOpen, moveFrom } from './life-cycle.js';
import { mayOwn, ownedBy, type Works } from './ownership.js';

/** Somebody as they work here now: without a role or a region where they do not any more. */
export interface Leaver extends Works {
  readonly personId: string;
  /** Who answers in their place: a handler of the region, else whoever is above. */
  readonly successor?: { readonly id: string; readonly role: Role } | undefined;
}

/** Of one that is judged malicious somebody tells the complainant, and it may be open again (CP-09). */
const isWaiting = ({ status }: Complaint): boolean => isOpen(status) || status === 'malicious';

const lost = (complaint: Complaint, leaver: Leaver) => ({
  owner: complaint.ownerId === leaver.personId && !mayOwn(complaint, leaver),
  case:
    complaint.status === 'assigned' &&
    complaint.assignment?.personId === leaver.personId &&
    !signsForCases(leaver.roles),
});

/** Whether anything of the complaint is to be taken from them. */
export const isLeft = (complaint: Complaint, leaver: Leaver): boolean =>
  isWaiting(complaint) && Object.values(lost(complaint, leaver)).includes(true);

interface Step {
  readonly complaint: Complaint;
  readonly events: readonly Happened[];
}

/** G-08: the handler has it again; it counts as no refusal, and its own clock runs from its beginning. */
const givenBack = ({ complaint, events }: Step): Step => {
  const { assignment } = complaint;
  if (!assignment) return { complaint, events };
  const status = moveFrom(['assigned'], complaint.status, 'confirmed', 'G-08');
  const { department, personId } = assignment;
  const said = { ...concernsOf(complaint), department, personId };
  return {
    complaint: { ...complaint, status },
    events: [...events, happened(ComplaintGivenBackV1, said, 'G-08')],
  };
};

const handedOn = ({ complaint, events }: Step, { successor }: Leaver): Step => {
  if (!successor) return { complaint, events };
  const { owned, event } = ownedBy(complaint, successor);
  return { complaint: owned, events: [...events, event] };
};

/** G-01: what somebody has who leaves is another's, with every clock that runs; never nobody's. */
export const takeFromLeaver = (
  complaint: Complaint,
  leaver: Leaver,
  context: ComplaintContext,
): ComplaintDecision => {
  if (!isLeft(complaint, leaver)) return { next: complaint, events: [] };
  const { owner, case: given } = lost(complaint, leaver);
  const start: Step = { complaint, events: [] };
  const back = given ? givenBack(start) : start;
  const { complaint: next, events } = owner ? handedOn(back, leaver) : back;
  if (events.length === 0) return { next: complaint, events };
  return decided(complaint, next, events, context, 'left');
};
