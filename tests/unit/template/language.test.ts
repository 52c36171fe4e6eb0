import { describe, expect, test } from 'vitest';
import { made } from './made';

const CLIP = {
  title: 'The ferry',
  byline: 'Ada Example, Bo Sample',
  tags: ['boats', 'No'],
  keywords: [],
  excerpt: null,
  wordCount: 7,
} as const;

describe('a template writes', () => {
  test.each([
    ['what is no tag as it stands', 'a } b { c % d }} %}', 'a } b { c % d }} %}'],
    ['nothing for nothing', '', ''],
    ['a value for its name', '{{title}}', 'The ferry'],
    ['a value with blanks around its name', '{{\n title\t}}', 'The ferry'],
    ['a list with commas', '{{author}}', 'Ada Example, Bo Sample'],
    ['a number', '{{word_count}}', '7'],
    ['nothing for what is not known', '[{{description}}]', '[]'],
    ['a string', '{{ "a b" }}', 'a b'],
    ['a string in single quotes', '{{ \'a "b"\' }}', 'a "b"'],
    ['a string with escapes', String.raw`{{ "a\n\t\"\\b\c" }}`, 'a\n\t"\\b\\c'],
    ['opening braces as a string', '{{ "{{" }}title}} {{ "{%" }}', '{{title}} {%'],
    ['closing braces within a string', '{{ "}} %}" }}', '}} %}'],
    ['filters one after the other', '{{title|upper|replace:"THE ","A "|lower}}', 'a ferry'],
    ['filters with blanks around their signs', '{{ title | replace : "The " , "A " }}', 'A ferry'],
    ['a name as an argument', '{{description|default:title}}', 'The ferry'],
    ['a number as an argument', '{{title|slice:-5}}', 'ferry'],
    ['the article', '{{content}}', 'The *text*.'],
  ])('%s', (_, template, expected) => {
    expect(made(template, CLIP)).toBe(expected);
  });
});

describe('a condition holds', () => {
  test.each([
    ['for what is known', 'title'],
    ['not for what is not known', 'not description'],
    ['not for an empty list', 'not keywords'],
    ['for what is not not known', 'not not title'],
    ['for all of several', 'title and author and word_count'],
    ['not for all when one is not known', 'not title or not description'],
    ['for one of several', 'description or title'],
    ['with "and" before "or"', 'title or description and description'],
    ['for equal text', 'title == "The ferry"'],
    ['for equal numbers', 'word_count == 7'],
    ['for different text', 'title != "Another"'],
    ['for what is not known as for an empty text', 'description == ""'],
    ['for what a filter makes', 'tags|length == 2 and title|lower == "the ferry"'],
    ['not for the number 0', 'not keywords|length'],
  ])('%s', (_, condition) => {
    expect(made(`{% if ${condition} %}yes{% else %}no{% endif %}`, CLIP)).toBe('yes');
  });
});

describe('a condition does not hold', () => {
  test.each([
    ['for what is not known', 'description'],
    ['for what is known, negated', 'not title'],
    ['for all when one is not known', 'title and description'],
    ['for one of several when none is known', 'description or image'],
    ['for equality of different text', 'title == "the ferry"'],
    ['for difference of equal text', 'title != "The ferry"'],
  ])('%s', (_, condition) => {
    expect(made(`{% if ${condition} %}yes{% else %}no{% endif %}`, CLIP)).toBe('no');
  });
});

describe('a template chooses', () => {
  test.each([
    [
      'the first branch that holds',
      '{% if description %}a{% elseif title %}b{% elseif author %}c{% else %}d{% endif %}',
      'b',
    ],
    ['else when none holds', '{% if description %}a{% elseif image %}b{% else %}d{% endif %}', 'd'],
    ['nothing when none holds', '{% if description %}a{% endif %}', ''],
    ['within what was chosen', '{% if title %}{% if image %}a{% else %}b{% endif %}c{% endif %}', 'bc'],
  ])('%s', (_, template, expected) => {
    expect(made(template, CLIP)).toBe(expected);
  });
});

describe('a loop writes', () => {
  test.each([
    ['each item', '{% for tag in tags %}#{{tag}} {% endfor %}', '#boats #No '],
    ['nothing for an empty list', '{% for word in keywords %}x{% endfor %}', ''],
    ['nothing for what is not known', '{% for word in description %}x{% endfor %}', ''],
    ['what is no list once', '{% for each in title %}{{each}}!{% endfor %}', 'The ferry!'],
    ['what a filter makes', '{% for each in "a b"|split:" " %}{{each|upper}}{% endfor %}', 'AB'],
    [
      'each of two lists together',
      '{% for a in author %}{% for t in tags %}{{a|first|slice:0,1}}{{t|slice:0,1}} {% endfor %}{% endfor %}',
      'Ab AN Bb BN ',
    ],
    [
      'its own item where the clip has that name',
      '{% for title in tags %}{{title}}{% endfor %} {{title}}',
      'boatsNo The ferry',
    ],
  ])('%s', (_, template, expected) => {
    expect(made(template, CLIP)).toBe(expected);
  });
});

describe('a line leaves', () => {
  test.each([
    ['nothing where it holds a tag alone', 'a\n{% if title %}\nb\n{% endif %}\nc', 'a\nb\nc'],
    ['nothing where there are blanks beside the tag', 'a\n \t{% if title %}  \nb\n  {% endif %}', 'a\nb\n'],
    [
      'nothing where it holds several tags',
      'a\n{% if title %} {% if title %}\nb\n{% endif %}{% endif %}\nc',
      'a\nb\nc',
    ],
    ['itself where it holds text too', 'a\n- {% if title %}b{% endif %}\nc', 'a\n- b\nc'],
    ['itself where it holds a value', 'a\n{{description}}\nc', 'a\n\nc'],
    ['itself where it is empty', 'a\n\n{% if title %}\n\nb\n{% endif %}\n', 'a\n\n\nb\n'],
  ])('%s', (_, template, expected) => {
    expect(made(template, CLIP)).toBe(expected);
  });
});
