import type { Bilingual } from '@kefu/kernel';
import type { Deed } from './deeds.js';
import { line, type Line } from './lines.js';

const dayOf = (time: string): number => Number(/^\+(\d+) /.exec(time)?.[1] ?? 0);
const clockIn = (time: string): string => time.replace(/^\+\d+ /, '');

const days: readonly Bilingual[] = [
  { zh: '', en: '' },
  { zh: '次日 ', en: ' tomorrow' },
  { zh: '后天 ', en: ' the day after tomorrow' },
];

/** A time, or a stretch of it, as people say it on the day of `now`. */
const spoken = (now: string, from: string, to?: string): Bilingual => {
  const day = days[dayOf(from) - dayOf(now)] ?? { zh: '', en: '' };
  const clock = to === undefined ? clockIn(from) : `${clockIn(from)}–${clockIn(to)}`;
  return { zh: `${day.zh}${clock}`, en: `${clock}${day.en}` };
};

/** When it was, where it is entered later. */
const before = (at: string | undefined): Bilingual =>
  at === undefined
    ? { zh: '', en: '' }
    : { zh: `（补录，实为 ${clockIn(at)}）`, en: ` (entered later: it was at ${clockIn(at)})` };

const stage = { 'CB-01': 'A', 'CB-03': 'C' } as const;

