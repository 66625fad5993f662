import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'
import { quietQuay } from './demo-groups.ts'
import { everyMail, linksIn, type MailToSee } from './every-mail.ts'

const ilda = 'ilda@quay.example'

/** Where mails lead that are answered without signing in. */
export type PlacesOfMail = {
  /** An answer to somebody who has said nothing, what somebody has said, and another than that. */
  answer: string
  answerSaid: string
  answerOther: string
  /** To a meeting that was moved, and to one that was cancelled. */
  answerMoved: string
  answerCancelled: string
  /** Mail comes, comes no more, comes no more from anywhere, and is that of a seat that is nobody's any more. */
  unsubscribe: string
  unsubscribed: string
  unsubscribedEverywhere: string
  unsubscribeGone: string
}

/** Finds them in the mails themselves, and leaves behind two who want no more mail and two meetings that were changed. */
export async function preparePlacesOfMail(): Promise<PlacesOfMail> {
  const moved = await planned()
  await change('moveMeeting', moved, { wallDate: inDays(12), wallClock: '07:15', durationMinutes: 60 })
  const cancelled = await planned()
  const [answerMoved = ''] = linksIn(await untilMailed('meeting-moved', moved), 'meeting-moved', '/r/')
  const mails = await untilMailed('meeting-planned', cancelled)
  const [answerCancelled = ''] = linksIn(mails, 'meeting-planned', '/r/')
  await change('cancelMeeting', cancelled, { reason: 'The quay is being painted.' })
  const places = {
    answer: place(mails, 'evening-not-said', '/r/'),
    answerSaid: place(mails, 'evening-said', '/r/'),
    answerOther: place(mails, 'evening-said', '/r/', 2),
    answerMoved,
    answerCancelled,
    unsubscribe: place(mails, 'companion-gone', '/u/'),
    unsubscribed: place(mails, 'group-founded', '/u/'),
    unsubscribedEverywhere: place(mails, 'meeting-planned', '/u/'),
    unsubscribeGone: place(mails, 'member-left', '/u/'),
  }
  await press(places.unsubscribed, 'stop')
  await press(places.unsubscribedEverywhere, 'stop-all')
  return places
}

function place(mails: readonly MailToSee[], name: string, path: string, at = 0): string {
  const link = linksIn(mails, name, path)[at]
  if (!link) throw new Error(`The mail ${name} leads to no ${path}.`)
  return link
}

type Payload = { done: { userErrors: { message: string }[] } }

async function change(verb: string, meetingId: string, more: object): Promise<void> {
  const groupId = await quay()
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`
  const input = verb === 'planMeeting' ? { groupId, ...more } : { groupId, meetingId, version: 0, ...more }
  const { done } = await askAs<Payload>(
    ilda,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { userErrors { message } } }`,
    { input },
  )
  if (done.userErrors.length > 0) throw new Error(JSON.stringify(done.userErrors))
}

async function planned(): Promise<string> {
  const id = randomUUID()
  await change('planMeeting', id, {
    id,
    wallDate: inDays(11),
    wallClock: '06:00',
    timeZone: 'Europe/Lisbon',
    durationMinutes: 60,
    place: 'On the quay',
    link: '',
  })
  return id
}

const quay = async () =>
  (await askGroup<{ id: string }>(ilda, quietQuay, 'query ($slug: String!) { group(slug: $slug) { id } }')).id

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Members are told a moment after it happened. */
async function untilMailed(name: string, about: string): Promise<MailToSee[]> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const mails = await everyMail()
    if (mails.some(each => each.name === name && each.mail?.letter.text.includes(about))) return mails
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`Nobody was told of ${about} by ${name}.`)
}

async function press(path: string, button: string): Promise<void> {
  const body = new URLSearchParams({ press: button })
  const { status } = await fetch(inject('baseUrl') + path, { method: 'POST', body, redirect: 'manual' })
  if (status !== 303) throw new Error(`Mail could not be stopped: ${status}.`)
}
