import { both } from '../both.js';
import {
  choices,
  count,
  duration,
  feeSteps,
  limit,
  money,
  number,
  percent,
  workingDays,
} from '../parameter.js';
import { family, gate, record, report } from '../rule-entry.js';
import { identityPapers } from './codes.js';

/** Procedures, fees, hand-over, readings, custody and audits. */
export const contractsProperty = family('contracts', {
  'CT-11': gate({
    title: both('办证流程', 'Procedures'),
    summary: both(
      '有序步骤，各有负责人、材料清单和时间；办好告知客户，按 CU-09 领取。',
      'Ordered steps, each with owner, checklist and time; the customer is told when done; released under CU-09.',
    ),
    parameters: {
      filingEarliest: duration('P3D', '备案最早', 'record filing at the earliest'),
      filing: duration('P5D', '备案', 'record filing within'),
      advanceNotice: workingDays(7, '预告登记', 'advance notice registration'),
      survey: limit('P5D', '初始登记测绘', 'initial registration: survey'),
      approval: limit('P10D', '初始登记审批', 'initial registration: approval'),
      titlePaidInFull: duration('P10D', '全款产权证', 'title certificate, paid in full'),
      titleMortgaged: duration(
        'P20D',
        '按揭产权证不早于',
        'title certificate with a mortgage, not before',
      ),
      titleMortgagedWithin: duration(
        'P30D',
        '按揭产权证最迟',
        'title certificate with a mortgage, within',
      ),
      bankFetch: duration('P10D', '到银行领证', 'fetched through the bank within'),
      prepare: limit('P3D', '备齐材料并递交', 'papers complete and submitted within'),
      tell: limit('P1D', '告知客户', 'customer told within'),
      customerAwaited: duration('P30D', '等待客户最长', 'customer awaited for at most', {
        min: 'P1D',
      }),
    },
    note: both(
      '未注明工作日的均为日历日；每步从上一步完成起算；等候客户时停计，久等不来另行报告；提前拿到须说明。',
      'Where working days are not named they are calendar days; a step starts when the one before is done; it rests while the customer is awaited, which has an end of its own; earlier than it can be takes a reason.',
    ),
  }),
  'CT-12': record({
    title: both('税费测算', 'Fee quotes'),
    summary: both(
      '房产税费逐项列明依据；税率均为参数。',
      'Property fees, every line with its basis; all rates are parameters.',
    ),
    parameters: {
      deedCommercial: percent(4, '商业办公契税', 'deed tax, commercial and office'),
      deedHome: percent(2, '住宅契税', 'deed tax, homes'),
      deedSmallHome: percent(1, '小户型契税', 'deed tax, small homes'),
      smallHomeUpTo: number(90, '小户型面积上限', 'small home up to m²'),
      maintenanceLift: money('65.00', '维修基金（电梯）', 'maintenance fund a m², lift'),
      maintenanceNoLift: money('35.00', '维修基金（无电梯）', 'maintenance fund a m², no lift'),
      registrationHome: money('60.00', '住宅登记费', 'registration of a home'),
      furtherCoOwner: money('10.00', '每增一名共有人', 'each further co-owner'),
      transactionHome: money('3.00', '住宅交易费', 'transaction a m², homes'),
      transactionOther: percent(0.3, '其他交易费', 'transaction, otherwise of the price'),
      stampDuty: percent(0.05, '印花税', 'stamp duty'),
      initialHome: money('80.00', '住宅初始登记', 'initial registration of a home'),
      initialOther: feeSteps(
        [
          { upTo: 100, fee: '80.00' },
          { upTo: 500, fee: '120.00' },
          { upTo: 1_500, fee: '200.00' },
          { upTo: 3_000, fee: '300.00' },
          { upTo: 10_000, fee: '500.00' },
          { upTo: null, fee: '800.00' },
        ],
        '其他初始登记',
        'initial registration by m², otherwise',
      ),
    },
    note: both(
      '每档含上限；每项四舍五入到分；90 平方米以下含 90。',
      'A step includes its upper bound; each line is rounded half up to the cent; homes up to 90 m² include 90.',
    ),
  }),
  'CT-16': gate({
    title: both('交房', 'Hand-over of property'),
    summary: both(
      '批次计划、通知、核对身份、结清并由财务盖章、签确认书、交两书、送物业。',
      'Batch plan, notice, identity, balance stamped by finance, confirmation signed, the two books, property company.',
    ),
    parameters: {
      noticeBefore: duration('P7D', '提前通知', 'notice before', { min: 'P1D' }),
      stepWithin: duration('P3D', '每步', 'each further step within', { min: 'PT1H' }),
      noShows: count(2, '未到几次视为交付', 'deemed handed over after no-shows', {
        min: 1,
        max: 20,
      }),
      identity: choices(identityPapers, '核对身份的证件', 'papers that show who somebody is'),
    },
    note: both(
      '邮寄和电话都通知才算通知；买受人未到改日并重新通知，满次数可由经理视为交付。交房日结束前有音讯的，说明原因即可改期，不算未到，须重新通知。',
      'Told is who was told by post and by phone; a buyer who does not come gets another day and is told again, and after so many times a manager may deem it handed over. Of whom word came before the day was over, it is moved with a reason: no no-show, and they are told anew.',
    ),
  }),
  'CT-17': gate({
    title: both('抄表核对', 'Readings'),
    summary: both(
      '计费前核对；偏差超过 30% 复抄；损耗为供售差。',
      'Checked before billing; one off by more than 30 % is read again; loss = supplied − billed, by area and month.',
    ),
    parameters: {
      deviation: percent(30, '偏差', 'off by more than', { max: 1_000 }),
      readAgainWithin: duration('P3D', '复抄', 'read again within', { min: 'PT1H' }),
      checkWithin: duration('P3D', '核对', 'checked within', { min: 'PT1H' }),
    },
    note: both(
      '与前三次平均用量比较，不足三次的与已有的比；恰为 30% 不复抄。核对即按合同种类的单价出账，每次读数一张；更正或作废读数即冲回原账单，重新核对后另出。',
      'Against the mean use of the last three readings, or of those there are; exactly 30 % is not read again. Checked it is billed at the rate of its kind of contract, once; corrected or voided its bill is taken back, and checked anew it is billed anew.',
    ),
  }),
  'CT-18': record({
    title: both('印章票据保管', 'Custody'),
    summary: both(
      '保管人、每次使用登记、每月清点。',
      'Keeper, each use recorded, counted monthly.',
    ),
    parameters: {
      countEvery: duration('P1M', '清点周期', 'counted every', { min: 'P1D' }),
      clearUpWithin: duration('P7D', '差异结清', 'a difference cleared up within', { min: 'PT1H' }),
    },
    note: both(
      '使用和收入可补录，不早于最近一次清点；清点不早于已登记的最后一次使用或收入。',
      'Uses and receipts may be entered later, not from before the last count; a count is not from before the last use or receipt on record.',
    ),
  }),
  'CT-19': report({
    title: both('办事处审计', 'Branch audits'),
    summary: both(
      '巡访计划，销售计划部与财务参加，问题与报告。',
      'Tour plan, sales planning and finance take part, findings, report.',
    ),
    parameters: {
      reportWithin: duration('P10D', '报告', 'report within', { min: 'P1D' }),
    },
    note: both(
      '报告交出且问题全部解决即结束；问题负责人或经理填写处理结果；负责人离职的，由审计负责人接手，期限不变。',
      'It is over with the report and all findings settled; the owner of a finding or a manager says what was done. What a leaver was to settle is for whoever leads the audit; its day stays.',
    ),
  }),
});
