/** What an admin is asked while the table is being set. */
export const adminPageWords = {
  everyoneIsHere: 'When everyone is here',
  sayTableIsSet: (until: string | null) =>
    `Say that your table is set. From then on people come one by one, each with a sponsor.${until ? ` On ${until} it counts as set by itself.` : ''}`,
}
