import { forbidden, refusedByRule, serves, type Actor, type Refusal } from '@kefu/kernel';
import { isOpen, wrongState } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

/** A rule that cuts across verbs: says no, or nothing. */
export type Policy<Subject> = (subject: Subject) => Refusal | undefined;

/** @throws the first refusal */
export const keep = <Subject>(policies: readonly Policy<Subject>[], subject: Subject): void => {
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
  /** This customer refused him, on this or an earlier order (FR-07). */
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
export const customerWantsHim: Policy<Sending> = ({ person }) =>
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

export interface Acting {
  readonly order: RepairOrder;
  readonly by: Actor;
}

const isHis = ({ order, by }: Acting): boolean =>
  (order.technician?.id ?? order.notice?.personId) === by.id;

/** Staff act on orders of their regions, and who was sent into another region (FR-07) on his order. */
export const worksInRegion: Policy<Acting> = ({ order, by }) =>
  by.kind === 'system' || serves(by.regions, order.regionId) || isHis({ order, by })
    ? undefined
    : forbidden('other-region', {
        zh: '这张维修单属于其他区域',
        en: 'This order belongs to another region',
      });

const deskAndLeads = ['agent', 'clerk', 'repair-lead', 'manager'];

/** A technician who is neither at the desk nor a lead. */
export const isOnlyTechnician = ({ roles }: Actor): boolean =>
  roles.includes('technician') && !roles.some((role) => deskAndLeads.includes(role));

/** Who is nothing but a technician sees his own orders only, and acts on no others. */
export const onlyOwnVisits: Policy<Acting> = ({ order, by }) => {
  return !isOnlyTechnician(by) || isHis({ order, by })
    ? undefined
    : forbidden('not-your-order', {
        zh: '这张维修单没有派给您',
        en: 'This order is not yours',
      });
};

export const stillOpen: Policy<Acting> = ({ order }) =>
  isOpen(order.status) ? undefined : wrongState(order.status);

export const isManager: Policy<Acting> = ({ by }) =>
  by.roles.includes('manager')
    ? undefined
    : forbidden('role-needed', { zh: '须由经理办理', en: 'Only the manager may do this' });

/** For every verb of a person. */
export const mayAct: readonly Policy<Acting>[] = [worksInRegion, onlyOwnVisits];
