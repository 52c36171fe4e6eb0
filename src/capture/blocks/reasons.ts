/** What a person is told of a feature that spoke against a block; of all others, that it stands apart from the text. */
const REASONS: readonly (readonly [reason: string, feature: RegExp])[] = [
  ['wall', /:wall$|:overlay$|:dialog$/],
  ['comments', /:comments$/],
  ['share', /:share$/],
  ['newsletter', /:newsletter$/],
  ['promotion', /:promotion$|^promotion$|:button$/],
  ['advertisement', /:ad$/],
  ['related', /:related$|^readMore|^prevReadMore/],
  ['tags', /:tags$/],
  ['author', /:author$/],
  ['caption', /:caption$|^credit$|:figure$/],
  ['navigation', /:menu$|:nav$|:footer$|:header$|:form$/],
  ['aside', /:aside$/],
  ['player', /:player$/],
  ['hidden', /:unseen$|:hidden$/],
  ['dateline', /:meta$|^date$|^signature$/],
  ['links', /^links|^link|^listLinks|^symbols$/],
  ['title', /^isTitle$|^inTitle$/],
  ['undeclared', /^undeclared$/],
];

/** The reason that spoke most against a block. */
export function reasonOf(parts: readonly (readonly [feature: string, score: number])[]): string {
  const sums = REASONS.map(([reason, feature]) => {
    const against = parts.filter(([name, score]) => score < 0 && feature.test(name));
    return [reason, against.reduce((sum, [, score]) => sum + score, 0)] as const;
  });
  const [reason, sum] = sums.toSorted(([, a], [, b]) => a - b)[0] ?? ['apart', 0];
  return sum < 0 ? reason : 'apart';
}
