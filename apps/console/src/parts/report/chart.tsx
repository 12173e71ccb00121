import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../../app/look';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

interface Props {
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** Drawn as SVG, which prints sharply; what it shows stands as figures beside it. */
export const Chart = ({ title, option, height }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const isDark = useIsDark();
  const said = JSON.stringify(option);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const chart = init(element, isDark ? 'dark' : undefined, { renderer: 'svg' });
    chart.setOption({
      backgroundColor: 'transparent',
      animation: false,
      ...(JSON.parse(said) as EChartsCoreOption),
    });
    const watch = new ResizeObserver(() => {
      chart.resize();
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [said, isDark]);
  return <div ref={box} role="img" aria-label={title} style={{ height, width: '100%' }} />;
};
