import { Hand, PATIENCE_MS } from './hand.js';

const HANDLER = 'C-0001';
const MANAGER = 'M-0001';
const MEMBER = 'B-0001';

/** Of many, some are refused once, some withdrawn, some left lying until a deadline is missed. */
const chances = { left: 0.1, refused: 0.2, withdrawn: 0.1, discontent: 0.1 };

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
    await this.offer(id);
    if (dice.chance(chances.refused)) {
      await this.handle(HANDLER, id, 'refuse', 'refused', { words: '不满意' });
      await this.offer(id);
    }
    await this.handle(HANDLER, id, 'accept', 'accepted');
    if (dice.chance(chances.left)) return;
    await this.handle(HANDLER, id, 'carry-out', 'carried-out');
    await this.handle(HANDLER, id, 'tell-result', 'result-told');
    if (dice.chance(chances.discontent)) {
      await this.handle(HANDLER, id, 'evaluate', 'evaluated', { confirmed: false, score: 2 });
      return;
    }
    await this.handle(HANDLER, id, 'evaluate', 'evaluated', { confirmed: true, score: 5 });
    await this.handle(HANDLER, id, 'close', 'closed');
  }

  private async offer(id: string): Promise<void> {
    const remedies = [{ kind: 'explanation', cost: '0.00' }];
    await this.handle(HANDLER, id, 'propose', 'proposed', { remedies });
    await this.handle(HANDLER, id, 'present', 'presented');
  }

  private async record(): Promise<string> {
    const { customerId } = this.dice.one(this.ground.assets);
    const { body } = await this.ground.client.call<{ id: string }>(
      HANDLER,
      'complaints/complaints',
      {
        patience: PATIENCE_MS,
        body: {
          ...{ customerId, channel: 'phone', apologised: true },
          ...{ words: '修了三次还是卡纸', remedySought: '换一台' },
        },
      },
    );
    this.accepted.add(body.id, 'recorded');
    return body.id;
  }

  private handle(as: string, id: string, verb: string, fact: string, body: object = {}) {
    return this.say(as, id, `complaints/complaints/${id}/${verb}`, fact, body);
  }
}
