export interface SaidProps {
  readonly text: string;
  /** Another number for each thing that is said: the same words twice are said twice. */
  readonly turn: number;
}

/** What screen readers are told: a live region that is always there, since one that comes with its text is not read. */
export function Said({ text, turn }: SaidProps) {
  return (
    <span role="status">
      <span key={turn}>{text}</span>
    </span>
  );
}
