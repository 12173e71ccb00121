import { serves, type Actor } from '@kefu/kernel';
import type { RepairOrder } from './repair-order.js';

const deskAndLeads = ['agent', 'clerk', 'repair-lead', 'manager'];

/** A technician who is neither at the desk nor a lead. */
export const isOnlyTechnician = ({ roles }: Actor): boolean =>
  roles.includes('technician') && !roles.some((role) => deskAndLeads.includes(role));

/** Whose visit it is, or who was told of it directly. */
export const visitorOf = ({ technician, notice }: RepairOrder): string | undefined =>
  technician?.id ?? notice?.personId;

/**
 * Staff know of the orders of their regions, and whoever was sent into another region (FR-07) of that
 * one. Who is nothing but a technician knows of their own visits alone.
 */
export const knowsOf = (by: Actor, order: RepairOrder): boolean =>
  by.kind === 'system' ||
  visitorOf(order) === by.id ||
  (serves(by.regions, order.regionId) && !isOnlyTechnician(by));
