import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, plusMillis, type Actor } from '@kefu/kernel';
import { documentOf, routesOf } from '@kefu/service';
import { idsInRequests, type OpenApi } from '@kefu/testing/openapi';
import { CallCentre, type Told } from './a-call-centre.js';
import { agent, colleague, contented, contentedCustomer, hours, manager } from './a-callback.js';
import { anOrder, appointed, say } from './foreign-events.js';

let centre: CallCentre;
let id: string;

beforeAll(async () => {
  centre = await CallCentre.open();
});
afterAll(() => centre.close());
beforeEach(async () => {
  await centre.wipe();
  await centre.hear(agent.id, appointed(agent));
  const order = anOrder();
  await centre.hear(order.id, say(order, centre.clock.now()).signed());
  const rows = await centre.database.query<{ id: string }>('SELECT id FROM callback');
  id = rows[0]?.id ?? '';
  await centre.post(`${id}/start-call`, agent);
});

const told = ({ status, body }: Told) => [status, body.code ?? body['status']];

describe('what is refused', () => {
  it('two who complete at once: one does, the other hears that it is done', async () => {
    const answers = await Promise.all(
      [agent, manager, agent, manager].map((by) =>
        centre.post(`${id}/complete`, by, contentedCustomer),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const completed = (await centre.story()).filter((fact) => fact === 'CB-03 completed');
    expect(completed).toHaveLength(1);
  });

  it('a stale If-Match', async () => {
    const stale = { 'if-match': '"1"' };
    const said = contentedCustomer;
    expect(told(await centre.post(`${id}/complete`, agent, said, stale))).toEqual([
      412,
      'stale-version',
    ]);
    const fresh = { 'if-match': '"2"' };
    const done = await centre.post(`${id}/complete`, agent, said, fresh);
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"3"']);
  });

  it('another body under the same Idempotency-Key; the same gets the first answer again', async () => {
    const key = { 'idempotency-key': newId() };
    const first = await centre.post(`${id}/complete`, agent, contentedCustomer, key);
    const again = await centre.post(`${id}/complete`, agent, contentedCustomer, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    const other = await centre.post(`${id}/complete`, agent, { solved: false }, key);
    expect(told(other)).toEqual([422, 'idempotency-key-reused']);
  });

  const at = '2026-11-23T05:00:00.000Z';
  const six = { ...contentedCustomer, scores: { ...contented, overall: 6 } };
  const blank = { ...contentedCustomer, solved: false, cause: '\u3000\u200b', remedy: '  ' };
  const deep = { solved: true, scores: { overall: 4, luck: 5 } };
  it.each<[string, string, unknown, number, string]>([
    ['an unknown field', 'complete', { solved: true, mood: 'good' }, 400, 'malformed'],
    ['an unknown dimension', 'complete', deep, 400, 'malformed'],
    ['a wrong type', 'complete', { solved: 'yes' }, 400, 'malformed'],
    ['half a point', 'complete', { solved: true, scores: { overall: 4.5 } }, 400, 'malformed'],
    ['six points', 'complete', six, 422, 'score-out-of-range'],
    ['no answer', 'complete', {}, 422, 'question-unanswered'],
    ['an answer without scores', 'complete', { solved: true }, 422, 'question-unanswered'],
    ['blanks for a cause', 'complete', blank, 400, 'malformed'],
    ['an answer to stage A', 'complete', { ...contentedCustomer, arrived: true }, 400, 'not-asked'],
    ['malformed JSON', 'complete', '{"solved":', 400, 'malformed'],
    ['a NUL', 'complete', { solved: true, note: 'a\0b' }, 400, 'malformed'],
    ['a lone surrogate', 'complete', '{"solved":true,"note":"\\ud800"}', 400, 'malformed'],
    ['10 MB', 'complete', { solved: true, note: 'x'.repeat(10_000_000) }, 413, 'too-large'],
    ['a better time of no day', 'reschedule', { at: '2026-330T10:00Z' }, 400, 'malformed'],
    ['a time without zone', 'reschedule', { at: at.slice(0, -1) }, 400, 'malformed'],
    ['a time in the past', 'reschedule', { at: '2026-11-22T05:00:00Z' }, 422, 'time-in-the-past'],
    ['an unknown outcome', 'attempts', { outcome: 'no-time' }, 400, 'malformed'],
    ['a list of nobody', 'hand-over', { toAgentId: newId() }, 422, 'not-an-agent-of-the-region'],
  ])('%s', async (_what, verb, body, status, code) => {
    const refused = await centre.post(`${id}/${verb}`, agent, body);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await centre.get(`callbacks/${id}`, agent)).body['status']).toBe('calling');
  });

  it('ST-01 an agent is all that a request names by an id, and a list of nobody is refused', () => {
    expect(idsInRequests(documentOf(centre.service.app) as OpenApi)).toEqual([
      '/api/callbacks/callbacks/{id}/hand-over /toAgentId',
    ]);
  });

  it('an unknown id, and one that is none', async () => {
    expect((await centre.get(`callbacks/${newId()}`, agent)).status).toBe(404);
    expect((await centre.post(`${newId()}/complete`, agent, { solved: true })).status).toBe(404);
    expect((await centre.get('callbacks/1', agent)).status).toBeLessThan(500);
    expect((await centre.post('1/hand-over', agent, { toAgentId: agent.id })).status).toBe(400);
  });

  it.each(['worklist', 'callbacks'])('a bad cursor, limit and filter of %s', async (list) => {
    const asked = async (query: string) => told(await centre.get(`${list}?${query}`, agent));
    expect(await asked('cursor=abc')).toEqual([400, 'bad-cursor']);
    const forged = Buffer.from('["x",9e99,"y","z"]').toString('base64url');
    expect(await asked(`cursor=${forged}`)).toEqual([400, 'bad-cursor']);
    expect(await asked('limit=201')).toEqual([400, 'malformed']);
    expect(await asked('plan=CB-99')).toEqual([400, 'malformed']);
    expect(await asked('colour=red')).toEqual([400, 'malformed']);
  });

  it('a made-up place in the list leads nowhere, and breaks nothing', async () => {
    const at = centre.clock.now();
    const made = [at, 1.5, plusMillis(at, hours(1)), newId()];
    const cursor = Buffer.from(JSON.stringify(made)).toString('base64url');
    expect((await centre.get(`worklist?cursor=${cursor}`, agent)).status).toBeLessThan(500);
  });

  it('CB-11 whoever has it not on their list, in whatever verb', async () => {
    await centre.hear(colleague.id, appointed(colleague));
    const later = plusMillis(centre.clock.now(), hours(1));
    const verbs: Record<string, object> = {
      'start-call': {},
      attempts: { outcome: 'busy' },
      complete: { solved: true },
      reschedule: { at: later },
    };
    for (const [verb, body] of Object.entries(verbs)) {
      expect(told(await centre.post(`${id}/${verb}`, colleague, body))).toEqual([
        403,
        'not-on-your-list',
      ]);
    }
  });

  it('G-05 every route lets in exactly the roles that it names', async () => {
    const everyRole = ['agent', 'manager', 'director', 'repair-lead', 'technician', 'clerk'];
    const own = routesOf(centre.service.app).filter(({ path }) =>
      /^\/api\/callbacks\/(worklist|callbacks)/.test(path),
    );
    expect(own).toHaveLength(10);
    for (const { method, path, roles } of own) {
      for (const role of everyRole) {
        const by: Actor = { id: newId(), kind: 'person', roles: [role], regions: ['*'] };
        const bare = path.replace('/api/callbacks/', '').replace(':id', newId());
        const { status, body } = await centre.ask(
          method,
          bare,
          by,
          method === 'POST' ? {} : undefined,
        );
        const shut = status === 403 && body.code === 'role-missing';
        expect([method, path, role, !shut]).toEqual([method, path, role, roles.includes(role)]);
      }
    }
  });
});
