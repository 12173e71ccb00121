import { plusMillis, type Instant } from '@kefu/kernel';
import type { Conductor } from '@kefu/messaging';
import { Refused } from '@kefu/up';
import { describeDeed } from './stage/describe.js';
import { describeConsequence } from './stage/describe-consequence.js';
import type { Consequence, DeedStep, Step, Story } from './stage/deeds.js';
import type { Expectations } from './stage/expectations.js';
import { momentOf } from './stage/local-moments.js';
import { doDeed } from './stage/perform.js';
import { openCallback, Scene, subjectOf, type Playing, type Stage } from './stage/scene.js';
import type { Watch } from './stage/watch.js';
import { tallyConsequence } from './tally/consequences.js';
import type { TimelineEntry } from './print/timeline.js';

export interface Play {
  readonly stage: Stage;
  readonly conductor: Conductor;
  readonly watch: Watch;
  readonly expectations: Expectations;
  readonly show: (entry: TimelineEntry) => void;
}

interface Cue {
  readonly at: Instant;
  readonly step: Step;
  readonly playing: Playing;
}

/** Plays all stories at once, each step at its time; at the same time people act before limits pass. */
export const playStories = async (
  play: Play,
  stories: readonly Story[],
  signal?: AbortSignal,
): Promise<void> => {
  const cues: Cue[] = [];
  for (const story of stories) {
    const customer = await play.stage.cast.customer(story.region, story.customer);
    const playing: Playing = { story, customer };
    for (const step of story.steps) {
      cues.push({ at: momentOf(step.at, play.stage.day), step, playing });
    }
  }
  cues.sort(
    (a, b) => a.at.localeCompare(b.at) || Number('follows' in a.step) - Number('follows' in b.step),
  );
  const told = new Map<string, Playing>();
  let settled = await play.conductor.settle();
  for (const { at, step, playing } of cues) {
    signal?.throwIfAborted();
    if ('deed' in step) {
      await play.conductor.runTo(at, settled);
      await playDeed(play, step, playing, at);
      settled = await play.conductor.settle();
    } else {
      await expectConsequence(play, playing, step.follows, at);
      settled = await play.conductor.runTo(plusMillis(at, 1), settled);
    }
    const subject = subjectOf(playing);
    if (subject) told.set(subject.id, playing);
    await look(play, told);
  }
};

const expectConsequence = async (
  play: Play,
  playing: Playing,
  scripted: Consequence,
  at: Instant,
): Promise<void> => {
  const subject = subjectOf(playing);
  if (!subject) throw new Error('nothing can follow before the report');
  const follows = await named(play.stage, playing, scripted);
  play.expectations.expect({ order: subject.number, at, follows });
  tallyConsequence(play.stage, subject.id, at, follows);
};

/** Whose list the call is on shows only while it is open. */
const named = async (
  stage: Stage,
  playing: Playing,
  follows: Consequence,
): Promise<Consequence> => {
  if (follows.what !== 'breach' || follows.whose !== 'agent' || !playing.order) return follows;
  const plan = follows.rule === 'CB-01' ? 'CB-01' : 'CB-03';
  const { agentNumber = '?' } = await openCallback(stage, playing.order.id, plan);
  return { ...follows, whose: agentNumber };
};

const playDeed = async (
  play: Play,
  step: DeedStep,
  playing: Playing,
  at: Instant,
): Promise<void> => {
  const by = await whoActs(play.stage, playing, step);
  const scene = new Scene(play.stage, playing, by, at);
  const { text, rule } = describeDeed(step.deed, step.at);
  const entry = (more: Partial<TimelineEntry>): void => {
    play.show({
      ...{ at, by, order: subjectOf(playing)?.number ?? '', region: playing.story.region },
      ...{ text, tone: 'plain' },
      ...(rule ? { rule } : {}),
      ...more,
    });
  };
  try {
    const went = await doDeed(scene, step.deed);
    if (step.refused) throw new Error(`${step.refused.join(' ')} did not refuse it`);
    const title = ['report', 'complain', 'draft'].includes(step.deed.verb)
      ? { title: playing.story.title }
      : {};
    if (!went?.loser) {
      entry(title);
      return;
    }
    const { technician, loser } = went;
    const winner = { by: by === loser.by ? otherOf(step, by) : by };
    entry({ ...winner, ...describeDeed({ verb: 'send', whom: technician ?? '?' }, step.at) });
    entry({ by: loser.by, ...refusal(loser.error), text, tone: 'refused' });
  } catch (error) {
    const [wantedRule, code] = step.refused ?? [];
    const asWanted =
      error instanceof Refused && error.problem.rule === wantedRule && error.problem.code === code;
    if (!asWanted) {
      const where = `${step.at} ${playing.story.title.en}, ${step.deed.verb} by ${by}`;
      throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    entry({ ...refusal(error), tone: 'refused' });
  }
};

const otherOf = ({ deed }: DeedStep, by: string): string =>
  deed.verb === 'send-at-once' ? (deed.leads.find((lead) => lead !== by) ?? by) : by;

const refusal = ({ problem }: Refused) => ({
  ...(problem.rule ? { rule: problem.rule } : {}),
  ...(problem.code ? { code: problem.code } : {}),
});

/** `technician`: whoever was sent; `agent`: whoever has the call on their list (CB-11). */
const whoActs = async (stage: Stage, playing: Playing, { by, deed }: DeedStep): Promise<string> => {
  const subject = subjectOf(playing);
  if (by === 'technician') return stage.cast.numberOf(playing.order?.technician?.id);
  const plan = 'plan' in deed ? deed.plan : deed.verb === 'hear-of-result' && 'CP-10';
  if (by !== 'agent' || !subject || !plan) return by;
  const { agentNumber } = await openCallback(stage, subject.id, plan);
  if (agentNumber === undefined) throw new Error('the call is on nobody’s list');
  return agentNumber;
};

const look = async (play: Play, told: ReadonlyMap<string, Playing>): Promise<void> => {
  for (const { subjectId, at, follows } of await play.watch.look()) {
    const playing = told.get(subjectId);
    const order = (playing && subjectOf(playing)?.number) ?? subjectId;
    play.expectations.observe({ order, at, follows });
    play.show({
      at,
      order,
      region: playing?.story.region ?? '',
      ...describeConsequence(follows),
      tone: ['breach', 'no-show'].includes(follows.what) ? 'breach' : 'kefu',
    });
  }
};
