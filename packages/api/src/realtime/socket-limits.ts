/** The longest message of a client, in bytes. */
export const longestMessage = 64 * 1024
/** Of one person, in this process. */
export const mostSockets = 5
export const mostSubscriptions = 20
/** Messages of all kinds, pings among them, that one socket may send in ten seconds. */
export const mostMessages = 200

/**
 * Why a socket was closed, beside the codes of the protocol (graphql-transport-ws): 4400 a message that is none, 4401
 * a subscription before the greeting, 4403 no longer signed in, 4408 no greeting in time, 4409 an id used twice, 4429 greeted twice.
 */
export const closeCodes = {
  /** The process is about to stop: come back at once, to whichever answers. */
  RESTART: { code: 1012, reason: 'Restart' },
  SESSION_OVER: { code: 4403, reason: 'Forbidden' },
  TOO_MANY_MESSAGES: { code: 4430, reason: 'Too many messages' },
  TOO_MANY_SUBSCRIPTIONS: { code: 4431, reason: 'Too many subscriptions' },
  /** It does not read, or more slowly than the group talks. */
  TOO_SLOW: { code: 4432, reason: 'Too slow' },
} as const

export type Closing = (typeof closeCodes)[keyof typeof closeCodes]
