import { readers } from '../../whole/access/index.js';
import type { ArchivePart } from '../../whole/endings/index.js';
import { KeepMemberships } from '../../migrations/index.js';
import { MembershipsController } from './http/memberships.controller.js';
import { EndMembershipsWhenDue } from './reactions/end-memberships-when-due.js';
import { eraseMemberships } from './store/erase-memberships.js';
import { FindMemberships } from './store/find-memberships.js';
import { MembershipRow } from './store/membership-row.js';
import { Memberships } from './store/memberships.js';
import { uniteMemberships } from './store/unite-memberships.js';

export const membershipsPart: ArchivePart = {
  controllers: [MembershipsController],
  providers: [Memberships, FindMemberships, EndMembershipsWhenDue],
  entities: [MembershipRow],
  migrations: [KeepMemberships],
  whenMerged: (app) => uniteMemberships(app.get(Memberships)),
  whenErased: (app) => eraseMemberships(app.get(Memberships)),
  trails: [[Memberships, readers]],
};
