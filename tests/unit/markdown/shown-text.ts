import { parseHtml } from '@/src/html/parse';

/** Elements beside which a line ends. */
const LINES =
  'address,article,aside,blockquote,br,caption,dd,details,div,dl,dt,figcaption,figure,footer,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** The text that HTML shows, with the descriptions of pictures; runs of white space, and the ends of lines, are one space. */
export function shownText(html: string): string {
  const body = parseHtml(html);
  for (const each of body.querySelectorAll('rp')) each.remove();
  for (const each of body.querySelectorAll('img')) each.replaceWith(each.alt);
  // The foot of a table is shown below all its rows.
  for (const each of body.querySelectorAll('tfoot')) each.parentElement?.append(each);
  for (const each of body.querySelectorAll('q')) each.replaceWith('“', ...each.childNodes, '”');
  for (const each of body.querySelectorAll(LINES)) {
    each.before(' ');
    each.after(' ');
  }
  return body.textContent.replace(/[ \t\n\f\r]+/g, ' ').trim();
}
