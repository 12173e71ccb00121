import type { CentreClient } from '@kefu/up';
import type { People } from '../people.js';
import { furtherComplaints } from './complaints-further.js';
import { Desk, type Step } from './desk.js';
import type { Ways } from './ways.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const MEMBER = 'B-0001';
const EACH = 2;

const waysFor = (personId: string): Ways => {
  const toAssigned: readonly Step[] = [
    [MANAGER, 'confirm', {}],
    [HANDLER, 'classify', { category: 'quality', severity: 'general', nature: 'genuine' }],
    [HANDLER, 'assign', { department: 'after-sales', personId }],
  ];
  const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
  const toInvestigated: readonly Step[] = [
    ...toAssigned,
    [MEMBER, 'sign-for', {}],
    [MEMBER, 'investigate', found],
  ];
  const toClosed: readonly Step[] = [
    ...toInvestigated,
    [HANDLER, 'propose', { remedies: [{ kind: 'explanation', cost: '0.00' }] }],
    [HANDLER, 'present', {}],
    [HANDLER, 'accept', {}],
    [HANDLER, 'carry-out', {}],
    [HANDLER, 'tell-result', {}],
    [HANDLER, 'evaluate', { confirmed: true, score: 5 }],
    [HANDLER, 'close', {}],
  ];
  return { toAssigned, toInvestigated, toClosed };
};

/** Some complaints after every step from the customer's words to the end, and on the ways beside. */
export const complaints = async (client: CentreClient, people: People): Promise<void> => {
  const [member] = people.withRole('department-member');
  if (!member) throw new Error('the demo centre has no department');
  const path = 'customers/customers?limit=200&status=active';
  const { body } = await client.call<{ items: { id: string }[] }>(MANAGER, path);
  const customers = body.items.map(({ id }) => id);
  const desk = new Desk(client, 'complaints');
  const said = { words: '修了三次还是卡纸', remedySought: '换一台', apologised: true };
  const went = async (steps: readonly Step[]): Promise<string> => {
    const customerId = customers.pop();
    if (customerId === undefined) throw new Error('the demo centre has too few customers');
    // Whoever complained may complain again, after all others
    customers.unshift(customerId);
    const recorded = { customerId, channel: 'phone', ...said };
    const { id } = await desk.file(HANDLER, 'complaints', recorded);
    await desk.walk(`complaints/${id}`, steps);
    return id;
  };
  const ways = waysFor(member.id);
  for (let each = 0; each < EACH; each += 1) {
    for (let count = 0; count <= ways.toClosed.length; count += 1) {
      await went(ways.toClosed.slice(0, count));
    }
  }
  await furtherComplaints(desk, people, went, ways);
};
