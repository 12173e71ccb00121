import type { EntriesOf } from './steps.js';
import { sentence } from './words.js';

const step = 'investigated' as const;

/** Which department was held responsible, and its appeals (CP-16). */
export const ofResponsibility: EntriesOf = ({ findingAppeals }, names) =>
  findingAppeals.flatMap(({ at, by, decidedAt, decidedBy, overturned, to, ...appeal }) => {
    const department = names.department(appeal.department);
    const appealed = sentence('责任认定申诉：{0}', '{0} appealed', department);
    const upheld = sentence('责任认定维持：{0}', '{0} stays responsible', department);
    const moved = to
      ? sentence(
          '责任认定撤销：{0} 改为 {1}',
          'Not {0} is responsible, but {1}',
          department,
          names.department(to),
        )
      : sentence('责任认定撤销：{0}，无责任部门', 'Neither {0} nor another is', department);
    const decided = decidedAt
      ? [{ step, at: decidedAt, by: decidedBy, what: overturned ? moved : upheld }]
      : [];
    return [{ step, at, by, what: appealed }, ...decided];
  });
