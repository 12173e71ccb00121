import { roleNames, type Role } from '@kefu/handbook';
import { newId, type Happened, type Instant } from '@kefu/kernel';
import { PersonAppointedV1 } from '@kefu/messages-staff';
import type { Outcome } from '@kefu/messaging';
import { standingAt } from '@kefu/testing/services';
import type { TokenClaims } from '@kefu/testing/tokens';
import { Archive, type Answer, type Ask } from './archive.js';

/** A Monday in the middle of an ordinary week, 10:00 at the centre. */
export const MONDAY_10 = '2026-11-23T02:00:00.000Z';

/** The same in every spec: one person a role, whom {@link PaperCentre.open} makes known. */
export const idOf = (role: Role): string =>
  `00000000-0000-4000-8000-${String(roleNames.indexOf(role)).padStart(12, '0')}`;

export const person = (role: Role, regions: readonly string[] = ['*']): TokenClaims => ({
  sub: idOf(role),
  roles: [role],
  regions: [...regions],
});

/** The archive in an ordinary week, and what papers are kept of. */
export class PaperCentre {
  #serial = 0;

  private constructor(readonly archive: Archive) {}

  static async open(start: Instant = MONDAY_10, profile = 'copier-repair'): Promise<PaperCentre> {
    const archive = await Archive.open({ ...standingAt(start), KEFU_PROFILE: profile });
    for (const role of roleNames) {
      const data = { number: role, roles: [role], regionIds: ['*'] };
      await archive.hears(idOf(role), { of: PersonAppointedV1, data });
    }
    return new PaperCentre(archive);
  }

  close(): Promise<void> {
    return this.archive.close();
  }

  get now(): Instant {
    return this.archive.now;
  }

  envelope(aggregateId: string, event: Happened): string {
    return this.archive.envelope(aggregateId, event);
  }

  receive(body: string): Promise<Outcome> {
    return this.archive.receive(body);
  }

  hear(aggregateId: string, event: Happened): Promise<Outcome> {
    return this.archive.hears(aggregateId, event);
  }

  stepTo(at: Instant): Promise<void> {
    return this.archive.stepTo(at);
  }

  story(id: string): Promise<string> {
    return this.archive.story(id);
  }

  events(id: string): Promise<{ type: string; data: Record<string, unknown> }[]> {
    return this.archive.events(id);
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
