import { newId, refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import type { Asked, Stored } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import {
  dismiss,
  mustBeActive,
  mustKeepRegion,
  People,
  placeInTeam,
  ReadPeople,
  type Person,
} from '../people/index.js';
import * as decide from './domain/team.js';
import type { Team } from './domain/team.js';
import { Teams } from './store/teams.js';

export interface NewTeam {
  readonly id?: string;
  readonly name: Bilingual;
  readonly regionId: string;
  readonly leadId?: string | undefined;
  readonly memberIds: readonly string[];
  readonly reason?: string | undefined;
}

/** ST-01: a team and the records of its people change together, in one transaction. */
@Injectable()
export class StaffTeams {
  constructor(
    private readonly teams: Teams,
    private readonly people: People,
    private readonly read: ReadPeople,
  ) {}

  form(by: Actor, { id = newId(), leadId, memberIds, ...rest }: NewTeam): Promise<Stored<Team>> {
    mustKeepRegion(by, rest.regionId);
    return this.read.inTurn(async () => {
      const lead = leadId === undefined ? undefined : await this.named(leadId, '/leadId');
      const members = await this.members(memberIds);
      const open = await this.read.openRegions();
      const formed = await this.teams.create(by, () =>
        decide.formTeam({ ...rest, id, lead, members }, open),
      );
      await this.follow(by, [], peopleOf(formed.state), id, rest.reason);
      return formed;
    });
  }

  changeLead(
    asked: Asked,
    { leadId, reason }: { leadId?: string | undefined; reason: string },
  ): Promise<Stored<Team>> {
    return this.changeStaff(asked, reason, async (team) => {
      const lead = leadId === undefined ? undefined : await this.named(leadId, '/leadId');
      return decide.changeLead(team, lead, reason);
    });
  }

  changeMembers(
    asked: Asked,
    { memberIds, reason }: { memberIds: readonly string[]; reason: string },
  ): Promise<Stored<Team>> {
    return this.changeStaff(asked, reason, async (team) =>
      decide.changeMembers(team, await this.members(memberIds), reason),
    );
  }

  rename(
    asked: Asked,
    { name, reason }: { readonly name: Bilingual; readonly reason: string },
  ): Promise<Stored<Team>> {
    return this.teams.changeSeen(asked, (team) => {
      mustKeepRegion(asked.by, team.regionId);
      return decide.renameTeam(team, name, reason);
    });
  }

  /** Takes a member out of their team, and into another one where one is named. */
  moveToTeam(
    asked: Asked,
    { teamId, reason }: { teamId?: string | undefined; reason: string },
  ): Promise<Stored<Person>> {
    const { id, by } = asked;
    return this.read.inTurn(async () => {
      const { state: person } = await this.people.get(id);
      mustBeActive(person);
      if (person.teamId !== teamId) {
        await this.leave(person, by, reason);
        const left = await this.people.changeSeen(asked, (present) =>
          placeInTeam(present, undefined, reason),
        );
        if (teamId !== undefined) await this.join(left.state, teamId, by, reason);
      }
      return this.people.get(id);
    });
  }

  /** ST-01: a member who is dismissed leaves their team in the same moment. */
  dismiss(asked: Asked, reason: string): Promise<Stored<Person>> {
    const { id, by } = asked;
    return this.read.inTurn(async () => {
      const { teamId } = (await this.people.get(id)).state;
      const gone = await this.people.changeSeen(asked, async (person, context) =>
        dismiss(person, reason, await this.read.standingOf(id), context),
      );
      if (teamId !== undefined) {
        await this.teams.change(teamId, by, (team) => decide.releaseMember(team, id, reason));
      }
      return gone;
    });
  }

  private async leave({ id, teamId }: Person, by: Actor, reason: string): Promise<void> {
    if (teamId === undefined) return;
    await this.teams.change(teamId, by, (team) => {
      mustKeepRegion(by, team.regionId);
      if (team.leadId === id) throw handOverFirst();
      return decide.releaseMember(team, id, reason);
    });
  }

  private async join(person: Person, teamId: string, by: Actor, reason: string): Promise<void> {
    const { state } = await this.teams.requireNamed(teamId, { by, rule: 'ST-01', at: '/teamId' });
    mustKeepRegion(by, state.regionId);
    const members = [...(await this.members(state.memberIds)), person];
    await this.teams.change(teamId, by, (team) => decide.changeMembers(team, members, reason));
    await this.people.change(person.id, by, (present) => placeInTeam(present, teamId, reason));
  }

  private changeStaff(
    asked: Asked,
    reason: string,
    decision: (team: Team) => Promise<ReturnType<typeof decide.changeLead>>,
  ): Promise<Stored<Team>> {
    const { id, by } = asked;
    return this.read.inTurn(async () => {
      const before = peopleOf((await this.teams.get(id)).state);
      const changed = await this.teams.changeSeen(asked, (team) => {
        mustKeepRegion(by, team.regionId);
        return decision(team);
      });
      await this.follow(by, before, peopleOf(changed.state), id, reason);
      return changed;
    });
  }

  /** Brings the records of those who came and of those who left in line with the team's. */
  private async follow(
    by: Actor,
    before: readonly string[],
    after: readonly string[],
    teamId: string,
    reason: string | undefined,
  ): Promise<void> {
    for (const id of before.filter((one) => !after.includes(one))) {
      await this.people.change(id, by, (person) => placeInTeam(person, undefined, reason));
    }
    for (const id of after.filter((one) => !before.includes(one))) {
      await this.people.change(id, by, (person) => placeInTeam(person, teamId, reason));
    }
  }

  /** @throws Refusal (422) `unknown-person` with the field that names them */
  private async named(id: string, pointer: string): Promise<Person> {
    const found = await this.people.find(id);
    if (found) return found.state;
    const detail = { zh: '没有这位在职人员', en: 'Nobody of that id works here' };
    const errors = [{ pointer, code: 'unknown-person', detail }];
    throw refusedByRule('ST-01', 'unknown-person', detail, { errors });
  }

  private async members(ids: readonly string[]): Promise<Person[]> {
    const found = new Map<string, Person>();
    for (const [at, id] of ids.entries()) {
      found.set(id, await this.named(id, `/memberIds/${at}`));
    }
    return [...found.values()];
  }
}

const peopleOf = ({ leadId, memberIds }: Team): string[] => [
  ...(leadId ? [leadId] : []),
  ...memberIds,
];

const handOverFirst = () =>
  refusedByRule('ST-01', 'leads-a-team', {
    zh: '此人是班组长，请先移交班组',
    en: 'This person leads a team; hand the team over first',
  });
