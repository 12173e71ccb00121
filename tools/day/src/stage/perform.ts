import { Refused } from '@kefu/up';
import { dimensionFigures } from '../tally/dimensions.js';
import type { OrderAnswer } from './answers.js';
import { complain, handle, hearOfResult } from './complain.js';
import * as contracts from './sign-contract.js';
import { onPayout } from './pay-out.js';
import type { Deed, Verb } from './deeds.js';
import type { Perform, Scene, Went } from './scene.js';

type Performers = { readonly [V in Verb]: Perform<V> };

const reportFault = async (scene: Scene, code: string, words: string) => {
  const { customer } = scene.playing;
  const body = {
    customerId: customer.id,
    assetId: customer.assetId,
    channel: 'phone',
    faultCode: code,
    fault: words,
    callerName: customer.contacts[0]?.name ?? customer.name,
    callbackPhone: '0755-88000000',
  };
  const path = 'field-repair/repair-orders';
  const { status, body: order } = await scene.stage.client.call<OrderAnswer>(scene.by, path, {
    body,
  });
  scene.playing.order = order;
  return { status, order };
};

const perform: Performers = {
  report: async (scene, { code, words }) => {
    const { status, order } = await reportFault(scene, code, words.zh);
    if (status !== 201) throw new Error(`a new report was answered with ${status}`);
    scene.tally.reported(order.id, order.regionId, order.report.at);
    return undefined;
  },
  'report-again': async (scene, { words }) => {
    const { status, order } = await reportFault(scene, 'other', words.zh);
    if (status !== 200) throw new Error(`a repeat report was answered with ${status}`);
    scene.tally.count(order.id, 'repeat-reports', scene.now);
    return undefined;
  },
  tell: async (scene, { whom }) => {
    const as = whom.startsWith('L-') ? 'repair-lead' : 'technician';
    const order = await scene.act('notify', { personId: scene.idOf(whom), as });
    scene.tally.notified(order.id, order.notice?.at ?? scene.now);
    return undefined;
  },
  send: async (scene, { whom, because }) => {
    const outOfRegionReason = because ? { outOfRegionReason: because.zh } : {};
    await scene.act('dispatch', { technicianId: scene.idOf(whom), ...outOfRegionReason });
    scene.tally.dispatched(scene.order.id, scene.now);
    return undefined;
  },
  'send-instead': async (scene, { whom }) => {
    await scene.act('dispatch', { technicianId: scene.idOf(whom), reason: 'no-answer' });
    scene.tally.dispatched(scene.order.id, scene.now);
    return undefined;
  },
  'send-at-once': async (scene, { leads, technicians }) => {
    const tries = await Promise.allSettled(
      leads.map((lead, at) =>
        scene.act('dispatch', { technicianId: scene.idOf(technicians[at] ?? '?') }, lead),
      ),
    );
    const lost = tries.findIndex(({ status }) => status === 'rejected');
    const [error, second] = tries.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as unknown] : [],
    );
    if (!(error instanceof Refused) || second !== undefined || error.status !== 409) {
      throw new Error('of two who sent somebody at once not exactly one was refused');
    }
    scene.tally.dispatched(scene.order.id, scene.now);
    const technician = technicians[1 - lost] ?? '?';
    return { technician, loser: { by: leads[lost] ?? '?', error } };
  },
  accept: async (scene, { from, to }) => {
    await scene.act('accept', { window: scene.window({ from, to }) });
    scene.tally.dispatched(scene.order.id, scene.now);
    return undefined;
  },
  decline: async (scene, { because }) => {
    await scene.act('decline', { reason: 'cannot-come', remark: because.zh });
    scene.tally.count(scene.order.id, 'visits-declined', scene.now);
    scene.stage.callbacks.callOff(scene.order.id, scene.now, 'CB-01');
    return undefined;
  },
  'refuse-technician': async (scene, { because }) => {
    await scene.act('refuse-technician', { reason: 'customer-wish', remark: because.zh });
    scene.tally.count(scene.order.id, 'technicians-refused', scene.now);
    scene.stage.callbacks.callOff(scene.order.id, scene.now, 'CB-01');
    return undefined;
  },
  confirm: async (scene) => {
    const order = (await scene.act('confirm')) as AgreedOrder;
    scene.stage.callbacks.appointmentAgreed(order.id, order.appointment.window.to, scene.now);
    return undefined;
  },
  move: async (scene, { from, to, because }) => {
    const window = scene.window({ from, to });
    const toldBy = scene.by.startsWith('T-') ? 'technician' : 'customer';
    await scene.act('reschedule', { toldBy, reason: 'no-time', remark: because.zh, window });
    scene.tally.count(scene.order.id, 'rescheduled', scene.now);
    scene.stage.callbacks.callOff(scene.order.id, scene.now, 'CB-01');
    return undefined;
  },
  'customer-absent': async (scene, { place }) => {
    await scene.act('customer-absent', { at: scene.now, place: place.zh, photoRef: 'photo-0001' });
    scene.tally.count(scene.order.id, 'no-shows-customer', scene.now);
    return undefined;
  },
  arrive: async (scene, { at }) => {
    const { visits } = await scene.act('arrive', at ? { at: scene.moment(at) } : {});
    scene.tally.arrived(scene.order.id, visits.at(-1)?.arrivedAt ?? scene.now);
    return undefined;
  },
  repaired: async (scene, { words, at }) => {
    const when = at ? { at: scene.moment(at) } : {};
    await scene.act('repaired', { resultCode: 'repaired', remark: words.zh, ...when });
    return undefined;
  },
  unsolved: async (scene, { because, nextVisit }) => {
    const nextVisitAt = scene.moment(nextVisit);
    await scene.act('unsolved', { reason: 'part-missing', remark: because.zh, nextVisitAt });
    scene.tally.unsolved(scene.order.id, scene.now);
    scene.stage.callbacks.callOff(scene.order.id, scene.now, 'CB-03');
    return undefined;
  },
  sign: async (scene, { signer, at }) => {
    const { kind, contacts } = scene.playing.customer;
    const may = signer === 'customer';
    const contact = contacts.find(({ maySign }) => maySign === may);
    const signedAt = at ? scene.moment(at) : scene.now;
    const order = await scene.act('sign-receipt', {
      ...(kind === 'person' || signer === 'stranger'
        ? { signer: may ? 'customer' : 'other' }
        : { signer: 'contact', contactId: contact?.contactId }),
      ...{ inPerson: true, signedAt, reference: 'box 7' },
    });
    scene.tally.count(order.id, 'signed', order.receipts.at(-1)?.signedAt ?? signedAt);
    scene.stage.callbacks.receiptTaken(order.id, scene.now);
    return undefined;
  },
  call: async (scene, { plan, answers }) => {
    const callback = await scene.openCallback(plan);
    if (callback.status !== 'calling') await scene.onCallback(callback.id, 'start-call');
    await scene.onCallback(callback.id, 'complete', answers);
    const { id } = scene.order;
    const { scores = {}, solved } = answers;
    scene.stage.callbacks.completed(id, plan);
    scene.tally.count(id, 'callbacks-completed', scene.now);
    for (const [dimension, figure] of dimensionFigures) {
      const value = scores[dimension];
      if (value !== undefined) scene.tally.count(id, figure, scene.now, { value });
    }
    if (solved === false || Object.values(scores).some((score: number) => score <= 2)) {
      scene.tally.count(id, 'callbacks-dissatisfied', scene.now);
    }
    return undefined;
  },
  'begin-call': async (scene, { plan }) => {
    const { id } = await scene.openCallback(plan);
    await scene.onCallback(id, 'start-call');
    scene.stage.callbacks.begun(scene.order.id, plan);
    return undefined;
  },
  'skip-call': async (scene, { plan, because }) => {
    const { id } = await scene.openCallback(plan);
    await scene.onCallback(id, 'skip', { reason: 'as-told', remark: because.zh });
    scene.stage.callbacks.callOff(scene.order.id, scene.now, plan);
    return undefined;
  },
  'ask-again': async (scene, { because }) => {
    await scene.act('ask-again', { reason: 'as-told', remark: because.zh });
    scene.stage.callbacks.receiptTaken(scene.order.id, scene.now);
    return undefined;
  },
  'ring-in-vain': async (scene, { plan }) => {
    const { id } = await scene.openCallback(plan);
    await scene.onCallback(id, 'start-call');
    await scene.onCallback(id, 'attempts', { outcome: 'no-answer' });
    return undefined;
  },
  'put-off': async (scene, { plan, to }) => {
    const { id } = await scene.openCallback(plan);
    await scene.onCallback(id, 'start-call');
    await scene.onCallback(id, 'reschedule', { at: scene.moment(to) });
    scene.stage.callbacks.putOff(scene.order.id, plan, scene.moment(to));
    return undefined;
  },
  'close-unconfirmed': async (scene, { because }) => {
    const { id } = await scene.act('close-unconfirmed', {
      ...{ reason: 'never-reached', remark: because.zh },
    });
    scene.tally.closed(id, scene.now, false);
    scene.stage.callbacks.callOff(id, scene.now);
    return undefined;
  },
  complain,
  handle,
  'hear-of-result': hearOfResult,
  draft: contracts.draft,
  'on-contract': contracts.onContract,
  'see-papers': contracts.seePapers,
  bill: contracts.bill,
  pay: contracts.pay,
  'ask-deposit': contracts.askDeposit,
  'on-deposit': contracts.onDeposit,
  'on-payout': onPayout,
  cancel: (scene, { because }) => endOtherwise(scene, 'cancel', because.zh),
  void: (scene, { because }) => endOtherwise(scene, 'void', because.zh),
};

type AgreedOrder = OrderAnswer & {
  readonly appointment: { readonly window: { readonly to: string } };
};

const endOtherwise = async (scene: Scene, verb: 'cancel' | 'void', remark: string) => {
  const { id } = await scene.act(verb, { reason: 'as-told', remark });
  scene.tally.endedOtherwise(id, scene.now, verb === 'void' ? 'voided' : 'cancelled');
  scene.stage.callbacks.callOff(id, scene.now);
  return undefined;
};

/** Does it through the API and writes it into the tally. @throws Refused */
export const doDeed = (scene: Scene, deed: Deed): Promise<Went | undefined> =>
  (perform[deed.verb] as (scene: Scene, deed: Deed) => Promise<Went | undefined>)(scene, deed);
