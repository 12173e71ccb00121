import type { ServicePart } from '@kefu/service';
import { readers } from '../access/index.js';
import { recordsOfCustomers } from '../customers/index.js';
import { KeepMemberships } from '../migrations/index.js';
import { MembershipsController } from './http/memberships.controller.js';
import { EndMembershipsWhenDue } from './reactions/end-memberships-when-due.js';
import { FindMemberships } from './store/find-memberships.js';
import { MembershipRow } from './store/membership-row.js';
import { Memberships } from './store/memberships.js';

export const membershipsPart: ServicePart = {
  controllers: [MembershipsController],
  providers: [Memberships, FindMemberships, EndMembershipsWhenDue],
  entities: [MembershipRow],
  migrations: [KeepMemberships],
  mayRead: (app) => ({ membership: recordsOfCustomers(app, readers, Memberships) }),
};
