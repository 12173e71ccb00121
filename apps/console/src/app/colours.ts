// antd's own greys and blue miss WCAG's contrast of 4.5 : 1; these keep it on every ground they stand on

/** Of what is pointed at, and pressed. */
const under = (hover: string, active: string) => ({
  ...{ colorPrimaryHover: hover, colorPrimaryTextHover: hover, colorLinkHover: hover },
  ...{ colorPrimaryActive: active, colorPrimaryTextActive: active, colorLinkActive: active },
});

export const light = {
  colorPrimary: '#0b57d0',
  colorInfo: '#0b57d0',
  colorLink: '#0b57d0',
  // Under the pointer antd makes them paler
  ...under('#094ab3', '#003c9e'),
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
};

export const dark = {
  colorPrimary: '#8ab4f8',
  colorInfo: '#8ab4f8',
  colorLink: '#8ab4f8',
  ...under('#a8c7fa', '#c6dafc'),
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
};
