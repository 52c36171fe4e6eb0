import { isEditorial, namesOf } from './noise-words';

/** Makes the boxes that a newsroom wrote into its article plain sections, in place: Readability drops every `aside`. */
export function keepBoxes(body: Element): void {
  for (const aside of body.querySelectorAll('aside')) {
    if (!isEditorial(namesOf(aside))) continue;
    const section = aside.ownerDocument.createElement('section');
    section.append(...aside.childNodes);
    aside.replaceWith(section);
  }
}
