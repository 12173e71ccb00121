import type { ServicePart } from '@kefu/service';
import { supervisors } from '../../whole/access/index.js';
import { CustomersAreExported } from '../../migrations/index.js';
import { ExportCustomersController } from './http/export-customers.controller.js';
import { ExportRow, Exports } from './store/exports.js';
import { PagesOfCustomers } from './store/pages-of-customers.js';

export const exportsPart: ServicePart = {
  controllers: [ExportCustomersController],
  providers: [Exports, PagesOfCustomers],
  entities: [ExportRow],
  migrations: [CustomersAreExported],
  mayRead: () => ({
    export: (by) => Promise.resolve(supervisors.some((role) => by.roles.includes(role))),
  }),
};
