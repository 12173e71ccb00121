import { describe, expect, it } from '@jest/globals';
import {
  changeLead,
  changeMembers,
  formTeam,
  releaseMember,
  renameTeam,
  type Candidate,
  type Team,
} from './team.js';

const technician = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id,
  status: 'active',
  roles: ['technician'],
  regionIds: ['east'],
  ...more,
});
const lead = (id: string, more: Partial<Candidate> = {}) =>
  technician(id, { roles: ['repair-lead'], ...more });

const name = { zh: '一组', en: 'One' };
const open = new Set(['east']);
const team: Team = { id: 't', name, regionId: 'east', leadId: 'l', memberIds: ['a', 'b'] };

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'allowed';
};

describe('a team', () => {
  it('ST-01 is formed in an open region, of a lead and technicians who serve it and are free', () => {
    const form = (regionId: string, of: Candidate | undefined, members: Candidate[]) =>
      code(() => formTeam({ id: 't', name, regionId, lead: of, members }, open));
    expect(form('east', lead('l'), [technician('a')])).toBe('allowed');
    expect(form('east', undefined, [])).toBe('allowed');
    expect(form('moon', lead('l'), [])).toBe('no-such-region');
    expect(form('east', technician('l'), [])).toBe('role-missing');
    expect(form('east', undefined, [technician('a', { regionIds: ['west'] })])).toBe(
      'other-region',
    );
    expect(form('east', undefined, [technician('a', { regionIds: ['*'] })])).toBe('allowed');
    expect(form('east', undefined, [technician('a', { status: 'dismissed' })])).toBe('dismissed');
    expect(form('east', undefined, [technician('a', { teamId: 'u' })])).toBe('in-another-team');
    const both = technician('l', { roles: ['repair-lead', 'technician'] });
    expect(form('east', both, [both])).toBe('lead-is-member');
  });

  it('ST-01 tells others its whole new state when its name, lead or members change, and nothing otherwise', () => {
    const renamed = { zh: '快修组', en: 'Quick repairs' };
    expect(renameTeam(team, renamed, 'r').events).toEqual([
      expect.objectContaining({
        data: {
          ...{ regionId: 'east', name: renamed, leadId: 'l', memberIds: ['a', 'b'] },
          changed: ['name'],
        },
      }),
    ]);
    expect(renameTeam(team, { ...name }, 'r').events).toEqual([]);
    expect(changeLead(team, undefined, 'r').events).toEqual([
      expect.objectContaining({
        data: { regionId: 'east', name, memberIds: ['a', 'b'], changed: ['leadId'] },
      }),
    ]);
    expect(changeLead(team, lead('l', { teamId: 't' }), 'r').events).toEqual([]);
    const members = [technician('b', { teamId: 't' }), technician('a', { teamId: 't' })];
    expect(changeMembers(team, members, 'r').events).toEqual([]);
    expect(releaseMember(team, 'a', 'left').events).toEqual([
      expect.objectContaining({
        data: { regionId: 'east', name, leadId: 'l', memberIds: ['b'], changed: ['memberIds'] },
      }),
    ]);
  });
});
