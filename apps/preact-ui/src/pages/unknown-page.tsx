import { pageStrings } from '../strings/page-strings.ts';

/** An address that means nothing here. */
export function UnknownPage() {
  return (
    <div class="empty-state">
      <h1>{pageStrings.unknownPage.heading}</h1>
      <p>{pageStrings.unknownPage.text}</p>
    </div>
  );
}
