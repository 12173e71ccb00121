import type { ServicePart } from '@kefu/service';
import {
  AssetsAreFoundByContract,
  CustomersAreFindable,
  NewCustomersAreFoundSooner,
  OrganisationsAreRespelled,
  ThoseOnRecordAreFindable,
} from '../../migrations/index.js';
import { FindCustomersController } from './http/find-customers.controller.js';
import { FindCustomers } from './store/find-customers.js';
import { SpellNames } from './store/spell-names.js';

export const searchPart: ServicePart = {
  controllers: [FindCustomersController],
  providers: [FindCustomers, SpellNames],
  migrations: [
    CustomersAreFindable,
    ThoseOnRecordAreFindable,
    AssetsAreFoundByContract,
    NewCustomersAreFoundSooner,
    OrganisationsAreRespelled,
  ],
  chore: (app) => {
    const names = app.get(SpellNames);
    return (leaving) => names.spellAll(leaving);
  },
};
