import { strings } from '../strings.ts';

/** An address that means nothing here. */
export function UnknownPage() {
  return (
    <div class="empty-state">
      <h1>{strings.unknownPage.heading}</h1>
      <p>{strings.unknownPage.text}</p>
    </div>
  );
}
