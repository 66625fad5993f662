/** The longest message of a client, in bytes. */
export const longestMessage = 64 * 1024
/** The longest name that a client may give to a subscription: it comes back with everything that is told. */
export const longestId = 100
/** Of one person, in this process. */
export const mostSockets = 5
export const mostSubscriptions = 20
/** Messages of all kinds, pings and pongs among them, that one socket may send in ten seconds. */
export const mostMessages = 200
/** As many bytes as may lie unsent in a socket before it counts as one that does not read. */
export const mostUnsent = 1024 * 1024

/**
 * Why a socket was closed. Beside these the protocol (graphql-transport-ws) closes with codes of its own; the README
 * lists them all.
 */
export const closeCodes = {
  /** The process is about to stop: come back at once, to whichever answers. */
  RESTART: { code: 1012, reason: 'Restart' },
  BAD_MESSAGE: { code: 4400, reason: 'Invalid message received' },
  SESSION_OVER: { code: 4403, reason: 'Forbidden' },
  TOO_MANY_MESSAGES: { code: 4430, reason: 'Too many messages' },
  TOO_MANY_SUBSCRIPTIONS: { code: 4431, reason: 'Too many subscriptions' },
  /** It does not read, or more slowly than the group talks. */
  TOO_SLOW: { code: 4432, reason: 'Too slow' },
} as const

export type Closing = { code: number; reason: string }
