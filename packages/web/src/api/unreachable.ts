/**
 * Whether asking failed before there was an answer. Browsers tell this only by a TypeError with words of their own:
 * "Failed to fetch", "NetworkError when attempting to fetch", "Load failed", "Importing a module script failed".
 */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /fetch|load|import/i.test(error.message)
}
