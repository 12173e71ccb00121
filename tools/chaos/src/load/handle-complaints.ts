import { randomUUID } from 'node:crypto';
import { Refused } from '@kefu/up';
import { Hand } from './hand.js';
import { FINANCE, today } from './move-money.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const MEMBER = 'B-0001';

/** Of many, some are refused once, some withdrawn, some left lying until a deadline is missed. */
const chances = { left: 0.1, refused: 0.2, withdrawn: 0.1, discontent: 0.1, paid: 0.4 };

const explained = { kind: 'explanation', cost: '0.00' };

/** One handler: takes a complaint from the customer's words to their confirmation, then the next. */
export class ComplaintHand extends Hand {
  protected override async oneThing(): Promise<void> {
    const { dice } = this;
    const id = await this.record();
    await this.handle(MANAGER, id, 'confirm', 'confirmed');
    const kind = { category: 'quality', severity: 'general', nature: 'genuine' };
    await this.handle(HANDLER, id, 'classify', 'classified', kind);
    const to = { department: 'after-sales', personId: this.ground.memberId };
    await this.handle(HANDLER, id, 'assign', 'assigned', to);
    // Silence is a signature after G-08's minute, and CP-05's is missed
    if (dice.chance(chances.left)) return;
    await this.handle(MEMBER, id, 'sign-for', 'signed-for');
    if (dice.chance(chances.left)) return;
    const found = { cause: 'part-defect', demandReasonable: true, findings: '定影器老化' };
    await this.handle(MEMBER, id, 'investigate', 'investigated', found);
    if (dice.chance(chances.withdrawn)) {
      await this.handle(HANDLER, id, 'withdraw', 'withdrawn', { reason: 'customer-wish' });
      return;
    }
    const costs = dice.chance(chances.paid);
    await this.offer(id, costs);
    if (dice.chance(chances.refused)) {
      await this.handle(HANDLER, id, 'refuse', 'refused', { words: '不满意' });
      await this.offer(id, costs);
    }
    await this.handle(HANDLER, id, 'accept', 'accepted');
    if (dice.chance(chances.left)) return;
    if (costs) await this.onceHeard(() => this.payOut(id));
    await this.onceHeard(() => this.handle(HANDLER, id, 'carry-out', 'carried-out'));
    await this.handle(HANDLER, id, 'tell-result', 'result-told');
    if (dice.chance(chances.discontent)) {
      await this.handle(HANDLER, id, 'evaluate', 'evaluated', { confirmed: false, score: 2 });
      return;
    }
    await this.handle(HANDLER, id, 'evaluate', 'evaluated', { confirmed: true, score: 5 });
    await this.handle(HANDLER, id, 'close', 'closed');
  }

  private async offer(id: string, costs: boolean): Promise<void> {
    const remedies = [costs ? { kind: 'compensation', cost: '5.00' } : explained];
    await this.handle(HANDLER, id, 'propose', 'proposed', { remedies });
    if (costs) await this.ask(MANAGER, `complaints/complaints/${id}/approve`, {});
    // Until the account of the customer has it, it waits (G-04)
    await this.onceHeard(() => this.handle(HANDLER, id, 'present', 'presented'));
  }

  /** Contracts owes it once it has heard of it; one approves, another pays (CT-08). */
  private async payOut(complaintId: string): Promise<void> {
    const path = `contracts/payouts?complaintId=${complaintId}&status=owed`;
    const { items } = await this.ask<{ items: { id: string }[] }>(FINANCE, path);
    const [payout] = items;
    if (!payout) throw new Refused(404, {}, `what is owed of ${complaintId}`);
    const act = (as: string, verb: string, fact: string, body: object = {}) =>
      this.say(as, payout.id, `contracts/payouts/${payout.id}/${verb}`, fact, body);
    await act(MANAGER, 'approve', 'approved');
    const paid = { paidOn: today(), method: 'bank-transfer', payee: '客户账户' };
    await act(FINANCE, 'pay', 'paid', { ...paid, reference: randomUUID() });
  }

  private record(): Promise<string> {
    const { customerId } = this.dice.one(this.ground.assets);
    return this.make(HANDLER, 'complaints/complaints', 'recorded', {
      ...{ customerId, channel: 'phone', apologised: true },
      ...{ words: '修了三次还是卡纸', remedySought: '换一台' },
    });
  }

  private handle(as: string, id: string, verb: string, fact: string, body: object = {}) {
    return this.say(as, id, `complaints/complaints/${id}/${verb}`, fact, body);
  }
}
