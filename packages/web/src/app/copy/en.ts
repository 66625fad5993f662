/** The words of the frame around the pages and of the pages that show several rooms. */
export const copy = {
  opening: 'Putting the coffee on.',
}
