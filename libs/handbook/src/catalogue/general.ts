import { both } from '../both.js';
import {
  choice,
  choices,
  choicesBy,
  count,
  duration,
  flag,
  money,
  numbersBy,
  timeOfDay,
} from '../parameter.js';
import { authority, deadline, family, gate, record } from '../rule-entry.js';
import { reasons } from './codes.js';

export const general = family('every', {
  'G-01': record({
    title: both('首问负责制', 'First-contact ownership'),
    summary: both(
      '谁接手谁负责，直到他人接受；任何请求都不会无人负责。',
      'Whoever takes a request owns it until another accepts it.',
    ),
    parameters: {
      again: duration('P1D', '再次上报间隔', 'told again every', { min: 'PT1H', max: 'P30D' }),
    },
    note: both(
      '时限违期后仍未办的（不论何种记录），每满一个间隔再报一次，每次再高一级，直至总经理，此后间隔逐次加倍，最多三十个间隔；只算一次违期、只记一次责任，记录里留首次与最近一次（第几次），客户时间线上只列首次；投诉的沉默时限（CP-13）每次另算一次违期；接手的人不因此前的违期担责。负责人离职、失去岗位或区域的，由本区组长、经理接手，都没有时由任一经理或总监接手；未到期的时限记在接手人名下，到期时间不变。以组长身份接手的，不再任组长时一并移交。补录的事按实际发生的时间算（不早于其前一步、不晚于现在），审计留下两个时间；按时办了只是录晚的，已记的违期撤回，不再计入报表，也不扣分。',
      'What was missed, of whatever record, and still lies there is told again after each interval, each time one more level up as far as the general manager, and from then on after twice as many intervals each time, thirty at most; it is one breach and charges once, the record keeps the first time and the last with how often it was, the timeline of the customer the first; each silence before a complainant (CP-13) is a breach of its own; whoever takes it over is not charged with it. Of an owner who leaves, or loses the role or the region, a lead or manager of the region is the successor, else any manager or director; limits that still run are theirs from then on, due when they were. What somebody took over as a lead goes on to another when they lead no more. What is entered after it happened counts from when it was (not before what it follows, not in the future), and the audit trail keeps both times; of what was done in time and entered late the breach is withdrawn, and counts in no report from then on.',
    ),
  }),
  'G-02': gate({
    title: both('闭环', 'Closed loop'),
    summary: both(
      '客户确认后方可关闭；多次多日联系不上的，由经理说明原因后关闭，计为未确认。',
      'A request closes only after the customer confirmed, or by the manager when the customer cannot be reached.',
    ),
    parameters: {
      attempts: count(3, '联系次数', 'attempts', { min: 1 }),
      days: count(2, '至少分布的天数', 'different days at least', { min: 1 }),
    },
    note: both(
      '天数按中心时区的日历日计；只有未接通的尝试才计数。维修单只看当前回执的 C 阶段回访（已修好未签的看 B 阶段）；客户一有音讯（签回执、再报、接电话、要求再打）即失效。联系得上却不签回执的，见 FR-12。',
      'Days are calendar days in the zone of the centre; only attempts without an answer count. Of a repair only the stage C call of the present receipt counts (stage B where it is repaired without one), and any contact withdraws it: a receipt, a repeat report, an answered call, or that somebody asks for one more. Of a customer who is reached and does not sign, see FR-12.',
    ),
  }),
  'G-03': record({
    title: both('不删除', 'Nothing is deleted'),
    summary: both(
      '记录只能作废或被取代并说明原因；每次改动留下防篡改的审计记录。',
      'Records are voided or superseded with a reason; every change is in an audit trail that shows tampering.',
    ),
    parameters: {
      reasons: choicesBy(reasons, '各操作可选的原因', 'reasons by what is done'),
    },
  }),
  'G-04': authority({
    title: both('权限', 'Authority'),
    service: 'customers',
    summary: both(
      '中心每案、每客户十二个月内的处置限额；超出的由总经理批准。',
      'What the centre may grant a case, and a customer in twelve months; more needs the general manager.',
    ),
    parameters: {
      caseLimit: money('5000.00', '每案限额', 'a case'),
      customerLimit: money('10000.00', '每客户滚动限额', 'a customer in the rolling window'),
      amounts: numbersBy(
        { manager: 5_000, director: 5_000 },
        '各岗位每项可批金额（元）；“岗位-种类”可单列，如 manager-goods',
        'what a role may grant at once, in yuan; a kind by itself as role-kind, e.g. manager-goods',
      ),
      window: duration('P12M', '滚动期间', 'rolling window', { min: 'P1D' }),
      answerWithin: duration('PT1H', '账户答复时限', 'the account answers within', { min: 'PT1M' }),
    },
    note: both(
      '恰为限额的不算超出；每案限额按该案全部处置之和计；超出任一限额即须总经理批准；滚动期间从批准时往前算，已拒绝和已释放的不计。满期当日起不再计入（二月二十九日批准的自次年三月一日起）；未列岗位不得批准；总经理不限额，也可事后批准被拒的；合并的客户合并计算。预留后既未执行也未撤回的，总经理可写明原因释放；事后仍执行的照计。超出本岗位或每案限额的当即拒绝；超出客户限额的由账户拒绝，转有权者；账户超时不答的记超时，总经理写明原因可先行，账户恢复后照记。',
      'Exactly the limit does not exceed it; the case limit is on the sum of the case; exceeding either needs the general manager; the window looks back from the approval, refused and released amounts do not count. An amount falls out on the day the window is over (of 29 February on 1 March); a role that is not listed grants nothing; the general manager grants without limit, also what was refused before; the accounts of merged customers are added. What is reserved and neither carried out nor withdrawn, the general manager frees with a reason; carried out all the same, it counts. What exceeds the role or the case is refused at once, what exceeds the customer by the account, and goes to the one who may; an account that does not answer in time is a breach, and the general manager may go on with a reason: once it is back it is told.',
    ),
  }),
  'G-05': gate({
    title: both('个人信息', 'Personal data'),
    summary: both(
      '电话、证件号、地址、生日对不需要的岗位打码；每次查看都记录原因；有未了义务时不得删除。',
      'Phone, ID number, address and birthday are masked for roles that do not need them; reveals are recorded; erasure waits for open obligations.',
    ),
    parameters: {
      revealWithReason: flag(true, '可凭原因查看', 'masked values may be revealed with a reason'),
      idSearchesADay: count(
        20,
        '看不到证件号者每日凭证件号检索次数',
        'searches a day by the whole ID number, for whom it is masked',
        { min: 0, max: 1_000 },
      ),
      phoneSearchesADay: count(
        300,
        '看不到电话者每日凭整号检索次数',
        'searches a day by the whole phone number, for whom it is masked',
        { min: 0, max: 10_000 },
      ),
    },
    note: both(
      '看不到的证件号与电话只能凭完整号码检索：每次计入个人当日次数，检索到的客户记为一次查看，用完即拒绝；建档查重命中亦然；始终打码的证件号不得检索。看得到电话的岗位不受限。表中每格为可见、凭原因可见或始终打码；一人多岗时取最宽的；姓名不打码。删除须选法定事由并复核编号，不可撤销；编号、区域、等级保留供统计；设备序列号与车牌一并删除，设备停用；并入的档案一同删除；删除后无论谁再登记，都不再留存其个人信息，导入文件名与外部编号亦然。',
      'What is masked is found by its whole value alone: each search by an ID number or phone counts for that person and day, whoever is found has been revealed, and the limit refuses more; a duplicate that filing finds counts too; an ID number that is always masked is not searched by. Who sees phones searches as they like. Each cell of the table is clear, on-request or masked; of several roles the widest counts; names are not masked. Erasing takes a ground of the law and the number once more, and is for good; number, region and tier stay for the figures; serials and plates go and the assets are retired; merged records go along. Whatever somebody writes of them afterwards, nothing personal of it is kept; the names of imported files and references of other systems go as well.',
    ),
  }),
  'G-06': gate({
    title: both('手册变更', 'Changing the handbook'),
    summary: both(
      '参数变更须注明何人、何因、何时生效并经经理批准；已在进行的沿用原值。',
      'A change names who, why and from when, and the manager approves; what runs keeps the value it started with.',
    ),
    note: both(
      '期限按起算时有效的值计；同一参数多次变更取最近生效的；提出人不得批准自己的变更。',
      'A deadline takes the value in force when its clock started; of several changes the latest in force counts; nobody approves their own.',
    ),
  }),
  'G-07': deadline({
    title: both('催办', 'Urging'),
    summary: both(
      '客户对未结事项的询问记在该事项上，不另开；负责人两小时内答复；第三次催办升一级；催办计数。',
      'What a customer asks about an open case is recorded on it and opens no second one; its owner answers within two hours; the third urging takes it one level up; urgings are counted.',
    ),
    parameters: {
      limit: duration('PT2H', '答复时限', 'answered within', { min: 'PT1M' }),
      escalateAt: count(3, '升级次数', 'urgings that take it up', { min: 1 }),
    },
    note: both(
      '每满三次升一级；一次答复算作对此前全部催办的答复。催办即有音讯，G-02 的关闭许可随即失效；但客户尚未得到答复，CP-13 照计。已结的不能催办。重复报修（FR-01）即维修的催办。',
      'Each third one takes it up again; one answer is the answer to all that was asked until then. Whoever urges can be reached, so that any permission under G-02 is withdrawn; they were told nothing yet, so that CP-13 goes on. What is over is not urged. A repeat report (FR-01) is the urging of a repair.',
    ),
  }),
  'G-08': gate({
    title: both('签收', 'Signing for work'),
    summary: both(
      '交办的部门或个人四小时内签收或注明原因退单；沉默视为签收；第二次退单由经理决定。',
      'A department or person given a case signs for it or refuses it with a reason within four hours; silence counts as signed; after the second refusal the manager decides.',
    ),
    parameters: {
      limit: duration('PT4H', '签收时限', 'signed or refused within', { min: 'PT1M' }),
    },
    note: both(
      '经理在两次退单后的指派不得再退；案件自身的时限从头起算，不因退单重来。',
      'What the manager assigns after two refusals may not be refused; the clock of the case itself runs from its beginning.',
    ),
  }),
  'G-09': record({
    title: both('通知', 'Notices'),
    summary: both(
      '规则要求告知客户或人员的，均为记录：模板、语言、对象、依据与事由、渠道、发出、送达或失败；同一事由不重复发。',
      'Whatever a rule tells a customer or a person is a record: template, language, recipient, rule and occasion, channel, sent, delivered or failed; never twice for one occasion.',
    ),
    note: both(
      '催收通知（CT-06）的事由为发票和逾期天数，续签提示（CT-09）为合同、到期日和提前天数，投诉付款（CT-08）为该笔付款；失败的换下一渠道再发，同一渠道不重试，已发出的不重发。免打扰时段内不得用短信、企业微信或当面告知；确已发出的照实登记并标明。合同要求的通知（催收、付款）不受退订限制，续签提示客户可以退订；已删除的客户不通知，已付清或已续签的不再通知。内部人员的提示由事件和待办告知，不受时段限制。',
      'The occasion of a reminder (CT-06) is the invoice and the day overdue, of a renewal (CT-09) the contract, its end and the days before it, of what a complaint comes to (CT-08) the payment; what failed goes by the next channel, never again by the same, what was sent never twice. In quiet hours nobody is told by SMS, WeCom or in person; what was sent then all the same is taken down and marked. What the contract demands (dunning, payments) is told whatever the customer opted out of, a renewal they may decline; nobody who was erased is told, nor what is paid or renewed by now. Staff hear by events and their lists, at any hour.',
    ),
    parameters: {
      quietFrom: timeOfDay('21:00', '免打扰开始', 'quiet hours from'),
      quietUntil: timeOfDay('08:00', '免打扰结束', 'quiet hours until'),
      channels: choices(
        [
          { code: 'sms', title: both('短信', 'SMS') },
          { code: 'wecom', title: both('企业微信', 'WeCom') },
          { code: 'e-mail', title: both('邮件', 'E-mail') },
          { code: 'letter', title: both('信函', 'Letter') },
          { code: 'in-person', title: both('当面', 'In person') },
        ],
        '渠道（依次）',
        'channels, one after another',
      ),
    },
  }),
  'G-10': gate({
    title: both('延期', 'Extension'),
    summary: both(
      '内部时限可在届满前说明原因申请延期，由上一级批准；法定时限只能由档案指定的人批准；批准与否均留痕。',
      'More time for an internal limit is asked for before it runs out, with a reason, and granted by the next role up; of a statutory limit only by whom the profile names. Granted or not, it is on record.',
    ),
    parameters: {
      statutory: choice('general-manager', '法定时限由谁批准', 'extends a statutory limit', {
        of: ['manager', 'director', 'general-manager', 'gm-office'],
      }),
      times: count(2, '一个时限最多延期次数', 'extensions of one limit at most', {
        min: 0,
        max: 100,
      }),
      longest: duration('P30D', '每次最长延期', 'extended at a time by at most', { min: 'PT1M' }),
    },
    note: both(
      '上一级从对该时限负责的岗位和申请人两者中较高者起算，更高的也可批准；申请人不得批准自己的申请，其上无人则不得延期。恰在截止时刻仍算届满前。批准前原时限照计；届满前无人答复，原时限不变，申请随之失效，照记超时。同一时限同时只有一项申请；被拒后可再次申请。批准之后发生的暂停顺延；改级后时限另算，原延期不适用。',
      'Up from the higher of whoever has to keep the limit and whoever asks; those above may grant it, too, nobody what they asked for themselves, and where nobody is above there is no extension. Exactly on the last moment is before it runs out. Until it is granted the limit stays; where nobody answers before it runs out it holds, the request lapses and the breach is a breach. One request at a time for a limit; refused, it may be asked for again. A rest that comes after the grant moves it on; of another class the limit is another, which was not extended.',
    ),
  }),
});
