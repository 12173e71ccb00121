import { conflict, due, happened, move, refusedByRule, whenItWas } from '@kefu/kernel';
import {
  ProcedureCustomerAwaitedV1,
  ProcedureDoneV1,
  ProcedureResumedV1,
  ProcedureStepDoneV1,
  ProcedureToldV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  procedureTransitions,
  type Procedure,
  type ProcedureContext,
  type ProcedureDecision,
  type ProcedureStep,
  type TakenDocument,
} from './procedure.js';

/** @throws Refusal `wrong-state` where none runs */
export const runningStep = ({ status, steps, step }: Procedure): ProcedureStep => {
  const running = steps[step];
  if (status === 'running' && running) return running;
  throw conflict(
    'wrong-state',
    { zh: '该流程没有正在办理的步骤', en: 'No step of it runs' },
    { rule: 'CT-11', extra: { from: status, possible: procedureTransitions[status] } },
  );
};

const withStep = (procedure: Procedure, step: ProcedureStep): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((one, at) => (at === procedure.step ? step : one)),
});

/** Documents of the running step came in; what came in before adds to it. */
export const takeDocuments = (
  procedure: Procedure,
  documents: readonly TakenDocument[],
  context: ProcedureContext,
): ProcedureDecision => {
  const step = runningStep(procedure);
  const unknown = documents.find(({ code }) => !step.documents.some((one) => one.code === code));
  if (unknown) {
    throw refusedByRule(
      'CT-11',
      'document-not-asked-for',
      { zh: '本步骤不需要这份材料', en: 'This step asks for no such document' },
      { extra: { code: unknown.code } },
    );
  }
  const counts = new Map(step.taken.map(({ code, copies }) => [code, copies]));
  for (const { code, copies } of documents) counts.set(code, (counts.get(code) ?? 0) + copies);
  const taken = [...counts].map(([code, copies]) => ({ code, copies }));
  return decided(withStep(procedure, { ...step, taken }), [], context);
};

/** @throws Refusal CT-11 `documents-missing` */
const requireDocuments = ({ documents, taken }: ProcedureStep): void => {
  const missing = documents.filter(({ code, copies, optional }) => {
    const there = taken.find((one) => one.code === code)?.copies ?? 0;
    return !optional && there < copies;
  });
  if (missing.length === 0) return;
  throw refusedByRule(
    'CT-11',
    'documents-missing',
    {
      zh: `材料未齐：${missing.map(({ title }) => title.zh).join('、')}`,
      en: `Documents are missing: ${missing.map(({ title }) => title.en).join(', ')}`,
    },
    { extra: { missing: missing.map(({ code }) => code) } },
  );
};

/** What happened before it is entered. */
export interface Happening {
  readonly at?: string | undefined;
}

export interface StepDone extends Happening {
  readonly reference?: string | undefined;
  /** Why it was earlier than it can be. */
  readonly earlyReason?: string | undefined;
  /** Who answers for the step that follows. */
  readonly nextOwnerId: string;
}

/**
 * CT-11: the running step is done, and the next one starts; after the last all is.
 * @throws Refusal CT-11 `documents-missing`, `too-early`, `customer-awaited`, `at-an-impossible-time`
 */
export const completeStep = (
  procedure: Procedure,
  { at, reference, earlyReason, nextOwnerId }: StepDone,
  context: ProcedureContext,
): ProcedureDecision => {
  const step = runningStep(procedure);
  if (procedure.awaited) throw customerAwaited();
  requireDocuments(step);
  const { now, by, handbook } = context;
  const startedAt = step.startedAt ?? now;
  const doneAt = whenItWas(at, context, {
    after: { at: startedAt, zh: '本步骤开始', en: 'the step began' },
    rule: 'CT-11',
  });
  if (step.notBefore !== undefined && earlyReason === undefined) {
    const earliest = due(startedAt, step.notBefore, handbook.calendar).at;
    if (doneAt < earliest) throw tooEarly(earliest);
  }
  const done: ProcedureStep = {
    ...step,
    ...{ doneAt, doneBy: by.id },
    ...(reference ? { reference } : {}),
    ...(earlyReason ? { earlyReason } : {}),
  };
  const number = procedure.step + 1;
  const stepped = { ...withStep(procedure, done), step: number };
  const following = stepped.steps[number];
  const said = { ...concernsOf(procedure), step: step.code, doneAt, doneBy: by.id };
  const stepDone = happened(ProcedureStepDoneV1, said, 'CT-11');
  if (following) {
    const next = withStep(stepped, { ...following, startedAt: doneAt });
    return decided({ ...next, ownerId: nextOwnerId }, [stepDone], context, { doneAt });
  }
  const status = move(procedureTransitions, procedure.status, 'done', 'CT-11');
  const next: Procedure = { ...stepped, status, doneAt };
  const { certificate } = procedure;
  const all = { ...concernsOf(next), doneAt, ...(certificate ? { certificate } : {}) };
  const events = [stepDone, happened(ProcedureDoneV1, all, 'CT-11')];
  return decided(next, events, context, { doneAt });
};

