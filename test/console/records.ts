import { complaints, contracts, dayIn, papers, People, relations } from '@kefu/fuzz';
import { confirmedOrder } from './reported-order.js';
import type { Stage } from './stage.js';

/** A record at least of each kind that some page lists. */
export const recordsOfEachKind = async (stage: Stage): Promise<void> => {
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
