import { happened } from '@kefu/kernel';
import { followCustomers, forgetCustomers } from '@kefu/known-customers';
import { HandoverDeadlineBreachedV1 } from '@kefu/messages-contracts';
import { takeFromLeavers } from '@kefu/people';
import { clockReactions, type ServicePart } from '@kefu/service';
import { CreateHandovers, EnteredLater } from '../migrations/index.js';
import { concernsOf, forgetCustomer, handOn, type Handover } from './domain/index.js';
import { HandoversController } from './http/handovers.controller.js';
import { readers } from './http/roles.js';
import { HandoverRecord, Handovers, KeepHandovers } from './store/index.js';

export const handoversPart: ServicePart = {
  controllers: [
    HandoversController,
    followCustomers(Handovers, 'handover'),
    takeFromLeavers(Handovers, {
      table: 'handover',
      open: 'due_at IS NOT NULL',
      roles: ['clerk', 'agent', 'sales'],
      handOn,
    }),
  ],
  providers: [
    Handovers,
    KeepHandovers,
    ...clockReactions(Handovers, 'CT-16', (handover: Handover, told) =>
      happened(HandoverDeadlineBreachedV1, { ...told, ...concernsOf(handover) }, 'CT-16'),
    ),
    forgetCustomers(Handovers, 'handover', forgetCustomer),
  ],
  entities: [HandoverRecord],
  migrations: [CreateHandovers, EnteredLater],
  trails: [[Handovers, readers]],
};
