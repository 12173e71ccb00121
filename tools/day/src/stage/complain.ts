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
  scene.tally.complaints.handled(id, does, scene.now, body);
  return undefined;
};
