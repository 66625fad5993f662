/** What the page of one's groups says. */
export const groupsPageWords = {
  yourGroups: 'Your groups',
  noGroups: 'You are not at a table yet',
  noGroupsWords: (email: string) =>
    `You are signed in as ${email}. People come in when someone at a table brings them: ask the person who told you about it. If they have already invited you, they may have written to another address of yours.`,
}
