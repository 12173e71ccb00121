import { Money } from '@kefu/kernel';
import type { Complaint } from './complaint.js';
import { paidOf } from './owed.js';
import type { Proposal, ProposedDisposal } from './proposal.js';

type Approval = Required<Pick<Proposal, 'approvedAs' | 'approvedBy'>>;

/** What is asked of the customer's disposal account, or taken back. */
export interface WantedDisposal
  extends
    Approval,
    Pick<ProposedDisposal, 'id' | 'kind' | 'amount'>,
    Pick<Complaint, 'customerId' | 'regionId'> {
  readonly complaintId: string;
  readonly status: 'requested' | 'settled' | 'released';
  /** Why it is not carried out. */
  readonly because: string;
}

const fallen: Readonly<Record<string, string>> = {
  rejected: 'proposal-rejected',
  refused: 'customer-refused',
  dropped: 'proposal-dropped',
};

/** Why what was approved will not be carried out; undefined while it may be. */
const becauseOf = ({ ending, malice }: Complaint, { status }: Proposal): string | undefined => {
  if (fallen[status] || !ending) return fallen[status];
  // it may yet go on where it was (CP-09)
  if (ending.outcome === 'malicious' && !malice?.final) return undefined;
  return `complaint-${ending.outcome}`;
};

/** G-04: what is asked of the customer's disposal account follows from what the complaint is, whoever changed it. */
export const wantedDisposals = (complaint: Complaint): readonly WantedDisposal[] => {
  const { id: complaintId, customerId, regionId } = complaint;
  return complaint.proposals.flatMap((proposal) => {
    const { approvedAs, approvedBy, carriedOutAt, disposals = [] } = proposal;
    if (!approvedAs || !approvedBy) return [];
    const because = becauseOf(complaint, proposal);
    return disposals.map(({ id, kind, amount }): WantedDisposal => {
      const whole = { id, complaintId, customerId, regionId, kind, amount, approvedAs, approvedBy };
      if (carriedOutAt) return { ...whole, status: 'settled', because: '' };
      if (!because) return { ...whole, status: 'requested', because: '' };
      // what was paid before it fell was given all the same
      const paid = paidOf(complaint, id);
      return paid.exceeds(Money.zero)
        ? { ...whole, amount: String(paid), status: 'settled', because }
        : { ...whole, status: 'released', because };
    });
  });
};

/** Those that stand otherwise than before. */
export const movedDisposals = (
  before: Complaint | undefined,
  after: Complaint,
): readonly WantedDisposal[] => {
  const was = new Map((before ? wantedDisposals(before) : []).map((one) => [one.id, one]));
  return wantedDisposals(after).filter((one) => {
    const former = was.get(one.id);
    return JSON.stringify(former) !== JSON.stringify(one);
  });
};
