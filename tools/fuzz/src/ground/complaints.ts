import { waitFor } from '@kefu/testing/servers';
import { Refused, type CentreClient } from '@kefu/up';
import type { People } from '../people.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const MEMBER = 'B-0001';
const EACH = 3;

type Step = readonly [as: string, verb: string, body: object];

const way = (personId: string): readonly Step[] => [
  [MANAGER, 'confirm', {}],
  [HANDLER, 'classify', { category: 'quality', severity: 'general', nature: 'genuine' }],
  [HANDLER, 'assign', { department: 'after-sales', personId }],
  [MEMBER, 'sign-for', {}],
  [MEMBER, 'investigate', { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' }],
  [HANDLER, 'propose', { remedies: [{ kind: 'explanation', cost: '0.00' }] }],
  [HANDLER, 'present', {}],
  [HANDLER, 'accept', {}],
  [HANDLER, 'carry-out', {}],
  [HANDLER, 'tell-result', {}],
  [HANDLER, 'evaluate', { confirmed: true, score: 5 }],
  [HANDLER, 'close', {}],
];

/** Some complaints after every step from the customer's words to the end. */
export const complaints = async (client: CentreClient, people: People): Promise<void> => {
  const [member] = people.withRole('department-member');
  if (!member) throw new Error('the demo centre has no department');
  const path = 'customers/customers?limit=100&status=active';
  const { body } = await client.call<{ items: { id: string }[] }>(MANAGER, path);
  const customers = body.items.map(({ id }) => id);
  const steps = way(member.id);
  for (let count = 0; count <= steps.length; count += 1) {
    for (let each = 0; each < EACH; each += 1) {
      const customerId = customers.pop();
      if (customerId === undefined) throw new Error('the demo centre has too few customers');
      const id = await waitFor(() => recorded(client, customerId), {
        what: 'the customer to be known where complaints are recorded',
      });
      for (const [as, verb, given] of steps.slice(0, count)) {
        await client.call(as, `complaints/complaints/${id}/${verb}`, { body: given });
      }
    }
  }
};

/** Undefined as long as the customer's event is on its way. */
const recorded = async (client: CentreClient, customerId: string): Promise<string | undefined> => {
  const said = { words: '修了三次还是卡纸', remedySought: '换一台', apologised: true };
  try {
    const { body } = await client.call<{ id: string }>(HANDLER, 'complaints/complaints', {
      body: { customerId, channel: 'phone', ...said },
    });
    return body.id;
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'unknown-customer') return undefined;
    throw error;
  }
};
