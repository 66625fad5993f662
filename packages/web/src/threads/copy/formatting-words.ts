/** The words of the buttons below a text. */
export const formattingWords = {
  formatting: 'Formatting',
  strong: 'Strong',
  stress: 'Emphasis',
  list: 'List',
  quoteLines: 'Quote',
  link: 'Link',
  nameSomebody: 'Name somebody',
}
