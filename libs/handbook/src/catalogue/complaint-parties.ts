import { both } from '../both.js';
import { duration, limit } from '../parameter.js';
import { family, gate } from '../rule-entry.js';

/** Who else a complaint concerns: the department that is blamed, and who complains with another. */
export const complaintParties = family('complaints', {
  'CP-16': gate({
    title: both('责任认定申诉', 'Appeal against responsibility'),
    summary: both(
      '责任部门对责任认定可凭证据申诉一次，由总监决定。',
      'A responsible department may appeal once, with evidence, against the finding that it is responsible; the director decides.',
    ),
    parameters: {
      appealWithin: duration('P7D', '申诉期间', 'appealed against within', { min: 'PT1H' }),
      decideWithin: limit({ workingDays: 3 }, '决定时限', 'decided within'),
    },
    note: both(
      '调查结论指明的部门即责任部门，之前按 G-08 退单。由结论指明的人申诉，人员离职的由经理代部门申诉；每次认定一次。总监决定，逾期报总经理，总经理也可决定；不得决定自己提出的申诉。撤销的，另指部门及其负责人(可再申诉一次)，或无责任部门；原认定与申诉留档。办理人和投诉各时限不变，投诉结束后申诉仍须决定，作废的除外。',
      'The investigation names it; before that G-08 refuses a case. Whom the finding names appeals, the manager in the name of the department where they left; once against each finding. The director decides, the general manager too, and hears of what is late; nobody on their own appeal. Overturned, another department with a person of it is responsible and may appeal in its turn, or none is; what was found and appealed stays on record. Who works on the complaint stays, and so do its clocks; once it is over the appeal is still decided, unless it was voided.',
    ),
  }),
});
