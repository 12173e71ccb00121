import { supervisors } from '../../whole/access/index.js';
import { forget, type ArchivePart } from '../../whole/endings/index.js';
import { forgetReason } from './domain/reveal.js';
import { RevealsController } from './http/reveals.controller.js';
import { RevealRow, Reveals } from './store/reveals.js';

export const revealsPart: ArchivePart = {
  controllers: [RevealsController],
  providers: [Reveals],
  entities: [RevealRow],
  whenErased: (app) => forget('reveal', app.get(Reveals), forgetReason),
  trails: [[Reveals, supervisors]],
};
