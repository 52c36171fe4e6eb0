import type { Clip } from '../../../clip/clip';
import { t } from '../../../platform/i18n';
import { evaluate } from '../../../template/evaluate';
import { EXAMPLES } from '../../../template/examples';
import { NAMES, scopeOf } from '../../../template/names';
import { parse } from '../../../template/parse';
import { plain } from '../../../template/value';

/** Longer values say no more of what a name is for. */
const LONGEST = 80;

/** What a template can say: every value, and examples of the rest, with what they are for a clip; null if there is none. */
export function TemplateWords({ clip }: { readonly clip: Clip | null }) {
  return (
    <details class="words">
      <summary>{t('template.words')}</summary>
      <h3>{t('template.values')}</h3>
      <Meanings
        words={[...NAMES].map((name) => [`{{${name}}}`, clip ? plain(scopeOf(clip)(name)) : ''])}
        last={['{{content}}', t('reading.article')]}
      />
      <h3>{t('template.examples')}</h3>
      <Meanings words={EXAMPLES.map((example) => [example, clip ? madeOf(example, clip) : ''])} />
    </details>
  );
}

type Meaning = readonly [source: string, made: string];

function Meanings({ words, last }: { readonly words: readonly Meaning[]; readonly last?: Meaning }) {
  return (
    <dl>
      {[...words, ...(last ? [last] : [])].map(([source, made]) => (
        <div key={source}>
          <dt>
            <code>{source}</code>
          </dt>
          <dd dir="auto">{made.length > LONGEST ? `${made.slice(0, LONGEST)}…` : made}</dd>
        </div>
      ))}
    </dl>
  );
}

function madeOf(example: string, clip: Clip): string {
  const pieces = evaluate(parse(example, NAMES), { scope: scopeOf(clip), language: clip.lang });
  return pieces.map(({ value }) => value).join('');
}
