/** The room's words for people, in English. */
export const copy = {
  called: { title: 'The question', body: 'What you wrote' },
  refusals: {
    noSuchThread: 'There is no such thread here for you. Nothing was saved.',
    noSuchPost: 'There is no such post of yours here. Nothing was saved.',
    nothingToAnswer: 'The post you answer is not in this thread. Nothing was sent.',
    answersTakenBack:
      'The post you answer was taken back meanwhile, so your reply was not sent. You can send it to the thread instead.',
    changedMeanwhile:
      'You changed this post elsewhere meanwhile, so this change was not saved. Look at the newer words first.',
    takenBack: 'You took this post back, so there is nothing to edit. Nothing was saved.',
    repliesClosed:
      'This is not to be raised again, and its replies are closed. Nothing was sent; your words are safe with you.',
    nobodyNamed: 'Please name at least one other who may know of it. Nothing was changed.',
    noSuchReader:
      'One of those you named is not at this table any more. Nothing was changed; please look at the names again.',
    onlyItsAuthor: 'Only whoever started a thread says who may know of it. Nothing was changed.',
    onlyAdmins: 'Only admins choose how the group talks. Nothing was changed.',
  },
}
