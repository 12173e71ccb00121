import { malformed, type Refusal } from '@kefu/kernel';
import { step } from '@kefu/validation';

const deepest = 32;
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

const details = {
  'nul-character': { zh: '文字中不能有空字符', en: 'Text must not contain a NUL character' },
  'lone-surrogate': {
    zh: '文字中有不成对的代理字符',
    en: 'Text must not contain a lone surrogate',
  },
  'forbidden-name': { zh: '不接受这个字段名', en: 'This field name is not accepted' },
  'too-deep': { zh: '嵌套过深', en: 'It is nested too deeply' },
} as const;

type Hostility = keyof typeof details;

interface Found {
  readonly code: Hostility;
  /** Innermost first. */
  readonly path: (string | number)[];
}

const inText = (text: string): Hostility | undefined => {
  if (text.includes('\0')) return 'nul-character';
  return text.isWellFormed() ? undefined : 'lone-surrogate';
};

const at = (found: Found, name: string | number): Found => {
  found.path.push(name);
  return found;
};

const find = (value: unknown, depth: number): Found | undefined => {
  if (typeof value === 'string') {
    const code = inText(value);
    return code && { code, path: [] };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= deepest) return { code: 'too-deep', path: [] };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const found = find(item, depth + 1);
      if (found) return at(found, index);
    }
    return undefined;
  }
  for (const key of Object.keys(value)) {
    const code = poisonous.has(key) ? 'forbidden-name' : inText(key);
    if (code) return { code, path: [key] };
    const found = find((value as Record<string, unknown>)[key], depth + 1);
    if (found) return at(found, key);
  }
  return undefined;
};

/**
 * What no database, log or validator downstream can take: PostgreSQL stores no NUL, JSON of a lone
 * surrogate is no UTF-8, a field named `constructor` misleads the validator, and depth ends the stack.
 */
export const hostileInput = (value: unknown, base: string): Refusal | undefined => {
  const found = find(value, 0);
  if (!found) return undefined;
  const detail = details[found.code];
  const pointer = `${base}${found.path.reverse().map(step).join('')}`;
  return malformed('malformed', detail, { errors: [{ pointer, code: found.code, detail }] });
};
