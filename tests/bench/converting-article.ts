const SENTENCES = [
  'The harbour board met again on Tuesday, and again could not agree on who should pay for the dredging.',
  'Three of its <em>nine</em> members left before the vote, as they had in <a href="https://news.example/march?id=3&amp;p=2">March</a>.',
  'Fishermen who had waited in the corridor for two hours went home without having been heard (see https://port.example/minutes).',
  '«&nbsp;Il faut choisir&nbsp;», dit <strong>Anne Le&nbsp;Goff</strong>, qui préside le comité depuis 2019 – à 41&nbsp;voix contre 7.',
  '港务委员会周二再次开会，<b>仍未就疏浚费用达成一致。</b>渔民们等了两个小时，“没有人听我们说话”，他们说。',
  'It would cost $4.2m, or $310 a berth; the *cheapest* of the offers, from A_B_C &amp; Sons, was <del>withdrawn</del> kept open.',
] as const;

/** What an article is made of, one after the other; `_` is where a sentence goes. */
const PARTS = [
  '<p>_ _ _</p>',
  '<p>_ _</p>',
  '<h2>Who pays</h2>',
  '<p>_ _ _ _</p>',
  '<figure><img src="https://pictures.example/quay.jpg" alt="The quay at low tide"><figcaption>_ <small>Photo: A. Vane</small></figcaption></figure>',
  '<blockquote><p>_ _</p></blockquote>',
  '<ul><li>_</li><li>_</li><li><a href="https://news.example/b">_</a></li></ul>',
  '<p>_<br>_</p>',
  '<table><tbody><tr><th>Berths</th><th>Cost</th></tr><tr><td>12</td><td>_</td></tr><tr><td>H<sub>2</sub>O</td><td>1</td></tr></tbody></table>',
] as const;

/** How often the parts stand in one article: about 20 kB, as articles that are long have. */
const ROUNDS = 7;

/** An article as it is kept, so many times over. */
export function articleTimes(times: number): string {
  let sentence = 0;
  const part = (pattern: string) => pattern.replaceAll('_', () => SENTENCES[sentence++ % SENTENCES.length] ?? '');
  const article = Array.from({ length: ROUNDS }, () => PARTS.map(part).join('\n')).join('\n');
  return `${article}\n`.repeat(times);
}
