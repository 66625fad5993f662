const words =
  /^(failed to fetch|networkerror|load failed|unable to preload|importing a module|error loading)/i

/**
 * Whether asking failed before there was an answer: for data, or for a page's own code. Browsers tell this only in
 * words of their own.
 */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Error && words.test(error.message)
}
