import type { Program } from './program.ts'

const form = 'https://example.org/form?kind=a&year=2026'
const inHtml = 'https://example.org/form?kind=a&amp;year=2026'

/** Something that is copied, in any program, and what it is as Markdown; null where a program cannot hold it. */
export interface Scene {
  name: string
  copied: (program: Program) => string | null
  markdown: string
}

export const scenes: Scene[] = [
  {
    name: 'two paragraphs',
    copied: ({ paragraph }) =>
      paragraph('I have waited, and not said a word.') + paragraph('Tell her first.'),
    markdown: 'I have waited, and not said a word.\n\nTell her first.',
  },
  {
    name: 'strong and stressed words',
    copied: ({ paragraph, strong, stressed }) =>
      paragraph(`Early, ${strong('in person')}, and ${stressed('alone')}.`),
    markdown: 'Early, **in person**, and *alone*.',
  },
  {
    name: 'a list within a list',
    copied: ({ paragraph, list }) =>
      paragraph('What I would do:') +
      list([['Tell her', ['in person', 'early']], 'Tell the others', 'Write it down']) +
      paragraph('Then wait.'),
    markdown:
      'What I would do:\n\n- Tell her\n  - in person\n  - early\n- Tell the others\n- Write it down\n\nThen wait.',
  },
  {
    name: 'a counted list',
    copied: ({ numbered }) => numbered(['Breathe', 'Count the cups', 'Ask'], 1),
    markdown: '1. Breathe\n2. Count the cups\n3. Ask',
  },
  {
    name: 'a link among words',
    copied: ({ paragraph, link }) => paragraph(`It is in ${link('the form', inHtml)}, on page 2.`),
    markdown: `It is in [the form](${form}), on page 2.`,
  },
  {
    name: 'a heading above words',
    copied: ({ heading, paragraph }) => heading('What we know') + paragraph('Not much.'),
    markdown: '**What we know**\n\nNot much.',
  },
  {
    name: 'a quote between words',
    copied: ({ quote, paragraph }) =>
      quote &&
      paragraph('She wrote:') + quote(['I have waited too long.', 'So have you.']) + paragraph('I did too.'),
    markdown: 'She wrote:\n\n> I have waited too long.\n>\n> So have you.\n\nI did too.',
  },
  {
    name: 'lines of one paragraph',
    copied: ({ paragraph, newLine }) =>
      paragraph(`Anne Brody${newLine}12 Mill Lane${newLine}Galway`) + paragraph('Write to her.'),
    markdown: 'Anne Brody\n12 Mill Lane\nGalway\n\nWrite to her.',
  },
  {
    name: 'a table',
    copied: ({ paragraph, table }) =>
      paragraph('Who comes:') +
      table([
        ['Name', 'Cups'],
        ['Dana', '2'],
        ['Priya', '1'],
      ]) +
      paragraph('That is all.'),
    markdown: 'Who comes:\n\nName | Cups\nDana | 2\nPriya | 1\n\nThat is all.',
  },
  {
    name: 'what is not for reading',
    copied: ({ paragraph, strong, unread }) => paragraph(`Before ${unread}${strong('and')} after.`) + unread,
    markdown: 'Before **and** after.',
  },
  {
    name: 'characters that are marks in Markdown',
    copied: ({ paragraph, strong }) =>
      paragraph('* 5 &gt; 3 &amp; 2 &lt; 4, snake_case, [x], C:\\temp') + paragraph(strong('1. no list')),
    markdown: '\\* 5 > 3 & 2 < 4, snake_case, [x], C:\\temp\n\n**1. no list**',
  },
  {
    name: 'paragraphs set apart by empty ones',
    copied: ({ paragraph, empty }) =>
      empty && paragraph('Dear Anne,') + empty + paragraph('See you Tuesday.') + empty + paragraph('Dana'),
    markdown: 'Dear Anne,\n\nSee you Tuesday.\n\nDana',
  },
]
