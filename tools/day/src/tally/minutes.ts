import { millisBetween, type Instant } from '@kefu/kernel';

export const minutesBetween = (from: Instant, to: Instant): number =>
  millisBetween(from, to) / 60_000;
