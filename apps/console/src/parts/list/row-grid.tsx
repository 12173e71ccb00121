import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../words/use-words';
import { GridRow, ROW_PX, type Column } from './grid-row';
import { IsMoving } from './is-moving';

interface Props<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly onOpen?: (row: T) => void;
  readonly onEnd?: () => void;
}

const AHEAD = 20;

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 12,
  PageUp: -12,
};

const LEAST_REM = 6;
const GAP_PX = 12;

/** Headings and rows are two grids: both are as wide as their columns at the least, or they part. */
const leastWidth = (columns: readonly { readonly width?: string }[]): string => {
  const rem = columns.reduce(
    (sum, { width = '1fr' }) =>
      sum + (width.endsWith('rem') ? Number.parseFloat(width) : LEAST_REM),
    0,
  );
  return `calc(${rem}rem + ${(columns.length + 1) * GAP_PX}px)`;
};

/** Only the rows in sight are drawn, whatever their number; arrows, Home, End and Enter go through them. */
export const RowGrid = <T extends { readonly id: string }>({
  label,
  rows,
  columns,
  onOpen,
  onEnd,
}: Props<T>) => {
  const say = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 3,
    // What comes within one frame is drawn at once
    useFlushSync: false,
  });
  const drawn = virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - AHEAD) onEnd?.();
  }, [last, rows.length, onEnd]);
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), rows.length - 1);
    setAt(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    // A link in a row is opened by its own Enter
    if (key === 'Enter' && event.target instanceof HTMLAnchorElement) return;
    const row = rows[at];
    if (key === 'Enter' && row) onOpen?.(row);
    else if (key === 'Home') go(0);
    else if (key === 'End') go(rows.length - 1);
    else if (steps[key]) go(at + steps[key]);
    else return;
    event.preventDefault();
  };
  const opens = useRef(onOpen);
  opens.current = onOpen;
  const open = useCallback((row: T) => opens.current?.(row), []);
  const template = columns
    .map(({ width = '1fr' }) => (width.endsWith('fr') ? `minmax(6rem, ${width})` : width))
    .join(' ');
  const minWidth = leastWidth(columns);
  return (
    <div
      ref={scroller}
      className="grid"
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      tabIndex={-1}
    >
      <div role="rowgroup" className="grid-head" style={{ minWidth }}>
        <div
          role="row"
          className="grid-row"
          style={{ gridTemplateColumns: template }}
          aria-rowindex={1}
        >
          {columns.map(({ name }) => (
            <div key={name} role="columnheader">
              {say.field(name)}
            </div>
          ))}
        </div>
      </div>
      <div
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), position: 'relative', minWidth }}
        onKeyDown={onKeyDown}
      >
        <IsMoving value={virtual.isScrolling}>
          {drawn.map(({ index, start }) => {
            const row = rows[index];
            return (
              row && (
                <GridRow<T>
                  key={row.id}
                  row={row}
                  columns={columns}
                  template={template}
                  index={index}
                  start={start}
                  isFocused={index === at}
                  onFocus={setAt}
                  onOpen={open}
                />
              )
            );
          })}
        </IsMoving>
      </div>
    </div>
  );
};
