import { visibleText, type Side, type SignalEnvelope } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { formatTime } from '../models/format-time.ts';
import { Icon } from './icon.tsx';
import { lazyPart } from './lazy-part.tsx';
import { Route } from './route.tsx';
import { sideStrings } from '../strings/side-strings.ts';
import { statusLine } from '../strings/status-line.ts';

// Its line is kept, so that nothing moves when it comes.
const ProbeAdvice = lazyPart(
  async () => (await import('./probe-advice.tsx')).ProbeAdvice,
  () => <p>&nbsp;</p>,
);

export interface SideCardProps {
  side: Side;
  label: string;
  url: string;
  envelope?: SignalEnvelope | undefined;
  /** The slower side's duration: what this side's bar is measured against. */
  slowestMs: number;
  isRunning: boolean;
}

/** What one side answered, or why it could not be observed. */
export function SideCard({ side, label, url, envelope, slowestMs, isRunning }: SideCardProps) {
  const text = sideStrings;
  return (
    <section class={`side-card side-${side}`} aria-label={label}>
      <h2>{label}</h2>
      <dl class="facts">
        <dt>{text.requested}</dt>
        <dd class="mono">{visibleText(url)}</dd>
        {envelope ? (
          <Observed envelope={envelope} url={url} slowestMs={slowestMs} />
        ) : (
          <>
            <dt>{text.status}</dt>
            <dd class="muted">{isRunning ? text.probing : text.notProbed}</dd>
          </>
        )}
      </dl>
      {envelope?.error && <ProbeFailure {...envelope.error} />}
      {envelope && envelope.routing.hops.length > 1 && <Route hops={envelope.routing.hops} />}
    </section>
  );
}

type ObservedProps = { envelope: SignalEnvelope; url: string; slowestMs: number };

function Observed({ envelope, url, slowestMs }: ObservedProps) {
  const text = sideStrings;
  const { response, routing, timing, unseen = [] } = envelope;
  const source = text.sourceOf(envelope.provider, formatTime(envelope.timestamp));
  return (
    <>
      {source !== undefined && (
        <>
          <dt>{text.source}</dt>
          <dd>{source}</dd>
        </>
      )}
      <dt>{text.status}</dt>
      <dd>
        {response ? (
          <span class={`status status-${Math.floor(response.status / 100)}xx`}>
            {statusLine(response.status)}
          </span>
        ) : (
          <span class="status status-none">{text.noAnswer}</span>
        )}
      </dd>
      {(response || routing.final_url !== url) && (
        <>
          <dt>{text.finalUrl}</dt>
          {routing.final_url === url ? (
            <dd class="muted">{text.sameUrl}</dd>
          ) : (
            <dd class="mono">{visibleText(routing.final_url)}</dd>
          )}
        </>
      )}
      <dt>{text.redirects}</dt>
      <dd>
        {routing.redirect_chain.length > 0 ? (
          text.followed(routing.redirect_chain.length)
        ) : (
          <span class="muted">{text.noRedirects}</span>
        )}
      </dd>
      <dt>{text.duration}</dt>
      <dd class="duration">
        <span class="number">{formatDuration(timing.duration_ms)}</span>
        <DurationBar durationMs={timing.duration_ms} slowestMs={slowestMs} />
      </dd>
      {response && (
        <>
          <dt>{text.contentType}</dt>
          <dd class="mono">
            {visibleText(response.headers['content-type'] ?? '') || (
              <span class="muted">{text.absent}</span>
            )}
          </dd>
          {response.body && (
            <>
              <dt>{text.body}</dt>
              <dd>{text.bytes(response.body.bytes, response.body.truncated)}</dd>
            </>
          )}
        </>
      )}
      {unseen.length > 0 && (
        <>
          <dt>{text.unseen}</dt>
          <dd>{text.unseenParts(unseen)}</dd>
        </>
      )}
    </>
  );
}

/** Both sides on one scale; the number beside it says the same in text. */
function DurationBar({ durationMs, slowestMs }: { durationMs: number; slowestMs: number }) {
  const share = slowestMs > 0 ? Math.max(1, (durationMs / slowestMs) * 100) : 1;
  return (
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="3" />
      <rect class="bar-value" width={`${share}%`} height="100%" rx="3" />
    </svg>
  );
}

function ProbeFailure({ code, message, hop }: NonNullable<SignalEnvelope['error']>) {
  return (
    <div class="probe-failure">
      <p>
        <Icon name="failed" />
        <span>
          {visibleText(message)} <code>{code}</code>
          {hop !== undefined && ` ${sideStrings.failedAtHop(hop)}`}
        </span>
      </p>
      <ProbeAdvice code={code} />
    </div>
  );
}
