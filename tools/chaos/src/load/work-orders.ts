import { setTimeout as pause } from 'node:timers/promises';
import { Hand, PATIENCE_MS } from './hand.js';

interface Order {
  readonly id: string;
  readonly status: string;
}

const MANAGER = 'M-0001';

/** One hand at the centre: takes an order through its life, as far as it goes, then the next. */
export class Worker extends Hand {
  protected override async oneThing(): Promise<void> {
    const { dice } = this;
    const id = await this.report();
    if (id === undefined || this.stopped) return;
    // Now and then too late for FR-02 and FR-03, which are seconds here.
    if (dice.chance(0.2)) await pause(dice.between(1_500, 3_500));
    await this.order(id, 'notify', 'notified', {
      personId: this.ground.leadId,
      as: 'repair-lead',
    });
    if (dice.chance(0.15)) await pause(dice.between(1_500, 4_000));
    await this.order(id, 'dispatch', 'dispatched', {
      technicianId: dice.one(this.ground.technicianIds),
      outOfRegionReason: 'nobody else is free',
    });
    if (dice.chance(0.1)) {
      await this.order(id, 'cancel', 'cancelled', { reason: 'customer-wish' });
      return;
    }
    const from = Date.now() + 1_000;
    const window = { from: iso(from), to: iso(from + dice.between(1_000, 4_000)) };
    await this.order(id, 'accept', 'accepted', { window });
    await this.order(id, 'confirm', 'confirmed');
    if (dice.chance(0.15)) return;
    await this.order(id, 'arrive', 'arrived');
    await this.order(id, 'repaired', 'repaired', { resultCode: 'part-replaced' });
    await this.order(id, 'sign-receipt', 'signed', {
      signer: 'customer',
      inPerson: true,
      signedAt: iso(Date.now()),
      reference: 'chaos',
    });
  }

  private async report(): Promise<string | undefined> {
    const asset = this.dice.one(this.ground.assets);
    const { body, status } = await this.ground.client.call<Order>(
      MANAGER,
      'field-repair/repair-orders',
      {
        patience: PATIENCE_MS,
        body: {
          customerId: asset.customerId,
          assetId: asset.id,
          channel: 'phone',
          faultCode: 'paper-jam',
          fault: '卡纸',
          callerName: '来电人',
          callbackPhone: '13800001234',
        },
      },
    );
    const isNew = status === 201;
    this.accepted.add(body.id, isNew ? 'reported' : 'repeat-reported');
    return isNew ? body.id : undefined;
  }

  private order(id: string, verb: string, fact: string, body: object = {}) {
    return this.say(MANAGER, id, `field-repair/repair-orders/${id}/${verb}`, fact, body);
  }
}

const iso = (millis: number): string => new Date(millis).toISOString();
