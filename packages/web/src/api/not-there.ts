/**
 * There is nothing at this address for this account. Thrown by a page whose noun came back null; the nearest
 * error page says so in the same words whether it is not there or not theirs.
 */
export class NotThere extends Error {
  override name = 'NotThere'
}

/** The noun itself, or the page that says there is nothing here. */
export function found<Noun>(noun: Noun | null | undefined): Noun {
  if (noun === null || noun === undefined) throw new NotThere()
  return noun
}
