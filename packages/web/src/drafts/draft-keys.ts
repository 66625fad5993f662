/** Where a draft is kept: one account in one group is one seat, and each thing it writes has its own place. */
export const draftKeys = {
  newThread: (seatId: string) => `${draftsOf(seatId)}new-thread`,
  reply: (seatId: string, threadId: string) => `${draftsOf(seatId)}reply/${threadId}`,
  edit: (seatId: string, postId: string) => `${draftsOf(seatId)}edit/${postId}`,
  proposal: (seatId: string) => `${draftsOf(seatId)}proposal`,
  profile: (seatId: string) => `${draftsOf(seatId)}profile`,
}

/** Under it lies every draft of one seat. */
export function draftsOf(seatId: string): string {
  return `sixthirty/draft/${seatId}/`
}

/** Under it lies all of one seat that was not chosen. */
export function asideOf(seatId: string): string {
  return asideKey(draftsOf(seatId))
}

/** Where words of the same place lie that were not chosen, until the server has them. */
export function asideKey(key: string): string {
  return key.replace('/draft/', '/aside/')
}

/** Where it lies what the server knows of one strand: it is there once the server may know anything. */
export function heardKey(seatId: string, strand: string): string {
  return `sixthirty/heard/${seatId}/${strand}`
}

/** Where it lies that a strand is over, until the server has heard it. */
export function forgottenKey(seatId: string, strand: string): string {
  return `sixthirty/forgotten/${seatId}/${strand}`
}

/** Whose a draft is, by its key. */
export function seatOfKey(key: string): string {
  return key.split('/')[2] ?? ''
}

/** Told to the window when what is kept was changed beside its forms. */
export const draftsChanged = 'drafts-changed'
