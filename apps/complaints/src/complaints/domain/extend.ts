import { askExtension, decideExtension, type Extension, type RunningLimit } from '@kefu/handbook';
import { conflict, forbidden, happened, type Instant } from '@kefu/kernel';
import {
  ComplaintExtensionAskedV1,
  ComplaintExtensionGrantedV1,
  ComplaintExtensionRefusedV1,
} from '@kefu/messages-complaints';
import { isMissed, limitOf, limitsOf } from './clocks.js';
import type { Complaint } from './complaint.js';
import { concernsOf, remarked, type ComplaintContext, type ComplaintDecision } from './context.js';
import { decided } from './deadlines.js';
import { handling } from './ownership.js';

/**
 * Limits that may be extended (G-10). Others not: what is owed at once (CP-01, CP-04), to the customer
 * (CP-13, G-07), or to somebody who waits for a signature (G-08).
 */
export const extendable = ['CP-05', 'CP-08', 'CP-09', 'CP-11', 'CP-15', 'CP-16'] as const;
export type Extendable = (typeof extendable)[number];

/** Whoever has to keep it asks, or a handler in their name. */
const isTheirs = ({ responsible: { role, personId } }: RunningLimit, { by }: ComplaintContext) =>
  personId === undefined ? by.roles.includes(role) : personId === by.id;

const limitToExtend = (
  rule: Extendable,
  complaint: Complaint,
  context: ComplaintContext,
): RunningLimit => {
  const limits = limitsOf(rule, complaint, context).filter((one) => !isMissed(complaint, one));
  const [first] = limits;
  if (!first) {
    throw conflict(
      'nothing-to-extend',
      { zh: '该时限未在计时或已过', en: 'No such limit runs, or it was missed' },
      { rule: 'G-10' },
    );
  }
  const own = limits.find((one) => isTheirs(one, context));
  if (own) return own;
  if (handling.some((role) => context.by.roles.includes(role))) return first;
  throw forbidden(
    'not-your-limit',
    { zh: '只有负责该时限的人可申请延期', en: 'Only who has to keep a limit asks for more time' },
    { rule: 'G-10' },
  );
};

export interface AskForExtension {
  readonly rule: Extendable;
  readonly until: Instant;
  readonly reason: string;
}

/** G-10: more time is asked for. Nothing moves until somebody above grants it. */
export const askForExtension = (
  complaint: Complaint,
  { rule, until, reason }: AskForExtension,
  context: ComplaintContext,
): ComplaintDecision => {
  const limit = limitToExtend(rule, complaint, context);
  const asked = askExtension(complaint.extensions, limit, until, context);
  const { dueAt, decidedByRoles, askedBy } = asked;
  const next: Complaint = {
    ...complaint,
    extensions: [...complaint.extensions, asked],
    remarks: remarked(complaint, context, 'extension-asked', reason),
  };
  const of = { ...concernsOf(complaint), of: rule, dueAt, until };
  const event = { ...of, decidedByRoles: [...decidedByRoles], askedBy };
  return decided(
    complaint,
    next,
    [happened(ComplaintExtensionAskedV1, event, 'G-10')],
    context,
    reason,
  );
};

export interface DecideExtension {
  readonly rule: Extendable;
  readonly reason?: string | undefined;
}

const answer =
  (granted: boolean) =>
  (
    complaint: Complaint,
    { rule, reason }: DecideExtension,
    context: ComplaintContext,
  ): ComplaintDecision => {
    const limit = (asked: Extension) => limitOf(asked, complaint, context);
    const { extensions, answered } = decideExtension(
      complaint.extensions,
      rule,
      granted,
      limit,
      context,
    );
    const { dueAt, until } = answered;
    const about = granted ? 'extension-granted' : 'extension-refused';
    const remarks = remarked(complaint, context, about, reason);
    const next: Complaint = { ...complaint, extensions, remarks };
    const of = { ...concernsOf(complaint), of: rule, dueAt, until };
    const event = granted
      ? happened(ComplaintExtensionGrantedV1, { ...of, grantedBy: context.by.id }, 'G-10')
      : happened(ComplaintExtensionRefusedV1, { ...of, refusedBy: context.by.id }, 'G-10');
    return decided(complaint, next, [event], context, reason);
  };

/** G-10: the limit is due when it was asked for; whoever grants it is on record. */
export const grantExtension = answer(true);
/** G-10: the limit stays as it is. */
export const refuseExtension = answer(false);
