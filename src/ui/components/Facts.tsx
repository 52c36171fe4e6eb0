/** What is known of a clip, in one line, parted by dots; what is empty is left out. */
export function Facts({ facts }: { readonly facts: readonly (string | false | null)[] }) {
  return (
    <p class="facts">
      {facts.filter(Boolean).map((fact) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
        </span>
      ))}
    </p>
  );
}
