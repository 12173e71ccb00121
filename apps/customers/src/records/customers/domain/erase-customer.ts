import { conflict, happened, move, refusedByRule, type Decision } from '@kefu/kernel';
import { CustomerErasedV1 } from '@kefu/messages-customers';
import { customerTransitions, type Customer, type Ground } from './customer.js';

/** Something that the centre still owes the customer, or the customer the centre. */
export interface Obligation {
  /** `repair-order`, `callback`, … */
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly id: string;
  /** Where people know it by one. */
  readonly number?: string | undefined;
}

export interface EraseCustomer {
  readonly ground: Ground;
  /** The customer's own number, once more: it cannot be undone. */
  readonly number: string;
}

/**
 * G-05: whether a customer may be erased now.
 * @throws Refusal `merged`, `wrong-state` (409); `number-differs`, `obligations-open` (422)
 */
export const requireErasable = (
  { status, number, mergedInto }: Customer,
  command: EraseCustomer,
  obligations: readonly Obligation[],
): void => {
  if (status === 'merged') {
    throw conflict(
      'merged',
      { zh: '该档案已并入另一客户，请删除合并后的客户', en: 'It was merged; erase the survivor' },
      { rule: 'CU-01', extra: { mergedInto } },
    );
  }
  move(customerTransitions, status, 'erased', 'G-05');
  if (command.number.trim().toUpperCase() !== number) {
    throw refusedByRule('G-05', 'number-differs', {
      zh: '编号与该客户不符；删除不可撤销，请核对',
      en: 'That is not this customer’s number; erasing is for good, so check it',
    });
  }
  if (obligations.length > 0) {
    throw refusedByRule(
      'G-05',
      'obligations-open',
      {
        zh: `尚有 ${obligations.length} 项未了事项，了结后方可删除`,
        en: `${obligations.length} obligations are open; settle them first`,
      },
      { extra: { obligations } },
    );
  }
};

/** That there was a customer, where and of what kind, for the figures; nothing that tells who. */
export const blankCustomer = (customer: Customer): Customer => {
  const { id, kind, filedNo, number, status, mergedInto, erasure } = customer;
  const { regionCode, stage, tier } = customer;
  return {
    ...{ id, kind, filedNo, number, status, mergedInto, erasure, regionCode, stage, tier },
    ...{ name: '', initials: '', phones: [], tags: [], contacts: [] },
  };
};

/** What tells who the customer was goes. */
export const eraseCustomer = (
  customer: Customer,
  ground: Ground,
  at: string,
): Decision<Customer> => {
  const status = move(customerTransitions, customer.status, 'erased', 'G-05');
  const next = { ...blankCustomer(customer), status, erasure: { at, ground } };
  const event = happened(CustomerErasedV1, { number: customer.number, ground }, 'G-05');
  return { next, events: [event], reason: ground };
};
