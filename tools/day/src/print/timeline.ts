import { weekdayOf, type Bilingual, type Instant } from '@kefu/kernel';
import type { Language } from '../stage/lines.js';
import { clockOf, dateOf } from '../stage/local-moments.js';
import { fit, whole, wrap } from './columns.js';
import type { Paint } from './paint.js';
import { refusals, same } from './refusals.js';

export interface TimelineEntry {
  readonly at: Instant;
  /** Staff number; absent when Kefu did it. */
  readonly by?: string;
  readonly order: string;
  readonly region: string;
  readonly rule?: string;
  /** Why it was refused. */
  readonly code?: string;
  readonly text: Bilingual;
  /** Of the story that begins. */
  readonly title?: Bilingual;
  readonly tone: 'plain' | 'kefu' | 'refused' | 'breach';
}

const roles: Readonly<Record<string, Bilingual>> = {
  A: { zh: '客服专员', en: 'agent' },
  L: { zh: '维修组长', en: 'lead' },
  T: { zh: '维修员', en: 'technician' },
  M: { zh: '经理', en: 'manager' },
  C: { zh: '投诉专员', en: 'complaints' },
  B: { zh: '责任部门', en: 'department' },
  D: { zh: '总监', en: 'director' },
  G: { zh: '总经理', en: 'general m.' },
  W: { zh: '财务', en: 'finance' },
  K: { zh: '客户经理', en: 'account m.' },
  R: { zh: '合同评审', en: 'reviewer' },
  N: { zh: '内勤', en: 'clerk' },
};

const regions: Readonly<Record<string, Bilingual>> = {
  east: { zh: '城东', en: 'East' },
  west: { zh: '城西', en: 'West' },
  north: { zh: '城北', en: 'North' },
};

const weekdays: readonly Bilingual[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

const WIDTH = 108;
const GAP = '  ';

/** Writes the day down line by line, a heading where a new day begins. */
export class Timeline {
  #date = '';

  constructor(
    private readonly language: Language,
    private readonly paint: Paint,
    private readonly write: (text: string) => void,
  ) {}

  readonly show = (entry: TimelineEntry): void => {
    const date = dateOf(entry.at);
    if (date !== this.#date) this.heading(date);
    this.#date = date;
    const { order, region, rule = '', tone } = entry;
    const left = [
      clockOf(entry.at),
      fit(entry.by ?? 'Kefu', 6),
      fit(this.in(roles[entry.by?.charAt(0) ?? '']), 10),
      fit(order, 9),
      fit(this.in(regions[region]), 5),
      fit(rule, 5),
    ].join(GAP);
    const indent = ' '.repeat(52);
    const [first = '', ...rest] = wrap(this.wording(entry), WIDTH - indent.length);
    const colour = this.paint[tone];
    this.write(`${colour(`${left}${GAP}${first}`)}\n`);
    for (const line of rest) this.write(`${indent}${colour(line)}\n`);
  };

  private wording({ text, title, tone, code = '' }: TimelineEntry): string {
    const said = this.in(text);
    if (tone === 'refused') return `${said} ${whole(`✗ ${this.in(refusals[code] ?? same(code))}`)}`;
    if (!title) return said;
    return this.language === 'zh' ? `${said}【${title.zh}】` : `${said} ${whole(`[${title.en}]`)}`;
  }

  private heading(date: string): void {
    const weekday = this.in(weekdays[weekdayOf(date) - 1]);
    this.write(`\n${this.paint.heading(`── ${date} ${weekday} ${'─'.repeat(WIDTH - 30)}`)}\n`);
  }

  private in(text: Bilingual | undefined): string {
    return text?.[this.language] ?? '';
  }
}
