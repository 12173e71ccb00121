import { happened, move, refusedByRule } from '@kefu/kernel';
import { ProcedureCancelledV1, ProcedureFilingChangedV1 } from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  procedureTransitions,
  type FilingChange,
  type Procedure,
  type ProcedureContext,
  type ProcedureDecision,
} from './procedure.js';

/** Who came in person, and signed. */
export interface Presence {
  readonly buyerInPerson: boolean;
  readonly coOwnersInPerson: number;
}

export interface ChangeFiling extends Presence {
  readonly cause: string;
}

/**
 * CT-11: only for cause, with the buyer and all co-owners in person.
 * @throws Refusal CT-11 `not-in-person`
 */
const recorded = (
  procedure: Procedure,
  kind: FilingChange['kind'],
  { cause, buyerInPerson, coOwnersInPerson }: ChangeFiling,
  { now, by }: ProcedureContext,
): readonly FilingChange[] => {
  if (!buyerInPerson || coOwnersInPerson < procedure.coOwners) {
    throw refusedByRule(
      'CT-11',
      'not-in-person',
      {
        zh: '备案的变更或注销须买受人和全部共有人本人到场',
        en: 'A filing is changed or cancelled with the buyer and all co-owners in person',
      },
      { extra: { coOwners: procedure.coOwners } },
    );
  }
  const change = { at: now, by: by.id, kind, cause, coOwnersPresent: coOwnersInPerson };
  return [...procedure.changes, change];
};

export const isFiling = ({ kind }: Procedure): boolean => kind === 'record-filing';

/** What was handed in is with the authority: from then on it is no matter of the centre alone. */
const isSubmitted = ({ step }: Procedure): boolean => step > 0;

/** The filing runs anew, from its first step. */
export const changeFiling = (
  procedure: Procedure,
  told: ChangeFiling,
  context: ProcedureContext,
): ProcedureDecision => {
  if (!isFiling(procedure)) {
    throw refusedByRule('CT-11', 'not-a-filing', {
      zh: '只有合同备案可以变更',
      en: 'Only a record filing is changed',
    });
  }
  const status = move(procedureTransitions, procedure.status, 'running', 'CT-11');
  const changes = recorded(procedure, 'changed', told, context);
  const steps = procedure.steps.map(({ code, title, owner, within, notBefore, documents }, at) => ({
    ...{ code, title, owner, within, documents, taken: [], rests: [] },
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(at === 0 ? { startedAt: context.now } : {}),
  }));
  const next: Procedure = {
    ...{ ...procedure, status, changes, steps, step: 0 },
    ...{ doneAt: undefined, toldAt: undefined, toldBy: undefined },
  };
  const said = { ...concernsOf(procedure), changedBy: context.by.id };
  const events = [happened(ProcedureFilingChangedV1, said, 'CT-11')];
  return decided(next, events, context, { reason: told.cause });
};

/** A filing that was handed in is cancelled like it is changed; anything else for a reason. */
export const cancelProcedure = (
  procedure: Procedure,
  told: ChangeFiling,
  context: ProcedureContext,
): ProcedureDecision => {
  const status = move(procedureTransitions, procedure.status, 'cancelled', 'CT-11');
  const inPerson = isFiling(procedure) && isSubmitted(procedure);
  if (!inPerson && procedure.status !== 'running') {
    throw refusedByRule('CT-11', 'done-already', {
      zh: '已办完，不能取消',
      en: 'It is done and cannot be cancelled',
    });
  }
  const changes = inPerson ? recorded(procedure, 'cancelled', told, context) : procedure.changes;
  const next: Procedure = {
    ...{ ...procedure, status, changes, cancelReason: told.cause, awaited: undefined },
  };
  const said = { ...concernsOf(procedure), cancelledBy: context.by.id };
  const events = [happened(ProcedureCancelledV1, said, 'CT-11')];
  return decided(next, events, context, { reason: told.cause });
};
