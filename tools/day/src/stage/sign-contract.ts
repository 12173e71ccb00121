import type { ContractAnswer, DepositAnswer, ReceivableAnswer } from './answers.js';
import type { Perform, Scene } from './scene.js';

const post = async <T>(scene: Scene, path: string, body: object, as = scene.by): Promise<T> =>
  (await scene.stage.client.call<T>(as, `contracts/${path}`, { body })).body;

const contractOf = ({ playing: { contract } }: Scene): ContractAnswer => {
  if (!contract) throw new Error('nothing was drafted yet');
  return contract;
};

export const draft: Perform<'draft'> = async (scene, { what, total, from, to }) => {
  const { id: customerId } = scene.playing.customer;
  scene.playing.contract = await post(scene, 'contracts', {
    ...{ customerId, ownerId: scene.idOf(scene.by), kind: 'service' },
    ...{ title: what.zh, text: what.zh, total, startsOn: from, endsOn: to },
  });
  return undefined;
};

export const onContract: Perform<'on-contract'> = async (scene, { does, body }) => {
  const { id } = contractOf(scene);
  scene.playing.contract = await post(scene, `contracts/${id}/${does}`, body);
  return undefined;
};

/** Every paper of the checklist, of everybody who signs (CT-02). */
export const seePapers: Perform<'see-papers'> = async (scene) => {
  const { id } = contractOf(scene);
  const path = `contracts/contracts/${id}/checklist`;
  const { body } = await scene.stage.client.call<{
    items: readonly { partyId: string; code: string }[];
  }>(scene.by, path);
  for (const [partyId, papers] of Map.groupBy(body.items, (one) => one.partyId)) {
    const codes = papers.map(({ code }) => code);
    await post(scene, `contracts/${id}/papers`, { partyId, codes });
  }
  return undefined;
};

export const bill: Perform<'bill'> = async (scene, { title, amount, dueOn }) => {
  const { id: contractId, regionId } = contractOf(scene);
  const body = { contractId, title: title.zh, amount, dueOn };
  const { items } = await post<{ items: readonly ReceivableAnswer[] }>(
    scene,
    'receivables/plan-one-off',
    body,
  );
  const [{ id: receivableId } = { id: '?' }] = items;
  await post(scene, 'invoices', { receivableId });
  (scene.playing.bills ??= []).push(receivableId);
  const owed = { amount, day: dueOn, at: scene.now };
  scene.tally.contracts.billed(receivableId, { contractId, region: regionId }, owed);
  return undefined;
};

export const pay: Perform<'pay'> = async (scene, { which, amount }) => {
  const receivableId = scene.playing.bills?.[which] ?? '?';
  await post(scene, 'payments', {
    ...{ customerId: scene.playing.customer.id, amount, method: 'bank-transfer' },
    ...{ paidOn: scene.today, reference: `T-${which}-${amount}` },
    allocations: [{ receivableId, amount }],
  });
  scene.tally.contracts.paid(receivableId, amount, scene.now);
  return undefined;
};

export const askDeposit: Perform<'ask-deposit'> = async (scene, { amount, reclaimOn }) => {
  const { id: contractId } = contractOf(scene);
  const body = { contractId, form: 'cash', amount, reclaimOn };
  scene.playing.deposit = await post<DepositAnswer>(scene, 'deposits', body);
  return undefined;
};

export const onDeposit: Perform<'on-deposit'> = async (scene, { does, body }) => {
  const { deposit } = scene.playing;
  if (!deposit) throw new Error('no deposit was asked for yet');
  const { id, regionId, amount, reclaimOn } = deposit;
  scene.playing.deposit = await post(scene, `deposits/${id}/${does}`, body);
  const { contracts } = scene.tally;
  if (does === 'pay') contracts.wentOut(id, regionId, { amount, day: reclaimOn, at: scene.now });
  if (does === 'reclaim') contracts.cameBack(id, amount, scene.now);
  return undefined;
};
