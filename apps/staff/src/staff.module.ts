import {
  CONFIG,
  definitionOf,
  moduleOf,
  type ServiceConfig,
  type ServiceDefinition,
  type ServicePart,
} from '@kefu/service';
import { Module } from '@nestjs/common';
import { demoPart, FillEmptyCentre } from './demo/index.js';
import { migrations } from './migrations/index.js';
import { Issuer, issuerPart, mountIssuer } from './oidc/index.js';
import { grantsPart } from './grants/index.js';
import { peoplePart, ReadPeople } from './people/index.js';
import { regionsPart } from './regions/index.js';
import { resources } from './resources.js';
import { signInPart } from './sign-in/index.js';
import { teamsPart } from './teams/index.js';

const parts: readonly ServicePart[] = [
  { migrations },
  grantsPart,
  peoplePart,
  teamsPart,
  regionsPart,
  signInPart,
  issuerPart,
  demoPart,
];

@Module(moduleOf(parts))
export class StaffModule {}

export const staff: ServiceDefinition = {
  name: 'staff',
  title: { zh: '人员', en: 'Staff' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: StaffModule,
  ...definitionOf(parts),
  actorNow: (app) => (by) => app.get(ReadPeople).asTheyAre(by),
  prepare: mountIssuer,
  beforeReady: async (app) => {
    await app.get(FillEmptyCentre).fill(app.get<ServiceConfig>(CONFIG).demo);
    const issuer = app.get(Issuer);
    if (issuer.settings.ours) await issuer.start();
  },
};
