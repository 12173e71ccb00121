import type { CentreClient } from '@kefu/up';
import type { People } from '../people.js';
import { ContractGround, OWNER, toFile, toPapers } from './contract-ground.js';
import { dayIn } from './desk.js';
import { keptWithContracts } from './kept-with-contracts.js';
import { money } from './money.js';

/** Contracts after every step, and under some of them whatever moves money or is kept (CT-01 to CT-19). */
export const contracts = async (client: CentreClient, people: People): Promise<void> => {
  const ground = await ContractGround.open(client, people);
  const { desk } = ground;
  await desk.asFarAs('contracts', async () => (await ground.drafted()).id, toPapers());
  await desk.asFarAs('contracts', async () => (await ground.prepared()).id, [
    ...toFile(),
    [OWNER, 'ask-termination', { lastDay: dayIn(30), reason: '设备停用' }],
    ['M-0001', 'decide-termination', { granted: true, words: '同意' }],
  ]);
  await money(ground);
  await keptWithContracts(ground);
};
