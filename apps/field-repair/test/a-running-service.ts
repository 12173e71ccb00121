import { happened, newId, type Actor, type Happened } from '@kefu/kernel';
import { AssetRegisteredV1, CustomerRegisteredV1 } from '@kefu/messages-customers';
import { PersonAppointedV1, TeamFormedV1 } from '@kefu/messages-staff';
import { Database } from '@kefu/persistence';
import type { RunningService } from '@kefu/service';
import { given, sendRequest, ServiceUnderTest, type Answer } from '@kefu/testing/services';
import { fieldRepair } from '../src/field-repair.module.js';
import { eventReactions } from '../src/repair-orders/index.js';
import { lead, otherTechnician, teamId, technician } from './a-repair-order.js';

export type Answered = Answer;

interface Asking {
  readonly by?: Actor;
  readonly headers?: Record<string, string>;
}

type Reaction = Record<string, (event: object, meta: { aggregateId: string }) => Promise<void>>;

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

  get(path: string, by?: Actor) {
    return this.ask('GET', path, undefined, by ? { by } : {});
  }

  /** A customer with one asset, as customers would have said. */
  async aCustomer(kind: 'person' | 'organisation' = 'person', regionId = 'east') {
    const [customerId, assetId] = [newId(), newId()];
    const customer = { kind, stage: 'existing', tier: 'standard', regionId } as const;
    await this.learn(
      customerId,
      happened(CustomerRegisteredV1, { number: customerId.slice(-12), ...customer }),
    );
    const asset = { customerId, regionId, model: 'KM-227', category: 'copier' };
    await this.learn(assetId, happened(AssetRegisteredV1, { ...asset, contractKind: 'none' }));
    return { customerId, assetId };
  }

  async learn(aggregateId: string, { of, data }: Happened): Promise<void> {
    for (const reaction of eventReactions) {
      const methods = Object.getOwnPropertyNames(reaction.prototype);
      const method = methods.find((name) => hears(reaction.prototype, name, of.type));
      if (!method) continue;
      const instance = this.service.app.get<Reaction>(reaction);
      await this.service.app
        .get(Database)
        .transaction(async () => instance[method]?.(data, { aggregateId }));
    }
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

/** Whether the method is a reaction to this type of event. */
const hears = (prototype: object, name: string, type: string): boolean => {
  const method = Reflect.get(prototype, name) as object;
  const patterns = Reflect.getMetadata('microservices:pattern', method) as unknown;
  return JSON.stringify(patterns ?? '').includes(`"${type}"`);
};
