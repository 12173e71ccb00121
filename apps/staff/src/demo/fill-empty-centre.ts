import { newId, system } from '@kefu/kernel';
import { Database, oneAtATime } from '@kefu/persistence';
import { LOGGER } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { IssuerSettings } from '../oidc/index.js';
import { Appointments } from '../people/index.js';
import { OpenRegions } from '../regions/index.js';
import { Credentials, hashPassword } from '../sign-in/index.js';
import { StaffTeams } from '../teams/index.js';
import { demoCentre } from './demo-centre.js';

@Injectable()
export class StaffUseCases {
  constructor(
    readonly regions: OpenRegions,
    readonly appointments: Appointments,
    readonly teams: StaffTeams,
    readonly credentials: Credentials,
  ) {}
}

/**
 * Somebody has to be there to let the others in: the demo centre, or the first administrator. In one
 * transaction and only where there is nobody yet, however many instances start at once.
 */
@Injectable()
export class FillEmptyCentre {
  constructor(
    private readonly database: Database,
    private readonly settings: IssuerSettings,
    private readonly staff: StaffUseCases,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async fill(demo: boolean): Promise<void> {
    if (!(await this.isEmpty())) return;
    const password = demo ? this.settings.demoPassword : this.settings.firstAdminPassword;
    // One hash for all: sixty of them would take four seconds, and everybody knows the password
    const hash = password === undefined ? undefined : await hashPassword(password);
    await this.database.transaction(async () => {
      await oneAtATime(this.database, 'letting the first people in');
      if (!(await this.isEmpty())) return;
      if (demo) await this.openDemoCentre(hash);
      else await this.appointFirstAdmin(hash);
    });
  }

  private async openDemoCentre(hash: string | undefined): Promise<void> {
    const by = system('demo-centre');
    const { regions, appointments, teams, credentials } = this.staff;
    for (const region of demoCentre.regions) await regions.open(by, region);
    for (const person of demoCentre.people) {
      await appointments.appoint(by, person);
      if (hash === undefined || person.roles.includes('service-account')) continue;
      await credentials.setPassword(person.id, by, hash, '建立演示中心');
    }
    for (const team of demoCentre.teams) await teams.form(by, team);
    this.logger.info({ people: demoCentre.people.length }, 'the demo centre is open');
  }

  private async appointFirstAdmin(hash: string | undefined): Promise<void> {
    if (hash === undefined) {
      this.logger.warn('nobody can sign in yet: set KEFU_FIRST_ADMIN_PASSWORD and start again');
      return;
    }
    const by = system('first-start');
    const person = { number: 'ADMIN', name: '管理员', roles: ['admin'], regionIds: ['*'] } as const;
    const { state } = await this.staff.appointments.appoint(by, { ...person, id: newId() });
    await this.staff.credentials.setPassword(state.id, by, hash, 'first start');
    this.logger.info('the first administrator can sign in as ADMIN');
  }

  private async isEmpty(): Promise<boolean> {
    const [row] = await this.database.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM person) AND NOT EXISTS (SELECT FROM region) AS empty',
    );
    return row?.empty ?? true;
  }
}
