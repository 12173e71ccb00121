import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { plusMillis } from '@kefu/kernel';
import { CallCentre, type Told } from './a-call-centre.js';
import { agent, colleague, contentedCustomer, hours, minutes } from './a-callback.js';
import { anOrder, appointed, changed, dismissed, say } from './foreign-events.js';

let centre: CallCentre;
const order = anOrder();
const of = () => say(order, centre.clock.now());
const told = ({ status, body }: Told) => [status, body.code ?? body['status']];

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
});

/** The agent is on the phone with the customer; the id of the callback. */
const calling = async (plan: 'CB-01' | 'CB-03'): Promise<string> => {
  await centre.hear(order.id, plan === 'CB-01' ? of().confirmed(1, minutes(1)) : of().signed());
  await centre.stepTo(plusMillis(centre.clock.now(), minutes(20)));
  const [row] = await centre.database.query<{ id: string }>('SELECT id FROM callback');
  const id = row?.id ?? '';
  expect(told(await centre.post(`${id}/start-call`, agent))).toEqual([200, 'calling']);
  return id;
};

describe('a call in progress', () => {
  it('CB-13 is not thrown away by the appointment that is made in it', async () => {
    const id = await calling('CB-01');
    await centre.hear(order.id, of().noShow());
    await centre.hear(order.id, of().confirmed(2, hours(3)));
    const shown = await centre.get(`callbacks/${id}`, agent);
    expect(shown.body).toMatchObject({
      ...{ status: 'calling', call: { by: agent.id, waits: { over: 'new-appointment' } } },
    });
    const said = await centre.post(`${id}/complete`, agent, { arrived: false, note: '没有人来' });
    expect(told(said)).toEqual([200, 'completed']);
    expect(await centre.story()).not.toContain('CB-01 skipped');
  });

  it.each([
    ['unsolved', () => of().unsolved()],
    ['closed', () => of().closed()],
    ['cancelled', () => of().cancelled()],
    ['signed again', () => of().signed()],
  ])('CB-13 comes to its own end when the order is %s, heard twice too', async (_what, event) => {
    const id = await calling('CB-03');
    const body = centre.envelope(order.id, event());
    expect(await centre.receive(body)).toBe('applied');
    const once = await centre.fingerprint();
    expect(await centre.receive(body)).toBe('seen');
    expect(await centre.fingerprint()).toBe(once);
    const done = await centre.post(`${id}/complete`, agent, contentedCustomer);
    expect(told(done)).toEqual([200, 'completed']);
  });

  it.each([
    ['leaves', dismissed(agent)],
    ['loses the role', changed(agent, { roles: ['clerk'] })],
    ['loses the region', changed(agent, { regionIds: ['west'] })],
  ])('CB-11 of an agent who %s is handed on once it is over', async (_how, event) => {
    const id = await calling('CB-03');
    await centre.hear(colleague.id, appointed(colleague));
    await centre.hear(agent.id, event);
    const { body } = await centre.get(`callbacks/${id}`, colleague);
    expect(body).toMatchObject({ status: 'calling', agentId: agent.id });
    const tried = await centre.post(`${id}/attempts`, agent, { outcome: 'no-answer' });
    expect(tried.body).toMatchObject({ status: 'due', agentId: colleague.id });
  });

  it('CB-11 is handed on to whoever is there when it is over, not to who left meanwhile', async () => {
    const id = await calling('CB-03');
    await centre.hear(colleague.id, appointed(colleague));
    await centre.hear(agent.id, dismissed(agent));
    await centre.hear(colleague.id, dismissed(colleague));
    const tried = await centre.post(`${id}/attempts`, agent, { outcome: 'no-answer' });
    expect(tried.body).toMatchObject({ status: 'due' });
    expect(tried.body).not.toHaveProperty('agentId');
  });

  it('CB-13 whose outcome nobody puts down is escalated by its timer', async () => {
    await calling('CB-03');
    await centre.stepTo(plusMillis(centre.clock.now(), hours(1)));
    expect(await centre.story()).not.toContain('CB-03 deadline-breached');
    await centre.stepTo(plusMillis(centre.clock.now(), 1));
    expect((await centre.story()).at(-1)).toBe('CB-03 deadline-breached');
  });
});
