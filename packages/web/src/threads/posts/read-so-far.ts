/** How far one has read in the order of arrival: from where one was, as long as no post is missing among those passed. */
export function readSoFar(from: number, passed: number[]): number {
  const read = new Set(passed)
  let upTo = from
  while (read.has(upTo + 1)) upTo++
  return upTo
}
