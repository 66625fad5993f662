import ICAL from 'ical.js'

/** What a calendar program understands of one event. */
export type ReadEvent = {
  uid: string
  sequence: number
  status: string
  summary: string
  location: string | null
  url: string
  /** In UTC, by the zone that the file itself tells. */
  startsAt: Date
  endsAt: Date
  /** As the clocks of the place show it: "2026-11-24T06:30:00"; with a Z where it is told in UTC. */
  start: string
  stamp: Date
  lastModified: Date
}

/** Reads a calendar with another's parser, as one that knows no zones but those told in it. */
export function readCalendar(text: string): {
  name: string | null
  properties: string[]
  events: ReadEvent[]
} {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const components = calendar.getAllSubcomponents('vevent')
  const properties = [calendar, ...components].flatMap(one => one.getAllProperties().map(({ name }) => name))
  return {
    name: plain(String(calendar.getFirstPropertyValue('x-wr-calname'))),
    properties: [...new Set(properties)],
    events: components.map(readEvent),
  }
}

/** The parser leaves what it does not know as it is written; such a property is text all the same. */
const plain = (text: string) => text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))

function readEvent(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component)
  const told = (name: string) => component.getFirstPropertyValue(name)
  const moment = (name: string) => {
    const time = told(name)
    if (!(time instanceof ICAL.Time)) throw new Error(`There is no ${name}.`)
    return new Date(time.toUnixTime() * 1000)
  }
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: String(told('status')),
    summary: event.summary,
    location: event.location,
    url: String(told('url')),
    startsAt: moment('dtstart'),
    endsAt: moment('dtend'),
    start: event.startDate.toString(),
    stamp: moment('dtstamp'),
    lastModified: moment('last-modified'),
  }
}

/** What RFC 5545, 3.1, asks of the lines themselves; nothing when all is well. */
export function brokenLines(text: string): string[] {
  if (!text.endsWith('\r\n')) return ['The last line does not end.']
  const lines = text.slice(0, -2).split('\r\n')
  const unfolded = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
  return [
    ...lines.filter(line => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line) || line === ''),
    // Folded between characters, never inside one: each line by itself is text.
    ...lines.filter(line => Buffer.from(line).toString() !== line),
    ...unfolded.filter(line => !/^[A-Z0-9-]+(;[A-Z0-9-]+=[^:]*)?:/.test(line)),
  ]
}
