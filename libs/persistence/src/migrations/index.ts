import { EventsSettleSooner } from './events-settle-sooner.js';
import { NoKeyIsMadeAnew } from './no-key-is-made-anew.js';
import { PeopleAreErased } from './people-are-erased.js';
import { RecordsAreMerged } from './records-are-merged.js';
import { TimersAreTriedAgain } from './timers-are-tried-again.js';
import { WhatAUseCaseWrites } from './what-a-use-case-writes.js';

/** The tables that every service's database has. */
export const platformMigrations = [
  WhatAUseCaseWrites,
  TimersAreTriedAgain,
  RecordsAreMerged,
  PeopleAreErased,
  EventsSettleSooner,
  NoKeyIsMadeAnew,
] as const;
