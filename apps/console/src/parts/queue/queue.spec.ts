import { describe, expect, it } from '@jest/globals';
import { Refused } from '../../app/refused';
import { anew, type NewDeed, type QueuedDeed } from './deed';
import { inMemory, type Kept } from './keep';
import { sendAll, type Line } from './send';

const ME = 'me';
const refusal = (status: number) =>
  new Refused({ status, code: `refused-${status}`, title: '', detail: '' });

const deed = (name: string, more: Partial<NewDeed> = {}): NewDeed => ({
  key: `key of ${name}`,
  personId: ME,
  name,
  method: 'POST',
  url: '/api/x',
  recordId: 'order-1',
  about: 'R1',
  happenedAt: '2026-03-02T01:00:00.000Z',
  body: { at: '2026-03-02T01:00:00.000Z' },
  ...more,
});

interface Told {
  readonly name: string;
  readonly key: string;
  readonly version: number | undefined;
  readonly body: unknown;
}

/** The centre, as far as a queue sees it: what it was told, under each key once. */
class Centre implements Line {
  readonly told: Told[] = [];
  readonly done = new Set<string>();
  person: string | undefined = ME;
  answer: (deed: QueuedDeed) => { version?: number } = () => ({});

  readonly who = () => Promise.resolve(this.person);
  readonly file = ({ name }: QueuedDeed) => Promise.resolve(`picture of ${name}`);
  readonly send = (sent: QueuedDeed) => {
    const { name, key, version, body } = sent;
    this.told.push({ name, key, version, body });
    const answer = this.answer(sent);
    this.done.add(key);
    return Promise.resolve(answer);
  };
  get names() {
    return this.told.map(({ name }) => name);
  }
}

const filled = async (...deeds: readonly NewDeed[]): Promise<Kept> => {
  const kept = inMemory();
  for (const one of deeds) await kept.add(one);
  return kept;
};

const fails = (error: Error): never => {
  throw error;
};

describe('what was done in a dead zone', () => {
  it('is sent in the order in which it was done, with the moment at which it happened', async () => {
    const kept = await filled(deed('arrive'), deed('repaired'), deed('sign'));
    const centre = new Centre();
    expect(await sendAll(kept, centre)).toBeUndefined();
    expect(centre.names).toEqual(['arrive', 'repaired', 'sign']);
    expect(centre.told[0]?.body).toEqual({ at: '2026-03-02T01:00:00.000Z' });
    expect(await kept.all()).toEqual([]);
  });

  it.each([0, 401, 408, 429, 500, 502, 503])(
    'stays as it is, under its key, where nobody decided: %d',
    async (status) => {
      const kept = await filled(deed('arrive'), deed('repaired'));
      const centre = new Centre();
      centre.answer = () => fails(status === 0 ? new TypeError('away') : refusal(status));
      expect((await sendAll(kept, centre))?.status).toBe(status);
      expect(centre.names).toEqual(['arrive']);
      centre.answer = () => ({});
      await sendAll(kept, centre);
      expect(centre.told.map(({ key }) => key)).toEqual([
        'key of arrive',
        'key of arrive',
        'key of repaired',
      ]);
    },
  );

  it('is done once where the answer was lost', async () => {
    const kept = await filled(deed('arrive'));
    const centre = new Centre();
    let isLost = true;
    centre.answer = ({ key }) => {
      centre.done.add(key);
      return isLost ? fails(new TypeError('the answer was lost')) : {};
    };
    await sendAll(kept, centre);
    isLost = false;
    await sendAll(kept, centre);
    expect([...centre.done]).toEqual(['key of arrive']);
    expect(await kept.all()).toEqual([]);
  });

  it.each([400, 403, 404, 409, 412, 422])(
    'is kept with the reason where it was refused with %d, and holds up that record alone',
    async (status) => {
      const kept = await filled(
        deed('arrive'),
        deed('repaired'),
        deed('elsewhere', { recordId: 'order-2' }),
      );
      const centre = new Centre();
      centre.answer = ({ name }) => (name === 'arrive' ? fails(refusal(status)) : {});
      await sendAll(kept, centre);
      await sendAll(kept, centre);
      expect(centre.names).toEqual(['arrive', 'elsewhere']);
      const left = await kept.all();
      expect(left.map(({ name, refused }) => [name, refused?.status])).toEqual([
        ['arrive', status],
        ['repaired', undefined],
      ]);
    },
  );

  it('goes on under a new key once its person has decided, or without it', async () => {
    const kept = await filled(deed('accept', { version: 3 }), deed('arrive'));
    const centre = new Centre();
    centre.answer = () => fails(refusal(412));
    await sendAll(kept, centre);
    const [refused] = await kept.all();
    if (!refused) throw new Error('it was not kept');
    await kept.put(anew(refused, 'another key', 5));
    centre.answer = () => ({ version: 6 });
    await sendAll(kept, centre);
    expect(centre.told.slice(1).map(({ name, key, version }) => [name, key, version])).toEqual([
      ['accept', 'another key', 5],
      ['arrive', 'key of arrive', undefined],
    ]);
  });

  it('is decided on the record as the deed before it left it', async () => {
    const kept = await filled(deed('accept', { version: 3 }), deed('decline', { version: 3 }));
    const centre = new Centre();
    centre.answer = ({ version = 0 }) => ({ version: version + 2 });
    await sendAll(kept, centre);
    expect(centre.told.map(({ version }) => version)).toEqual([3, 5]);
  });

  it('files its picture first, and names it', async () => {
    const picture = { kind: 'photo' as const, data: new Blob(['x']), field: 'photoRef' };
    const kept = await filled(deed('absent', { picture }));
    const centre = new Centre();
    centre.answer = () => fails(new TypeError('away'));
    await sendAll(kept, centre);
    // Filed already: only the deed goes again
    expect((await kept.all())[0]?.picture).toBeUndefined();
    centre.answer = () => ({});
    await sendAll(kept, centre);
    const named = expect.objectContaining({ photoRef: 'picture of absent' });
    expect(centre.told.map(({ body }) => body)).toEqual([named, named]);
  });

  it('is never sent by somebody else who signs in on the same phone, nor by nobody', async () => {
    const kept = await filled(deed('arrive'), deed('mine', { personId: 'other' }));
    const centre = new Centre();
    centre.person = undefined;
    expect((await sendAll(kept, centre))?.status).toBe(0);
    expect(centre.names).toEqual([]);
    centre.person = 'other';
    await sendAll(kept, centre);
    expect(centre.names).toEqual(['mine']);
    expect((await kept.all()).map(({ name }) => name)).toEqual(['arrive']);
  });

  it('stops where its person signs out on the way', async () => {
    const kept = await filled(deed('arrive'), deed('repaired'));
    const centre = new Centre();
    centre.answer = () => {
      centre.person = undefined;
      return {};
    };
    await sendAll(kept, centre);
    expect(centre.names).toEqual(['arrive']);
  });
});
