import { numberWords } from '../../design/number-words.ts'
import type { AskMode, ThreadKind } from '../asks/ask-mode.ts'
import { threadRowWords } from './thread-row-words.ts'

const amount = (count: number) => new Intl.NumberFormat('en').format(count)

/** "today", "yesterday", "on Wednesday", out of a day as it stands alone. */
const onDay = (day: string) => (/^(?:Today|Yesterday|Tomorrow)$/.test(day) ? day.toLowerCase() : `on ${day}`)

/** "today", "tomorrow", "yesterday", "Tuesday". */
const near = (day: string) => (/^(?:To|Y)/.test(day) ? day.toLowerCase() : day)

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const verbs: Record<ThreadKind, string> = {
  ASK: 'asked',
  TALK: 'began this',
  SHARE: 'shared this',
  OFFER_OR_NEED: 'put up this offer or need',
}

const modes: Record<AskMode, string> = {
  EXPERIENCE: 'for lived experience',
  ADVICE: 'for advice',
  IDEAS: 'for ideas',
  INTRODUCTION: 'for an introduction',
  JUST_LISTEN: 'just to be listened to',
}

const warm = {
  THANK_YOU: 'thank you',
  WITH_YOU: 'with you',
  MADE_ME_THINK: 'made me think',
  SAME_HERE: 'same here',
}

/** The words of threads and posts. Days come in as they stand alone: "Today", "Wednesday", "March 3". */
export const copy = {
  threads: 'Threads',
  someone: threadRowWords.someone,
  anEarlierPost: 'an earlier post',

  /** "Tomás asked on Wednesday for advice." `name` is null for the reader. */
  began: (
    kind: ThreadKind,
    name: string | null,
    day: string,
    mode: AskMode | null,
    changed: string | null,
  ) => {
    const what = mode ? ` ${modes[mode]}` : ''
    const since = changed ? ` (changed ${onDay(changed)})` : ''
    return `${name ?? 'You'} ${verbs[kind]} ${onDay(day)}${what}${since}.`
  },
  closed: (day: string) => `Closed ${onDay(day)}.`,
  whatBecame: 'What became of it',
  rests: (day: string) => `Rests since ${near(day)}.`,
  repliesClose: (day: string) => `Replies close ${onDay(day)}.`,
  repliesClosed: (day: string) => `Replies closed ${onDay(day)}.`,
  replies: (count: number) =>
    count === 0
      ? 'No replies yet.'
      : `${capitalised(numberWords(count))} ${count === 1 ? 'reply' : 'replies'}.`,
  onTable: (day: string | null) => (day ? `On ${near(day)}’s table` : 'Waiting for the next table'),
  askedToBring: (name: string) => `You asked ${name} to let it come to the table.`,
  bring: (day: string | null) =>
    `Bring it to ${day ? `${near(day)}${day.startsWith('To') ? '’s table' : ''}` : 'the table'}`,
  posts: 'What was said',
  newSince: (day: string) =>
    day === 'Today' ? 'New since earlier today' : `New since ${day === 'Yesterday' ? 'yesterday' : day}`,
  new: 'New',
  showEarlierReplies: 'Show earlier replies',
  showLaterReplies: 'Show later replies',
  couldNotShowMore: 'We could not reach the rest. What you see is still right.',
  couldNotShowPost:
    'We could not find that post. It may be your connection, or it is not part of this thread.',
  tryAgain: 'Try again',
  goToNew: 'Go to what is new',
  threadMenu: 'This thread…',
  everything: 'That is everything.',

  postBy: (name: string) => `Post by ${name}`,
  inReplyTo: (name: string, wordsFollow: boolean) => `In reply to ${name}${wordsFollow ? ':' : ''}`,
  edited: 'Edited',
  seeEarlierVersions: 'Edited. See earlier versions',
  tookBack: (name: string) => `${name} took this back.`,
  youTookBack: 'You took this back.',

  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  quote: 'Quote',
  quotePost: (name: string) => `Quote ${name}`,
  edit: 'Edit',
  editPost: 'Edit your post',
  more: 'More…',
  moreAbout: (name: string) => `More about what ${name} wrote`,
  moreAboutYours: 'More about what you wrote',
  couldNotBring: 'We could not reach that. What you see is still right. Press again.',

  /** "Thank Priya", "With you". */
  say: (reaction: keyof typeof warm, name: string) =>
    reaction === 'THANK_YOU' ? `Thank ${name}` : capitalised(warm[reaction]),
  reactions: warm,
  warmWords: 'Warm words',
  you: 'You',
  together: (names: string[]) => new Intl.ListFormat('en').format(names),

  livedHint: (name: string) => `${name} asks for what you have lived yourself.`,
  livedHere: 'When I was there myself, …',
  listenHint: (name: string) => `${name} would like to be listened to. A line is enough, and no advice.`,
  lineHere: 'A line…',
  replyToFew: (name: string) => `Reply to ${name} and the few…`,
  replyToThem: 'Reply to them…',
  yourReply: 'Your reply',
  replyToAll: (name: string) => `Reply to ${name} and the table…`,
  replyHere: 'Reply to the table…',
  send: 'Send',
  toTheThread: 'Reply to the thread instead',
  cannotReply: 'You can read here. Replies are closed; the lines under the title say why.',
  notSentButSafe:
    'Not sent yet. Your words are safe on this device, and go by themselves once we reach the table.',

  charactersLeft: (count: number) => `${amount(count)} ${count === 1 ? 'character' : 'characters'} left`,
  charactersOver: (count: number) => `${amount(count)} too many to send. You could say it in two.`,
}
