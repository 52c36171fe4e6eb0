import type { SyncAttempt } from '../../hooks/use-sync-attempt';

/** What came of what was done last. */
export function SyncOutcome({ problem, said }: Pick<SyncAttempt, 'problem' | 'said'>) {
  return (
    <>
      {problem && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      <div role="status">{said && <p>{said}</p>}</div>
    </>
  );
}
