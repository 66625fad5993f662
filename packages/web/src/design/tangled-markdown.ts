const mostBeforeALine = 10
const mostInAll = 1000
const deeplyIndentedMarker = /^[ \t]{25}[ \t]*(?:>|[-+*]|\d)/m

const markersBeforeALine = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/gm
const oneMarker = />|[-+*]|\d+[.)]/g
const markerWithinALine = /\*+|_+|\[/g

/**
 * Whether a text is so knotted that parsing it would take seconds: the parser's time grows with the square of
 * the markers before one line, with the depth of lists, and with the markers within a paragraph. Nobody writes that by hand.
 */
export function isTangledMarkdown(source: string): boolean {
  if (deeplyIndentedMarker.test(source)) return true
  let markers = source.match(markerWithinALine)?.length ?? 0
  for (const [before] of source.matchAll(markersBeforeALine)) {
    const count = before.match(oneMarker)?.length ?? 0
    if (count > mostBeforeALine) return true
    markers += count
  }
  return markers > mostInAll
}
