import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, refusedByRule, system } from '@kefu/kernel';
import { Gate, openDeadLetters, readEnvelope, SchemaMismatch, type Outcome } from '../src/index.js';
import { dueParked } from '../src/gate/parked.js';
import { LetterStampedV1, Receiver, stampedEvent, type React } from './post-office.js';

const manager = system('manager');
let receiver: Receiver;
let react: React;
let gate: Gate;

beforeEach(async () => {
  receiver = await Receiver.open();
  react = receiver.note;
  const reactions = receiver.reactions((event, meta) => react(event, meta));
  gate = new Gate(receiver.database, (tx, received, source) =>
    reactions.apply(tx, received, source),
  );
});
afterEach(() => receiver.close());

const admit = (body: string): Promise<Outcome> => gate.admit('customers', readEnvelope(body), body);
const effects = async (): Promise<number[]> =>
  (await receiver.received()).map((row) => row.sequence);
const setAside = (body: string, error: unknown, attempts = 1): Promise<Outcome> =>
  gate.setAside('customers', readEnvelope(body), body, error, attempts);

describe('the gate', () => {
  it('drops an event that comes twice', async () => {
    const first = stampedEvent(newId(), 1);
    expect([await admit(first), await admit(first)]).toEqual(['applied', 'seen']);
    expect(await effects()).toEqual([1]);
  });

  it('parks events that come in reverse order and lets them through in order', async () => {
    const letter = newId();
    for (const sequence of [5, 4, 3, 2]) {
      expect(await admit(stampedEvent(letter, sequence))).toBe('parked');
    }
    expect(await effects()).toEqual([]);
    expect(await admit(stampedEvent(letter, 1))).toBe('applied');
    expect(await effects()).toEqual([1, 2, 3, 4, 5]);
    expect(await receiver.database.query('SELECT 1 FROM parked')).toEqual([]);
  });

  it('lets the same event through once when two instances get it at the same time', async () => {
    const letter = newId();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => admit(stampedEvent(letter, 1))));
    expect(outcomes.sort()).toEqual(['applied', 'seen', 'seen', 'seen']);
    expect(await effects()).toEqual([1]);
  });

  it('changes nothing when the reaction fails', async () => {
    react = async (data, meta) => {
      await receiver.note(data, meta);
      throw new Error('in the middle');
    };
    const body = stampedEvent(newId(), 1);
    await expect(admit(body)).rejects.toThrow('in the middle');
    expect(await effects()).toEqual([]);
    react = receiver.note;
    expect(await admit(body)).toBe('applied');
  });

  it('puts a refusal on record, undoes what the reaction had done, and goes on', async () => {
    react = async (data, meta) => {
      await receiver.note(data, meta);
      throw refusedByRule('FR-12', 'signed-by-a-stranger', {
        zh: '非本人签收',
        en: 'another person',
      });
    };
    const letter = newId();
    expect(await admit(stampedEvent(letter, 1))).toBe('applied');
    expect(await effects()).toEqual([]);
    const refusals = await receiver.database.query('SELECT rule, code FROM reaction_refusal');
    expect(refusals).toEqual([{ rule: 'FR-12', code: 'signed-by-a-stranger' }]);
    react = receiver.note;
    expect(await admit(stampedEvent(letter, 2))).toBe('applied');
  });

  it('holds back what follows a failed event, and lets it through when the event works again', async () => {
    const letter = newId();
    const failed = stampedEvent(letter, 1);
    expect(await setAside(failed, new Error('later perhaps'))).toBe('parked');
    expect(await admit(stampedEvent(letter, 2))).toBe('parked');
    await receiver.database.query('UPDATE parked SET next_attempt_at = now() WHERE sequence = 1');
    const [due] = await dueParked(receiver.database, 10);
    expect(due?.sequence).toBe(1);
    if (due) expect(await gate.retry(due)).toBe('applied');
    expect(await effects()).toEqual([1, 2]);
  });

  it('buries an event whose schema is broken, and what follows waits behind it', async () => {
    const letter = newId();
    const broken = stampedEvent(letter, 1, { data: { stamps: 'many' } });
    await expect(admit(broken)).rejects.toThrow(SchemaMismatch);
    expect(await setAside(broken, new SchemaMismatch('letter', ['/stamps: is-int']))).toBe('dead');
    expect(await admit(stampedEvent(letter, 2))).toBe('parked');
    expect(await openDeadLetters(receiver.database)).toMatchObject([
      { aggregateId: letter, sequence: 1, type: LetterStampedV1.type },
    ]);
  });

  it('buries an event that has failed on every rung of the ladder', async () => {
    const body = stampedEvent(newId(), 1);
    expect(await setAside(body, new Error('always'), 8)).toBe('parked');
    expect(await setAside(body, new Error('always'), 9)).toBe('dead');
  });

  it('replays a dead letter when its cause was mended, and then what waited for it', async () => {
    const letter = newId();
    await setAside(stampedEvent(letter, 1), new Error('always'), 9);
    await admit(stampedEvent(letter, 2));
    const [dead] = await openDeadLetters(receiver.database);
    react = () => Promise.reject(new Error('not mended yet'));
    await expect(gate.replay(dead?.id ?? '', manager)).rejects.toThrow('not mended yet');
    react = receiver.note;
    await gate.replay(dead?.id ?? '', manager);
    expect(await effects()).toEqual([1, 2]);
    expect(await openDeadLetters(receiver.database)).toEqual([]);
    await expect(gate.replay(dead?.id ?? '', manager)).rejects.toMatchObject({
      code: 'already-resolved',
    });
  });

  it('skips a dead letter with a reason, and lets through what waited for it', async () => {
    const letter = newId();
    await setAside(stampedEvent(letter, 1), new Error('always'), 9);
    await admit(stampedEvent(letter, 2));
    const [dead] = await openDeadLetters(receiver.database);
    await gate.skip(dead?.id ?? '', manager, 'entered twice');
    expect(await effects()).toEqual([2]);
    const [row] = await receiver.database.query('SELECT resolution, reason FROM dead_letter');
    expect(row).toEqual({ resolution: 'skipped', reason: 'entered twice' });
  });

  it('stops at the first parked event that fails, and keeps what came before it', async () => {
    const letter = newId();
    for (const sequence of [2, 3, 4]) await admit(stampedEvent(letter, sequence));
    react = (data, meta) =>
      meta.sequence === 3 ? Promise.reject(new Error('third')) : receiver.note(data, meta);
    await admit(stampedEvent(letter, 1));
    expect(await effects()).toEqual([1, 2]);
    const parked = await receiver.database.query('SELECT sequence, why FROM parked ORDER BY 1');
    expect(parked).toEqual([
      { sequence: 3, why: 'failed' },
      { sequence: 4, why: 'gap' },
    ]);
  });

  it('follows a source whose database was restored: a new epoch counts on from an older number', async () => {
    const heard: number[] = [];
    react = (_data, meta) => Promise.resolve(void heard.push(meta.sequence));
    const letter = newId();
    for (const sequence of [1, 2, 3]) await admit(stampedEvent(letter, sequence));
    const restored = { source: `/kefu/test/customers/${newId()}` };
    expect(await admit(stampedEvent(letter, 3, restored))).toBe('applied');
    expect(await admit(stampedEvent(letter, 3))).toBe('seen');
    expect(await admit(stampedEvent(letter, 4, restored))).toBe('applied');
    expect(heard).toEqual([1, 2, 3, 3, 4]);
  });
});

describe('what is no event', () => {
  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['a subject that is no id', stampedEvent('somebody', 1)],
    ['a sequence that is no number', stampedEvent(newId(), 1, { sequence: '1' })],
    ['no data', stampedEvent(newId(), 1, { data: null })],
    ['no epoch', stampedEvent(newId(), 1, { source: '/elsewhere' })],
  ])('%s is refused by name', (_what, body) => {
    expect(() => readEnvelope(body)).toThrow();
  });
});
