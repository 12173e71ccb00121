import { rolesAbove, type Role, type RuleId, type ToldBreach } from '@kefu/handbook';
import { serves, type Instant } from '@kefu/kernel';

/** Breaches of one rule in one region that go before one role. */
export interface GatheredBreaches {
  readonly rule: RuleId;
  readonly regionId?: string;
  readonly count: number;
  readonly firstDueAt: Instant;
  /** Of what; the first hundred. */
  readonly recordIds: readonly string[];
}

export interface Untold extends GatheredBreaches {
  readonly role: Role;
}

export interface Hearer {
  readonly id: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
}

export interface DigestOf {
  readonly personId: string;
  readonly lines: readonly GatheredBreaches[];
}

/** Whoever has the role and the region; where nobody has, whoever is above, the nearest first. */
const hearersOf = ({ role, regionId }: Untold, people: readonly Hearer[]): readonly Hearer[] => {
  for (const one of [role, ...rolesAbove(role)]) {
    const found = people.filter(
      ({ roles, regionIds }) =>
        roles.includes(one) && (regionId === undefined || serves(regionIds, regionId)),
    );
    if (found.length > 0) return found;
  }
  return [];
};

export interface Gathered {
  readonly digests: readonly DigestOf[];
  /** What nobody is there to hear; it is told once somebody is. */
  readonly unheard: readonly Untold[];
}

/** One digest for each person, whatever lines it has. */
export const gatherBreaches = (all: readonly Untold[], people: readonly Hearer[]): Gathered => {
  const digests = new Map<string, GatheredBreaches[]>();
  const unheard: Untold[] = [];
  for (const untold of all) {
    const hearers = hearersOf(untold, people);
    if (hearers.length === 0) unheard.push(untold);
    const { role: _, ...line } = untold;
    for (const { id } of hearers) digests.set(id, [...(digests.get(id) ?? []), line]);
  }
  return {
    digests: [...digests].map(([personId, lines]) => ({ personId, lines })),
    unheard,
  };
};

const asTold = ({ rule, startedAt, dueAt, again, responsibleRole, responsibleId }: ToldBreach) =>
  [rule, startedAt, dueAt, again, responsibleRole, responsibleId].join(' ');

/** What a change of a record told; what is told again stands where its last time stood (G-01). */
export const newlyTold = (
  before: readonly ToldBreach[] = [],
  after: readonly ToldBreach[],
): readonly ToldBreach[] => {
  const known = new Set(before.map(asTold));
  return after.filter((one) => !known.has(asTold(one)));
};
