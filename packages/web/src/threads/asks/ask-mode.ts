/** What a thread is for. */
export const threadKinds = ['ASK', 'TALK', 'SHARE', 'OFFER_OR_NEED'] as const

export type ThreadKind = (typeof threadKinds)[number]

/** What kind of help an ask wants. */
export const askModes = ['EXPERIENCE', 'ADVICE', 'IDEAS', 'INTRODUCTION', 'JUST_LISTEN'] as const

export type AskMode = (typeof askModes)[number]
