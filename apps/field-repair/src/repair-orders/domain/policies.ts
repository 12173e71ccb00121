import { refusedByRule, serves, type Refusal } from '@kefu/kernel';
import type { RepairOrder } from './repair-order.js';

/** A rule that cuts across verbs: says no, or nothing. */
export type Policy<Subject> = (subject: Subject) => Refusal | undefined;

/** @throws the first refusal */
export const obey = <Subject>(policies: readonly Policy<Subject>[], subject: Subject): void => {
  for (const policy of policies) {
    const refusal = policy(subject);
    if (refusal) throw refusal;
  }
};

/** What staff records say of somebody who is to be told or sent. */
export interface StaffMember {
  readonly id: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
  readonly teamId?: string;
  readonly leadId?: string;
  /** On no confirmed or present visit. */
  readonly free: boolean;
  /** This customer refused them, on this or an earlier order (FR-07). */
  readonly refusedByCustomer: boolean;
}

export interface Sending {
  readonly order: RepairOrder;
  readonly person: StaffMember;
  readonly outOfRegionReason?: string | undefined;
}

export const isTechnician: Policy<Sending> = ({ person }) =>
  person.roles.includes('technician')
    ? undefined
    : refusedByRule('FR-07', 'not-a-technician', {
        zh: '此人不是维修员',
        en: 'This person is no technician',
      });

/** FR-07: a refused technician is not offered to that customer again. */
export const notRefused: Policy<Sending> = ({ person }) =>
  person.refusedByCustomer
    ? refusedByRule('FR-07', 'technician-refused-by-customer', {
        zh: '该客户已拒绝此维修员',
        en: 'The customer refused this technician',
      })
    : undefined;

/** FR-07: technicians serve their region; another region takes the lead's reason. */
export const servesRegionOrHasReason: Policy<Sending> = ({ order, person, outOfRegionReason }) =>
  serves(person.regionIds, order.regionId) || outOfRegionReason !== undefined
    ? undefined
    : refusedByRule('FR-07', 'out-of-region-needs-reason', {
        zh: '跨区派工须由组长说明原因',
        en: 'A technician of another region takes a reason of the lead',
      });

/** FR-02: a technician who is told directly is a free one. */
export const isFree: Policy<Sending> = ({ person }) =>
  person.free
    ? undefined
    : refusedByRule('FR-02', 'technician-not-free', {
        zh: '该维修员目前没有空',
        en: 'This technician is not free',
      });
