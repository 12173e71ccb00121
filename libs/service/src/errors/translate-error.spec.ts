import { describe, expect, it } from '@jest/globals';
import {
  conflict,
  forbidden,
  malformed,
  notFound,
  refusedByRule,
  stale,
  tooOften,
} from '@kefu/kernel';
import { BadRequestException, ServiceUnavailableException } from '@nestjs/common';
import { problemBody, Unavailable } from '@kefu/http';
import { translateError } from './translate-error.js';

const words = { zh: '不', en: 'no' };
const ofDatabase = (code: string) => Object.assign(new Error('value "张三" is wrong'), { code });

describe('what an error says to whoever asked', () => {
  it.each([
    [malformed('a', words), 400],
    [forbidden('a', words), 403],
    [notFound('a', words), 404],
    [conflict('a', words), 409],
    [stale('a', words), 412],
    [refusedByRule('FR-12', 'a', words), 422],
    [tooOften('a', words, 5), 429],
    [new Unavailable('issuer', words), 503],
    [new BadRequestException(), 400],
    [ofDatabase('22P02'), 400],
    [ofDatabase('23505'), 409],
    [ofDatabase('40P01'), 503],
    [ofDatabase('57P01'), 503],
    [ofDatabase('53300'), 503],
    [ofDatabase('ECONNREFUSED'), 503],
    [new Error('wrapped', { cause: ofDatabase('08006') }), 503],
    [new AggregateError([ofDatabase('ECONNREFUSED')], ''), 503],
    [ofDatabase('23502'), 500],
    [new Error('anything'), 500],
    ['no error at all', 500],
    [new ServiceUnavailableException(), 503],
  ])('%s is %d', (error, status) => {
    expect(translateError(error).status).toBe(status);
  });

  it('is in the language asked for, with the rule and each fault', () => {
    const refusal = refusedByRule('FR-12', 'not-the-customer', words, {
      errors: [{ pointer: '/signedBy', code: 'other', detail: words }],
      extra: { status: 'mine', candidates: ['a'] },
    });
    expect(problemBody(translateError(refusal), 'en', 'r-1')).toEqual({
      type: 'urn:kefu:problem:not-the-customer',
      title: 'Refused by a rule',
      status: 422,
      detail: 'no',
      code: 'not-the-customer',
      rule: 'FR-12',
      errors: [{ pointer: '/signedBy', code: 'other', detail: 'no' }],
      instance: 'urn:kefu:request:r-1',
      candidates: ['a'],
    });
  });

  it('holds nothing of an error that nobody foresaw', () => {
    const body = JSON.stringify(problemBody(translateError(ofDatabase('XX000')), 'zh', 'r-1'));
    expect(body).not.toContain('张三');
  });
});
