import type { EntriesOf } from './steps.js';
import { sentence } from './words.js';

const step = 'assessed' as const;

/** More time that was asked for a limit, and what became of that (G-10). */
export const ofExtensions: EntriesOf = ({ extensions }) =>
  extensions.flatMap(
    ({ rule, until, askedAt, askedBy, decidedAt, decidedBy, granted, lapsedAt }) => {
      const asked = sentence(
        `申请 ${rule} 延期至 ${until}`,
        `More time asked for ${rule}, until ${until}`,
      );
      const answered = granted
        ? sentence(`批准 ${rule} 延期至 ${until}`, `${rule} extended until ${until}`)
        : sentence(`未批准 ${rule} 延期`, `${rule} not extended`);
      const over = sentence(
        `${rule} 延期申请未获答复，原时限不变`,
        `Nobody had answered: ${rule} held as it was`,
      );
      return [
        { step, at: askedAt, by: askedBy, what: asked },
        ...(decidedAt ? [{ step, at: decidedAt, by: decidedBy, what: answered }] : []),
        ...(lapsedAt ? [{ step, at: lapsedAt, what: over }] : []),
      ];
    },
  );
