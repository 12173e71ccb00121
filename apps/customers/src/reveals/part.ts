import type { ServicePart } from '@kefu/service';
import { supervisors } from '../access/index.js';
import { forRoles, ofCustomer } from '../customers/index.js';
import { RevealsController } from './http/reveals.controller.js';
import { RevealRow, Reveals } from './store/reveals.js';

export const revealsPart: ServicePart = {
  controllers: [RevealsController],
  providers: [Reveals],
  entities: [RevealRow],
  mayRead: (app) => {
    const reveals = app.get(Reveals);
    const ofItsCustomer = ofCustomer(app);
    return {
      reveal: forRoles(supervisors, async (by, id) => {
        const found = await reveals.find(id);
        return found !== undefined && ofItsCustomer(by, found.state.customerId);
      }),
    };
  },
};
