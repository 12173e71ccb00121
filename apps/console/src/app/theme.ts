import { theme, type ThemeConfig } from 'antd';
import { dark, light } from './colours';

const everywhere = {
  borderRadius: 6,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
  // What moves in no time may end before it is listened to, and a form that was left would stay for good
  motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
};

const looks: Readonly<Record<'light' | 'dark', ThemeConfig>> = {
  light: { token: light, algorithm: theme.defaultAlgorithm },
  dark: {
    token: dark,
    algorithm: theme.darkAlgorithm,
    components: { Menu: { itemSelectedBg: '#1f3a63', itemSelectedColor: '#d6e4ff' } },
  },
};

export const themeOf = (isDark: boolean): ThemeConfig => {
  const { token, ...more } = looks[isDark ? 'dark' : 'light'];
  return { ...more, token: { ...token, ...everywhere }, hashed: false };
};
