import type { Consequence } from './deeds.js';
import { line, type Line } from './lines.js';

export const describeConsequence = (follows: Consequence): Line => {
  switch (follows.what) {
    case 'breach':
      return line(
        `违期！责任人 ${follows.whose}`,
        `DEADLINE MISSED by ${follows.whose}`,
        follows.rule,
      );
    case 'no-show':
      return line(
        '失约！时段已过，没有人来，也没有消息',
        'NO-SHOW: the window is over, neither arrival nor word',
        'FR-05',
      );
    case 'lead-told':
      return line(
        `维修员未回应，改为通知 ${follows.whom}`,
        `the technician is silent: tells ${follows.whom} instead`,
        'FR-03',
      );
    case 'closed':
      return line('客户已确认，关闭', 'closed: the customer has confirmed', 'FR-13');
    case 'silence-signs':
      return line(
        `${follows.whose} 未作声，视为签收`,
        `${follows.whose} is silent, which counts as signed`,
        'G-08',
      );
    case 'put-back':
      return line('退回未解决', 'put back to unsolved', 'CB-12');
    case 'dunned':
      return line('催收：逾期第一天提醒', 'reminds of what is a day overdue', 'CT-06');
    case 'unreachable':
      return line(
        '联系不上：两日三次；经理可以关闭',
        'unreachable: 3 attempts on 2 days; the manager may close',
        'CB-13',
      );
  }
};
