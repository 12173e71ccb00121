import type { ServicePart } from '@kefu/service';
import { GrantsController } from './http/grants.controller.js';
import { GrantRecord } from './store/grant-record.js';
import { Grants } from './store/grants.js';

export const grantsPart: ServicePart = {
  controllers: [GrantsController],
  providers: [Grants],
  entities: [GrantRecord],
  trails: [[Grants, ['manager', 'director', 'admin']]],
};
