import { newId } from '@kefu/kernel';
import type { Section } from '../src/figures/index.js';
import { at, Order, type OrderTraits } from './events-of-others.js';

export const day = '2026-11-23';
export const technician = newId();
export const other = newId();
export const team = newId();
export const otherTeam = newId();
export const lead = newId();

/** How many of each figure, but for those that are none. */
export const counts = ({ figures }: Pick<Section, 'figures'>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures)
      .filter(([, value]) => value.count > 0)
      .map(([name, { count }]) => [name, count]),
  );

/** An order of the day that went well, closed by the customer's word. */
export const repaired = (reported: string, closed: string, traits: OrderTraits = {}): Order =>
  new Order(traits)
    .reported(at(day, reported))
    .notified(at(day, reported), team)
    .dispatched(at(day, reported), technician, team)
    .arrived(at(day, reported), technician)
    .signed(at(day, closed), technician)
    .closed(at(day, closed));
