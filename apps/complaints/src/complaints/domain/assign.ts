import { forbidden, happened, refusedByRule } from '@kefu/kernel';
import { ComplaintAssignedV1 } from '@kefu/messages-complaints';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { moveFrom } from './life-cycle.js';
import type { Assignment } from './parts-of-a-complaint.js';

export interface AssignComplaint {
  readonly department: string;
  readonly personId: string;
  /** Why somebody else, where somebody had it. */
  readonly reason?: string | undefined;
}

const assignable = ['confirmed', 'assigned', 'investigated', 'negotiating', 'reopened'] as const;
/** The second refusal goes to the manager (G-08). */
const REFUSALS_TO_THE_MANAGER = 2;

const isManager = ({ by }: ComplaintContext): boolean =>
  by.roles.includes('manager') || by.roles.includes('director');

/** Whoever has it next, an investigation that is not done runs from its beginning (G-08). */
const goesOn = ({ status, investigatedFrom }: Complaint): boolean =>
  investigatedFrom !== undefined && (status === 'assigned' || status === 'confirmed');

/** CP-05: a department and a person are responsible from now on; the clock runs from the first one. */
export const assign = (
  complaint: Complaint,
  { department, personId, reason }: AssignComplaint,
  context: ComplaintContext,
): ComplaintDecision => {
  const status = moveFrom(assignable, complaint.status, 'assigned', 'CP-05');
  const { now, by } = context;
  if (!complaint.severity) {
    throw refusedByRule('CP-03', 'not-classified', {
      zh: '先定类再交部门',
      en: 'It is classified before it goes to a department',
    });
  }
  if (complaint.assignment && reason === undefined) {
    throw refusedByRule('CP-05', 'reason-needed', {
      zh: '改派须说明原因',
      en: 'To give it to somebody else takes a reason',
    });
  }
  const disputed = complaint.declined.length >= REFUSALS_TO_THE_MANAGER;
  if (disputed && !isManager(context)) {
    throw forbidden(
      'manager-decides',
      { zh: '两次退单后由经理决定', en: 'After two refusals the manager decides' },
      { rule: 'G-08' },
    );
  }
  const assignment: Assignment = { department, personId, at: now, by: by.id, final: disputed };
  const event = { ...concernsOf(complaint), department, personId, final: disputed };
  const next: Complaint = {
    ...complaint,
    status,
    assignment,
    investigatedFrom: goesOn(complaint) ? complaint.investigatedFrom : now,
    remarks: remarked(complaint, context, 'assigned', reason),
  };
  const events = [happened(ComplaintAssignedV1, { ...event, assignedBy: by.id }, 'CP-05')];
  return decided(complaint, next, events, context, reason);
};
