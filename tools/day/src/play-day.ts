import { plusDays } from '@kefu/kernel';
import { Conductor } from '@kefu/messaging';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';
import { introduce } from './print/introduce.js';
import { paintFor } from './print/paint.js';
import { printReport } from './print/report.js';
import { Timeline } from './print/timeline.js';
import { printVerdict } from './print/verdict.js';
import { playStories, type Play } from './play-stories.js';
import { Cast } from './stage/cast.js';
import { opens } from './stage/deeds.js';
import type { Language } from './stage/lines.js';
import { Expectations } from './stage/expectations.js';
import { momentOf } from './stage/local-moments.js';
import type { Stage } from './stage/scene.js';
import { Watch } from './stage/watch.js';
import { DAY, stories } from './stories/index.js';
import { ExpectedCallbacks } from './tally/expected-callbacks.js';
import { holdAgainstRecords } from './tally/hold-against-records.js';
import type { DayOutcome } from './tally/day-outcome.js';
import { differencesOf, holdAgainstReport, type ComparedDay } from './tally/hold-against-report.js';
import { Tally } from './tally/tally.js';

export interface DayOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** One process a service. */
  readonly processes?: boolean;
  readonly write: (text: string) => void;
  /** Ends the day early, and leaves nothing running. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (text: string) => void;
}

const SERVICES = [
  'customers',
  'field-repair',
  'callbacks',
  'complaints',
  'contracts',
  'staff',
  'reporting',
] as const;

/** The next morning's report of the last day is out by then. */
const DAYS_PLAYED = 2;

/** Opens a centre, lives through a working day and its tail, holds the reports against what was done. */
export const playDay = async (options: DayOptions): Promise<DayOutcome> => {
  const { onProgress, processes = false } = options;
  const centre = await openCentre({
    name: 'day',
    processes,
    only: SERVICES,
    environment: { KEFU_CLOCK: 'stepped', KEFU_CLOCK_START: momentOf('07:55', DAY) },
    ...(onProgress ? { onProgress } : {}),
  });
  try {
    await centre.ready(120_000);
    const conductor = await Conductor.connect({
      servers: centre.nats.url,
      user: 'conductor',
      password: centre.secrets.nats.conductor,
      name: 'day',
      instances: SERVICES.length,
    });
    try {
      return await live(centre, conductor, options);
    } finally {
      await conductor.close();
    }
  } finally {
    await centre.close();
  }
};

const live = async (
  centre: OpenCentre,
  conductor: Conductor,
  { language, colour, write, signal }: DayOptions,
): Promise<DayOutcome> => {
  await conductor.settle();
  const client = new CentreClient(centre.url, centre.secrets.demoPassword);
  const stage: Stage = {
    day: DAY,
    client,
    cast: await Cast.assemble(client),
    tally: new Tally(),
    callbacks: new ExpectedCallbacks(),
  };
  const paint = paintFor(colour);
  const { show } = new Timeline(language, paint, write);
  const expectations = new Expectations();
  const watch = new Watch(stage);
  const play: Play = { stage, conductor, watch, expectations, show };
  write(introduce(stories, language, paint));
  await playStories(play, stories, signal);
  await conductor.runTo(momentOf(`+${DAYS_PLAYED} 09:30`, DAY));
  await conductor.settle();
  await watch.look();
  const days: ComparedDay[] = [];
  for (let after = 0; after < DAYS_PLAYED; after += 1) {
    days.push(await holdAgainstReport(stage, plusDays(DAY, after)));
  }
  const last = plusDays(DAY, DAYS_PLAYED);
  const differences = [
    ...days.flatMap(differencesOf),
    ...(await holdAgainstRecords(stage, watch, expectations, last)),
  ];
  for (const day of days) write(printReport(day, language, paint));
  const outcome: DayOutcome = {
    orders: watch.orders.length,
    complaints: watch.complaints.length,
    contracts: stories.filter(({ steps }) => opens(steps[0]) === 'draft').length,
    callbacks: watch.callbacks.length,
    consequences: expectations.count,
    days,
    differences,
  };
  write(printVerdict(outcome, language, paint));
  return outcome;
};
