/**
 * Does something again and again, never twice at once: the next time begins this long after the last one ended, however
 * that went.
 * @returns ends it
 */
export function atIntervals(
  milliseconds: number,
  work: () => Promise<void>,
  report: (error: unknown) => void,
): () => void {
  let timer: NodeJS.Timeout
  let isOver = false
  function next(): void {
    timer = setTimeout(() => {
      work()
        .catch(report)
        .finally(() => {
          if (!isOver) next()
        })
    }, milliseconds).unref()
  }
  next()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
