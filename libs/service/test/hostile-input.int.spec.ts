import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf, notes, SampleDesk } from './sample-desk.js';

let desk: SampleDesk;

beforeAll(async () => {
  desk = await SampleDesk.open();
});

afterAll(async () => {
  await desk.close();
});

describe('hostile and malformed input', () => {
  it.each<[string, unknown, string]>([
    ['an unknown field', { title: 'a', colour: 'red' }, '/colour unknown-field'],
    [
      'an unknown field within',
      { title: 'a', tags: [{ name: 'x', y: 1 }] },
      '/tags/0/y unknown-field',
    ],
    ['a wrong type', { title: 5 }, '/title is-string'],
    ['text for a number', { title: 'a', stars: '3' }, '/stars is-int'],
    ['a missing field', {}, '/title required'],
    ['too much', { title: 'a', stars: 6 }, '/stars max'],
    ['a list for an object', { title: 'a', main: [{ name: 'x' }] }, '/main not-an-object'],
    ['an object for a list', { title: 'a', tags: { name: 'x' } }, '/tags not-a-list'],
    ['null within a list', { title: 'a', tags: [null] }, '/tags/0 not-an-object'],
    ['a NUL', { title: 'a\0b' }, '/title nul-character'],
    ['a lone surrogate', '{"title":"\\ud800"}', '/title lone-surrogate'],
    ['a NUL in a name', '{"title":"a","b\\u0000":1}', '/b\0 nul-character'],
    ['a constructor', '{"title":"a","constructor":1}', '/constructor forbidden-name'],
    ['a list for a body', [], ' not-an-object'],
    ['text for a body', '"text"', ' not-an-object'],
    ['null for a body', 'null', ' not-an-object'],
  ])('refuses %s', async (_what, body, fault) => {
    const told = await desk.write(body);
    expect([told.status, faultsOf(told)]).toEqual([400, expect.arrayContaining([fault])]);
  });

  it.each<[string, string, number]>([
    ['JSON that is none', '{"title":', 400],
    ['a prototype', '{"title":"a","__proto__":{"admin":true}}', 400],
    ['a constructor with a prototype', '{"title":"a","constructor":{"prototype":{"x":1}}}', 400],
    ['a deep list', `{"title":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400],
    ['10 MB', `{"title":"${'a'.repeat(10_000_000)}"}`, 413],
    ['an empty body', '', 400],
  ])('refuses %s', async (_what, body, status) => {
    const told = await desk.write(body);
    expect(told.status).toBe(status);
  });

  it('refuses other content, other paths and other methods as problems', async () => {
    const xml = await desk.ask(notes, { body: '<a/>', headers: { 'content-type': 'text/xml' } });
    expect([xml.status, xml.body['code']]).toEqual([415, 'unsupported-media-type']);
    const lost = await desk.ask('/api/sample/nowhere');
    expect([lost.status, lost.body['code']]).toEqual([404, 'no-such-path']);
    const put = await desk.ask(notes, { method: 'PUT', body: {} });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    const odd = await desk.ask('/api/sample/notes/%E0%A4%A');
    expect([odd.status, odd.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  it.each([
    ['limit=0', '#/query/limit min'],
    ['limit=201', '#/query/limit max'],
    ['limit=ten', '#/query/limit is-int'],
    ['limit=1&limit=2', '#/query/limit is-int'],
    ['sort=colour', '#/query/sort is-in'],
    ['colour=red', '#/query/colour unknown-field'],
    ['cursor=abc', '#/query/cursor bad-cursor'],
    ['cursor=%00', '#/query/cursor nul-character'],
  ])('refuses a list with ?%s', async (query, fault) => {
    const told = await desk.ask(`${notes}?${query}`);
    expect([told.status, faultsOf(told)]).toEqual([400, expect.arrayContaining([fault])]);
  });

  it('takes null for an absent field where the field is optional', async () => {
    expect((await desk.write({ title: 'a', stars: null, tags: null })).status).toBe(201);
  });

  it('tells nothing of an unknown error', async () => {
    const told = await desk.ask('/api/sample/doors/broken');
    expect([told.status, told.body['code']]).toEqual([500, 'internal-error']);
    expect(JSON.stringify(told.body)).not.toContain('secret');
  });

  it('answers in the language that is asked for', async () => {
    const zh = await desk.write({}, { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    const en = await desk.write({}, { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.1' });
    expect(zh.headers.get('content-language')).toBe('zh');
    expect(zh.body.errors?.[0]?.detail).toBe('必填');
    expect(en.headers.get('content-language')).toBe('en');
    expect(en.body.errors?.[0]?.detail).toBe('It is required');
  });
});
