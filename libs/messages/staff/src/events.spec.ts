import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { events } from './index.js';

describe('the events of staff', () => {
  it('have types that are subjects of this service, each once', () => {
    const types = events.map(({ type }) => type);
    for (const type of types) expect(type).toMatch(/^kefu\.staff\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/);
    expect(new Set(types).size).toBe(types.length);
  });

  it.each(events.map((event) => [event.type, event] as const))(
    '%s is named after its file, and checks every field',
    (type, event) => {
      const [aggregate = '', fact = '', version = ''] = type.split('.').slice(2);
      const words = [...aggregate.split('-'), ...fact.split('-'), version];
      const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
      expect(event.name).toBe(name);
      const storage = getMetadataStorage();
      const checks = storage.getTargetValidationMetadatas(event, '', true, false);
      expect(checks.length).toBeGreaterThan(0);
    },
  );
});
