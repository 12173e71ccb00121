import type { CentreClient } from '@kefu/up';
import type { People } from '../people.js';
import { dayIn, Desk, type Filed, type Step } from './desk.js';

export const OWNER = 'K-0001';
export const REGION = 'east';

export interface Property {
  readonly id: string;
  readonly customerId: string;
  readonly regionCode?: string;
}

export interface OfCustomer extends Filed {
  readonly customerId: string;
}

interface Checklist {
  readonly items: readonly { readonly partyId: string; readonly code: string }[];
}

const agrees = { version: 1, agrees: true, words: '条款清楚' };
export const toPapers = (): readonly Step[] => [
  [OWNER, 'submit', {}],
  ['R-0001', 'opinions', { ...agrees, role: 'contract-reviewer' }],
  ['M-0001', 'opinions', { ...agrees, role: 'manager' }],
  ['N-0001', 'customer-check', { version: 1, on: dayIn(0) }],
  ['N-0001', 'fee-statement', { version: 1, on: dayIn(0), amount: '80.00' }],
];
export const toFile = (): readonly Step[] => [
  [OWNER, 'sign', { version: 1, signedOn: dayIn(0), copies: 5 }],
  ['N-0001', 'file', { shelf: 'A-03' }],
];

/** What is done under contracts: by whom, and for whom. */
export class ContractGround {
  readonly desk: Desk;

  private constructor(
    client: CentreClient,
    private readonly people: People,
    private readonly properties: Property[],
  ) {
    this.desk = new Desk(client, 'contracts');
  }

  static async open(client: CentreClient, people: People): Promise<ContractGround> {
    const path = 'customers/assets?limit=200';
    const { body } = await client.call<{ items: Property[] }>('M-0001', path);
    // Repairs take theirs from the other end
    const there = body.items.filter(({ regionCode }) => regionCode === REGION);
    return new ContractGround(client, people, there);
  }

  personId(wanted: string): string {
    const person = this.people.all.find(({ number }) => number === wanted);
    if (!person) throw new Error(`the demo centre has no ${wanted}`);
    return person.id;
  }

  /** The next asset of the region, of which nothing was made before. */
  property(): Property {
    const next = this.properties.shift();
    if (!next) throw new Error(`the demo centre has too few assets in ${REGION}`);
    return next;
  }

  async drafted(): Promise<OfCustomer> {
    const { customerId } = this.property();
    const draft = {
      ...{ customerId, ownerId: this.personId(OWNER), kind: 'service', title: '五台复印机保养' },
      ...{ text: '第一条 范围', total: '12000.00', startsOn: dayIn(10), endsOn: dayIn(375) },
    };
    const { id } = await this.desk.file(OWNER, 'contracts', draft);
    return { id, customerId };
  }

  /** Reviewed, and every paper of the checklist was seen. */
  async prepared(): Promise<OfCustomer> {
    const draft = await this.drafted();
    const path = `contracts/${draft.id}`;
    await this.desk.walk(path, toPapers());
    const { items } = await this.desk.read<Checklist>('N-0001', `${path}/checklist`);
    for (const { partyId, code } of items) {
      await this.desk.post('N-0001', `${path}/papers`, { partyId, codes: [code] });
    }
    return draft;
  }

  async inForce(): Promise<OfCustomer> {
    const contract = await this.prepared();
    await this.desk.walk(`contracts/${contract.id}`, toFile());
    return contract;
  }
}
