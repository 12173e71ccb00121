import type { Instant } from '@kefu/kernel';
import type { CentreClient, Refused } from '@kefu/up';
import type { ExpectedCallbacks } from '../tally/expected-callbacks.js';
import type { Tally } from '../tally/tally.js';
import type {
  CallbackAnswer,
  ComplaintAnswer,
  ContractAnswer,
  DepositAnswer,
  OrderAnswer,
} from './answers.js';
import { MANAGER, readAll, type Cast, type Customer } from './cast.js';
import type { Consequence, DeedOf, Plan, Story, Verb } from './deeds.js';
import { dateOf, momentOf } from './local-moments.js';

/** What everybody on the stage shares. */
export interface Stage {
  readonly day: string;
  readonly client: CentreClient;
  readonly cast: Cast;
  readonly tally: Tally;
  readonly callbacks: ExpectedCallbacks;
}

/** One story while it is played: its order, complaint or contract, as last answered. */
export interface Playing {
  readonly story: Story;
  readonly customer: Customer;
  order?: OrderAnswer;
  complaint?: ComplaintAnswer;
  contract?: ContractAnswer;
  /** Ids of its receivables, in the order in which they were billed. */
  bills?: string[];
  deposit?: DepositAnswer;
}

interface Subject {
  readonly id: string;
  /** Empty of a contract that nobody has signed. */
  readonly number: string;
}

/** What the story is about, once it is on record. */
export const subjectOf = ({ order, complaint, contract }: Playing): Subject | undefined =>
  order ?? complaint ?? (contract && { id: contract.id, number: contract.number ?? '' });

/** More than the deed says of how it went. */
export interface Went {
  readonly technician?: string;
  readonly loser?: { readonly by: string; readonly error: Refused };
}

export type Perform<V extends Verb> = (scene: Scene, deed: DeedOf<V>) => Promise<Went | undefined>;

/** One deed at its moment. */
export class Scene {
  constructor(
    readonly stage: Stage,
    readonly playing: Playing,
    readonly by: string,
    readonly now: Instant,
  ) {}

  get order(): OrderAnswer {
    if (!this.playing.order) throw new Error('nothing was reported yet');
    return this.playing.order;
  }

  get subject(): OrderAnswer | ComplaintAnswer {
    return this.playing.complaint ?? this.order;
  }

  get tally(): Tally {
    return this.stage.tally;
  }

  /** Does something with the order, and keeps what came of it. */
  async act(verb: string, body: object = {}, as = this.by): Promise<OrderAnswer> {
    const path = `field-repair/repair-orders/${this.order.id}/${verb}`;
    const answer = await this.stage.client.call<OrderAnswer>(as, path, { body });
    this.playing.order = answer.body;
    return answer.body;
  }

  /** Does something with the complaint, and keeps what came of it. */
  async handle(verb: string, body: object): Promise<ComplaintAnswer> {
    const { complaint } = this.playing;
    if (!complaint) throw new Error('nobody complained yet');
    const path = `complaints/complaints/${complaint.id}/${verb}`;
    const answer = await this.stage.client.call<ComplaintAnswer>(this.by, path, { body });
    this.playing.complaint = answer.body;
    return answer.body;
  }

  /** The day at the centre. */
  get today(): string {
    return dateOf(this.now);
  }

  moment(time: string): Instant {
    return momentOf(time, this.stage.day);
  }

  window({ from, to }: { from: string; to: string }) {
    return { from: this.moment(from), to: this.moment(to) };
  }

  idOf(number: string): string {
    return this.stage.cast.idOf(number);
  }

  /** The call about this order that is still to be made by that rule. */
  async openCallback(plan: Plan | 'CP-10'): Promise<CallbackAnswer> {
    return openCallback(this.stage, this.subject.id, plan);
  }

  onCallback(id: string, verb: string, body: object = {}) {
    const path = `callbacks/callbacks/${id}/${verb}`;
    return this.stage.client.call<CallbackAnswer>(this.by, path, { body });
  }
}

export const openCallback = async (
  { client }: Stage,
  subjectId: string,
  plan: Plan | 'CP-10',
): Promise<CallbackAnswer> => {
  const subject = plan === 'CP-10' ? 'complaintId' : 'repairOrderId';
  const path = `callbacks/callbacks?${subject}=${subjectId}&plan=${plan}`;
  const open = (await readAll<CallbackAnswer>(client, MANAGER, path)).find(({ status }) =>
    ['due', 'calling', 'rescheduled'].includes(status),
  );
  if (!open) throw new Error(`no ${plan} callback is open`);
  return open;
};

/** Something that happened by itself, as the API tells it. */
export interface Observed {
  /** The order or the complaint. */
  readonly subjectId: string;
  readonly at: Instant;
  readonly follows: Consequence;
}
