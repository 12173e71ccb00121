import type { IViolation } from 'dependency-cruiser';
import { boundariesFrom } from './boundaries.js';

const wayOf = ({ from, to, via, cycle }: IViolation): string => {
  const way = (via ?? cycle ?? []).map((step) => (typeof step === 'string' ? step : step.name));
  return [from, ...(way.length > 0 ? way : from === to ? [] : [to])].join(' → ');
};

/** Rule by rule what it is for and who breaks it; of several ways to one fault, the first. */
export const report = (violations: readonly IViolation[]): string => {
  if (violations.length === 0) return 'The boundaries are kept.';
  const lines = boundariesFrom('^', []).flatMap(({ name, comment }) => {
    const broken = violations.filter(({ rule }) => rule.name === name);
    const byFile = new Map<string, string>();
    for (const violation of broken) {
      const key = violation.via ? violation.from : `${violation.from} ${violation.to}`;
      if (!byFile.has(key)) byFile.set(key, `  ${wayOf(violation)}`);
    }
    return byFile.size > 0 ? [`${name}: ${comment}`, ...byFile.values(), ''] : [];
  });
  return lines.join('\n').trimEnd();
};
