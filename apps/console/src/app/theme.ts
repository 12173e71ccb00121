import { theme, type ThemeConfig } from 'antd';

// antd's own greys and blue miss WCAG's contrast of 4.5 : 1; these keep it on every ground they stand on

const light: ThemeConfig = {
  token: {
    colorPrimary: '#0b57d0',
    colorInfo: '#0b57d0',
    colorLink: '#0b57d0',
    colorSuccess: '#146c43',
    colorWarning: '#8a5300',
    colorError: '#b42318',
    // What antd makes of so dark a green and brown is a grey that hides them
    colorSuccessBg: '#e6f4ec',
    colorWarningBg: '#fdf1dc',
    colorTextSecondary: 'rgba(0,0,0,0.68)',
    colorTextTertiary: 'rgba(0,0,0,0.62)',
    colorTextQuaternary: 'rgba(0,0,0,0.58)',
    colorTextPlaceholder: 'rgba(0,0,0,0.58)',
    colorTextDescription: 'rgba(0,0,0,0.65)',
    colorBgLayout: '#f4f6f9',
  },
  algorithm: theme.defaultAlgorithm,
};

const dark: ThemeConfig = {
  token: {
    colorPrimary: '#8ab4f8',
    colorInfo: '#8ab4f8',
    colorLink: '#8ab4f8',
    colorSuccess: '#6dd58c',
    colorWarning: '#f2b84b',
    colorError: '#ff9a8f',
    colorTextLightSolid: '#10141a',
    colorTextSecondary: 'rgba(255,255,255,0.75)',
    colorTextTertiary: 'rgba(255,255,255,0.68)',
    colorTextQuaternary: 'rgba(255,255,255,0.62)',
    colorTextPlaceholder: 'rgba(255,255,255,0.62)',
    colorTextDescription: 'rgba(255,255,255,0.7)',
    colorBgLayout: '#0f1217',
    colorBgContainer: '#171b22',
  },
  algorithm: theme.darkAlgorithm,
  components: { Menu: { itemSelectedBg: '#1f3a63', itemSelectedColor: '#d6e4ff' } },
};

const everywhere = {
  borderRadius: 6,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
  // What moves in no time may end before it is listened to, and a form that was left would stay for good
  motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
};

export const themeOf = (isDark: boolean): ThemeConfig => {
  const { token, ...more } = isDark ? dark : light;
  return { ...more, token: { ...token, ...everywhere }, hashed: false };
};
