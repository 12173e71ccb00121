import { memo, type MouseEvent, type ReactNode } from 'react';

export interface Column<T> {
  /** The field that it shows: its heading is the field's name. */
  readonly name: string;
  readonly show: (row: T) => ReactNode;
  /** As CSS grid has it: `8rem`, `2fr`. */
  readonly width?: string;
}

export const ROW_PX = 44;

interface Props<T> {
  readonly row: T;
  readonly columns: readonly Column<T>[];
  readonly template: string;
  readonly index: number;
  /** From the top of all rows, in pixels. */
  readonly start: number;
  readonly isFocused: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (row: T) => void;
}

const Row = <T,>(props: Props<T>) => {
  const { row, columns, template, index, start, isFocused, onFocus, onOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      tabIndex={isFocused ? 0 : -1}
      className="grid-row grid-body"
      style={{ gridTemplateColumns: template, height: ROW_PX, top: start }}
      onFocus={() => {
        onFocus(index);
      }}
      onClick={({ target }: MouseEvent) => {
        // What leads elsewhere leads there
        if (!(target as Element).closest('a')) onOpen(row);
      }}
    >
      {columns.map(({ name, show }) => (
        <div key={name} role="cell">
          {show(row)}
        </div>
      ))}
    </div>
  );
};

/** A row of a list, drawn again when it changes; not when others come and go around it. */
export const GridRow = memo(Row) as typeof Row;
