import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '../../graphql/identifier.ts'

/** Where a meeting's calendar file is. */
export const filePattern = '/g/:slug/meetings/:id/calendar.ics'
/** Where feeds are; logs name the pattern, never an address. */
export const feedPattern = '/calendar/:feed'

/** What meetings lead to in the web app. */
export const meetingAddress = (publicUrl: string, slug: string, meetingId: string): string =>
  `${publicUrl}/g/${slug}/meetings/${meetingId}`

/** Where one meeting is had as a calendar file. */
export const fileAddress = (publicUrl: string, slug: string, meetingId: string): string =>
  `${meetingAddress(publicUrl, slug, meetingId)}/calendar.ics`

/** The secret address of a feed. The database alone does not tell it: it takes the deployment's secret, too. */
export const feedAddress = (publicUrl: string, secret: string, feedId: string): string =>
  `${publicUrl}/calendar/${feedId}.${macOf(secret, feedId)}.ics`

/** The feed that the last part of an address leads to; null when nobody here made that address. */
export function readFeedAddress(secret: string, lastPart: string): string | null {
  const [feedId = '', mac = '', kind, ...more] = lastPart.split('.')
  if (kind !== 'ics' || more.length > 0 || !isId(feedId)) return null
  const [told, right] = [Buffer.from(mac), Buffer.from(macOf(secret, feedId))]
  return told.length === right.length && timingSafeEqual(told, right) ? feedId : null
}

const macOf = (secret: string, feedId: string) =>
  createHmac('sha256', secret).update(`calendar feed ${feedId}`).digest('base64url')
