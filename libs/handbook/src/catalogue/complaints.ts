import { both } from '../both.js';
import {
  choices,
  count,
  duration,
  durationsBy,
  limit,
  limitsBy,
  money,
  workingDays,
} from '../parameter.js';
import { authority, deadline, family, gate, record, report } from '../rule-entry.js';
import { causes } from './codes.js';

export const complaints = family('complaints', {
  'CP-01': deadline({
    title: both('30 分钟内转中心', 'To the centre within 30 minutes'),
    summary: both(
      '任何渠道收到的投诉 30 分钟内转到中心；先记客户原话并致歉。',
      "Whoever receives a complaint passes it on within 30 minutes; the record starts with the customer's own words and an apology.",
    ),
    parameters: { limit: duration('PT30M', '转交时限', 'to pass it on') },
    note: both(
      '从收到时起算：来电来访即客户提出之时，信函为到达之时；登记即为转到中心。回访中提出的自动立案，原话由回访的人在同一时限内补记，从回访结束起算；原话未记不得确认。',
      'Counted from when it was received: on the phone that is when the customer made it, a letter counts from its arrival; recorded is passed on. Out of a callback it opens by itself, and whoever called takes the words down within the same limit from the end of the call; without them it is not confirmed.',
    ),
  }),
  'CP-02': gate({
    title: both('经理确认', 'Confirmed by the manager'),
    summary: both(
      '经理核对并确认投诉表后才交部门。',
      'The manager checks and confirms the form before it goes to a department.',
    ),
    note: both(
      '经理自己登记的由该区域另一位经理(或总监)确认；没有另一位时可自行确认。',
      'What a manager recorded another manager or director of the region confirms; where there is none they do it themselves.',
    ),
  }),
  'CP-03': record({
    title: both('分类', 'Classification'),
    summary: both(
      '按类别、严重程度、性质分类；改类保留原类。',
      'By category, severity and nature; reclassifying keeps the old class on record.',
    ),
  }),
  'CP-04': deadline({
    title: both('重大与危机上报', 'Major and crisis complaints'),
    summary: both(
      '重大与危机投诉定级后 15 分钟内报总监，危机并报总经理；总监跟到结果并签字后方可关闭。',
      'They reach the director within 15 minutes of being so classed, crisis ones the general manager too; the director signs off.',
    ),
    parameters: { limit: duration('PT15M', '上报时限', 'to report') },
    note: both(
      '由重大升为危机时，总经理的时限从改级起算，总监的不变；未注明全天，故按营业时间计。总监签字即视为已知悉；危机投诉未报总经理的不得关闭。签字只对当时的结果有效，此后另有处理结果的须再签。',
      "When major becomes crisis the general manager's limit starts then, the director's stays; in opening hours, since the rule does not say round the clock. A director who signs has heard of it; a crisis does not close before the general manager has. A signature counts for the result of that moment: what is carried out afterwards is signed for anew.",
    ),
  }),
  'CP-05': deadline({
    title: both('调查', 'Investigation'),
    summary: both(
      '判断诉求是否合理，指定责任部门和人；按严重程度限时调查，记录原因。',
      'The handler says whether the demand is reasonable and names department and person; investigated by severity, cause recorded.',
    ),
    parameters: {
      limit: durationsBy({ general: 'P3D', major: 'P1D', crisis: 'PT4H' }, '调查时限', 'within', {
        min: 'PT1M',
        of: ['general', 'major', 'crisis'],
      }),
      causes: choices(causes, '投诉原因', 'causes'),
    },
    note: both(
      '从首次指派起算，退单改派不重算；改级后按新级别从同一起点重算，已有的暂停保留；调查完毕后再派的为新的调查。',
      'Counted from the first assignment, whoever has it after a refusal; after a reclassification anew from the same start, with every rest kept; given to somebody once it was investigated it is another investigation.',
    ),
  }),
  'CP-06': authority({
    title: both('处理方案', 'Proposal'),
    summary: both(
      '方案为赔偿、退款、退货、换新等一项或多项，注明成本，在权限内或经有权者批准。',
      'One or more remedies with cost, within authority or approved by the one who has it.',
    ),
    parameters: { ceiling: money('1000000.00', '单项成本上限', 'a remedy costs at most') },
    note: both(
      '有成本的方案由提出者以外的经理或总监批准，本案合计超过 G-04 每案限额的由总经理批准；无成本的无须批准；赔偿、退款、换新须有金额，解释说明不计成本；单项超过上限视为录入错误。退货、换新、配件、以旧换新按物品计，维修与培训按保外服务计。',
      'What costs something a manager or director other than its author approves, and the general manager where the case comes to more than the limit of G-04; what costs nothing needs no approval; compensation, refund and replacement have an amount, an explanation costs nothing; more than the ceiling for one is taken for a slip. Returns, replacements, parts and trade-ins count as goods, repair and training as work out of warranty.',
    ),
  }),
  'CP-07': gate({
    title: both('客户接受与否', 'Accepted or refused'),
    summary: both(
      '每次拒绝开新一轮；第三次升一级。',
      'Each refusal opens a new round; the third escalates one level.',
    ),
    parameters: {
      escalateAt: count(3, '升级轮次', 'refusals that escalate', { min: 1 }),
      answerWithin: duration('P3D', '客户答复期限', 'the customer is asked again within', {
        min: 'PT1H',
      }),
    },
    note: both(
      '其后每再拒绝一次再升一级；方案在客户手中时 CP-08 与 CP-13 的计时暂停，至客户答复或答复期限届满为止，以免无人再问；法定时限不暂停。',
      'Each refusal after that goes up another level; the clocks of CP-08 and CP-13 rest while the customer has the proposal, until they answer or the time for it is over, so that nobody forgets to ask again; limits of the law do not rest.',
    ),
  }),
  'CP-08': deadline({
    title: both('回访中产生的投诉', 'Complaint out of a callback'),
    summary: both(
      '当日受理（指标），24 小时内解决（时限），优先于 CP-05。',
      'Accepted on the same calendar day (indicator), within 24 hours (limit); this overrides CP-05.',
    ),
    parameters: {
      limit: duration('PT24H', '解决时限', 'accepted within'),
      sameDay: limit({ days: 0, at: '24:00' }, '当日指标', 'indicator'),
    },
    roundTheClock: true,
    note: both(
      '受理指客户接受方案（状态 accepted），与手册「尽量当日解决，不能则 24 小时内解决」一致；从回访结束起算。客户接受过一次即为按时，其后重新协商或重开不再按此计；重开的按 CP-05 计。一次回访只立一案，人工再录同一回访即为重复。',
      'Accepted is the state in which the customer took the proposal; counted from the end of the callback. What the customer took once was in time, whatever becomes of it; reopened, it is under CP-05. One complaint comes out of a callback: to record the same one by hand is a duplicate.',
    ),
  }),
  'CP-09': gate({
    title: both('恶意投诉', 'Malicious complaints'),
    summary: both(
      '须有证据并由提出者上一级（至少经理）决定；书面告知一次；记十二个月；可申诉一次。',
      'Evidence, and a decision one level above the proposer, manager at least; told once in writing; counts twelve months; one appeal.',
    ),
    parameters: {
      counts: duration('P12M', '计入期间', 'counts for', { min: 'P1D' }),
      tellWithin: duration('P3D', '书面告知时限', 'the complainant is told within'),
      appealWithin: duration('P30D', '申诉期间', 'appealed against within', { min: 'P1D' }),
      decideAppeal: duration('P5D', '申诉决定时限', 'an appeal is decided within'),
    },
    note: both(
      '总经理决定的，申诉仍由总经理处理，但须另行说明。确认并定类之后方可提出，证据必填，提出人和决定人不得为同一人。定为恶意期间各内部时限暂停，法定时限不停；已批准的处置保留至申诉期满或申诉驳回，然后释放；撤销后回到原状态，时限接着走。',
      'An appeal against the general manager, who has nobody above, goes to the general manager again, with a fresh reason. It is proposed of what was confirmed and classed, with evidence, and never decided by who proposed it. Meanwhile internal clocks rest, limits of the law do not; what was approved stays reserved until the time to appeal is over or the appeal was upheld; overturned, the complaint is where it was, and its clocks go on.',
    ),
  }),
  'CP-10': gate({
    title: both('确认与评价', 'Result and evaluation'),
    summary: both(
      '结果经确认并告知客户和相关部门，回访评价归档后才关闭，或由经理按 G-02 关闭。',
      'The result goes to the customer and the departments; their evaluation by callback is filed; only then closed, or under G-02.',
    ),
    parameters: { limit: workingDays(1, '评价回访时限', 'evaluation called within') },
    note: both(
      '告知结果后自动安排评价回访，不受问卷上限约束；只有针对当前结果的回访算数，未解决即重新协商。跳过不堵路：可要求再访一次，或由与客户交谈的人直接登记评价。联系不上按 G-02 只数告知结果之后的次数，客户一有音讯即失效。',
      'Once the result is told the evaluation call schedules itself, exempt from the limit on questionnaires; only a call about the present result counts, and not settled is negotiated again. Skipping it closes no way: somebody asks for one more, or whoever speaks with the customer files it. For G-02 only attempts since the result was told count, and any contact withdraws the permission.',
    ),
  }),
  'CP-11': gate({
    title: both('上门维修与赔付', 'Repair or payment as remedy'),
    summary: both(
      '上门维修生成维修单并等待其完成；赔偿等待财务付款记录。',
      "On-site repair opens a repair order and waits for it; compensation waits for finance's payment record.",
    ),
    parameters: {
      payWithin: limit({ workingDays: 5 }, '付款时限', 'finance pays within'),
      takenWithin: duration('PT1H', '维修单开出时限', 'the repair order is there within'),
      decidedWithin: duration('P1D', '维修未成的决定时限', 'decided within, where it fell through'),
    },
    note: both(
      '赔偿与退款须由财务登记实际付款日期、方式、收款人和凭证，可分次，冲正须说明原因；付足协议金额后方可登记为已执行。从客户接受起算，逾期报财务上级。接受含维修的方案即开维修单（设备已有未结单的并入该单），单关闭后方可执行完毕。单取消或作废的告知处理人，由其在期限内说明如何解决，或取消方案重新协商；一小时内无人开单亦然。客户接受后同时请合同台账支付（CT-08），其付款即计入；财务不付的，由处理人在决定时限内再次申请、另行付款或重新协商。',
      'Finance enters the day of the payment, how, to whom and by which reference; in parts where need be, and a reversal with its reason. What was agreed counts as carried out once it is paid to the cent. Counted from the acceptance; late, it is told above finance. To accept a proposal with a repair opens the order (or joins the open one of that asset), and only its closing lets the remedy be carried out. Cancelled or voided, the handler is told and says within the limit how it was settled, or calls the remedy off; so too where no order is there within the hour. With the acceptance whoever keeps the books is asked to pay (CT-08), and what they paid counts; what they refuse the handler decides about within the limit: asks again, has it paid otherwise, or negotiates anew.',
    ),
  }),
  'CP-12': record({
    title: both('重复投诉', 'Complained again'),
    summary: both(
      '关闭后三十天内同客户同设备同类再投诉，升一级重开，危机仍为危机。',
      'Same customer, asset and category within 30 days of closing reopens it one severity up; crisis stays crisis.',
    ),
    parameters: { window: duration('P30D', '重开期间', 'reopens within') },
    note: both(
      '都没有设备的视为同一设备；撤回和恶意的不重开。',
      'Two without an asset count as the same asset; withdrawn and malicious ones do not reopen.',
    ),
  }),
  'CP-13': deadline({
    title: both('不躲不拖', 'No dodging or delaying'),
    summary: both(
      '未结且 24 小时未与客户沟通为停滞，升一级。',
      'Open and nothing said to the customer for 24 hours is stalled and goes one level up.',
    ),
    parameters: { limit: duration('PT24H', '沟通间隔', 'said something every') },
    note: both(
      '每次与客户沟通后重新起算，未接通的联系也算；停滞后每再过一个间隔再升一级；按营业时间计。',
      'Starts anew with each word to the customer, an attempt to reach them too; stalled on, it goes up again after each interval; in opening hours.',
    ),
  }),
  'CP-14': report({
    title: both('原因分析与改进', 'Causes and improvements'),
    summary: both(
      '原因与类别分析并定期报经理；改进有负责人、期限和另一名验证人。',
      'Pareto and trend, with a regular report to the manager; an improvement has an owner, a due date and another who verifies it.',
    ),
    parameters: {
      every: duration('P1M', '报告周期', 'reported every', { min: 'P1D' }),
      readWithin: limit({ workingDays: 5 }, '报告阅读时限', 'report read within'),
      verifyWithin: duration('P7D', '验证时限', 'verified within', { min: 'PT1H' }),
      effect: duration('P90D', '前后比较期', 'compared before and after', {
        min: 'P1D',
        max: 'P2Y',
      }),
    },
    note: both(
      '每期结束次日为每位经理各出一份其所辖区域的报告，本人确认已阅；逾期未阅报上一级；无经理的由总监阅；离岗或不再负责其全部区域的，转他人阅，时限不变；报告出具后不再变动，停机期间的补出。改进针对原因、类别或两者；到期日为当天结束；完成后由负责人和实施人以外的专员、经理、总监或总经理验证，不通过的退回并另定期限；效果按实施完成之时前后各一段比较，验证前不计；负责人离职的转经理。',
      'On the morning after each period every manager has a report of their regions and says that they have read it; unread in time, it goes one level up. Without a manager the director reads it; of who leaves, or may not see all of it any more, another one has it, and its clock goes on. Once issued it does not change; what an outage left out is issued after it. An improvement is of a cause, a category or both; in time until the end of its day; verified by a handler, manager, director or the general manager who neither owns nor did it, or sent back with another day; the effect is counted on both sides of when it had been done, and not before it was verified; of an owner who leaves the manager has it.',
    ),
  }),
  'CP-15': deadline({
    title: both('GB/T 19012-2019', 'The record after ISO 10002:2018'),
    summary: both(
      '按标准记录全过程，可导出一案的证据；各渠道法定时限由档案设定；外部热线保留原号并回复。',
      'Received to closed as the standard has it, exportable as evidence; statutory limits by channel come with the profile.',
    ),
    parameters: {
      contact: durationsBy({}, '各渠道联系时限', 'contact within, by channel'),
      answer: limitsBy({}, '各渠道答复时限', 'answer within, by channel'),
    },
    roundTheClock: true,
    statutory: true,
    note: both(
      '从渠道转来时起算；法定时限不因停业而停，全天计时；与其他时限并存时以早者为准；12345 的 7 天为日历日。',
      'Counted from when the channel passed it on, round the clock, since the law does not wait for opening hours; beside other limits the earlier counts; the 7 days of 12345 are calendar days.',
    ),
  }),
});
