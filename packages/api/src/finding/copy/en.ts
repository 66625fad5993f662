/** The room's words for people, in English. */
export const copy = {
  refusals: {
    onlyAdmins: 'Choosing the language is for admins here. Nothing was changed; one of them can do it.',
  },
}
