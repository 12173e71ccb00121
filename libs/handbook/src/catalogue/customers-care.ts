import { both } from '../both.js';
import { choice, choices, choicesBy, count, duration, durationsBy, money } from '../parameter.js';
import { deadline, family, gate, record } from '../rule-entry.js';

/** Key accounts, loyalty, the club and its activities. */
export const customersCare = family('customers', {
  'CU-11': deadline({
    title: both('大客户拜访', 'Key accounts'),
    summary: both(
      '大客户有专门服务小组；按级别定期拜访，由客户经理安排，大客户由经理同往。',
      'Key accounts have a named service group; visits fall due by tier, the manager goes along to key accounts.',
    ),
    parameters: {
      every: durationsBy({ key: 'P1M', vip: 'P3M', standard: 'P1Y' }, '拜访周期', 'visit every', {
        min: 'P1D',
        of: ['key', 'vip', 'standard'],
      }),
    },
    note: both(
      '周期从上次拜访起算，首次从建档或定级起算，至当日下班时止。变更级别不会推迟已到期或将到期的拜访：取原到期日与新周期中较早者。错过的拜访仍待完成，一次拜访只记一次违期。大客户由手工登记的拜访须写明同往的经理；由拜访计划报告的照记，并注明经理未到。客户合并后只欠一次拜访，取较早的到期日，另一次取消。同往的须是负责该区域的经理或总监，服务小组由客户经理牵头。客户经理离职或调离的，其拜访由同区域另一位接手，期限不变。',
      "Counted from the last visit, at first from filing or from the change of tier, to close of business. A change of tier never puts off what is due: the earlier of the old due time and the new period counts. A missed visit stays due, with one breach. By hand a visit to a key account names the manager who went along; one that a visit plan reports counts all the same, and says that the manager did not. Merged customers are owed one visit, by the earlier due time; the other is cancelled. Who goes along is a manager or the director, of the region; the group is led by an account manager. What an account manager was to visit who leaves is another one's of the region; the due time stays.",
    ),
  }),
  'CU-12': record({
    title: both('忠诚度', 'Loyalty'),
    summary: both(
      '按最近、频次、金额给客户分类；由此产生的级别变更由经理确认。',
      'Recency, frequency and value give each customer a class; a change of tier that follows is confirmed by the manager.',
    ),
    parameters: {
      recent: duration('P6M', '近期', 'recent is within', { min: 'P1D' }),
      lapsedAfter: duration('P18M', '流失', 'lapsed after', { min: 'P1D' }),
      frequentOrders: count(3, '高频订单数', 'orders that are frequent', { min: 1 }),
      highValue: money('50000.00', '高额', 'value that is high'),
      countedWithin: duration('P1Y', '统计频次与金额的期间', 'frequency and value are of', {
        min: 'P1D',
      }),
      loyalTier: choice('vip', '忠诚客户至少为', 'a loyal customer is at least', {
        of: ['standard', 'vip', 'key'],
      }),
      lapsedTier: choice('standard', '流失客户至多为', 'a lapsed customer is at most', {
        of: ['standard', 'vip', 'key'],
      }),
      newFor: duration('P3M', '新客户期', 'new for', { min: 'P1D' }),
      classes: choices(
        [
          { code: 'loyal', title: both('忠诚', 'Loyal') },
          { code: 'steady', title: both('稳定', 'Steady') },
          { code: 'new', title: both('新客户', 'New') },
          { code: 'at-risk', title: both('有流失风险', 'At risk') },
          { code: 'lapsed', title: both('流失', 'Lapsed') },
        ],
        '分类',
        'classes',
      ),
    },
    note: both(
      '首次订单在新客户期内为新客户；最近订单早于流失期为流失，早于近期为有流失风险；统计期间内达高频或高额为忠诚，否则为稳定。维修报修与已接受的订单均计为订单，作废或取消的不计，维修单无金额。仅忠诚与流失引起级别变更提议，每位客户至多一份待定；经理否决后，分类再次变化才重新提议；级别另行变更则提议撤回。级别只由经理或总监确定：他人（其他系统亦同）新建、导入的客户一律为普通级，写明其他级别或修改级别的被拒绝。客户合并后两边订单合计，重新分类。',
      'New while the first order is that recent; lapsed or at risk by the age of the last order; else loyal with frequent orders or a high value within the period, steady without. Reported repairs and accepted orders count, voided and cancelled ones do not; a repair has no value. Only loyal and lapsed propose another tier, one open proposal a customer; a dropped one comes again only with another change of class, and a tier changed otherwise withdraws it. Only the manager or director sets a tier: whoever is filed or imported by others, another system too, begins as standard: another tier and a change of it are refused. Orders of merged customers count together, and the class is reckoned anew.',
    ),
  }),
  'CU-13': record({
    title: both('会员俱乐部', 'Membership club'),
    summary: both(
      '等级、入会与退会、权益、有效期。',
      'Levels, join and leave, benefits, validity.',
    ),
    parameters: {
      levels: choices(
        [
          { code: 'silver', title: both('银卡', 'Silver') },
          { code: 'gold', title: both('金卡', 'Gold') },
        ],
        '会员等级',
        'levels',
      ),
      validity: duration('P1Y', '会籍有效期', 'validity', { min: 'P1D' }),
      announceBefore: duration('P30D', '到期提前提示', 'announced before expiry'),
      benefits: choicesBy(
        {
          silver: [{ code: 'member-price', title: both('会员价', 'Member price') }],
          gold: [
            { code: 'member-price', title: both('会员价', 'Member price') },
            { code: 'priority-service', title: both('优先服务', 'Priority service') },
          ],
        },
        '各等级权益',
        'benefits by level',
      ),
    },
    note: both(
      '等级由低到高排列，未指定时入最低等级。有效至满一年当日止；有效期内续期从原到期日起算，到期后从当日起算，至多续至下一期。退会可在当日撤销；再次入会得新编号，到期续期沿用原编号。客户合并后至多一份会籍有效：有效的优先于到期的，其次等级高者，再次合并后保留的客户的；另一份退会，两个编号都留存。',
      'Levels are listed from the lowest, which one joins unless another is named. Valid through the same day a year on; renewed from the last day while it runs, from today after, for one period ahead at most. A leave is undone on the same day; who joins again gets a new number, who renews keeps theirs. Of the memberships of merged customers one goes on: one that runs before one that has run out, then the better level, then the survivor’s; the other is left, and both numbers stay.',
    ),
  }),
  'CU-14': gate({
    title: both('客户活动', 'Activities'),
    summary: both(
      '名额、按分群邀请且忠诚会员优先、报名、到场。',
      'Capacity, invitations by segment with loyal members first, enrolment, attendance.',
    ),
    parameters: {
      loyalHeadStart: duration('P1D', '忠诚客户提前通知', 'loyal customers hear of it earlier by'),
    },
    note: both(
      '分群按分类、级别、区域、标签、会员等级筛选，发布时确定；首批通知忠诚客户，其余按会员优先、建档先后在其后通知；无忠诚客户则一并首批。未受邀的客户也可报名。名额满则候补，让出的名额归最先候补者；增加名额时候补依次递补。客户合并后同一活动只报名一次：有名额的优先于候补的；活动已结束的两次报名均保留，已到场即为到场。',
      'The segment (class, tier, region, tag, membership level) is settled when it is announced; loyal customers are told first, the others after them, members before the rest, by number; without loyal ones all are told at once. Who was not invited may enrol too. When it is full people wait; a place given up, or a new one, goes to whoever waits first. Merged customers take part once: a place stays before a turn in the waiting list; where the activity is over both enrolments stay as counted, and the survivor attended if either did.',
    ),
  }),
});
