import { describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { faultsOfLifeCycle } from '@kefu/testing/life-cycles';
import { ADeposit, finance, generalManager, manager, on, owner } from '../../../test/a-deposit.js';
import * as domain from './index.js';
import type { Deposit, DepositStatus } from './index.js';

describe('the life cycle of a deposit', () => {
  it('CT-03 CT-04 has each verb in its states alone, and a way out of each', () => {
    const paid = ADeposit.paid().deposit;
    const loss = { amount: '8000.00', at: paid.requestedAt, by: owner.id };
    const [payment] = paid.movements;
    const back = { id: newId(), kind: 'reclaimed', amount: '8000.00', on: '2026-03-02' } as const;
    const whole = [...paid.movements, { ...back, at: paid.requestedAt, by: finance.id }];
    const unpaid: readonly DepositStatus[] = ['requested', 'approved', 'rejected', 'withdrawn'];
    const inState = (status: DepositStatus): Deposit => ({
      ...(unpaid.includes(status) ? ADeposit.requested().deposit : paid),
      ...(['reclaimed', 'part-reclaimed', 'forfeited'].includes(status)
        ? { movements: whole, endedAt: paid.requestedAt }
        : {}),
      ...(status === 'paid' || status === 'reclaim-due' ? { proposedLoss: loss } : {}),
      status,
    });
    const day = (status: DepositStatus) => (status === 'reclaim-due' ? '2026-05-29' : '2026-03-02');
    const undo = (status: DepositStatus, movementId = '') =>
      domain.reverseMovement(
        inState(status),
        { movementId, reason: '录错' },
        on(finance, day(status)),
      );
    const faults = faultsOfLifeCycle<DepositStatus>({
      transitions: domain.depositTransitions,
      first: ['requested'],
      ends: ['rejected', 'withdrawn'],
      rests: ['reclaimed', 'part-reclaimed', 'forfeited'],
      table: `
                   requested approved  paid           reclaim-due    reclaimed           part-reclaimed      forfeited           rejected            withdrawn
        approve    approved  -         -              -              -                   -                   -                   -                   -
        reject     rejected  -         -              -              -                   -                   -                   -                   -
        withdraw   withdrawn withdrawn -              -              -                   -                   -                   -                   -
        pay        -         paid      -              -              -                   -                   -                   -                   -
        comeDue    requested approved  reclaim-due    reclaim-due    reclaimed           part-reclaimed      forfeited           rejected            withdrawn
        reclaim    -         -         reclaimed      reclaimed      -                   -                   -                   -                   -
        lose       -         -         forfeited      forfeited      -                   -                   -                   -                   -
        loseRest   -         -         part-reclaimed part-reclaimed -                   -                   -                   -                   -
        agreeDay   requested approved  paid           paid           -                   -                   -                   -                   -
        unpay      !movement-not-found !movement-not-found approved approved !came-back-already !came-back-already !came-back-already !movement-not-found !movement-not-found
        undo       !movement-not-found !movement-not-found !movement-not-found !movement-not-found paid paid paid !movement-not-found !movement-not-found
        undoLate   !movement-not-found !movement-not-found !movement-not-found !movement-not-found reclaim-due reclaim-due reclaim-due !movement-not-found !movement-not-found`,
      verbs: {
        approve: (s) => domain.approveDeposit(inState(s), on(finance)),
        reject: (s) => domain.rejectDeposit(inState(s), '不需要', on(finance)),
        withdraw: (s) => domain.withdrawDeposit(inState(s), '不需要', on(owner)),
        pay: (s) => domain.payDeposit(inState(s), { on: '2026-03-02' }, on(finance)),
        comeDue: (s) => domain.becomeDue(inState(s), on(owner)),
        reclaim: (s) =>
          domain.reclaimDeposit(inState(s), { amount: '8000.00', on: '2026-03-02' }, on(finance)),
        lose: (s) => domain.approveForfeit(inState(s), on(generalManager)),
        loseRest: (s) => {
          const half = { amount: '4000.00', on: '2026-03-02', reason: '扣款' };
          const rest = domain.reclaimDeposit(inState(s), half, on(finance)).next;
          const lost = { ...rest, proposedLoss: { ...loss, amount: '4000.00' } };
          return domain.approveForfeit(lost, on(manager));
        },
        agreeDay: (s) =>
          domain.agreeDay(inState(s), { reclaimOn: '2026-09-01', reason: '延期' }, on(manager)),
        unpay: (s) => undo(s, unpaid.includes(s) ? '' : payment?.id),
        undo: (s) => undo(s, back.id),
        undoLate: (s) =>
          domain.reverseMovement(
            inState(s),
            { movementId: back.id, reason: '录错' },
            on(finance, '2026-05-29'),
          ),
      },
    });
    expect(faults).toEqual([]);
  });
});
