import { mentionsIn } from './mention-text.ts'

/** The place in a text as it is kept, of one in the text as its writer sees it. Within a name it is the end of it. */
export function keptPlace(kept: string, shown: number): number {
  let longer = 0
  for (const mention of mentionsIn(kept)) {
    if (mention.from - longer >= shown) break
    const length = mention.to - mention.from
    if (mention.from - longer + mention.shown.length > shown) return mention.to
    longer += length - mention.shown.length
  }
  return shown + longer
}

/** The other way round. */
export function shownPlace(kept: string, place: number): number {
  let longer = 0
  for (const mention of mentionsIn(kept)) {
    if (mention.from >= place) break
    if (mention.to > place) return mention.from - longer + mention.shown.length
    longer += mention.to - mention.from - mention.shown.length
  }
  return place - longer
}