const customerAwaited = () =>
  refusedByRule('CT-11', 'customer-awaited', {
    zh: '正在等候客户，请先恢复办理',
    en: 'The customer is awaited; it goes on first',
  });

const tooEarly = (earliest: string) =>
  refusedByRule(
    'CT-11',
    'too-early',
    {
      zh: '早于规定的最早时间，如确已办出请说明原因',
      en: 'It is earlier than it can be; if it is done all the same, say why',
    },
    { extra: { earliest } },
  );

/** When the customer was last said to be no longer awaited, or the step began. */
const lastChangeOf = ({ rests, startedAt }: ProcedureStep, now: string): string =>
  rests.at(-1)?.to ?? startedAt ?? now;

/**
 * It waits for the customer: its clock rests, and theirs runs.
 * @throws Refusal CT-11 `customer-awaited`, `at-an-impossible-time`
 */
export const awaitCustomer = (
  procedure: Procedure,
  { words, at }: { readonly words: string } & Happening,
  context: ProcedureContext,
): ProcedureDecision => {
  const step = runningStep(procedure);
  if (procedure.awaited) throw customerAwaited();
  const { now } = context;
  const since = whenItWas(at, context, {
    after: { at: lastChangeOf(step, now), zh: '本步骤开始或恢复', en: 'the step began or went on' },
    rule: 'CT-11',
  });
  const next = { ...procedure, awaited: { since, words } };
  const said = { ...concernsOf(procedure), step: step.code };
  const events = [happened(ProcedureCustomerAwaitedV1, said, 'CT-11')];
  return decided(next, events, context, { doneAt: since });
};

/** The customer did what was awaited: the clock goes on where it rested. */
export const resume = (
  procedure: Procedure,
  { at }: Happening,
  context: ProcedureContext,
): ProcedureDecision => {
  const step = runningStep(procedure);
  const { awaited } = procedure;
  if (!awaited) {
    throw refusedByRule('CT-11', 'customer-not-awaited', {
      zh: '没有在等候客户',
      en: 'The customer is not awaited',
    });
  }
  const to = whenItWas(at, context, {
    after: { at: awaited.since, zh: '开始等候客户', en: 'the customer was first awaited' },
    rule: 'CT-11',
  });
  const rests = [...step.rests, { from: awaited.since, to, rule: 'CT-11' }];
  const next = { ...withStep(procedure, { ...step, rests }), awaited: undefined };
  const said = { ...concernsOf(procedure), step: step.code };
  return decided(next, [happened(ProcedureResumedV1, said, 'CT-11')], context, { doneAt: to });
};

/** CT-11: the customer knows that it is done. Its certificate is released under CU-09. */
export const tellCustomer = (
  procedure: Procedure,
  { at }: Happening,
  context: ProcedureContext,
): ProcedureDecision => {
  const status = move(procedureTransitions, procedure.status, 'told', 'CT-11');
  const { now, by } = context;
  const toldAt = whenItWas(at, context, {
    after: { at: procedure.doneAt ?? now, zh: '办结', en: 'it was done' },
    rule: 'CT-11',
  });
  const next = { ...procedure, status, toldAt, toldBy: by.id };
  const said = { ...concernsOf(procedure), toldBy: by.id };
  return decided(next, [happened(ProcedureToldV1, said, 'CT-11')], context, { doneAt: toldAt });
};
