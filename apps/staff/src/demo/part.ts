import type { ServicePart } from '@kefu/service';
import { FillEmptyCentre, StaffUseCases } from './fill-empty-centre.js';

export const demoPart: ServicePart = { providers: [StaffUseCases, FillEmptyCentre] };
