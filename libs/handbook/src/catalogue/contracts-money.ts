import { both } from '../both.js';
import { choices, count, daysList, duration, money, percent, workingDays } from '../parameter.js';
import { authority, deadline, family, gate, indicator, record } from '../rule-entry.js';

/** Contracts, deposits, receivables and orders. */
export const contractsMoney = family('contracts', {
  'CT-01': gate({
    title: both('合同评审', 'Contract review'),
    summary: both(
      '签订前由评审专员和经理评审，五万元以上加财务；一人反对即退回，改文须重审。',
      'Before signing by contract-reviewer and manager, plus finance above 50,000 yuan; one objection sends it back.',
    ),
    parameters: {
      financeAbove: money('50000.00', '财务参与金额', 'finance joins above'),
      opinionWithin: workingDays(3, '评审时限', 'opinion within'),
    },
    note: both(
      '恰为五万元不需财务；无总额的合同须财务评审。逾期或无人任职的岗位由上级评审。',
      'Exactly 50,000 yuan needs no finance; a contract without a total does. A role that is late, or that nobody has, is stood in for by those above it.',
    ),
  }),
  'CT-02': gate({
    title: both('签约', 'Signing'),
    summary: both(
      '证件按清单齐备，客户核对录入内容并得到费用说明，取号，五份，归档并自动记台账。',
      'Documents by checklist, data checked by the customer, a statement of fees, then a number; copies, filed, ledger.',
    ),
    parameters: {
      copies: count(5, '份数', 'copies', { min: 1, max: 50 }),
      fileWithin: workingDays(5, '归档时限', 'filed within'),
    },
    note: both(
      '签订后即有效；提前终止由经理批准，并非申请人。',
      'It is in force once signed; the manager decides on an early end, and not whoever asked for it.',
    ),
  }),
  'CT-03': record({
    title: both('保证金申请', 'Deposit requested'),
    summary: both(
      '按合同向财务申请、批准、支付。',
      'Requested of finance as the contract says; approved; paid.',
    ),
  }),
  'CT-04': deadline({
    title: both('保证金收回', 'Deposit reclaimed'),
    summary: both(
      '按约定日期收回，提前提示，逾期升至经理；少收须说明；台账始终平衡。',
      'On the agreed date: announced before, overdue escalates to the manager; less than the whole takes a reason.',
    ),
    parameters: { announceBefore: daysList([30, 7], '提前提示', 'days before') },
    note: both(
      '约定日 24:00 前收回为准时。',
      'Reclaimed until midnight that ends the agreed date is in time.',
    ),
  }),
  'CT-05': gate({
    title: both('应收款核准', 'Receivables verified'),
    summary: both(
      '按计划或计量；计量的先与客户核准再开票；有争议则暂停并开工单。',
      'By schedule, or metered and then verified with the customer before invoicing; a dispute holds it and opens a work order.',
    ),
    parameters: {
      settleWithin: workingDays(10, '争议处理', 'a dispute is settled within'),
      payWithin: duration('P15D', '抄表账单付款期', 'a bill of a reading is paid within', {
        min: 'P1D',
      }),
      keepPayer: duration(
        'P180D',
        '待认领流水保留付款人',
        'the payer of a doubtful line is kept for',
        {
          min: 'P1D',
        },
      ),
      runOn: count(1, '每月出账日', 'the day of the month on which all is billed', {
        min: 1,
        max: 28,
      }),
    },
    note: both(
      '到期日早于开票日的，以开票日为到期日；争议未在期限内处理的升一级；更正或取消已开票的须先作废发票；多付的记为客户预收；抄表账单按抄表日的单价，付款期自出账日起。对账流水认领后即删除付款人姓名和附言，未认领的满保留期删除。每月出账日 2 时或由财务启动出账批次：补出已核对未出账的抄表账单，开出当月及以前的月度应收和已核准的计量应收；月初前合同已终止的、有争议的、未核准的不出，列明原因。流水号全角半角、含不可见字符的算同一个，不重复入账。',
      'Due before it is invoiced, it is due on the day of the invoice; a dispute that is not settled in time goes one level up; what is invoiced is corrected or dropped after its invoice was voided; too much paid is an advance of the customer; a bill of a reading goes by the rate of the day on which it was read, and is paid within so many days of its making. Who paid a line of a statement is forgotten when it is accepted, and after its time where nobody says whose it is. On its day of the month at two o’clock, or when finance starts it, a run bills checked readings that are not billed yet, and invoices what is monthly up to that month and what was metered and verified; what is under a contract that ended before the month, disputed or not verified is left out, with why. A reference is one in full and half width and with invisible marks: nothing is posted twice.',
    ),
  }),
  'CT-06': deadline({
    title: both('催收', 'Dunning'),
    summary: both(
      '逾期第 1、15、30 天：提醒、催款函、经理。',
      'At day 1, 15 and 30 overdue: reminder, letter, manager.',
    ),
    parameters: { days: daysList([1, 15, 30], '逾期天数', 'days overdue', { min: 1 }) },
    note: both(
      '到期日为第 0 天；争议期间不计天；错过的步骤不补发，只发最近一步；发票作废后重开的重新计。',
      'The due date is day 0; days in dispute do not count; steps that were passed over (a payment that did not stand, say) are not caught up, only the latest is told; another invoice begins anew.',
    ),
  }),
  'CT-07': authority({
    title: both('呆账', 'Bad debt'),
    summary: both(
      '180 天后申请，经理、财务、总经理批准；之后到的款为收回。',
      'After 180 days: applied for, approved by manager, finance and general manager; later money is a recovery.',
    ),
    parameters: { after: duration('P180D', '逾期', 'overdue', { min: 'P1D' }) },
  }),
  'CT-08': authority({
    title: both('追退', 'Refunds and back-charges'),
    summary: both(
      '须有原因和批准；退款不超过已付。',
      'A reason and approval; never more back than was paid.',
    ),
    parameters: {
      approveWithin: workingDays(
        2,
        '投诉付款的批准时限',
        'what a complaint comes to is approved within',
      ),
      payWithin: workingDays(2, '批准后的付款时限', 'and paid, once approved, within'),
    },
    note: both(
      '投诉约定的赔偿和退款：客户接受后即列为待付，金额以投诉所述为准并扣除投诉自行登记的付款；金额变动的须重新批准。提出人不得批准，批准人不得付款；额度已由客户处置账户预留，不再另行审批额度。不付的须说明类别和原因，由投诉处理人决定：再次申请、另行付款或重新协商。退回的款项重新列为待付。',
      'What a complaint agreed on, compensation or a refund, is owed from the acceptance on: as much as the complaint says, less what it entered itself; another amount is approved anew. Whoever asked for it does not approve it, whoever approved it does not pay it. The amount is reserved on the customer’s disposal account already, and is within no second limit. What is not paid takes a kind and a reason, and the handler decides: they ask again, have it paid otherwise, or negotiate anew. What comes back is owed again.',
    ),
  }),
  'CT-09': record({
    title: both('续签', 'Renewal'),
    summary: both(
      '到期前 60 天和 30 天提示；续签为引用原合同的新合同。',
      'Announced 60 and 30 days before the end; a renewal is a new contract that names the old one.',
    ),
    parameters: { announceBefore: daysList([60, 30], '提前提示', 'days before') },
    note: both(
      '续签自原合同终止次日起；已签续签的不再提示。',
      'A renewal starts after the last day of the old one; once it is signed nothing is announced.',
    ),
  }),
  'CT-10': gate({
    title: both('信用约束', 'Credit grade'),
    summary: both(
      'C、D 级客户须保证金或预付并经经理批准。',
      "Customers graded C or D need a deposit or prepayment, and the manager's approval.",
    ),
    parameters: {
      grades: choices(
        [
          { code: 'C', title: both('C 级', 'Grade C') },
          { code: 'D', title: both('D 级', 'Grade D') },
        ],
        '受限等级',
        'grades',
      ),
    },
    note: both(
      '没有评估或评估已过期的客户不受限，但合同上注明。',
      'A customer without a valid assessment is not held up; the contract shows it.',
    ),
  }),
  'CT-13': gate({
    title: both('发票', 'Invoices'),
    summary: both(
      '号码唯一，一笔应收一张，作废不重用；合计分毫不差。',
      'Unique numbers, one for each invoiced receivable, voided never reused; sums match to the cent.',
    ),
  }),
  'CT-14': indicator({
    title: both('收费指标', 'Indicators'),
    summary: both(
      '收费回收率、差错率、发票合格率、按账龄未收回保证金。',
      'Recovery rate, billing errors, invoice conformity, deposits outstanding by age.',
    ),
    parameters: {
      recovery: percent(100, '回收率目标', 'recovery rate'),
      errors: count(0, '差错目标', 'billing errors'),
      conformity: percent(100, '发票合格率目标', 'invoice conformity'),
    },
    note: both(
      '差错按发现时间计：作废一张发票、争议处理中更正为另一金额，各计一次，为更正而作废的只计一次；不超过目标为绿，否则为红。发票合格率为当期开票金额中至今未作废的部分：作废的计入原开票期，已发布的报表不变，另出更正；红绿灯同 RP-09。',
      'An error counts when it is found: an invoice that is voided is one, and an amount that a dispute corrects to another is one, once where its invoice was voided for it; green up to the target, else red. Conformity is how much of what was invoiced in a period is not voided to this day: a voided invoice counts against the period in which it was made, and a published report stays and gets a correction; lights as in RP-09.',
    ),
  }),
  'CT-15': record({
    title: both('订单', 'Orders'),
    summary: both(
      '下单至验收或退货；按销售统计交付；到承诺日跟进；交付与开票启动后续。',
      'Placed to accepted or returned; counted by salesperson; followed up at the promised date; delivery starts CU-03, CB-04, CB-06.',
    ),
    parameters: {
      followUpBefore: duration('PT0S', '提前跟进', 'followed up before the promised date'),
      acceptWithin: duration('P7D', '验收', 'accepted or returned after delivery within', {
        min: 'PT1H',
      }),
      goodsBackWithin: duration('P14D', '退货收回', 'goods back after a return within', {
        min: 'PT1H',
      }),
    },
    note: both(
      '承诺日 24:00 前交付为准时；改期须有原因，原承诺留存；客户验收即订单成立。',
      'Delivered until midnight that ends the promised day is in time; another day takes a reason and the former stays on record; it counts as the customer’s purchase once they accepted it.',
    ),
  }),
});
