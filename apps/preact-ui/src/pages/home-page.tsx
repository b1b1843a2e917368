import { strings } from '../strings.ts';

/** What the product does, beside an empty form. */
export function HomePage() {
  return (
    <ol class="home-steps">
      {strings.home.steps.map(({ name, text }) => (
        <li key={name}>
          <h2>{name}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
