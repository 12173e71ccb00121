import { describe, expect, it } from '@jest/globals';
import { dark, light } from './colours';

const channelsOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

/** Relative luminance by WCAG 2.2. */
const luminanceOf = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = channelsOf(hex).map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [brighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
};

describe.each([
  ['light', light, { ground: '#ffffff', onButton: '#ffffff' }],
  ['dark', dark, { ground: dark.colorBgContainer, onButton: dark.colorTextLightSolid }],
] as const)('what is pointed at and what is pressed, %s', (_, look, { ground, onButton }) => {
  it.each(['colorLinkHover', 'colorLinkActive', 'colorPrimaryTextHover'] as const)(
    'is read on what it stands on: %s',
    (text) => {
      expect(contrast(look[text], ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(look[text], look.colorBgLayout)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['colorPrimaryHover', 'colorPrimaryActive'] as const)('is read on a button: %s', (on) => {
    expect(contrast(onButton, look[on])).toBeGreaterThanOrEqual(4.5);
  });
});
