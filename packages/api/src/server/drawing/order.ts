/** A page to be drawn. */
export type Order = {
  /** Path and query, as the browser asks for it. */
  address: string
  /** What the page asks first, with the answers, as JSON. */
  answers: string
  /** What the reader reads, the dearest first. */
  languages: string[]
  /** Whose clock the hours are told by. */
  timeZone: string
}

/** A page as its reader will see it: what goes into the document's head, and what into the application's place. */
export type Drawing = { title: string; body: string }
