import { clockedBy, within, type Awaited } from '@kefu/handbook';
import { happened } from '@kefu/kernel';
import { ProcedureBreachWithdrawnV1 } from '@kefu/messages-contracts';
import { concernsOf, type Procedure, type ProcedureContext } from './procedure.js';

/** The step that runs; while the customer is awaited that they are; then that they are told. */
const clockOf = (procedure: Procedure, context: ProcedureContext): Awaited => {
  const { status, steps, step, awaited, ownerId: personId, doneAt } = procedure;
  const { handbook } = context;
  const running = steps[step];
  const role = running?.owner ?? steps.at(-1)?.owner ?? 'clerk';
  const responsible = { role, personId };
  if (status === 'running' && awaited) {
    const limit = handbook.asOf(awaited.since).parameter('CT-11', 'customerAwaited');
    return { deadline: within('CT-11', awaited.since, limit, context), responsible };
  }
  if (status === 'running' && running?.startedAt !== undefined) {
    const { startedAt, rests } = running;
    return { deadline: within('CT-11', startedAt, running.within, context, rests), responsible };
  }
  if (status === 'done' && doneAt !== undefined) {
    const limit = handbook.asOf(doneAt).limit('CT-11', 'tell');
    return { deadline: within('CT-11', doneAt, limit, context), responsible };
  }
  return status === 'cancelled' ? 'called-off' : undefined;
};

export const decided = clockedBy('CT-11', clockOf, (procedure, told) =>
  happened(ProcedureBreachWithdrawnV1, { ...told, ...concernsOf(procedure) }, 'CT-11'),
);
