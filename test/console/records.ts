import { complaints, contracts, dayIn, papers, People, relations } from '@kefu/fuzz';
import { confirmedOrder } from './reported-order.js';
import type { Stage } from './stage.js';

const filled = new WeakMap<Stage, Promise<void>>();

/** There is a record at least of each kind that some page lists, whichever spec runs. */
export const fill = (stage: Stage): Promise<void> => {
  const present = filled.get(stage) ?? makeRecords(stage);
  filled.set(stage, present);
  return present;
};

const makeRecords = async (stage: Stage): Promise<void> => {
  const { client } = stage;
  const people = await People.meet(client);
  await complaints(client, people);
  await papers(client);
  await relations(client);
  await contracts(client, people);
  await confirmedOrder(stage);
  const month = dayIn(0).slice(0, 7);
  await client.call('W-0001', 'contracts/billing-runs', { body: { month } });
};
