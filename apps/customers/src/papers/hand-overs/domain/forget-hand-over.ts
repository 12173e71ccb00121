import type { HandOverDecision } from './context.js';
import type { HandOver, HandOverForm } from './hand-over.js';

const formWithout = ({ remark: _words, ...form }: HandOverForm): HandOverForm => form;

/** G-05: its customer was erased. Who signed for what and when stays, in nobody's words. */
export const forgetHandOver = (
  { form, waiver, ...handOver }: HandOver,
  ground: string,
): HandOverDecision => ({
  next: {
    ...handOver,
    signed: handOver.signed.map(formWithout),
    ...(form ? { form: formWithout(form) } : {}),
    ...(waiver ? { waiver: { ...waiver, reason: '' } } : {}),
  },
  events: [],
  reason: ground,
});
