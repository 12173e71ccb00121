import { newId, type EventClass, type Happened, type Instant } from '@kefu/kernel';
import {
  PersonAppointedV1,
  PersonChangedV1,
  PersonDismissedV1,
  RegionOpenedV1,
} from '@kefu/messages-staff';
import type { Outcome } from '@kefu/messaging';
import { eventOnTheWire } from '@kefu/testing/events';
import { given, ServiceUnderTest, standingAt, type Answer } from '@kefu/testing/services';
import type { TokenClaims } from '@kefu/testing/tokens';
import { customers } from '../src/index.js';

export type { Answer, Ask } from '@kefu/testing/services';

const EVENING = '2026-11-23T10:00:00.000Z';

export const agent: TokenClaims = { sub: 'agent-1', roles: ['agent'] };
export const manager: TokenClaims = { sub: 'manager-1', roles: ['manager'] };

/** The customers service with two open regions. */
export class Archive extends ServiceUnderTest {
  #sequence = 0;
  readonly #epoch = newId();

  /** In stepped time, which starts then. */
  static steppedFrom(start: Instant): Promise<Archive> {
    return Archive.open(standingAt(start));
  }

  static async open(more: Readonly<Record<string, string | undefined>> = {}): Promise<Archive> {
    const archive = new Archive(await given(customers, more), agent);
    for (const code of ['east', 'west']) {
      await archive.hear(newId(), 1, RegionOpenedV1, { code });
    }
    return archive;
  }

  /** An event of another service with the sequence that the spec gives it. */
  hear(
    aggregateId: string,
    sequence: number,
    of: EventClass,
    data: object,
    time?: Instant,
  ): Promise<Outcome> {
    return this.tell(aggregateId, sequence, { of, data }, time);
  }

  /** The same, of an event as a decision makes it. */
  tell(
    aggregateId: string,
    sequence: number,
    event: Happened,
    time = this.now > EVENING ? this.now : EVENING,
  ): Promise<Outcome> {
    const sender = { epoch: this.#epoch, aggregateId, sequence, time };
    return this.receive(JSON.stringify(eventOnTheWire(event, sender)));
  }

  /** Somebody whom staff appointed, as this service has heard. */
  async appointed(role: string, regions: readonly string[] = ['*']): Promise<TokenClaims> {
    this.#sequence += 1;
    const sub = newId();
    const data = { number: `K${this.#sequence}`, roles: [role], regionIds: [...regions] };
    await this.hears(sub, { of: PersonAppointedV1, data });
    return { sub, roles: [role], regions: [...regions] };
  }

  /** What staff says when their regions change, or when they are back. */
  async moved({ sub, roles }: TokenClaims, regionIds: readonly string[]): Promise<void> {
    const data = { number: 'K0', roles, regionIds, changed: ['regionIds'] };
    await this.hears(sub, { of: PersonChangedV1, data });
  }

  async dismissed({ sub }: TokenClaims): Promise<void> {
    await this.hears(sub, { of: PersonDismissedV1, data: { number: 'K0' } });
  }

  /** A customer nobody else is like; what is given stands in for what is made up. */
  async filed(more: object = {}): Promise<Answer['body']> {
    this.#sequence += 1;
    const customer = {
      kind: 'person',
      name: '张三',
      phones: [`1391234${String(this.#sequence).padStart(4, '0')}`],
      regionCode: 'east',
      ...more,
    };
    // Tiers are a supervisor's to set (CU-12)
    const answer = await this.post('customers', customer, 'tier' in more ? { as: manager } : {});
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  /** Makes one record of the two. */
  async merge(survivorId: string, mergedId: string, more: object = {}): Promise<void> {
    const body = { mergedId, reason: '重复建档', ...more };
    const answer = await this.post(`customers/${survivorId}/merge`, body, { as: manager });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  /** Forgets a customer. */
  async erase(id: string): Promise<void> {
    const { number } = (await this.get(`customers/${id}`)).body;
    const body = { reason: 'consent-withdrawn', number };
    const answer = await this.post(`customers/${id}/erase`, body, { as: manager });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
}

/** The faults of a refusal, each as `pointer code`. */
export const faultsOf = ({ body }: Answer): string[] =>
  (body['errors'] as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
