import type { EntriesOf } from './steps.js';
import { sentence } from './words.js';

/** Who complained with the customer, and where else they were told that they may go (CP-17). */
export const ofParties: EntriesOf = ({ parties, outsideBodyTold }) => [
  ...parties.flatMap(({ addedAt, addedBy, removedAt, removedBy }) => {
    const joined = sentence('增加共同投诉人', 'Another customer complains of the same');
    const left = sentence('共同投诉人退出', 'A co-complainant left');
    const step = 'received' as const;
    return [
      { step, at: addedAt, by: addedBy, what: joined },
      ...(removedAt ? [{ step, at: removedAt, by: removedBy, what: left }] : []),
    ];
  }),
  ...outsideBodyTold.map(({ at, by, body }) => ({
    ...{ step: 'closed' as const, at, by },
    what: sentence('告知外部求助途径：{0}', 'Told of an outside body: {0}', body),
  })),
];
