/** The room's words for people, in English. */
export const copy = {
  called: { title: 'The question', body: 'What you wrote', thanks: 'Your thanks' },
  refusals: {
    noSuchThread: 'There is no such thread here for you. Nothing was saved.',
    noSuchPost: 'There is no such post of yours here. Nothing was saved.',
    noSuchPostHere: 'There is no such post here for you. Nothing was saved.',
    noSuchVersion: 'This post never had such a version. Nothing was erased.',
    versionStands:
      'These are the words that stand now, so they were not erased. Edit the post, or take it back, instead.',
    reactsToTakenBack: 'This post was taken back meanwhile. Nothing was saved.',
    reactsToDiscarded: 'This thread was discarded, so nothing can be said to it. Nothing was saved.',
    reactsToOneself: 'These are your own words; warm words are for the others. Nothing was saved.',
    nothingToAnswer: 'The post you answer is not in this thread. Nothing was sent.',
    answersTakenBack:
      'The post you answer was taken back meanwhile, so your reply was not sent. You can send it to the thread instead.',
    changedMeanwhile:
      'You changed this post elsewhere meanwhile, so this change was not saved. Look at the newer words first.',
    takenBack: 'You took this post back, so there is nothing to edit. Nothing was saved.',
    repliesClosed:
      'This is not to be raised again, and its replies are closed. Nothing was sent; your words are safe with you.',
    offerIsOver:
      'Offers and needs take replies for 21 days, and this one is older. Nothing was sent; your words are safe with you, and you can write to whoever it is from.',
    isResting:
      'This thread rests, so it takes no replies for now. Nothing was sent; whoever started it, or an admin, can wake it.',
    isDiscarded:
      'This thread was discarded. Nothing was changed; whoever started it, or an admin, can restore it for 30 days.',
    justListen: (room: number) =>
      `This asks to be listened to, so a reply is a line: ${room} characters at most. Nothing was sent; your words are safe with you.`,
    noMode: 'Please say what kind of help you would like. Nothing was sent; your words are safe with you.',
    onlyItsAsker: 'Only whoever asked says how an ask goes on. Nothing was changed.',
    noAsk: 'This thread asks for nothing, so there is nothing to close or to tell. Nothing was changed.',
    isClosed: 'You closed this ask. Open it again to change what it asks for; nothing was changed.',
    notClosed: 'This ask is still open. Close it first; nothing was sent, and your words are safe with you.',
    toldAlready:
      'You told already what became of this. Nothing was sent; you can reply in the thread as ever.',
    noSuchHelper:
      'One of those you thank has no reply here any more. Nothing was changed; please look at the names again.',
    notYoursToSeeTo: 'Whoever started this thread sees to it, and admins do. Nothing was changed.',
    onlyAdminsPin: 'Only admins pin threads. Nothing was changed.',
    keptToAFew: 'This thread is kept to a few, so it cannot stand above the others. Nothing was changed.',
    tooManyPins: (most: number) =>
      `${most} threads are pinned already, and more would hide the rest. Nothing was changed; take one down first.`,
    tooLateToRestore:
      'This thread was discarded more than 30 days ago, so it cannot be restored. Nothing was changed.',
    nobodyNamed: 'Please name at least one other who may know of it. Nothing was changed.',
    noSuchReader:
      'One of those you named is not at this table any more. Nothing was changed; please look at the names again.',
    onlyItsAuthor: 'Only whoever started a thread says who may know of it. Nothing was changed.',
    onlyAdmins: 'Only admins choose how the group talks. Nothing was changed.',
  },
}
