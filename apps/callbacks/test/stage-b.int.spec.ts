import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Happened } from '@kefu/kernel';
import { CallCentre } from './a-call-centre.js';
import { agent, contentedCustomer, hours, manager } from './a-callback.js';
import { anOrder, appointed, say, type ForeignOrder } from './foreign-events.js';

let centre: CallCentre;
let order: ForeignOrder;
const of = () => say(order, centre.clock.now());
const hear = async (...events: Happened[]) => {
  for (const event of events) await centre.hear(order.id, event);
};
const pass = (millis: number) => centre.stepTo(plusMillis(centre.clock.now(), millis));

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
  order = anOrder();
});

const calls = (plan: string) =>
  centre.database.query<{ id: string; status: string; dueAt: string; concerns: object }>(
    'SELECT id, status, due_at AS "dueAt", concerns FROM callback WHERE plan = $1 ORDER BY due_at, id',
    [plan],
  );
const skip = async (id = '') => {
  expect((await centre.post(`${id}/skip`, manager, { reason: 'no-need' })).status).toBe(200);
};

describe('one more call', () => {
  it('CB-03 skipping it does not close the way: who asks gets one about the same receipt', async () => {
    const signedAt = centre.clock.now();
    await hear(of().signed());
    const [first] = await calls('CB-03');
    await skip(first?.id);
    await pass(hours(1));
    const asked = centre.envelope(order.id, of().asksAgain());
    expect([await centre.receive(asked), await centre.receive(asked)]).toEqual(['applied', 'seen']);
    const [, second] = await calls('CB-03');
    expect(second).toMatchObject({
      status: 'due',
      dueAt: centre.clock.now(),
      concerns: { repairOrderId: order.id, receiptSignedAt: signedAt },
    });
    await centre.post(`${second?.id ?? ''}/start-call`, agent);
    const done = await centre.post(`${second?.id ?? ''}/complete`, agent, contentedCustomer);
    expect(done.body).toMatchObject({ status: 'completed' });
  });

  it('CB-11 plans none while one is open', async () => {
    await hear(of().signed(), of().asksAgain(), of().asksAgain());
    expect(await calls('CB-03')).toHaveLength(1);
  });

  it('CB-03 plans one beside a call in progress that is to be called off', async () => {
    await hear(of().signed());
    const [first] = await calls('CB-03');
    await centre.post(`${first?.id ?? ''}/start-call`, agent);
    await hear(of().unsolved(), of().asksAgain());
    expect((await calls('CB-03')).map(({ status }) => status).sort()).toEqual(['calling', 'due']);
  });

  it('CB-02 asks about a repair without a receipt, once in whatever order it is heard', async () => {
    const [reported, asked] = [of().reported(), of().asksAgain('CB-02')].map((event) =>
      centre.envelope(order.id, event),
    );
    expect(await centre.receive(asked ?? '')).toBe('parked');
    expect(await calls('CB-02')).toEqual([]);
    expect(await centre.receive(reported ?? '')).toBe('applied');
    expect(await calls('CB-02')).toMatchObject([{ status: 'due' }]);
  });
});

describe('CB-02 stage B', () => {
  const inTwoDays = () => plusMillis(centre.clock.now(), hours(48));

  it('CB-02 asks every 2 days while the order is open, whatever came of the call before', async () => {
    const [first, second] = [inTwoDays(), plusMillis(inTwoDays(), hours(48))];
    await hear(of().reported());
    await pass(hours(46));
    expect(await calls('CB-02')).toEqual([]);
    await pass(hours(2));
    expect(await calls('CB-02')).toMatchObject([{ status: 'due', dueAt: first }]);
    await skip((await calls('CB-02'))[0]?.id);
    await pass(hours(48));
    expect((await calls('CB-02')).map(({ dueAt }) => dueAt)).toEqual([first, second]);
    await pass(hours(72));
    expect(await calls('CB-02')).toHaveLength(2);
    expect(await centre.story()).toContain('CB-02 deadline-breached');
  });

  it('CB-02 asks for progress, punctuality, satisfaction, conclusion, and what is left', async () => {
    await hear(of().reported());
    await pass(hours(48));
    const [{ id } = { id: '' }] = await calls('CB-02');
    const { body } = await centre.get(`callbacks/${id}`, agent);
    const { questions } = body['guide'] as { questions: { code: string }[] };
    const codes = ['solved', 'timeliness', 'progress', 'overall', 'left-over', 'wants-to-complain'];
    expect(questions.map(({ code }) => code).sort()).toEqual(codes.sort());
    await centre.post(`${id}/start-call`, agent);
    const said = { solved: false, scores: { timeliness: 4, overall: 3 } };
    const short = await centre.post(`${id}/complete`, agent, said);
    expect(short.body).toMatchObject({ code: 'question-unanswered', question: 'left-over' });
    const inWords = [{ question: 'left-over', answer: 'yes' }];
    const sorry = { cause: '等配件', remedy: '组长跟进' };
    const upset = await centre.post(`${id}/complete`, agent, { ...said, inWords });
    expect(upset.body).toMatchObject({ code: 'cause-and-remedy-needed', rule: 'CB-12' });
    const done = await centre.post(`${id}/complete`, agent, { ...said, inWords, ...sorry });
    expect(done.body).toMatchObject({ status: 'completed', answers: { dissatisfied: true } });
  });

  it.each([
    ['closed', () => of().closed()],
    ['cancelled', () => of().cancelled()],
    ['voided', () => of().voided()],
  ])('CB-02 ends when the order is %s', async (_end, event) => {
    await hear(of().reported());
    await pass(hours(48));
    await hear(event());
    expect(await calls('CB-02')).toMatchObject([{ status: 'skipped' }]);
    await pass(hours(100));
    expect(await calls('CB-02')).toHaveLength(1);
    const running = "SELECT kind FROM timer WHERE status = 'running' AND aggregate = 'open-orders'";
    expect(await centre.database.query(running)).toEqual([]);
    await centre.hear(newId(), say(anOrder(), centre.clock.now()).reported());
    expect(await centre.database.query(running)).toHaveLength(1);
  });

  it('CB-02 gives way to stage C, and comes again when that is over and the order is not', async () => {
    await hear(of().reported());
    await pass(hours(48));
    await hear(of().signed());
    expect(await calls('CB-02')).toMatchObject([{ status: 'skipped' }]);
    await pass(hours(60));
    expect(await calls('CB-02')).toHaveLength(1);
    await hear(of().unsolved());
    await pass(hours(1));
    expect(await calls('CB-02')).toMatchObject([{ status: 'skipped' }, { status: 'due' }]);
  });
});
