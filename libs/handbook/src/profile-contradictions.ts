import { chinaRoundTheClock, WorkingCalendar, type OpenHours } from '@kefu/kernel';
import { addsUpToHundred } from './adds-up.js';
import { grantedKeys } from './authority.js';
import { Handbook } from './handbook.js';
import { unclearRates } from './metered-rate.js';
import type { ProfileFault } from './profile-error.js';
import type { Profile } from './profile.js';
import { roleNames } from './roles.js';
import type { RuleId } from './rules.js';

const impossible = (pointer: string, problem: string, rule?: RuleId): ProfileFault => ({
  pointer,
  ...(rule ? { rule } : {}),
  code: 'impossible-value',
  problem,
});

/** What no schema can see: values that contradict each other, and names that lead nowhere. */
export const contradictionsIn = (profile: Profile): ProfileFault[] => {
  const calendar = faultyCalendar(profile);
  return [
    ...calendar,
    ...(calendar.length === 0 ? disordered(new Handbook(profile)) : []),
    ...(calendar.length === 0 ? benefitsOfNoLevel(new Handbook(profile)) : []),
    ...doubled(profile),
    ...unclearRates(profile.meteredRates).map(({ place, problem }) =>
      impossible(`/meteredRates/${place}`, problem, 'CT-05'),
    ),
    ...leadingNowhere(profile),
    ...selfApproved(profile),
    ...weighingWrong(profile),
    ...grantedToNobody(profile),
  ];
};

const faultyCalendar = ({ calendar }: Profile): ProfileFault[] => {
  const opening = calendar?.opening;
  const hours: [string, OpenHours][] =
    opening === undefined || opening === 'round-the-clock'
      ? []
      : [
          ...Object.entries(opening.weekdays).map(([day, open]): [string, OpenHours] => [
            `weekdays/${day}`,
            open,
          ]),
          ['holidays', opening.holidays ?? []],
        ];
  const faults = hours.flatMap(([place, open]) =>
    open.flatMap(([from, to], n) => {
      const before = open[n - 1]?.[1] ?? '00:00';
      const pointer = `/calendar/opening/${place}/${n}`;
      return from < to && before <= from ? [] : [impossible(pointer, 'hours must follow in order')];
    }),
  );
  if (faults.length > 0) return faults;
  try {
    new WorkingCalendar({ ...chinaRoundTheClock, ...calendar });
    return [];
  } catch (error) {
    return [impossible('/calendar', error instanceof Error ? error.message : String(error))];
  }
};

const disordered = (handbook: Handbook): ProfileFault[] => {
  const inOrder = (rule: RuleId, name: string, values: readonly number[], problem: string) =>
    values.every((value, n) => n === 0 || (values[n - 1] ?? value) <= value)
      ? []
      : [impossible(`/parameters/${rule}/${name}`, problem, rule)];
  const grades = handbook.parameter('CU-10', 'grades');
  const steps = handbook.parameter('CT-12', 'initialOther').map(({ upTo }) => upTo ?? Infinity);
  const days = (rule: 'CB-04' | 'CB-05') => [
    handbook.parameter(rule, 'dueDay'),
    handbook.parameter(rule, 'lastDay'),
  ];
  return [
    ...inOrder(
      'CU-10',
      'grades',
      ['C', 'B', 'A', 'AA', 'AAA'].map((grade) => grades[grade] ?? 0),
      'a better grade needs no lower score than a worse one',
    ),
    ...inOrder('CB-04', 'lastDay', days('CB-04'), 'the last day lies before the due day'),
    ...inOrder(
      'CB-04',
      'outletLastDay',
      [handbook.parameter('CB-04', 'outletDueDay'), handbook.parameter('CB-04', 'outletLastDay')],
      'the last day lies before the due day',
    ),
    ...inOrder('CB-05', 'lastDay', days('CB-05'), 'the last day lies before the due day'),
    ...inOrder(
      'CB-09',
      'latest',
      [handbook.parameter('CB-09', 'latest'), handbook.parameter('CB-09', 'earliest')],
      'the latest day lies before the earliest',
    ),
    ...inOrder(
      'FR-06',
      'graveFrom',
      [handbook.parameter('FR-06', 'seriousFrom'), handbook.parameter('FR-06', 'graveFrom')],
      'grave comes before serious',
    ),
    ...inOrder('CT-12', 'initialOther', steps, 'steps must grow, the last one without end'),
    ...(steps.at(-1) === Infinity
      ? []
      : [impossible('/parameters/CT-12/initialOther', 'the last step must have no end', 'CT-12')]),
  ];
};