/** What was done, in the words of the moment at which it was done. */
export const describeDeed = (deed: Deed, now: string): Line => {
  switch (deed.verb) {
    case 'report':
      return line(`报修：${deed.words.zh}`, `report: ${deed.words.en}`, 'FR-01');
    case 'report-again':
      return line(`重复报修：${deed.words.zh}`, `repeat report: ${deed.words.en}`, 'FR-01');
    case 'tell':
      return line(`通知 ${deed.whom}`, `tells ${deed.whom}`, 'FR-02');
    case 'send': {
      const { whom, because } = deed;
      return because
        ? line(`跨区派 ${whom}：${because.zh}`, `sends ${whom}: ${because.en}`, 'FR-07')
        : line(`派 ${whom}`, `sends ${whom}`, 'FR-03');
    }
    case 'send-instead':
      return line(
        `改派 ${deed.whom}：${deed.because.zh}`,
        `sends ${deed.whom} instead: ${deed.because.en}`,
        'FR-03',
      );
    case 'send-at-once':
      return line('与同事同时派工', 'sends somebody, as does a colleague', 'FR-03');
    case 'accept': {
      const window = spoken(now, deed.from, deed.to);
      return line(`接受，${window.zh} 到`, `accepts: there ${window.en}`, 'FR-04');
    }
    case 'decline':
      return line(`谢绝：${deed.because.zh}`, `declines: ${deed.because.en}`, 'FR-07');
    case 'refuse-technician':
      return line(
        `记下：客户不要这位维修员（${deed.because.zh}）`,
        `notes: the customer refuses the technician (${deed.because.en})`,
        'FR-07',
      );
    case 'confirm':
      return line('与客户确认时段', 'agrees the time with the customer', 'FR-04');
    case 'move': {
      const window = spoken(now, deed.from, deed.to);
      return line(
        `改约 ${window.zh}：${deed.because.zh}`,
        `moves it to ${window.en}: ${deed.because.en}`,
        'FR-05',
      );
    }
    case 'customer-absent':
      return line(
        `客户不在，已拍照（${deed.place.zh}）；不计责任`,
        `nobody there, photo taken (${deed.place.en}); charged to nobody`,
        'FR-05',
      );
    case 'arrive':
      return line(`到达现场${before(deed.at).zh}`, `arrives${before(deed.at).en}`);
    case 'repaired':
      return line(
        `修好${before(deed.at).zh}：${deed.words.zh}`,
        `repaired${before(deed.at).en}: ${deed.words.en}`,
      );
    case 'unsolved': {
      const visit = spoken(now, deed.nextVisit);
      return line(
        `未解决：${deed.because.zh}，${visit.zh} 再来`,
        `unsolved: ${deed.because.en}, again at ${visit.en}`,
        'FR-11',
      );
    }
    case 'sign':
      return describeReceipt(deed.signer, deed.at);
    case 'call':
      return line(
        `${stage[deed.plan]} 阶段回访：${deed.said.zh}`,
        `stage ${stage[deed.plan]} callback: ${deed.said.en}`,
        deed.plan,
      );
    case 'begin-call':
      return line(
        `${stage[deed.plan]} 阶段回访：正在通话`,
        `stage ${stage[deed.plan]} callback: speaks with the customer`,
        deed.plan,
      );
    case 'skip-call':
      return line(
        `免去 ${stage[deed.plan]} 阶段回访：${deed.because.zh}`,
        `skips the stage ${stage[deed.plan]} callback: ${deed.because.en}`,
        'CB-11',
      );
    case 'ask-again':
      return line(
        `请求再次回访：${deed.because.zh}`,
        `has the customer called once more: ${deed.because.en}`,
        'G-02',
      );
    case 'ring-in-vain':
      return line(
        `${stage[deed.plan]} 阶段回访：无人接听`,
        `stage ${stage[deed.plan]} callback: no answer`,
        'CB-13',
      );
    case 'put-off':
      return line(
        `客户没空，改到 ${deed.to} 再打`,
        `the customer has no time: again at ${deed.to}`,
        'CB-13',
      );
    case 'close-unconfirmed':
      return line(
        `未确认关闭：${deed.because.zh}`,
        `closes it unconfirmed: ${deed.because.en}`,
        'G-02',
      );
    case 'cancel':
      return line(`取消：${deed.because.zh}`, `cancels it: ${deed.because.en}`);
    case 'complain':
      return line(`投诉：${deed.words.zh}`, `complaint: ${deed.words.en}`, 'CP-01');
    case 'hear-of-result':
      return line(
        `投诉评价回访：已解决，${deed.score} 分`,
        `evaluation callback: settled, ${deed.score} overall`,
        'CP-10',
      );
    case 'draft':
      return line(`起草合同：${deed.what.zh}`, `drafts: ${deed.what.en}`, 'CT-01');
    case 'see-papers':
      return line('逐件查验证件', 'sees every paper of the checklist', 'CT-02');
    case 'bill':
      return line(
        `开票：${deed.title.zh} ${deed.amount} 元，当日到期`,
        `invoices ${deed.amount} yuan, due today: ${deed.title.en}`,
        'CT-13',
      );
    case 'pay':
      return line(`收款 ${deed.amount} 元`, `books ${deed.amount} yuan`, 'CT-05');
    case 'ask-deposit':
      return line(
        `申请保证金 ${deed.amount} 元，明日收回`,
        `asks for a deposit of ${deed.amount} yuan, back tomorrow`,
        'CT-03',
      );
    case 'on-contract':
    case 'on-deposit':
    case 'on-payout':
    case 'handle':
      return line(deed.said.zh, deed.said.en, deed.rule);
    case 'void':
      return line(`作废：${deed.because.zh}`, `voids it: ${deed.because.en}`, 'G-03');
  }
};

const describeReceipt = (signer: string, at: string | undefined): Line => {
  if (signer === 'stranger') {
    return line('收回执，他人签的字', 'takes a receipt that a stranger signed', 'FR-12');
  }
  if (signer === 'contact-who-may-not') {
    return line('收回执，前台签的字', 'takes a receipt that the reception signed', 'FR-12');
  }
  return at === undefined
    ? line('收回执，客户本人签字', 'takes the receipt, signed in person', 'FR-12')
    : line(
        `收回执，客户本人昨日 ${at} 签字`,
        `takes the receipt, signed in person at ${at} yesterday`,
        'FR-12',
      );
};
