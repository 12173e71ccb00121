import { problemOf, unreachable, type Problem } from '../../app/refused';
import { followOn, isForLater, nextToSend, type Picture, type QueuedDeed } from './deed';
import type { Kept } from './keep';

/** How a deed gets to the centre. */
export interface Line {
  /** Who is signed in, with a token that holds; nobody, while the network is away. */
  readonly who: () => Promise<string | undefined>;
  /** @returns the id that it is filed under */
  readonly file: (deed: QueuedDeed, picture: Picture) => Promise<string>;
  readonly send: (deed: QueuedDeed) => Promise<{ readonly version?: number } | undefined>;
}

const tell = async (kept: Kept, line: Line, deed: QueuedDeed): Promise<void> => {
  const { picture, ...plain } = deed;
  let ready = deed;
  if (picture) {
    const id = await line.file(deed, picture);
    ready = { ...plain, body: { ...deed.body, [picture.field]: id } };
    await kept.put(ready);
  }
  const answer = await line.send(ready);
  await kept.settle(deed.no, followOn(await kept.all(), deed, answer?.version));
};

/** @returns why it got no further, where it did not */
const tried = (kept: Kept, line: Line, deed: QueuedDeed): Promise<Problem | undefined> =>
  tell(kept, line, deed).then(
    () => undefined,
    async (error: unknown) => {
      const problem = problemOf(error);
      if (isForLater(problem)) return problem;
      const present = (await kept.all()).find(({ no }) => no === deed.no) ?? deed;
      await kept.put({ ...present, refused: problem });
      return undefined;
    },
  );

/**
 * Sends what waits, in its order, one at a time. What is refused stays, with the reason, and holds up what
 * follows on the same record alone. Only one may do so at once, of all tabs of a phone.
 * @returns why it stopped before the end
 */
export const sendAll = async (kept: Kept, line: Line): Promise<Problem | undefined> => {
  for (;;) {
    const deed = nextToSend(await kept.all(), await line.who());
    if (!deed) return (await line.who()) === undefined ? unreachable : undefined;
    const problem = await tried(kept, line, deed);
    if (problem) return problem;
  }
};
