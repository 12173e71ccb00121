import type { Complaint } from './complaint.js';
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
const becauseOf = ({ ending }: Complaint, { status }: Proposal): string | undefined =>
  fallen[status] ?? (ending && `complaint-${ending.outcome}`);

/** G-04: what is asked of the customer's disposal account follows from what the complaint is, whoever changed it. */
export const wantedDisposals = (complaint: Complaint): readonly WantedDisposal[] => {
  const { id: complaintId, customerId, regionId } = complaint;
  return complaint.proposals.flatMap((proposal) => {
    const { approvedAs, approvedBy, carriedOutAt, disposals = [] } = proposal;
    if (!approvedAs || !approvedBy) return [];
    const because = carriedOutAt ? undefined : becauseOf(complaint, proposal);
    return disposals.map(({ id, kind, amount }): WantedDisposal => ({
      ...{ id, complaintId, customerId, regionId, kind, amount, approvedAs, approvedBy },
      status: carriedOutAt ? 'settled' : because ? 'released' : 'requested',
      because: because ?? '',
    }));
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
