import { Refusal, type Transitions } from '@kefu/kernel';

export interface LifeCycle<Status extends string> {
  readonly transitions: Transitions<Status>;
  /** In which a record may begin. */
  readonly first: readonly Status[];
  /** Out of which nothing leads. */
  readonly ends: readonly Status[];
  /** In which a record may stay for ever, though something may lead on. */
  readonly rests?: readonly Status[];
  /**
   * What the handbook has each verb come to: the states in the first line, then a line a verb. In it is the
   * state that follows, `-` where the verb has no place, or `!code` of another refusal.
   */
  readonly table: string;
  /**
   * Verbs that another service's word makes, or that only its word allows: it may never come, so no state
   * may depend on it for a way on.
   */
  readonly others?: readonly string[];
  /** What a verb does to a record in that state: a decision, or a refusal. */
  readonly verbs: Readonly<
    Record<string, (status: Status) => { readonly next: { readonly status: Status } }>
  >;
}

/** What is wrong with a life cycle, which should be nothing. */
export const faultsOfLifeCycle = <Status extends string>(cycle: LifeCycle<Status>): string[] => {
  const rows = readTable(cycle.table);
  const named = new Set(rows.map(({ verb }) => verb));
  const states = Object.keys(cycle.transitions);
  return [
    ...states.filter((state) => !rows.some((row) => row.from === state)).map((one) => `no ${one}`),
    ...Object.keys(cycle.verbs).flatMap((verb) => (named.has(verb) ? [] : [`no line of ${verb}`])),
    ...rows.flatMap((row) => faultOfRow(row, cycle)),
    ...faultsOfMoves(rows, cycle.transitions),
    ...faultsOfShape(cycle),
    ...deadEnds(rows, cycle),
  ];
};

interface Row {
  readonly verb: string;
  readonly from: string;
  readonly comesTo: string;
}

const readTable = (table: string): Row[] => {
  const [states = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u));
  return lines.flatMap(([verb = '', ...outcomes]) => {
    if (outcomes.length !== states.length)
      throw new Error(`${verb} has ${outcomes.length} columns`);
    return outcomes.map((outcome, at) => ({
      verb,
      from: states[at] ?? '',
      comesTo: outcome === '-' ? '!wrong-state' : outcome,
    }));
  });
};

const faultOfRow = <Status extends string>(
  { verb, from, comesTo }: Row,
  { verbs }: LifeCycle<Status>,
): string[] => {
  const came = outcomeOf(() => verbs[verb]?.(from as Status).next.status ?? 'no such verb');
  return came === comesTo ? [] : [`${verb} of ${from} comes to ${came}, not to ${comesTo}`];
};

const outcomeOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return `!${error.code}`;
    throw error;
  }
};

/** The verbs make the moves of the life cycle, all of them and no others. */
const faultsOfMoves = (rows: readonly Row[], transitions: Transitions<string>): string[] => {
  const listed = Object.entries(transitions).flatMap(([from, next]) =>
    next.filter((to) => to !== from).map((to) => `${from} → ${to}`),
  );
  const made = rows
    .filter(({ from, comesTo }) => comesTo in transitions && comesTo !== from)
    .map(({ from, comesTo }) => `${from} → ${comesTo}`);
  return [
    ...listed.filter((one) => !made.includes(one)).map((one) => `no verb makes ${one}`),
    ...made.filter((one) => !listed.includes(one)).map((one) => `${one} is no move of it`),
  ];
};

/** No islands: every state comes after a first one, and only an end is where a record stays. */
const faultsOfShape = <Status extends string>({
  transitions,
  first,
  ends,
}: Pick<LifeCycle<Status>, 'transitions' | 'first' | 'ends'>): string[] => {
  const states = Object.keys(transitions) as Status[];
  const reached = new Set<Status>(first);
  for (const state of reached) for (const next of transitions[state]) reached.add(next);
  const leadsOn = (state: Status) => transitions[state].some((next) => next !== state);
  return [
    ...states.filter((one) => !reached.has(one)).map((one) => `nothing leads to ${one}`),
    ...states
      .filter((one) => !leadsOn(one) && !ends.includes(one))
      .map((one) => `nothing leads out of ${one}`),
    ...ends.filter(leadsOn).map((one) => `${one} is no end`),
  ];
};

/** Where a record may wait for ever, because only another service could bring it on. */
const deadEnds = <Status extends string>(
  rows: readonly Row[],
  { transitions, ends, rests = [], others = [] }: LifeCycle<Status>,
): string[] => {
  const unknown = others.filter((verb) => !rows.some((row) => row.verb === verb));
  const own = rows.filter(({ verb, comesTo }) => !others.includes(verb) && comesTo in transitions);
  const goesOn = new Set<string>([...ends, ...rests]);
  // Without an end, a record goes on for ever: it must only never be stuck
  if (ends.length === 0)
    for (const { from, comesTo } of own) if (from !== comesTo) goesOn.add(from);
  for (let before = -1; before < goesOn.size;) {
    before = goesOn.size;
    for (const { from, comesTo } of own) if (goesOn.has(comesTo)) goesOn.add(from);
  }
  return [
    ...unknown.map((verb) => `no line of ${verb}`),
    ...Object.keys(transitions)
      .filter((state) => !goesOn.has(state))
      .map((state) => `${state} goes on only if another service has it`),
  ];
};
