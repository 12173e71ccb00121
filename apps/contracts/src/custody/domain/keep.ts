import { happened, move, refusedByRule, whenItWas } from '@kefu/kernel';
import {
  CustodyClearedUpV1,
  CustodyCountedV1,
  CustodyDiscrepancyFoundV1,
  CustodyHandedOnV1,
  CustodyReceivedV1,
  CustodyRetiredV1,
  CustodyTakenInV1,
  CustodyUsedV1,
} from '@kefu/messages-contracts';
import { decided } from './clock.js';
import {
  concernsOf,
  lastCount,
  custodyTransitions,
  type CustodyContext,
  type CustodyDecision,
  movedAt,
  type CustodyItem,
} from './custody-item.js';

/** Of what is entered after it happened. */
export interface Entered {
  /** When it was; now where it is not said. */
  readonly at?: string | undefined;
}

export type TakeIn = Entered &
  Pick<CustodyItem, 'number' | 'kind' | 'name' | 'regionId' | 'ownerId' | 'quantity'>;

/** @throws Refusal CT-18 `one-seal` */
export const takeIntoCustody = (
  { at, ...told }: TakeIn,
  context: CustodyContext,
): CustodyDecision => {
  if (told.kind === 'seal' && told.quantity !== 1) {
    throw refusedByRule('CT-18', 'one-seal', {
      zh: '印章一枚一条登记',
      en: 'Each seal is a record of its own',
    });
  }
  const { newId, by } = context;
  const next: CustodyItem = {
    ...told,
    ...{ id: newId(), status: 'in-custody', takenInBy: by.id },
    takenInAt: whenItWas(at, context, { rule: 'CT-18' }),
    ...{ uses: [], counts: [], breaches: [] },
  };
  const said = { ...concernsOf(next), quantity: next.quantity, takenInBy: by.id };
  return decided(next, [happened(CustodyTakenInV1, said, 'CT-18')], context);
};

/** @throws Refusal CT-18 `wrong-state` where it does not lie as it should */
const requireInOrder = ({ status }: CustodyItem): void => {
  if (status !== 'in-custody') move(custodyTransitions, status, 'discrepancy', 'CT-18');
};

export interface UseCustody extends Entered {
  readonly purpose: string;
  readonly quantity: number;
  readonly reference: string;
}

/**
 * CT-18: each use is recorded, by whoever keeps it or for whom they do it.
 * @throws Refusal CT-18 `not-so-many`, `how-many`
 */
export const useCustody = (
  item: CustodyItem,
  { at, ...told }: UseCustody,
  context: CustodyContext,
): CustodyDecision => {
  requireInOrder(item);
  const isSeal = item.kind === 'seal';
  if (isSeal ? told.quantity !== 0 : told.quantity === 0) {
    throw refusedByRule('CT-18', 'how-many', {
      zh: '票据须填写份数，用印份数为零',
      en: 'Of vouchers and invoices some pieces go out, of a seal none',
    });
  }
  if (told.quantity > item.quantity) {
    throw refusedByRule(
      'CT-18',
      'not-so-many',
      { zh: '没有这么多份', en: 'There are not so many' },
      { extra: { quantity: item.quantity } },
    );
  }
  const { by } = context;
  const usedAt = whenItWas(at, context, { after: lastCount(item), rule: 'CT-18' });
  const uses = [...item.uses, { ...told, at: usedAt, by: by.id }];
  const next = { ...item, uses, quantity: item.quantity - told.quantity };
  const said = { ...concernsOf(item), quantity: told.quantity, usedBy: by.id };
  return decided(next, [happened(CustodyUsedV1, said, 'CT-18')], context);
};

export interface ReceiveCustody extends Entered {
  readonly quantity: number;
  readonly reference: string;
}

/** More vouchers or blank invoices came in. */
export const receive = (
  item: CustodyItem,
  { quantity, reference, at }: ReceiveCustody,
  context: CustodyContext,
): CustodyDecision => {
  requireInOrder(item);
  if (item.kind === 'seal') {
    throw refusedByRule('CT-18', 'one-seal', {
      zh: '印章一枚一条登记',
      en: 'Each seal is a record of its own',
    });
  }
  const came = whenItWas(at, context, { after: lastCount(item), rule: 'CT-18' });
  const { receivedAt = came } = item;
  const last = came > receivedAt ? came : receivedAt;
  const next = { ...item, quantity: item.quantity + quantity, receivedAt: last };
  const said = { ...concernsOf(item), quantity, receivedBy: context.by.id };
  return decided(next, [happened(CustodyReceivedV1, said, 'CT-18')], context, {
    reason: reference,
  });
};

