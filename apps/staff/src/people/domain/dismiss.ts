import { happened, move, refusedByRule } from '@kefu/kernel';
import { PersonDismissedV1 } from '@kefu/messages-staff';
import { appointed } from './appoint.js';
import { mustOutrank } from './authority.js';
import { personTransitions } from './life-cycle.js';
import type { Person, PersonContext, PersonDecision } from './person.js';
import { somebodyIsLeft } from './policies.js';
import type { Standing } from './standing.js';

/** ST-01: somebody leaves. A lead hands the team over first, so that it is never without one. */
export const dismiss = (
  person: Person,
  reason: string,
  standing: Standing,
  { now, by }: PersonContext,
): PersonDecision => {
  const status = move(personTransitions, person.status, 'dismissed', 'ST-01');
  mustOutrank(by, person.id, person);
  if (standing.team?.leads) {
    throw refusedByRule('ST-01', 'leads-a-team', {
      zh: '此人是班组长，请先移交班组',
      en: 'This person leads a team; hand the team over first',
    });
  }
  somebodyIsLeft(person.roles, [], standing);
  const { teamId: _left, ...rest } = person;
  return {
    next: { ...rest, status, dismissedAt: now },
    events: [happened(PersonDismissedV1, { number: person.number })],
    reason,
  };
};

/** ST-01: somebody comes back under the old number, in the roles of before, outside any team. */
export const reinstate = (
  person: Person,
  reason: string,
  { by }: PersonContext,
): PersonDecision => {
  const status = move(personTransitions, person.status, 'active', 'ST-01');
  mustOutrank(by, person.id, person);
  const { dismissedAt: _past, ...rest } = person;
  const next: Person = { ...rest, status };
  return { next, events: [appointed(next)], reason };
};
