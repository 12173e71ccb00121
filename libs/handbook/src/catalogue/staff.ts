import { both } from '../both.js';
import { count, duration, flag, money, numbersBy } from '../parameter.js';
import { authority, family, gate, indicator, record } from '../rule-entry.js';

export const staff = family('staff', {
  'ST-01': record({
    title: both('人员与值班', 'People and duty rosters'),
    summary: both(
      '人员、岗位、区域、班组、值班表；OpenID Connect 登录。',
      'People, roles, regions, teams, duty rosters; sign-in by OpenID Connect.',
    ),
    note: both(
      '任用、岗位、区域、定级、任免和重置密码，只能由其全部岗位的上级（且负责其全部区域）或管理员决定，任何人不得为自己决定；上级依逾期上报的次序。总经理与管理员只由管理员任免。凡扩大权限的，同时告知其上级；班组和区域由负责该区域的人员维护。以登记的现有岗位为准，不以登录凭证所载为准。各项业务中指定的人员须在职、担任相应岗位并负责该区域；只登记过去的事时，可以是已离职的人。',
      'Appointment, roles, regions, grade, dismissal and a password set anew are decided by who is above each of their roles and serves each of their regions, or by an administrator; never by oneself. Who is above whom goes by who hears of missed deadlines; the general manager and administrators are made by an administrator alone. Whatever widens authority is told to those above. Teams and regions are kept by who serves the region. What counts is what somebody is now, not what their token still says. Whoever is named in anything works here, in the role that it takes and in its region; where the past is entered they may have left since.',
    ),
  }),
  'ST-02': gate({
    title: both('分级', 'Grades'),
    summary: both(
      '按序列分级，晋级须在级满三个月，档案要求时须考试。',
      'By track, with gates: 3 months in grade; an exam where the profile asks for it.',
    ),
    parameters: {
      inGrade: duration('P3M', '在级时间', 'in grade', { min: 'P1D' }),
      examRequired: flag(false, '须考试', 'exam required'),
    },
  }),
  'ST-03': record({
    title: both('月度考试', 'Monthly exam'),
    summary: both('缺考须说明原因。', 'Absence needs a reason.'),
  }),
  'ST-04': authority({
    title: both('奖惩', 'Rewards and penalties'),
    summary: both(
      '由规则或个人提出，经理确认，可向总监申诉一次；也适用于中心以外人员。',
      'Proposed by a rule or a person, confirmed by the manager, one appeal to the director; of people outside the centre too.',
    ),
    note: both(
      '提出人不得确认自己的提议；确认前不计分。',
      'Nobody confirms their own proposal; nothing is charged before it is confirmed.',
    ),
  }),
  'ST-05': indicator({
    title: both('绩效与工资', 'Performance and pay'),
    summary: both(
      '绩效 0 至 1，各指标等权，减扣分；工资按底薪、岗位、工龄、绩效、津贴，逐行说明。',
      'Score 0 to 1 from equally weighted indicators less points; pay = base + post + years + performance + allowances.',
    ),
    parameters: {
      weights: numbersBy(
        {
          complaints: 1,
          callbacks: 1,
          repairs: 1,
          departments: 1,
          spotChecks: 1,
          deliveries: 1,
          papers: 1,
        },
        '指标权重',
        'weights',
        {
          of: [
            'complaints',
            'callbacks',
            'repairs',
            'departments',
            'spotChecks',
            'deliveries',
            'papers',
          ],
        },
      ),
      pointWorth: count(1, '每分扣减百分点', 'per cent of the score a point'),
      base: money('1300.00', '基本工资', 'base'),
      perYear: money('100.00', '每满一年', 'a full year'),
      performance: money('500.00', '绩效基数', 'performance at score 1'),
      probationPay: money('1000.00', '试用期工资', 'on probation'),
      probationShortest: duration('P1M', '试用期最短', 'probation at least'),
      probationLongest: duration('P3M', '试用期最长', 'probation at most'),
    },
    note: both(
      '没有数据的指标不参与平均；扣分后不低于 0；金额四舍五入到分。',
      'An indicator without data is left out of the mean; never below 0; rounded half up to the cent.',
    ),
  }),
  'ST-06': authority({
    title: both('任免', 'Appointment and dismissal'),
    summary: both(
      '任用、转正、解聘：提出后由经理批准；编制计划。',
      'Appointment, confirmation after probation, dismissal: proposed, approved by the manager; staffing plan.',
    ),
  }),
  'ST-07': record({
    title: both('培训', 'Training'),
    summary: both(
      '计划、到场、结果；维修点也适用。',
      'Plan, attendance, result; for service points too.',
    ),
  }),
});
