import { happened, newId, stableId, type Actor, type Happened } from '@kefu/kernel';
import {
  AssetRegisteredV1,
  CustomerRegisteredV1,
  DisposalAccountRefusedV1,
  DisposalAccountReservedV1,
} from '@kefu/messages-customers';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import {
  AskedByName,
  given,
  ServiceUnderTest,
  standingAt,
  type Answer,
} from '@kefu/testing/services';
import { complaints } from '../src/index.js';
import {
  agent,
  colleague,
  director,
  finance,
  generalManager,
  handler,
  manager,
  member,
  MONDAY_10,
  otherManager,
} from './a-complaint.js';

const staff = [
  agent,
  colleague,
  director,
  generalManager,
  handler,
  manager,
  member,
  otherManager,
  finance,
];

/** The service on a real database, in time that stands still; the broker stays away. */
export class RunningComplaints extends AskedByName {
  static async start(): Promise<RunningComplaints> {
    const started = await given(complaints, standingAt(MONDAY_10));
    const running = new RunningComplaints(
      new ServiceUnderTest(started, { sub: newId(), roles: [] }),
    );
    for (const [index, { id, roles, regions }] of staff.entries()) {
      const appointed = { number: `1000${index}`, roles: [...roles], regionIds: [...regions] };
      await running.learn(id, happened(PersonAppointedV1, appointed));
    }
    return running;
  }

  /** A customer with one asset, as customers would have said. */
  async aCustomer(regionId = 'east') {
    const [customerId, assetId] = [newId(), newId()];
    const customer = { kind: 'person', stage: 'existing', tier: 'standard', regionId } as const;
    const number = customerId.slice(-12);
    await this.learn(customerId, happened(CustomerRegisteredV1, { number, ...customer }));
    const asset = { customerId, regionId, model: 'KM-227', category: 'copier' };
    await this.learn(assetId, happened(AssetRegisteredV1, { ...asset, contractKind: 'none' }));
    return { customerId, assetId };
  }

  /** The id of a complaint that somebody just recorded. */
  async recorded(customerId: string, by: Actor = agent): Promise<string> {
    const { status, body } = await this.post('complaints', said(customerId), by);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  /** The customer's disposal account answers of all that a complaint asked for (G-04). */
  async accountSays(id: string, says: (disposal: AskedFor) => Happened): Promise<void> {
    const { body } = await this.get(`complaints/${id}`, handler);
    const { proposals, customerId } = body as unknown as Proposed;
    const account = stableId(`disposal account ${customerId}`);
    for (const { id: disposalId, amount } of proposals.at(-1)?.disposals ?? []) {
      await this.learn(account, says({ disposalId, amount, customerId, caseId: id }));
    }
  }

  /** Does one thing after the other to a complaint, and answers as it stood then. */
  async through(id: string, ...deeds: readonly Deed[]): Promise<Answer> {
    let last: Answer | undefined;
    for (const [verb, body, by] of deeds) {
      last = await this.post(`complaints/${id}/${verb}`, body, by);
      if (last.status !== 200) throw new Error(`${verb}: ${JSON.stringify(last.body)}`);
    }
    if (!last) throw new Error('nothing was done');
    return last;
  }
}

interface Proposed {
  readonly customerId: string;
  readonly proposals: readonly { readonly disposals?: readonly { id: string; amount: string }[] }[];
}

export interface AskedFor {
  readonly disposalId: string;
  readonly amount: string;
  readonly customerId: string;
  readonly caseId: string;
}

export const reserved = (disposal: AskedFor): Happened =>
  happened(DisposalAccountReservedV1, {
    ...{ ...disposal, service: 'complaints', used: disposal.amount },
  });

export const beyond = (disposal: AskedFor): Happened =>
  happened(DisposalAccountRefusedV1, {
    ...{ ...disposal, service: 'complaints', why: 'customer-limit' },
    ...{ caseLimit: '5000.00', customerLimit: '10000.00', caseUsed: '0.00', used: '9000.00' },
    mayGrant: 'general-manager',
  });

export type Deed = readonly [verb: string, body: object, by: Actor];

export const said = (customerId: string) => ({
  customerId,
  channel: 'phone',
  words: '修了三次还是卡纸',
  remedySought: '换一台',
  apologised: true,
});

export const genuine = { category: 'quality', severity: 'general', nature: 'genuine' };
const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
export const free = { remedies: [{ kind: 'explanation', cost: '0.00' }] };

export const toAssigned: readonly Deed[] = [
  ['confirm', {}, manager],
  ['classify', genuine, handler],
  ['assign', { department: 'after-sales', personId: member.id }, handler],
];

export const toInvestigated: readonly Deed[] = [
  ...toAssigned,
  ['sign-for', {}, member],
  ['investigate', found, member],
];

export const toClosed: readonly Deed[] = [
  ...toInvestigated,
  ['propose', free, handler],
  ['present', {}, agent],
  ['accept', {}, agent],
  ['carry-out', {}, handler],
  ['tell-result', {}, handler],
  ['evaluate', { confirmed: true, score: 5 }, agent],
  ['close', {}, handler],
];
