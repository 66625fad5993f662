import { emptyDraft, readDraft, type Draft } from '../draft.ts'

/** A draft as the API keeps it: its words, and as text all else its form holds. */
export interface DraftAsSent {
  title: string
  body: string
  rest: string
}

/** The same draft gives the same text each time: the API knows words again by that. */
export function draftAsSent({ title, body, ...rest }: Draft): DraftAsSent {
  const held = Object.entries(rest).filter(([, value]) => holdsSomething(value))
  return { title, body, rest: JSON.stringify(Object.fromEntries(held)) }
}

/** What a page of today can read of it. */
export function draftOutOf({ title, body, rest }: DraftAsSent): Draft {
  return readDraft({ ...readRest(rest), title, body }) ?? { ...emptyDraft, title, body }
}

function readRest(rest: string): object {
  try {
    return Object(JSON.parse(rest)) as object
  } catch {
    return {}
  }
}

function holdsSomething(value: unknown): boolean {
  return value !== null && (typeof value !== 'object' || Object.keys(value).length > 0)
}
