import type { Visit } from '../../../parts/queue/as-if';

export const groups = ['late', 'now', 'accept', 'today', 'coming', 'rest'] as const;
export type Group = (typeof groups)[number];

interface Today {
  /** The instant as text. */
  readonly now: string;
  /** Its last moment. */
  readonly until: string;
}

/** Whoever was told of it, or sent, has not said when they come. */
export const waitsForMe = ({ status, appointment }: Visit): boolean =>
  ['notified', 'dispatched'].includes(status) && (!appointment || appointment.missed === true);

const groupOf = (visit: Visit, { now, until }: Today): Group => {
  const { status, dueAt, appointment } = visit;
  if (dueAt !== undefined && dueAt < now) return 'late';
  if (status === 'on-site') return 'now';
  if (waitsForMe(visit)) return 'accept';
  if (appointment) return appointment.window.from <= until ? 'today' : 'coming';
  return 'rest';
};

const timeOf = ({ appointment, dueAt, report }: Visit): string =>
  appointment?.window.from ?? dueAt ?? report.at;

/** The visits in order of time, by what they want of whoever makes them. */
export const groupVisits = (
  visits: readonly Visit[],
  day: Today,
): readonly (readonly [Group, readonly Visit[]])[] => {
  const sorted = visits.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)));
  return groups
    .map((group) => [group, sorted.filter((visit) => groupOf(visit, day) === group)] as const)
    .filter(([, found]) => found.length > 0);
};
