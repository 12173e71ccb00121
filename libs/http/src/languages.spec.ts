import { describe, expect, it } from '@jest/globals';
import { languageOf } from './languages.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr, en;q=0.5', 'en'],
    ['fr', 'zh'],
    ['en;q=0.1, zh;q=0.2', 'zh'],
    ['*;q=x,;;,', 'zh'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
