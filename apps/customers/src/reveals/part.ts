import { supervisors } from '../access/index.js';
import { recordsOfCustomers } from '../customers/index.js';
import type { ArchivePart } from '../endings/index.js';
import { RevealsController } from './http/reveals.controller.js';
import { eraseReasons } from './store/erase-reasons.js';
import { RevealRow, Reveals } from './store/reveals.js';

export const revealsPart: ArchivePart = {
  controllers: [RevealsController],
  providers: [Reveals],
  entities: [RevealRow],
  whenErased: (app) => eraseReasons(app.get(Reveals)),
  mayRead: (app) => ({ reveal: recordsOfCustomers(app, supervisors, Reveals) }),
};
