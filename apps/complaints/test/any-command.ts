import type * as domain from '../src/complaints/domain/index.js';
import type { Complaint, ComplaintDecision } from '../src/complaints/domain/index.js';
import { ofRemedies } from './commands-of-remedies.js';
import { untilCause } from './commands-until-cause.js';
import { untilEnd } from './commands-until-end.js';
import type { Command } from './drawn.js';

type Domain = typeof domain;
/** Every decision that the domain has over a complaint: one that is new does not compile until it is here. */
export type Verb = {
  [Name in keyof Domain]: Domain[Name] extends (
    complaint: Complaint,
    ...more: never[]
  ) => ComplaintDecision
    ? Name
    : never;
}[keyof Domain];

export const commands: Readonly<Record<Verb, Command>> = {
  ...untilCause,
  ...ofRemedies,
  ...untilEnd,
};
export const verbs = Object.keys(commands) as readonly Verb[];
