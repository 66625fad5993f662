/**
 * A clear no to a person's wish: bad input, a right that is missing, a state that does not allow it. The one error of
 * the domain; a middleware turns it into `userErrors` once the transaction has been rolled back.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** For programs: upper case, stable. */
  readonly code: string
  /** The input field it is about, as a path; empty when it is about the whole. */
  readonly path: readonly string[]

  /** @param message for people: what happened, what is safe, what to do */
  constructor(code: string, message: string, path: readonly string[] = []) {
    super(message)
    this.code = code
    this.path = path
  }
}

/** Several refusals at once: a form with more than one field that cannot stay as it is. */
export class Refusals extends Error {
  override readonly name = 'Refusals'
  readonly all: readonly Refusal[]

  constructor(all: readonly Refusal[]) {
    super(all.map(refusal => refusal.message).join(' '))
    this.all = all
  }
}
