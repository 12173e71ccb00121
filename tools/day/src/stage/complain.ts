import type { ComplaintAnswer } from './answers.js';
import type { Perform } from './scene.js';

export const complain: Perform<'complain'> = async (scene, { words, sought }) => {
  const { id: customerId } = scene.playing.customer;
  const body = {
    ...{ customerId, channel: 'phone', apologised: true },
    ...{ words: words.zh, remedySought: sought.zh },
  };
  const path = 'complaints/complaints';
  const answer = await scene.stage.client.call<ComplaintAnswer>(scene.by, path, { body });
  scene.playing.complaint = answer.body;
  const { id, regionId, receivedAt } = answer.body;
  scene.tally.complaints.received(id, regionId, receivedAt);
  return undefined;
};

export const handle: Perform<'handle'> = async (scene, { does, body, whom }) => {
  const given = whom === undefined ? {} : { personId: scene.idOf(whom) };
  const { id } = await scene.handle(does, { ...body, ...given });
  if (does === 'tell-result') scene.stage.callbacks.resultTold(id, scene.now);
  // Who rang meanwhile and said it is not called any more
  if (does === 'evaluate') scene.stage.callbacks.callOff(id, scene.now, 'CP-10');
  scene.tally.complaints.handled(id, does, scene.now, body);
  if (does === 'accept') {
    const { regionId } = scene.playing.complaint ?? { regionId: '?' };
    for (const { kind, amount } of scene.tally.complaints.offeredOf(id)) {
      scene.tally.contracts.owes(id, kind, regionId, { amount, at: scene.now });
    }
  }
  return undefined;
};

/** The customer is called for what they think of the result (CP-10). */
export const hearOfResult: Perform<'hear-of-result'> = async (scene, { score }) => {
  const { id: complaintId } = scene.subject;
  const { id } = await scene.openCallback('CP-10');
  await scene.onCallback(id, 'start-call');
  const scores = { timeliness: score, attitude: score, result: score, overall: score };
  await scene.onCallback(id, 'complete', { solved: true, scores });
  scene.stage.callbacks.completed(complaintId, 'CP-10');
  const said = { confirmed: true, score };
  scene.tally.complaints.handled(complaintId, 'evaluate', scene.now, said);
  return undefined;
};
