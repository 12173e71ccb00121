import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { Part } from './record-page';
import type { Shown } from './shown';

interface Props<R> {
  /** The field of the record that holds them. */
  readonly name: string;
  readonly rows: readonly R[];
  readonly columns: readonly Shown<NoInfer<R>>[];
  /** What can be done with one of them. */
  readonly deeds?: (row: R) => ReactNode;
}

/** What a record holds more than one of, a line each; nothing where there is none. */
export const Entries = <R,>({ name, rows, columns, deeds }: Props<R>) => {
  const say = useWords();
  if (rows.length === 0) return null;
  // Of which no line has anything stands in nobody's way
  const told = columns.filter(({ show }) => rows.some((row) => show(row) !== undefined));
  return (
    <Part title={say.field(name)}>
      <div className="entries" role="region" aria-label={say.field(name)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {told.map((column) => (
                <th key={column.name} scope="col">
                  {say.field(column.name)}
                </th>
              ))}
              {deeds && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {told.map((column) => (
                  <td key={column.name}>{column.show(row) ?? '—'}</td>
                ))}
                {deeds && <td>{deeds(row)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
};
