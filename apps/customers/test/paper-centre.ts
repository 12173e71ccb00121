import { newId, SteppedClock, type Happened, type Instant } from '@kefu/kernel';
import { readEnvelope, type Outcome } from '@kefu/messaging';
import { ServiceRuntime } from '@kefu/service';
import { OtherServices } from '@kefu/testing/events';
import type { TokenClaims } from '@kefu/testing/tokens';
import { Archive, type Answer, type Ask } from './archive.js';

/** A Monday in the middle of an ordinary week, 10:00 at the centre. */
export const MONDAY_10 = '2026-11-23T02:00:00.000Z';

export const person = (role: string, regions: readonly string[] = ['*']): TokenClaims => ({
  sub: `${role}-1`,
  roles: [role],
  regions: [...regions],
});

/** The customers service with a clock of its own, and other services that say things. */
export class PaperCentre {
  #serial = 0;
  readonly #others = new OtherServices(() => this.#runtime.clock.now());
  readonly #runtime: ServiceRuntime;

  private constructor(readonly archive: Archive) {
    this.#runtime = archive.service.app.get(ServiceRuntime);
  }

  static async open(start: Instant = MONDAY_10, profile = 'copier-repair'): Promise<PaperCentre> {
    return new PaperCentre(
      await Archive.open({
        KEFU_CLOCK: 'stepped',
        KEFU_CLOCK_START: start,
        KEFU_PROFILE: profile,
      }),
    );
  }

  close(): Promise<void> {
    return this.archive.close();
  }

  get now(): Instant {
    return this.#runtime.clock.now();
  }

  /** The next event of an aggregate of another service, as it would stand on the wire. */
  envelope(aggregateId: string, event: Happened): string {
    return this.#others.say(aggregateId, event);
  }

  receive(body: string): Promise<Outcome> {
    const received = readEnvelope(body);
    const source = received.envelope.type.split('.')[1] ?? '';
    return this.#runtime.messaging.gate.admit(source, received, body);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.receive(this.envelope(aggregateId, event));
  }

  async stepTo(at: Instant): Promise<void> {
    const { clock, timers } = this.#runtime;
    if (!(clock instanceof SteppedClock)) throw new Error('the clock is not stepped');
    clock.stepTo(at);
    await timers?.runner.runDue();
  }

  /** What the events of a record are called, in their order. */
  async story(id: string): Promise<string> {
    return (await this.events(id)).map(({ type }) => type.split('.').at(-2)).join(' ');
  }

  async events(id: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    const rows = await this.archive.query<{ type: string; body: string }>(
      'SELECT type, body FROM outbox WHERE aggregate_id = $1 ORDER BY sequence',
      [id],
    );
    return rows.map(({ type, body }) => ({
      type,
      data: (JSON.parse(body) as { data: Record<string, unknown> }).data,
    }));
  }

  /** A customer with one asset. */
  async owner(more: object = {}, asset: object = {}) {
    this.#serial += 1;
    const made = { category: 'copier', model: 'KM-227', contractKind: 'none', ...asset };
    const assets = [{ serial: `PAPER-${this.#serial}-${newId()}`, ...made }];
    const filed = await this.archive.filed({ ...more, assets });
    const [first] = filed['assets'] as { id: string }[];
    return { customerId: filed.id, number: String(filed['number']), assetId: first?.id ?? '' };
  }

  async done(path: string, body: unknown, ask: Ask): Promise<Answer['body']> {
    const answer = await this.archive.post(path, body, ask);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** What was refused: its status, code and rule. */
export const refusalOf = ({ status, body }: Answer): unknown[] => [
  status,
  body.code,
  ...(body['rule'] === undefined ? [] : [body['rule']]),
];
