import { Id, OneOf, PersonId, Spelled } from '@kefu/fields';

const states = ['open', 'typing', 'left'] as const;
type State = (typeof states)[number];

/** Whoever is not heard of for so long has gone: browsers say it every 20 s. */
const FORGOTTEN_MS = 45_000;
const LOOK_MS = 5_000;
/** Of one person; somebody with more records open than that is not told of the oldest. */
const MOST_OF_ONE = 50;

const ref = /^[a-z][a-z-]{0,39}\/[a-z][a-z-]{0,39}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export class PresenceRequest {
  /** `complaints/complaint/<id>` */
  @Spelled(ref) ref!: string;
  @OneOf(states) state!: State;
}

/** What instances tell each other. */
export class PresenceTold extends PresenceRequest {
  @PersonId() id!: string;
  @Id() instance!: string;
}

/** Somebody has a record open, or has left it. */
export interface Presence {
  readonly ref: string;
  readonly id: string;
  readonly state: State;
}

interface Seen {
  readonly state: State;
  readonly until: number;
}

/** Who has which record open, at whichever instance their browser listens. */
export class KnowWhoIsThere {
  readonly #there = new Map<string, Map<string, Seen>>();
  readonly #look: NodeJS.Timeout;

  /** @param tell one person, of another */
  constructor(
    private readonly tell: (personId: string, presence: Presence) => void,
    private readonly now: () => number = Date.now,
  ) {
    this.#look = setInterval(() => {
      this.forget();
    }, LOOK_MS).unref();
  }

  /** The others who have the record open. */
  besides({ ref, id }: Pick<Presence, 'ref' | 'id'>): readonly Omit<Presence, 'ref'>[] {
    return [...(this.#there.get(ref) ?? [])]
      .filter(([other, { until }]) => other !== id && until > this.now())
      .map(([other, { state }]) => ({ id: other, state }));
  }

  take(presence: Presence): void {
    const { ref, id, state } = presence;
    const here = this.#there.get(ref) ?? new Map<string, Seen>();
    const before = here.get(id)?.state ?? 'left';
    if (state === 'left') here.delete(id);
    else here.set(id, { state, until: this.now() + FORGOTTEN_MS });
    if (here.size === 0) this.#there.delete(ref);
    else this.#there.set(ref, here);
    if (state !== 'left') this.leaveOldest(id);
    if (before === state) return;
    for (const { id: other } of this.besides(presence)) this.tell(other, presence);
  }

  /** Those who have not been heard of have left. */
  forget(): void {
    for (const [ref, here] of this.#there) {
      for (const [id, { until }] of here) {
        if (until <= this.now()) this.take({ ref, id, state: 'left' });
      }
    }
  }

  close(): void {
    clearInterval(this.#look);
  }

  private leaveOldest(id: string): void {
    const refs = [...this.#there].filter(([, here]) => here.has(id));
    if (refs.length <= MOST_OF_ONE) return;
    const [oldest] = refs.sort(([, a], [, b]) => (a.get(id)?.until ?? 0) - (b.get(id)?.until ?? 0));
    if (oldest) this.take({ ref: oldest[0], id, state: 'left' });
  }
}
