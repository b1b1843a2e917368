import { changesCalls, type ApiConnection } from '@env-drift/api-client';
import type { ComparisonChanges, HistoryEntry } from '@env-drift/contracts';
import { useMemo } from 'preact/hooks';
import { ChoiceField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { FailureNotice } from '../components/failure-notice.tsx';
import { createChangesModel } from '../models/changes-model.ts';
import { formatTime } from '../models/format-time.ts';
import { outcomeOf } from '../models/run-outcome.ts';
import { changesStrings } from '../strings/changes-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

export interface ChangesPanelProps {
  connection: ApiConnection;
  /** The comparison that is held against another one. */
  id: string;
  /** What it can be held against. */
  entries: readonly HistoryEntry[];
}

const text = changesStrings;

/** What is new and what is gone against another comparison of the pair. */
export function ChangesPanel({ connection, id, entries }: ChangesPanelProps) {
  const model = useMemo(
    () => createChangesModel({ api: changesCalls(connection), id }),
    [connection, id],
  );
  const changes = model.changes.value;
  const since = model.since.value;
  return (
    <section class="changes">
      <h2>{text.heading}</h2>
      <ChoiceField
        id="changes-since"
        label={text.choose}
        value={since}
        choices={[
          ['', text.nothing],
          ...entries.map(({ comparisonId, createdAt, ...entry }): [string, string] => [
            comparisonId,
            text.entry(formatTime(createdAt), outcomeOf(entry).words),
          ]),
        ]}
        onValue={(other) => void model.choose(other)}
      />
      <div role="status">
        {since !== '' && !changes && <p class="muted">{text.loading}</p>}
        {changes?.ok && <Changes changes={changes.value} />}
      </div>
      {changes && !changes.ok && <FailureNotice title={text.failed} failure={changes.failure} />}
    </section>
  );
}

function Changes({ changes }: { changes: ComparisonChanges }) {
  const { verdict, severities, isMirrored } = changes;
  const groups = (['new', 'resolved', 'recurring', 'unsure'] as const).filter(
    (group) => group !== 'unsure' || changes.unsure.length > 0,
  );
  return (
    <>
      <p>
        {text.verdict(verdictStrings.name[verdict.before], verdictStrings.name[verdict.now])}{' '}
        {isMirrored && text.mirrored}
      </p>
      <dl class="change-groups">
        {groups.map((group) => (
          <div key={group}>
            <dt>
              {text.groups[group]} <span class="muted">{changes[group].length}</span>
            </dt>
            {changes[group].map(({ fingerprint, code, severity }) => (
              <dd key={fingerprint}>
                <Icon name={severity} />
                <span class="visually-hidden">{severityStrings.name[severity]} </span>
                <span class="mono">{code}</span>
              </dd>
            ))}
            {changes[group].length === 0 && <dd class="muted">{text.none}</dd>}
          </div>
        ))}
        {severities.length > 0 && (
          <div>
            <dt>{text.severities}</dt>
            {severities.map(({ fingerprint, code, before, now }) => (
              <dd key={fingerprint}>
                <span class="mono">{code}</span> {text.severity(before, now)}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </>
  );
}