const doubled = (profile: Profile): ProfileFault[] => {
  const lists = {
    regions: profile.regions,
    documentTemplates: profile.documentTemplates,
    questionnaires: profile.questionnaires,
    scripts: profile.scripts,
    feeTables: profile.feeTables,
    procedures: profile.procedures,
    callbackPlans: profile.callbackPlans,
  };
  return Object.entries(lists).flatMap(([place, entries = []]) => {
    const codes = entries.map((entry) => entry.code);
    return codes.flatMap((code, n) =>
      codes.indexOf(code) < n ? [impossible(`/${place}/${n}/code`, `${code} is there twice`)] : [],
    );
  });
};

const leadingNowhere = (profile: Profile): ProfileFault[] => {
  const known = new Set((profile.questionnaires ?? []).map((one) => one.code));
  const missing = (place: string, code?: string) =>
    code === undefined || known.has(code)
      ? []
      : [impossible(`${place}/questionnaire`, `there is no questionnaire ${code}`)];
  return [
    ...(profile.scripts ?? []).flatMap((one, n) => missing(`/scripts/${n}`, one.questionnaire)),
    ...(profile.callbackPlans ?? []).flatMap((one, n) =>
      missing(`/callbackPlans/${n}`, one.questionnaire),
    ),
  ];
};

/** CU-13: benefits are of levels that the club has. */
const benefitsOfNoLevel = (handbook: Handbook): ProfileFault[] => {
  const levels = handbook.parameter('CU-13', 'levels').map(({ code }) => code);
  const own = handbook.profile.parameters?.['CU-13']?.benefits ?? {};
  return Object.keys(own)
    .filter((level) => !levels.includes(level))
    .map((level) =>
      impossible(`/parameters/CU-13/benefits/${level}`, `there is no level ${level}`, 'CU-13'),
    );
};

/** CU-10: the profile's own table, and each that it changes to at some date. */
const weighingWrong = (profile: Profile): ProfileFault[] => {
  const changes = (profile.changes ?? []).map((change, n) => ({ ...change, n }));
  const tables: [string, unknown][] = [
    ['/parameters/CU-10/weights', profile.parameters?.['CU-10']?.weights],
    ...changes
      .filter(({ rule, parameter }) => rule === 'CU-10' && parameter === 'weights')
      .map(({ value, n }): [string, unknown] => [`/changes/${n}/value`, value]),
  ];
  return tables.flatMap(([pointer, weights]) =>
    // what is no table at all is another fault
    typeof weights !== 'object' || weights === null || addsUpToHundred({ ...weights })
      ? []
      : [impossible(pointer, 'the weights must add up to 100', 'CU-10')],
  );
};

const selfApproved = (profile: Profile): ProfileFault[] =>
  (profile.changes ?? []).flatMap((change, n) =>
    change.by === change.approvedBy
      ? [impossible(`/changes/${n}/approvedBy`, 'nobody approves their own change', 'G-06')]
      : [],
  );

/** G-04: a misspelt role or kind would leave whoever it means with the default. */
const grantedToNobody = ({ parameters, changes = [] }: Profile): ProfileFault[] => {
  const known = new Set(grantedKeys(roleNames));
  const tables: [string, unknown][] = [
    ['/parameters/G-04/amounts', parameters?.['G-04']?.amounts],
    ...changes.flatMap(({ rule, parameter, value }, n): [string, unknown][] =>
      rule === 'G-04' && parameter === 'amounts' ? [[`/changes/${n}/value`, value]] : [],
    ),
  ];
  return tables.flatMap(([pointer, table]) =>
    Object.keys(typeof table === 'object' && table !== null ? table : {})
      .filter((key) => !known.has(key))
      .map((key) => impossible(`${pointer}/${key}`, 'neither a role nor a role and kind', 'G-04')),
  );
};
