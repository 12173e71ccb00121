/** What a picker is given by its form: the value that it changes, and what it goes by. */
export interface PickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly context: Readonly<Record<string, string | undefined>>;
  readonly multiple?: boolean;
}
