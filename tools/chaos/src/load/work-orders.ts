import { setTimeout as pause } from 'node:timers/promises';
import { Refused, type CentreClient } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';
import type { Accepted } from './accepted.js';

/** What the load needs to know of the demo centre. */
export interface Ground {
  readonly client: CentreClient;
  readonly assets: readonly { readonly id: string; readonly customerId: string }[];
  readonly leadId: string;
  readonly technicianIds: readonly string[];
  /** Of a department, who investigates complaints. */
  readonly memberId: string;
}

interface Order {
  readonly id: string;
  readonly status: string;
}

const PATIENCE_MS = 90_000;
const MANAGER = 'M-0001';

/** One hand at the centre: takes an order through its life, as far as it goes, then the next. */
export class Worker {
  #stopped = false;

  constructor(
    private readonly ground: Ground,
    private readonly accepted: Accepted,
    private readonly dice: Dice,
  ) {}

  stop(): void {
    this.#stopped = true;
  }

  async work(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.oneOrder();
      } catch (error) {
        // The other hands, or a timer, were there first: the handbook says no, and so be it.
        if (!(error instanceof Refused)) throw error;
      }
    }
  }

  private async oneOrder(): Promise<void> {
    const { dice } = this;
    const id = await this.report();
    if (id === undefined || this.#stopped) return;
    // Now and then too late for FR-02 and FR-03, which are seconds here.
    if (dice.chance(0.2)) await pause(dice.between(1_500, 3_500));
    await this.say(id, 'notify', 'notified', {
      personId: this.ground.leadId,
      as: 'repair-lead',
    });
    if (dice.chance(0.15)) await pause(dice.between(1_500, 4_000));
    await this.say(id, 'dispatch', 'dispatched', {
      technicianId: dice.one(this.ground.technicianIds),
      outOfRegionReason: 'nobody else is free',
    });
    if (dice.chance(0.1)) {
      await this.say(id, 'cancel', 'cancelled', { reason: 'customer-wish' });
      return;
    }
    const from = Date.now() + 1_000;
    const window = { from: iso(from), to: iso(from + dice.between(1_000, 4_000)) };
    await this.say(id, 'accept', 'accepted', { window });
    await this.say(id, 'confirm', 'confirmed');
    if (dice.chance(0.15)) return;
    await this.say(id, 'arrive', 'arrived');
    await this.say(id, 'repaired', 'repaired', { resultCode: 'part-replaced' });
    await this.say(id, 'sign-receipt', 'signed', {
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

  private async say(id: string, verb: string, fact: string, body: object = {}): Promise<void> {
    await this.ground.client.call(MANAGER, `field-repair/repair-orders/${id}/${verb}`, {
      body,
      patience: PATIENCE_MS,
    });
    this.accepted.add(id, fact);
  }
}

const iso = (millis: number): string => new Date(millis).toISOString();
