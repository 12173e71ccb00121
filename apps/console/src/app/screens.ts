import type { ComponentType } from 'react';

type Screen = () => Promise<{ readonly Screen: ComponentType }>;

/** Every page by its address; each comes when somebody goes there. */
export const screens: Readonly<Record<string, Screen>> = {
  '/': () => import('../screens/home'),
  '/report': () => import('../screens/agent/report-fault'),
  '/customers': () => import('../screens/agent/customers'),
  '/customers/$id': () => import('../screens/agent/customer'),
  '/callbacks': () => import('../screens/agent/callbacks'),
  '/callbacks/$id': () => import('../screens/agent/callback'),
  '/repair-orders': () => import('../screens/repair/orders'),
  '/repair-orders/$id': () => import('../screens/repair/order'),
  '/complaints': () => import('../screens/complaints/cases'),
  '/complaints/record': () => import('../screens/complaints/record'),
  '/complaints/$id': () => import('../screens/complaints/case'),
};
