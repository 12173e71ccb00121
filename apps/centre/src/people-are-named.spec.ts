import { describe, expect, it } from '@jest/globals';
import { services } from './services.js';

describe('audit trails', () => {
  it('G-03 name people by what staff said of them, in every service', () => {
    expect(services.filter(({ peopleIn }) => !peopleIn).map(({ name }) => name)).toEqual([]);
  });
});
