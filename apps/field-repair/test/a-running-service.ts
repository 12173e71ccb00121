import { Forgetful } from '@kefu/known-customers';
import { happened, newId, type Actor, type Happened } from '@kefu/kernel';
import { AssetRegisteredV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { PersonAppointedV1, TeamFormedV1 } from '@kefu/messages-staff';
import { Database } from '@kefu/persistence';
import type { RunningService } from '@kefu/service';
import { given, sendRequest, ServiceUnderTest, type Answer } from '@kefu/testing/services';
import { fieldRepair } from '../src/field-repair.module.js';
import { lead, otherTechnician, teamId, technician } from './a-repair-order.js';

export type Answered = Answer;

interface Asking {
  readonly by?: Actor;
  readonly headers?: Record<string, string>;
}

/** One field-repair service on a real database, asked over HTTP; the broker stays away. */
export class RunningFieldRepair {
  private constructor(private readonly under: ServiceUnderTest) {}

  static async start(): Promise<RunningFieldRepair> {
    const usually = { sub: lead.id, roles: lead.roles, regions: lead.regions };
    const running = new RunningFieldRepair(new ServiceUnderTest(await given(fieldRepair), usually));
    await running.learnStaff();
    return running;
  }

  get service(): RunningService {
    return this.under.service;
  }

  stop(): Promise<void> {
    return this.under.close();
  }

  query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.under.query<R>(text, values);
  }

  /** Without `by`, as nobody. */
  async ask(method: string, path: string, body?: unknown, asking: Asking = {}): Promise<Answered> {
    const { by, headers } = asking;
    const token = by && (await this.under.header({ sub: by.id, ...by }));
    const url = `${this.service.url}/api/field-repair/${path}`;
    return sendRequest(method, url, { body, headers: { ...token, ...headers } });
  }

  post(path: string, body: unknown, by?: Actor, headers?: Record<string, string>) {
    return this.ask('POST', `repair-orders${path}`, body, {
      ...(by ? { by } : {}),
      ...(headers ? { headers } : {}),
    });
  }

  /** A picture, as a phone sends it. */
  async picture(orderId: string, kind: string, bytes: Uint8Array, by: Actor): Promise<Answered> {
    const token = await this.under.header({ sub: by.id, ...by });
    const url = `${this.service.url}/api/field-repair/repair-orders/${orderId}/evidence?kind=${kind}`;
    const headers = { ...token, 'content-type': 'application/octet-stream' };
    const answer = await fetch(url, { method: 'POST', headers, body: Buffer.from(bytes) });
    return { status: answer.status, body: await answer.json() } as unknown as Answered;
  }

  /** Whatever the service keeps of a customer goes (G-05). */
  async forget(customerId: string): Promise<void> {
    const { app } = this.service;
    await app.get(Database).transaction((tx) => app.get(Forgetful).forget(tx, customerId));
  }

  get(path: string, by?: Actor) {
    return this.ask('GET', path, undefined, by ? { by } : {});
  }

  /** What a route answers that is no JSON. */
  async download(path: string, by: Actor): Promise<{ status: number; text: string }> {
    const headers = await this.under.header({ sub: by.id, ...by });
    const answer = await fetch(`${this.service.url}/api/field-repair/${path}`, { headers });
    return { status: answer.status, text: await answer.text() };
  }

  /** A customer with one asset, as customers would have said. */
  async aCustomer(kind: 'person' | 'organisation' = 'person', regionId = 'east') {
    const customerId = newId();
    const customer = { kind, stage: 'existing', tier: 'standard', regionId } as const;
    await this.learn(
      customerId,
      happened(CustomerRegisteredV1, { number: customerId.slice(-12), ...customer }),
    );
    return { customerId, assetId: await this.anAsset(customerId, regionId) };
  }

  async anAsset(customerId: string, regionId = 'east'): Promise<string> {
    const assetId = newId();
    const asset = { customerId, regionId, model: 'KM-227', category: 'copier' };
    await this.learn(assetId, happened(AssetRegisteredV1, { ...asset, contractKind: 'none' }));
    return assetId;
  }

  async learn(aggregateId: string, event: Happened): Promise<void> {
    const outcome = await this.under.hears(aggregateId, event);
    if (outcome !== 'applied') throw new Error(`${event.of.type} was ${outcome}`);
  }

  private async learnStaff(): Promise<void> {
    const team = { regionId: 'east', leadId: lead.id, memberIds: [technician.id] };
    await this.learn(teamId, happened(TeamFormedV1, team));
    for (const [index, person] of [lead, technician, otherTechnician].entries()) {
      const { id, roles, regions } = person;
      const appointed = { roles: [...roles], regionIds: [...regions], teamId };
      await this.learn(id, happened(PersonAppointedV1, { number: `1000${index}`, ...appointed }));
    }
  }
}
