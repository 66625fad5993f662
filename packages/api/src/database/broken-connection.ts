const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])
const messages = /^(Connection terminated|Client has encountered a connection error)/

/** Whether the database could not be reached, or was lost on the way: it stops, starts, or is somewhere else. */
export function isBrokenConnection(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return codes.has(code) || messages.test(error.message)
}
