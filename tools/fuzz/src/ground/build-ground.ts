import type { CentreClient } from '@kefu/up';
import type { People } from '../people.js';
import { complaints } from './complaints.js';
import { contracts } from './contracts.js';
import { papers } from './papers.js';
import { relations } from './relations.js';
import { repairs } from './repairs.js';

/** States that chance alone would seldom reach: they are there before the first question. */
export const buildGround = async (client: CentreClient, people: People): Promise<void> => {
  await repairs(client, people);
  await complaints(client, people);
  await papers(client);
  await relations(client);
  await contracts(client, people);
};
