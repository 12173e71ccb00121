import { newId, plusMillis, type Actor, type Instant } from '@kefu/kernel';
import type { ComplaintContext } from '../src/complaints/domain/context.js';
import type { Complaint, ComplaintDecision } from '../src/complaints/domain/index.js';
import {
  agent,
  director,
  generalManager,
  handler,
  hours,
  manager,
  otherManager,
} from './a-complaint.js';

/** One of as many, the same each time that a walk is walked. */
export type Draw = (below: number) => number;

export interface Command {
  readonly by: readonly Actor[];
  readonly act: (complaint: Complaint, on: ComplaintContext, draw: Draw) => ComplaintDecision;
}

export const one = <T>(draw: Draw, all: readonly T[]): T => all[draw(all.length)] as T;
export const maybe = <T>(draw: Draw, value: T): T | undefined =>
  draw(2) === 0 ? value : undefined;

export const handlers = [handler, manager, director];
export const speakers = [agent, handler, manager];
export const above = [manager, otherManager, director, generalManager];
export const parties = [newId(), newId()];
export const other = newId();
/** Now, or as somebody enters it: some days ago, or in the future, which is refused. */
export const moment = (draw: Draw, { now }: ComplaintContext): Instant | undefined =>
  one(draw, [undefined, undefined, plusMillis(now, -hours(draw(80))), plusMillis(now, hours(1))]);
export const when = (draw: Draw, on: ComplaintContext) => ({ at: moment(draw, on) });
