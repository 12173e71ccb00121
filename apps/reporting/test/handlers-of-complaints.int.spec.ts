import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { Complaint } from './a-complaint.js';
import { day } from './a-day.js';
import { aListener, type Listening } from './a-listener.js';
import { at } from './events-of-others.js';

let listening: Listening;

beforeEach(async () => {
  listening = await aListener(at('2026-11-26', '12:00'));
});
afterEach(() => listening.close());

describe('RP-04 who handles a complaint', () => {
  const handlers = async () => {
    const { by } = await listening.day(day);
    return by.handler?.map(({ key }) => key);
  };

  it('RP-04 G-01 is whoever took it over, whoever else proposes to the customer', async () => {
    const [taker, complaint] = [newId(), new Complaint().recorded(at(day, '09:00'))];
    complaint
      .proposed(at(day, '09:10'), '10.00')
      .takenOver(at(day, '09:20'), taker)
      .proposed(at(day, '09:30'), '20.00', 2);
    await listening.hear(complaint.said);
    expect(await handlers()).toEqual([taker]);
  });

  it('RP-04 G-01 reopened it is whoever reopened it, until somebody takes it over again', async () => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .takenOver(at(day, '09:20'), newId())
      .closed(at(day, '10:00'))
      .reopened(at(day, '11:00'))
      .proposed(at(day, '11:30'), '20.00', 2);
    await listening.hear(complaint.said);
    expect(await handlers()).toEqual([complaint.handler]);
  });

  it('RP-04 G-08 of somebody who left no department has it', async () => {
    const complaint = new Complaint()
      .recorded(at(day, '09:00'))
      .assigned(at(day, '09:10'), 'technical')
      .givenBack(at(day, '09:20'), 'technical');
    await listening.hear(complaint.said);
    const { by } = await listening.day(day);
    expect(by.department?.map(({ key }) => key)).toEqual([null]);
  });
});
