/** What is being typed of a name: where it begins, the @ included, and as much of the name as is there. */
export interface BeingNamed {
  from: number
  beginning: string
}

/** A name begins with an @ at the start of a word, and may have a space in it. */
const begun = /(?:^|[\s(])@((?:[^\s@()[\]]+(?: [^\s@()[\]]*)?)?)$/

/** The name that is being typed before the caret; null where none is. */
export function beingNamed(text: string, caret: number): BeingNamed | null {
  const beginning = begun.exec(text.slice(0, caret))?.[1]
  return beginning === undefined ? null : { from: caret - beginning.length - 1, beginning }
}
