import { newId, notFound, refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import type { ChangeOptions, Stored } from '@kefu/persistence';
import { Inject, Injectable } from '@nestjs/common';
import {
  dismiss,
  mustBeActive,
  People,
  placeInTeam,
  ReadPeople,
  type Person,
} from '../people/index.js';
import * as decide from './domain/team.js';
import type { Team } from './domain/team.js';
import { Teams } from './store/team-row.js';

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
    @Inject(Teams) private readonly teams: Teams,
    @Inject(People) private readonly people: People,
    @Inject(ReadPeople) private readonly read: ReadPeople,
  ) {}

  form(by: Actor, { id = newId(), leadId, memberIds, ...rest }: NewTeam): Promise<Stored<Team>> {
    return this.read.inTurn(async () => {
      const lead = leadId === undefined ? undefined : await this.person(leadId);
      const members = await this.persons(memberIds);
      const open = await this.read.openRegions();
      const formed = await this.teams.create(by, () =>
        decide.formTeam({ ...rest, id, lead, members }, open),
      );
      await this.follow(by, [], peopleOf(formed.state), id, rest.reason);
      return formed;
    });
  }

  changeLead(
    id: string,
    by: Actor,
    { leadId, reason }: { leadId?: string | undefined; reason: string },
    options?: ChangeOptions,
  ): Promise<Stored<Team>> {
    return this.changeStaff(id, by, reason, options, async () => {
      const lead = leadId === undefined ? undefined : await this.person(leadId);
      return (team) => decide.changeLead(team, lead, reason);
    });
  }

  changeMembers(
    id: string,
    by: Actor,
    { memberIds, reason }: { memberIds: readonly string[]; reason: string },
    options?: ChangeOptions,
  ): Promise<Stored<Team>> {
    return this.changeStaff(id, by, reason, options, async () => {
      const members = await this.persons(memberIds);
      return (team) => decide.changeMembers(team, members, reason);
    });
  }

  rename(id: string, by: Actor, name: Bilingual, reason: string, options?: ChangeOptions) {
    return this.teams.change(id, by, (team) => decide.renameTeam(team, name, reason), options);
  }

  /** Takes a member out of his team, and into another one where one is named. */
  moveToTeam(
    personId: string,
    by: Actor,
    { teamId, reason }: { teamId?: string | undefined; reason: string },
    options?: ChangeOptions,
  ): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      const person = await this.person(personId);
      mustBeActive(person);
      if (person.teamId !== teamId) {
        await this.leave(person, by, reason);
        const left = await this.people.change(
          personId,
          by,
          (present) => placeInTeam(present, undefined, reason),
          options,
        );
        if (teamId !== undefined) await this.join(left.state, teamId, by, reason);
      }
      return this.people.get(personId);
    });
  }

  /** ST-01: a member who is dismissed leaves his team in the same moment. */
  dismiss(
    personId: string,
    by: Actor,
    reason: string,
    options?: ChangeOptions,
  ): Promise<Stored<Person>> {
    return this.read.inTurn(async () => {
      const standing = await this.read.standingOf(personId);
      const teamId = (await this.people.get(personId)).state.teamId;
      const gone = await this.people.change(
        personId,
        by,
        (person, { now }) => dismiss(person, reason, standing, { now, by }),
        options,
      );
      if (teamId !== undefined) {
        await this.teams.change(teamId, by, (team) => decide.releaseMember(team, personId, reason));
      }
      return gone;
    });
  }

  private async leave({ id, teamId }: Person, by: Actor, reason: string): Promise<void> {
    if (teamId === undefined) return;
    await this.teams.change(teamId, by, (team) => {
      if (team.leadId === id) throw handOverFirst();
      return decide.releaseMember(team, id, reason);
    });
  }

  private async join(person: Person, teamId: string, by: Actor, reason: string): Promise<void> {
    const { state } = await this.teams.get(teamId);
    const members = [...(await this.persons(state.memberIds)), person];
    await this.teams.change(teamId, by, (team) => decide.changeMembers(team, members, reason));
    await this.people.change(person.id, by, (present) => placeInTeam(present, teamId, reason));
  }

  private changeStaff(
    id: string,
    by: Actor,
    reason: string,
    options: ChangeOptions | undefined,
    prepare: () => Promise<(team: Team) => ReturnType<typeof decide.changeLead>>,
  ): Promise<Stored<Team>> {
    return this.read.inTurn(async () => {
      const decision = await prepare();
      const before = peopleOf((await this.teams.get(id)).state);
      const changed = await this.teams.change(id, by, decision, options);
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

  private async person(id: string): Promise<Person> {
    const found = await this.people.find(id);
    if (!found)
      throw notFound('no-such-person', { zh: '没有这个人', en: 'There is no such person' });
    return found.state;
  }

  private async persons(ids: readonly string[]): Promise<Person[]> {
    const found: Person[] = [];
    for (const id of new Set(ids)) found.push(await this.person(id));
    return found;
  }
}

const peopleOf = ({ leadId, memberIds }: Team): string[] => [
  ...(leadId ? [leadId] : []),
  ...memberIds,
];

const handOverFirst = () =>
  refusedByRule('ST-01', 'leads-a-team', {
    zh: '此人是班组长,请先移交班组',
    en: 'He leads a team; hand the team over first',
  });
