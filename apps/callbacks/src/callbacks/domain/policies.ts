import { conflict, forbidden, type Actor, type Refusal } from '@kefu/kernel';
import type { Callback } from './callback.js';

export interface Acting {
  readonly callback: Callback;
  readonly by: Actor;
}

/** A rule that cuts across verbs: says no, or nothing. */
export type Policy = (acting: Acting) => Refusal | undefined;

/** @throws the first refusal */
export const obey = (policies: readonly Policy[], acting: Acting): void => {
  for (const policy of policies) {
    const refusal = policy(acting);
    if (refusal) throw refusal;
  }
};

const isManager = (by: Actor): boolean => by.roles.includes('manager');

/** CB-11: it is on exactly one agent's list, who calls; or the manager does. */
export const isOnOwnList: Policy = ({ callback, by }) =>
  by.id === callback.agentId || isManager(by)
    ? undefined
    : forbidden(
        'not-on-your-list',
        { zh: '这条回访在另一名客服的名单上', en: "It is on another agent's list" },
        { rule: 'CB-11' },
      );

export const managerOnly: Policy = ({ by }) =>
  isManager(by)
    ? undefined
    : forbidden('role-needed', { zh: '须由经理办理', en: 'Only the manager may do this' });

/** The order was closed, cancelled or put back since: there is nothing left to ask. */
export const stillNeeded: Policy = ({ callback: { outdated, call } }) =>
  (outdated ?? call?.waits?.over) === undefined
    ? undefined
    : conflict(
        'no-longer-needed',
        { zh: '这条回访已不再需要', en: 'This callback is not needed any more' },
        { extra: { reason: outdated ?? call?.waits?.over } },
      );
