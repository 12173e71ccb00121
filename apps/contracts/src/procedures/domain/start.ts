import type { ProcedureTemplate } from '@kefu/handbook';
import { happened, refusedByRule } from '@kefu/kernel';
import { ProcedureHandedOnV1, ProcedureStartedV1 } from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  type Procedure,
  type ProcedureContext,
  type ProcedureDecision,
  type ProcedureStep,
} from './procedure.js';
import { templatesOf } from './templates.js';

export type StartProcedure = Pick<
  Procedure,
  | 'number'
  | 'kind'
  | 'customerId'
  | 'regionId'
  | 'contractId'
  | 'assetId'
  | 'coOwners'
  | 'mortgaged'
  | 'ownerId'
> & {
  /** Kinds of procedures of the same contract that are done. */
  readonly doneBefore: readonly string[];
};

/** @throws Refusal CT-11 `unknown-procedure` */
export const requireTemplate = (
  kind: string,
  mortgaged: boolean,
  { now, handbook }: Pick<ProcedureContext, 'now' | 'handbook'>,
): ProcedureTemplate => {
  const templates = templatesOf(handbook.asOf(now), mortgaged);
  const found = templates.find(({ code }) => code === kind);
  if (found) return found;
  throw refusedByRule(
    'CT-11',
    'unknown-procedure',
    { zh: '本中心没有这种办证流程', en: 'This centre has no such procedure' },
    { extra: { known: templates.map(({ code }) => code) } },
  );
};

/** Steps as they were when it started: the profile may have others since (G-06). */
const stepsOf = ({ steps }: ProcedureTemplate): ProcedureStep[] =>
  steps.map(({ documents = [], ...step }) => ({ ...step, documents, taken: [], rests: [] }));

/**
 * CT-11: ordered steps, the first of which runs from now on.
 * @throws Refusal CT-11 `unknown-procedure`, `another-comes-before`
 */
export const startProcedure = (
  { doneBefore, ...told }: StartProcedure,
  context: ProcedureContext,
): ProcedureDecision => {
  const { now, newId, by } = context;
  const template = requireTemplate(told.kind, told.mortgaged, context);
  const { after, certificate, title } = template;
  if (after !== undefined && !doneBefore.includes(after)) {
    throw refusedByRule(
      'CT-11',
      'another-comes-before',
      {
        zh: `同一合同须先办完 ${after}`,
        en: `${after} of the same contract must be done before`,
      },
      { extra: { after } },
    );
  }
  const steps = stepsOf(template).map((step, at) =>
    at === 0 ? { ...step, startedAt: now } : step,
  );
  const next: Procedure = {
    ...told,
    ...{ id: newId(), status: 'running', title, steps, step: 0, changes: [], breaches: [] },
    startedBy: by.id,
    ...(certificate === undefined ? {} : { certificate }),
  };
  const said = { ...concernsOf(next), startedBy: by.id, step: steps[0]?.code ?? '' };
  return decided(next, [happened(ProcedureStartedV1, said, 'CT-11')], context);
};

/** G-01: somebody else answers for the step that runs. */
export const handOn = (
  procedure: Procedure,
  ownerId: string,
  context: ProcedureContext,
  reason?: string,
): ProcedureDecision => {
  if (procedure.ownerId === ownerId) {
    throw refusedByRule('CT-11', 'owner-already', {
      zh: '该人员已是负责人',
      en: 'They answer for it already',
    });
  }
  const next = { ...procedure, ownerId };
  const said = { ...concernsOf(next), formerOwnerId: procedure.ownerId };
  return decided(next, [happened(ProcedureHandedOnV1, said, 'G-01')], context, { reason });
};