/**
 * CT-18: counted by somebody else than who keeps it; a difference is cleared up.
 * @throws Refusal CT-18 `own-count`
 */
export const count = (
  item: CustodyItem,
  { counted, at }: Entered & { readonly counted: number },
  context: CustodyContext,
): CustodyDecision => {
  const { by } = context;
  requireInOrder(item);
  if (by.id === item.ownerId) {
    throw refusedByRule('CT-18', 'own-count', {
      zh: '保管人不能自己清点',
      en: 'Somebody else than who keeps it counts it',
    });
  }
  const doneAt = whenItWas(at, context, {
    after: {
      at: movedAt(item),
      zh: '最后一次清点、使用或收入',
      en: 'it was last counted, used or received',
    },
    rule: 'CT-18',
  });
  const entry = {
    ...{ at: doneAt, by: by.id, expected: item.quantity, counted },
    uses: item.uses.length,
  };
  const counts = [...item.counts, entry];
  const said = { ...concernsOf(item), expected: item.quantity, counted, countedBy: by.id };
  if (counted === item.quantity) {
    const events = [happened(CustodyCountedV1, said, 'CT-18')];
    return decided({ ...item, counts, uses: [] }, events, context, { doneAt });
  }
  const status = move(custodyTransitions, item.status, 'discrepancy', 'CT-18');
  const events = [happened(CustodyDiscrepancyFoundV1, said, 'CT-18')];
  return decided({ ...item, status, counts, uses: [] }, events, context, { doneAt });
};

/**
 * How a difference came about; there are as many from now on as were counted.
 * @throws Refusal CT-18 `own-discrepancy`
 */
export const clearUp = (
  item: CustodyItem,
  { explained, at }: Entered & { readonly explained: string },
  context: CustodyContext,
): CustodyDecision => {
  const status = move(custodyTransitions, item.status, 'in-custody', 'CT-18');
  const { by } = context;
  if (by.id === item.ownerId) {
    throw refusedByRule('CT-18', 'own-discrepancy', {
      zh: '保管人不能自己结清差异',
      en: 'Somebody else than who keeps it clears a difference up',
    });
  }
  const doneAt = whenItWas(at, context, { after: lastCount(item), rule: 'CT-18' });
  const last = item.counts.at(-1);
  const counts = item.counts.map((one) =>
    one === last ? { ...one, explained, explainedBy: by.id } : one,
  );
  const quantity = last?.counted ?? item.quantity;
  const said = { ...concernsOf(item), quantity, clearedUpBy: by.id };
  const events = [happened(CustodyClearedUpV1, said, 'CT-18')];
  return decided({ ...item, status, counts, quantity }, events, context, {
    reason: explained,
    doneAt,
  });
};

/** It is not kept any more: worn, used up, given back. */
export const retire = (
  item: CustodyItem,
  reason: string,
  context: CustodyContext,
): CustodyDecision => {
  const status = move(custodyTransitions, item.status, 'retired', 'CT-18');
  const said = { ...concernsOf(item), retiredBy: context.by.id };
  const events = [happened(CustodyRetiredV1, said, 'CT-18')];
  return decided({ ...item, status, retireReason: reason }, events, context, { reason });
};

/** G-01: somebody else keeps it. */
export const handOn = (
  item: CustodyItem,
  ownerId: string,
  context: CustodyContext,
  reason?: string,
): CustodyDecision => {
  if (item.ownerId === ownerId) {
    throw refusedByRule('CT-18', 'keeper-already', {
      zh: '该人员已是保管人',
      en: 'They keep it already',
    });
  }
  const next = { ...item, ownerId };
  const said = { ...concernsOf(next), formerKeeperId: item.ownerId };
  return decided(next, [happened(CustodyHandedOnV1, said, 'G-01')], context, { reason });
};
