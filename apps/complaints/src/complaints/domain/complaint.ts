import type { Extension, GrantingRole, Role, ToldBreach, Urging } from '@kefu/handbook';
import type { Instant, Rest } from '@kefu/kernel';
import type { Finding, FindingAppeal } from './responsibility.js';
import type { RepairRemedy } from './awaited-repair.js';
import type { ComplaintStatus } from './life-cycle.js';
import type { Malice } from './malice.js';
import type {
  Assignment,
  Category,
  Channel,
  Classification,
  Contact,
  Declined,
  Deed,
  Ending,
  Escalation,
  Evaluation,
  Investigation,
  Nature,
  NoShowTold,
  Remark,
  Report,
  Said,
  Severity,
} from './parts-of-a-complaint.js';
import type { BodyTold, Party, ToldParty, Vulnerability } from './party.js';
import type { Payee, Payment } from './payment.js';
import type { RefusedPayout } from './refused-payout.js';
import type { Proposal } from './proposal.js';

export interface Complaint {
  readonly id: string;
  readonly number: string;
  readonly status: ComplaintStatus;
  readonly customerId: string;
  readonly assetId?: string | undefined;
  readonly regionId: string;
  readonly channel: Channel;
  /** The number that an outside hotline gave it (CP-15). */
  readonly outsideNumber?: string | undefined;
  /** It is about a technician who did not come (FR-06). */
  readonly noShow?: NoShowTold | undefined;
  /** The callback that it came out of, and when that ended (CP-08). */
  readonly callback?: { readonly id: string; readonly endedAt: Instant } | undefined;
  /** When the customer made it, and when somebody here had it. */
  readonly madeAt: Instant;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  /** Who answers for it now (G-01). */
  readonly ownerId: string;
  /** In which role they took it; absent of what was recorded before that was written down. */
  readonly ownerAs?: Role | undefined;
  readonly said: readonly Said[];
  readonly category?: Category | undefined;
  readonly severity?: Severity | undefined;
  readonly nature?: Nature | undefined;
  readonly classifications: readonly Classification[];
  readonly reports: readonly Report[];
  readonly assignment?: Assignment | undefined;
  readonly declined: readonly Declined[];
  /** From when it is investigated: of the first assignment, whoever has it now (G-08). */
  readonly investigatedFrom?: Instant | undefined;
  readonly investigations: readonly Investigation[];
  /** Which department is held responsible, and what became of its appeals (CP-16). */
  readonly finding?: Finding | undefined;
  readonly findingAppeals: readonly FindingAppeal[];
  readonly proposals: readonly Proposal[];
  /** How often the customer refused (CP-07). */
  readonly refusals: number;
  readonly acceptedAt?: Instant | undefined;
  /** The repair that was agreed as a remedy (CP-11). */
  readonly repair?: RepairRemedy | undefined;
  readonly carriedOut?: Deed | undefined;
  readonly contacts: readonly Contact[];
  /** When the customer was last spoken to, written to or sought (CP-13). */
  readonly lastWordAt: Instant;
  /** When the customer, and the departments, were told of the result (CP-10). */
  readonly resultTold?: Deed | undefined;
  /** Who complains with the customer, and who of all of them knows the result (CP-17). */
  readonly parties: readonly Party[];
  readonly toldParties: readonly ToldParty[];
  /** What they need (CP-17): personal. */
  readonly vulnerability?: Vulnerability | undefined;
  /** Where else they were told that they may go (CP-17). */
  readonly outsideBodyTold: readonly BodyTold[];
  readonly evaluations: readonly Evaluation[];
  /** The director's (CP-04). */
  readonly signedOff?: Deed | undefined;
  readonly rests: readonly Rest[];
  readonly escalations: readonly Escalation[];
  /** What the customer asked about it while it was open (G-07). */
  readonly urgings: readonly Urging[];
  /** More time that was asked for (G-10). */
  readonly extensions: readonly Extension[];
  readonly breaches: readonly ToldBreach[];
  readonly remarks: readonly Remark[];
  /** The endings that did not last (CP-12). */
  readonly earlierEndings: readonly Ending[];
  readonly ending?: Ending | undefined;
  /** What finance paid of what was agreed (CP-11), and what is left of it. */
  readonly payments: readonly Payment[];
  readonly payees: readonly Payee[];
  readonly toPay?: string | undefined;
  /** What whoever keeps the books would not pay of it. */
  readonly refusedPayouts: readonly RefusedPayout[];
  /** Somebody says that it is malicious, or it was judged so (CP-09); and what became of it before. */
  readonly malice?: Malice | undefined;
  readonly earlierMalice: readonly Malice[];
  /** Who has to approve the proposal that waits (G-04); absent where the account is awaited. */
  readonly approvalBy?: GrantingRole | undefined;
  /** Who has to say whether there is more time (G-10). */
  readonly extensionBy?: Role | undefined;
  /** The next deadline; absent once it is over. */
  readonly dueAt?: Instant | undefined;
}
