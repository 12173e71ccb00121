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
  '/contracts': () => import('../screens/contracts/contracts'),
  '/contracts/draft': () => import('../screens/contracts/draft'),
  '/contracts/$id': () => import('../screens/contracts/contract'),
  '/receivables': () => import('../screens/contracts/receivables'),
  '/receivables/$id': () => import('../screens/contracts/receivable'),
  '/payments': () => import('../screens/contracts/payments'),
  '/payments/$id': () => import('../screens/contracts/payment'),
  '/bank-lines': () => import('../screens/contracts/bank-lines'),
  '/bank-lines/$id': () => import('../screens/contracts/bank-line'),
  '/deposits': () => import('../screens/contracts/deposits'),
  '/deposits/$id': () => import('../screens/contracts/deposit'),
  '/reports': () => import('../screens/leading/report'),
  '/reports/records': () => import('../screens/leading/records'),
  '/files': () => import('../screens/archive/files'),
  '/files/$id': () => import('../screens/archive/file'),
  '/missing-documents': () => import('../screens/archive/missing-documents'),
  '/expiring-documents': () => import('../screens/archive/expiring-documents'),
  '/hand-overs': () => import('../screens/archive/hand-overs'),
  '/hand-overs/$id': () => import('../screens/archive/hand-over'),
  '/loans': () => import('../screens/archive/loans'),
  '/loans/$id': () => import('../screens/archive/loan'),
};
