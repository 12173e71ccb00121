import { CONFIG, type ServiceConfig, type ServiceDefinition } from '@kefu/service';
import { Module } from '@nestjs/common';
import { FillEmptyCentre, StaffUseCases } from './demo/index.js';
import { migrations } from './migrations/index.js';
import {
  FindClient,
  Housekeeping,
  Issuer,
  IssuerSettings,
  mountIssuer,
  SigningKeys,
  SigningKeysController,
} from './oidc/index.js';
import {
  Appointments,
  mayReadStaff,
  People,
  PeopleController,
  PersonRow,
  ReadPeople,
} from './people/index.js';
import { OpenRegions, RegionRow, Regions, RegionsController } from './regions/index.js';
import {
  CheckPassword,
  CountAttempts,
  Credentials,
  CredentialsController,
  SignInSecrets,
} from './sign-in/index.js';
import { StaffTeams, TeamRow, Teams, TeamsController } from './teams/index.js';
import { resources } from './resources.js';

@Module({
  controllers: [
    PeopleController,
    TeamsController,
    RegionsController,
    CredentialsController,
    SigningKeysController,
  ],
  providers: [
    ...[People, ReadPeople, Appointments],
    ...[Teams, StaffTeams],
    ...[Regions, OpenRegions],
    ...[SignInSecrets, CountAttempts, Credentials, CheckPassword],
    ...[IssuerSettings, SigningKeys, FindClient, Housekeeping, Issuer],
    ...[StaffUseCases, FillEmptyCentre],
  ],
})
export class StaffModule {}

export const staff: ServiceDefinition = {
  name: 'staff',
  title: { zh: '人员', en: 'Staff' },
  notes: new URL('./api-notes.json', import.meta.url),
  resources,
  module: StaffModule,
  entities: [PersonRow, TeamRow, RegionRow],
  migrations,
  mayReadRecord: () => mayReadStaff,
  prepare: mountIssuer,
  beforeReady: async (app) => {
    await app.get(FillEmptyCentre).fill(app.get<ServiceConfig>(CONFIG).demo);
    const issuer = app.get(Issuer);
    if (issuer.settings.ours) await issuer.start();
  },
};
