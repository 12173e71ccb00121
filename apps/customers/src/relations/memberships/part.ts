import { changesWhenDue } from '@kefu/service';
import { readers } from '../../whole/access/index.js';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { ANNOUNCE_EXPIRY, EXPIRE } from '../../whole/validity/index.js';
import { KeepMemberships } from '../../migrations/index.js';
import { announceMembershipExpiry, expireMembership, forgetMembership } from './domain/index.js';
import { MembershipsController } from './http/memberships.controller.js';
import { FindMemberships } from './store/find-memberships.js';
import { MembershipRecord } from './store/membership-record.js';
import { Memberships } from './store/memberships.js';
import { uniteMemberships } from './store/unite-memberships.js';

export const membershipsPart: ArchivePart = {
  controllers: [MembershipsController],
  providers: [
    Memberships,
    FindMemberships,
    changesWhenDue(Memberships, ANNOUNCE_EXPIRY, 'CU-13', announceMembershipExpiry),
    changesWhenDue(Memberships, EXPIRE, 'CU-13', expireMembership),
  ],
  entities: [MembershipRecord],
  migrations: [KeepMemberships],
  whenMerged: (app) => uniteMemberships(app.get(Memberships)),
  whenErased: (app) => forget('membership', app.get(Memberships), forgetMembership),
  trails: [[Memberships, readers]],
};
