import { WorkingCalendar, type Actor } from '@kefu/kernel';
import type { Answer } from '@kefu/testing/services';
import {
  accountManager,
  clerk,
  manager,
  reviewer,
  type RunningContracts,
} from './a-running-contracts.js';

export type Deed = readonly [verb: string, body: object, by: Actor];

export const wording = {
  ...{ title: '五台复印机保养', text: '第一条 范围', total: '12000.00' },
  ...{ startsOn: '2026-03-10', endsOn: '2026-12-31' },
};

const agrees = { version: 1, agrees: true, words: '条款清楚' };
export const submit: Deed = ['submit', {}, accountManager];
export const reviewed: Deed = ['opinions', { ...agrees, role: 'contract-reviewer' }, reviewer];
export const approvedByManager: Deed = ['opinions', { ...agrees, role: 'manager' }, manager];
export const file: Deed = ['file', { shelf: 'A-03' }, clerk];
export const toApproved: readonly Deed[] = [submit, reviewed, approvedByManager];

const calendar = new WorkingCalendar();

/** Contracts as people at the centre bring them on, over HTTP. */
export class ContractDesk {
  constructor(readonly service: RunningContracts) {}

  /** The day at the centre. */
  get today(): string {
    return calendar.localDate(this.service.under.now);
  }

  get checked(): Deed {
    return ['customer-check', { version: 1, on: this.today }, clerk];
  }

  get feesTold(): Deed {
    return ['fee-statement', { version: 1, on: this.today, amount: '80.00' }, clerk];
  }

  get sign(): Deed {
    return ['sign', { version: 1, signedOn: this.today, copies: 5 }, accountManager];
  }

  async drafted(more: object = {}): Promise<{ customerId: string; id: string }> {
    const { customerId } = await this.service.aCustomer();
    const draft = { ...wording, customerId, ownerId: accountManager.id, kind: 'service', ...more };
    const { status, body } = await this.service.post('contracts', draft, accountManager);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return { customerId, id: body.id };
  }

  async download(path: string, by: Actor): Promise<Response> {
    const { under } = this.service;
    const headers = await under.header({ sub: by.id, ...by });
    return fetch(`${under.service.url}/api/contracts/${path}`, { headers });
  }

  act(id: string, [verb, body, by]: Deed): Promise<Answer> {
    return this.service.post(`contracts/${id}/${verb}`, body, by);
  }

  async through(id: string, ...deeds: readonly Deed[]): Promise<Answer> {
    let last: Answer | undefined;
    for (const deed of deeds) {
      last = await this.act(id, deed);
      if (last.status !== 200) throw new Error(`${deed[0]}: ${JSON.stringify(last.body)}`);
    }
    if (!last) throw new Error('nothing was done');
    return last;
  }

  /** Every paper of the checklist was seen. */
  async papers(id: string): Promise<void> {
    const { body } = await this.service.get(`contracts/${id}/checklist`, clerk);
    for (const { partyId, code } of body.items) {
      await this.through(id, ['papers', { partyId, codes: [code] }, clerk]);
    }
  }

  async signed(more: object = {}): Promise<{ customerId: string; id: string }> {
    const drafted = await this.drafted(more);
    await this.toSigned(drafted.id);
    return drafted;
  }

  async toSigned(id: string): Promise<Answer> {
    await this.through(id, ...toApproved, this.checked, this.feesTold);
    await this.papers(id);
    return this.through(id, this.sign);
  }
}
