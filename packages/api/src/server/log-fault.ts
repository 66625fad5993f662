/**
 * Writes a fault of ours to the log: what broke, and where. An error of the database also carries the values of its
 * statement and whole rows, which are people's words and the codes in their letters; those stay out.
 */
export function logFault(where: string, error: unknown): void {
  console.error(`${where}: ${traceOf(error)}`)
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.'
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  const cause = error.cause === undefined ? '' : `\nbecause of ${traceOf(error.cause)}`
  return `${error.stack ?? error.message}${code}${cause}`
}
