import { FINANCE, MANAGER, MoneyHand, OWNER, today, type Under } from './move-money.js';

const [REVIEWER, CLERK, SALES] = ['R-0001', 'N-0001', 'S-0001'] as const;
const REGION = 'east';
const chances = { objected: 0.1, ordered: 0.6, paidOnly: 0.2 };

interface Checklist {
  readonly items: readonly { readonly partyId: string; readonly code: string }[];
}

/** One account manager: a contract from its draft to the shelf, its money, and what is sold under it. */
export class ContractHand extends MoneyHand {
  protected override async oneThing(): Promise<void> {
    const { dice, ground } = this;
    const { customerId } = dice.one(
      ground.assets.filter(({ regionCode }) => regionCode === REGION),
    );
    const contractId = await this.signed(customerId);
    if (contractId === undefined) return;
    const under = { contractId, customerId };
    await this.unlessRefused(() => this.owedAndPaid(under));
    await this.unlessRefused(() => this.outAndBack(under));
    if (dice.chance(chances.ordered)) await this.deliver(under);
  }

  private async signed(customerId: string): Promise<string | undefined> {
    const [from, to] = ['2020-01-01', '2099-12-31'];
    const wording = { title: '保养', text: '第一条', total: '900.00', startsOn: from, endsOn: to };
    const draft = { ...wording, customerId, ownerId: this.ground.accountManagerId };
    const kind = { kind: 'service' };
    const id = await this.make(OWNER, 'contracts/contracts', 'drafted', { ...draft, ...kind });
    const act = (as: string, verb: string, fact: string, body: object = {}) =>
      this.say(as, id, `contracts/contracts/${id}/${verb}`, fact, body);
    await act(OWNER, 'submit', 'submitted');
    const opinion = (as: string, role: string, agrees: boolean) =>
      act(as, 'opinions', 'opinion-given', { version: 1, role, agrees, words: '条款' });
    if (this.dice.chance(chances.objected)) {
      await opinion(REVIEWER, 'contract-reviewer', false);
      return undefined;
    }
    // Both of them read it at once
    await Promise.all([
      opinion(REVIEWER, 'contract-reviewer', true),
      opinion(MANAGER, 'manager', true),
    ]);
    const on = today();
    await this.ask(CLERK, `contracts/contracts/${id}/customer-check`, { version: 1, on });
    await act(CLERK, 'fee-statement', 'fees-told', { version: 1, on, amount: '80.00' });
    const { items } = await this.ask<Checklist>(CLERK, `contracts/contracts/${id}/checklist`);
    for (const { partyId, code } of items) {
      await this.ask(CLERK, `contracts/contracts/${id}/papers`, { partyId, codes: [code] });
    }
    await act(OWNER, 'sign', 'signed', { version: 1, signedOn: on, copies: 5 });
    await act(CLERK, 'file', 'filed', { shelf: 'A-03' });
    return id;
  }

  private async deliver(under: Under): Promise<void> {
    const { dice } = this;
    const id = await this.make(SALES, 'contracts/orders', 'placed', {
      ...{ ...under, salespersonId: this.ground.salespersonId },
      ...{ items: [{ name: 'KM-227', quantity: 2, unitPrice: '199.99' }] },
      ...{ throughOutlet: false, promisedOn: today() },
    });
    const act = (as: string, verb: string, fact: string) =>
      this.say(as, id, `contracts/orders/${id}/${verb}`, fact);
    await act(FINANCE, 'record-payment', 'paid');
    if (dice.chance(chances.paidOnly)) return;
    await act(SALES, 'ship', 'shipped');
    await act(SALES, 'deliver', 'delivered');
    await act(SALES, 'accept', 'accepted');
  }
}
