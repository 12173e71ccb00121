import { DispatchingController } from './dispatching.controller.js';
import { EndingsController } from './endings.controller.js';
import { RepairOrdersController } from './repair-orders.controller.js';
import { TechniciansController } from './technicians.controller.js';
import { VisitsController } from './visits.controller.js';

export const controllers = [
  DispatchingController,
  EndingsController,
  RepairOrdersController,
  TechniciansController,
  VisitsController,
];
