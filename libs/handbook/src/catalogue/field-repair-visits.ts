import { both } from '../both.js';
import { choice, choices, count, duration, limit, numbersBy, workingDays } from '../parameter.js';
import { deadline, family, gate, record } from '../rule-entry.js';
import { faults, results } from './codes.js';

/** From the report until the customer has confirmed. */
export const fieldRepairVisits = family('field-repair', {
  'FR-01': record({
    title: both('报修登记', 'Report'),
    summary: both(
      '登记客户、设备、故障、来电人、回电号码、渠道、时间；设备已有未结单的计为重复报修。',
      'Customer, asset, fault, caller, call-back phone, channel, time; another report on an open order is a repeat report.',
    ),
    parameters: { faults: choices(faults, '故障种类', 'kinds of fault') },
    note: both(
      '未结单指未关闭、未取消、未作废的维修单。已修好或已签回执的再报即为未解决：退回未解决，FR-11 起算，并通知组长。',
      'Open is every order that is not closed, cancelled or voided. A repeat report of one that is repaired or signed says that it is not solved: it is unsolved again, FR-11 runs and the lead is told.',
    ),
  }),
  'FR-02': deadline({
    title: both('5 分钟内通知', 'Notified within 5 minutes'),
    summary: both(
      '报修后 5 分钟内通知维修组长或本区域最近的空闲维修员。',
      'The repair lead, or the nearest free technician of the region, is notified within 5 minutes of the report.',
    ),
    parameters: { limit: duration('PT5M', '通知时限', 'to notify', { max: 'P1D' }) },
    note: both(
      '通知以记录了告知何人为准；由首问的人负责。',
      'Notified means that a person recorded whom they told; whoever took the report is responsible.',
    ),
  }),
  'FR-03': deadline({
    title: both('10 分钟内派工', 'Dispatched within 10 minutes'),
    summary: both(
      '组长接到通知后 10 分钟内安排人员；直接通知的维修员在此期间接受的视为已派工。',
      'The lead dispatches someone within 10 minutes of being notified; a technician told directly who accepts in time counts.',
    ),
    parameters: {
      limit: duration('PT10M', '派工时限', 'to dispatch', { max: 'P1D' }),
      accept: duration('PT10M', '接单时限', 'to accept', { max: 'P1D' }),
    },
    note: both(
      '维修员到期未接受不算违期：通知组长，组长的时限从那时起算，失约后亦然。改派须说明原因；组长不在可另行通知他人。',
      "A technician who does not accept in time is no breach: the lead is notified and the lead's limit starts; after a no-show, too. Sending another takes a reason, and another lead may be told where the first is away.",
    ),
  }),
  'FR-04': gate({
    title: both('预约时段', 'Arrival window'),
    summary: both(
      '维修员接受并报到达时段，客服与客户确认后才为已确认并立即派单。',
      'The technician states an arrival window; only when the desk confirmed it with the customer is the order confirmed.',
    ),
    parameters: {
      windowMeans: choice('arrive-by', '时段含义', 'the window means', {
        of: ['arrive-by', 'finish-by'],
      }),
      longest: duration('P1D', '时段最长', 'longest window', { min: 'PT15M', max: 'P7D' }),
      ahead: duration('P60D', '最多提前', 'at most ahead', { min: 'P1D', max: 'P1Y' }),
    },
    note: both(
      '时段过长或过远的不予受理；恰为上限的可以。',
      'A window that is too long or too far ahead is refused; exactly the limit is not.',
    ),
  }),
  'FR-05': gate({
    title: both('失约', 'No-shows'),
    summary: both(
      '不能赴约须事前说明；时段结束仍无人到也无消息为失约；客户不在另计，须有证据，不罚人。',
      'Who cannot keep an appointment says so before; neither arrival nor word is a no-show; an absent customer is told apart.',
    ),
    note: both(
      '时段结束的那一刻到达算准时；补录的以实际发生时间为准（不早于派工、不晚于现在）。补录表明并未失约的，由组长或经理说明原因撤销该失约。',
      'Who arrives at the very end of the window is in time. What is entered late counts as of when it was, not before the dispatch and not in the future; a no-show that turns out to be none is withdrawn by the lead or the manager, with a reason.',
    ),
  }),
  'FR-06': record({
    title: both('失约处罚', 'Penalty for a no-show'),
    summary: both(
      '失约且重复报修或投诉的，按次数和后果建议处罚，经理确认或撤销。',
      'A no-show with a repeat report or a complaint proposes a penalty by count and consequence; the manager decides.',
    ),
    parameters: {
      window: duration('P3M', '计次期间', 'counted within', { min: 'P1D' }),
      seriousFrom: count(2, '一般过失次数', 'serious from the nth', { min: 1 }),
      graveFrom: count(3, '严重过失次数', 'grave from the nth', { min: 1 }),
      points: numbersBy({ minor: 1, serious: 3, grave: 6 }, '扣分', 'points charged', {
        of: ['minor', 'serious', 'grave'],
      }),
      appealWithin: duration('P7D', '申诉期间', 'appealed against within', { min: 'PT1H' }),
      decideWithin: workingDays(3, '决定时限', 'decided within'),
      tellWithin: workingDays(2, '告知时限', 'told within'),
      decideAppealWithin: workingDays(5, '申诉决定时限', 'appeal decided within'),
    },
    note: both(
      '由失约引起投诉的，按次数所得的等级升一级，最高为严重。投诉归于其前最近一次失约；时段已过而尚未记录的随即记录，一次上门只记一次，无论先由哪一途径得知；维修单上没有失约的不罚人。重复报修同样归于其前最近一次失约，其后已有人到场的不算。计次只计同一人在期间内建议中、已确认、申诉中和维持的处罚，以时段结束之时为准；经撤销、不予处罚或申诉推翻的不再计次，其余随之重新评定，已确认的只减不增。由经理确认或不予处罚（本人不得决定），须说明理由；确认后告知本人，自告知起可申诉一次，由上一级决定。失约撤销的，处罚随之撤销；决定之后才来的投诉须重新决定，申诉已决的除外。本人离职的，处罚仍可决定，由组长或经理代为申诉。未按时决定、告知或裁定申诉的记为超时，报上一级，再逐级上报。扣分不是超时，RP-06 不计；按人查处罚即见，归月度绩效（ST-05）。',
      'A complaint that came of it raises the degree found by count by one, up to grave. It belongs to the last no-show before it; one that is not recorded though its window is over is recorded by it: once for one visit, whichever way it came. Where the order has no no-show nobody is charged. A repeat report belongs to the last no-show before it, too, unless somebody came in between. What counts are penalties of the same person within the period that are proposed, confirmed, appealed or upheld, by the end of the window that was missed; one that is dropped, overturned or withdrawn counts no more, and the others are weighed anew: what was confirmed comes to less, never to more. The manager confirms or drops it with a reason, the director where the manager is concerned, nobody their own. The person is told, and from then on has time for one appeal, which goes one level up. With its no-show the penalty is withdrawn. A complaint that comes after the decision has it decided anew, but not after an appeal was decided. It is decided also of who has left; a lead or the manager takes their appeal down. What is not decided, told or ruled on in time is a breach that goes one level up, and on up. Points are no breach, so RP-06 does not count them: they are seen by the penalties of a person, and belong to their month (ST-05).',
    ),
  }),
  'FR-07': gate({
    title: both('区域与人选', 'Region and choice of technician'),
    summary: both(
      '维修员负责本区域，跨区须组长说明；客户拒绝的维修员不再派给该客户。',
      'Technicians serve their region, another takes a reason; a refused technician is not offered to that customer again.',
    ),
    parameters: {
      ahead: duration('PT4H', '空闲判断时段', 'to be free for', { min: 'PT15M', max: 'P1D' }),
    },
    note: both(
      '客户可在上门途中、现场、未解决时以及直接通知后拒绝维修员；现场被拒的计为未解决；此后该客户任何维修单上的派工、改派、直接通知、接单与预约确认都据此拒绝；该客户另有已确认的上门，由客服以同一操作撤回。空闲指所问时段内无上门安排，未问时段的从现在起算；正在现场的现在不算空闲，另日的安排不妨碍。',
      'A customer may refuse a technician on the way, on site, when unsolved and when told directly; sent away from the site counts as unsolved. From then on every dispatch, direct notice, acceptance and confirmation goes by it, on any order of that customer; a visit of theirs that is confirmed already the desk takes back by the same verb. Free means nothing in the window asked for, else in the time from now on; who is on site is not free now, and a visit on another day keeps nobody.',
    ),
  }),
  'FR-08': gate({
    title: both('维修方案', 'Repair plan'),
    summary: both(
      '开工前由组长写维修方案。',
      'The lead writes the repair plan before work starts.',
    ),
  }),
  'FR-09': gate({
    title: both('保修与报价', 'Warranty and quote'),
    summary: both(
      '保修期内免费；保修期外先报价，客户接受后开工。',
      'In warranty free; out of warranty a quote, accepted by the customer, before work.',
    ),
    note: both(
      '保修期最后一天算在内；报价等待客户期间计时暂停。',
      'The last day of the warranty counts as in; the clock rests while the customer has the quote.',
    ),
  }),
  'FR-10': deadline({
    title: both('次日交回结果', 'Results handed in'),
    summary: both(
      '当天结果次日 8:30 前交回，当天录入；早报列出未交的。',
      'Results of the day are in by 8:30 the next day and entered that day; what is missing shows as pending.',
    ),
    parameters: {
      limit: limit({ days: 1, at: '08:30' }, '交回时限', 'handed in by'),
      entered: limit({ days: 0, at: '24:00' }, '录入时限', 'entered by'),
      results: choices(results, '维修结果', 'what was done'),
    },
    note: both(
      '次日为日历日；录入时限从交回起算，到当天 24:00。次日录入的结果注明实际时间，签字时间只须不早于上门。',
      'The next day is the next calendar day; entering is due at midnight of the day on which it was handed in. A result that is entered on the next day says when it was; a receipt may have been signed from the arrival on.',
    ),
  }),
  'FR-11': deadline({
    title: both('未解决再访', 'Next visit when unsolved'),
    summary: both(
      '未解决须写明原因并在下一工作日内再访。',
      'Unsolved takes a reason and a next visit no later than the next working day.',
    ),
    parameters: { limit: workingDays(1, '再访时限', 'next visit within') },
  }),
  'FR-12': gate({
    title: both('客户本人签字', 'Receipt signed in person'),
    summary: both(
      '回执须客户本人签字，单位须登记的联系人签字，并归入维修档案。',
      'The receipt counts only if the customer, or a registered contact of an organisation, signed it in person.',
    ),
    parameters: { limit: workingDays(1, '交回执时限', 'receipt taken in within') },
    note: both(
      '修好后一个工作日内须交回执，逾期记维修员并上报组长。联系得上、说已解决却始终不签的：每次索要签字都登记；客户在 B 阶段回访中说已解决，且修好后索要次数与天数达到 G-02 的，经理可说明原因按未确认关闭。再报、答未解决或再次上门后从头算起。',
      'The receipt is in within one working day of the repair; late, it is charged to the technician and told to the lead. Of a customer who can be reached, says that it is solved and never signs, each attempt to get the signature is recorded; once stage B says that it is solved and the attempts since the repair are as many and on as many days as G-02 asks, the manager may close it with a reason, as unconfirmed. A repeat report, "not solved" or another visit starts all of it anew.',
    ),
  }),
  'FR-13': gate({
    title: both('回访后关闭', 'Closed by callback'),
    summary: both(
      '只有中心的 C 阶段回访，或经理按 G-02，才能关闭。',
      "Only the centre's stage C callback closes the order, or the manager under G-02.",
    ),
    parameters: { limit: workingDays(3, '关闭时限', 'closed within') },
    note: both(
      '回访被跳过或未做成，客服、组长或经理可要求再打：已签回执的打 C 阶段，已修好未签的打 B 阶段；任何状态都有出路。签收后三个工作日仍未关闭，无论回访被跳过、打不通还是没有人打，报组长，再逐级上报。',
      'Where the call was skipped or came to nothing, desk, lead or manager asks for another: of stage C once signed, of stage B when repaired without a receipt. No state is a dead end. What is signed and not closed within three working days, because the call was skipped, reached nobody or was never made, is told to the lead and goes on up.',
    ),
  }),
});
