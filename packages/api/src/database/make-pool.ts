import { Pool } from 'pg'

/**
 * A pool for a library that asks for one. A connection that breaks, waiting or at work, is replaced at its next use:
 * that is told, and no reason to end the process.
 */
export function makePool(url: string, size: number, onBrokenConnection: (error: Error) => void): Pool {
  const pool = new Pool({ connectionString: url, max: size })
  pool.on('error', onBrokenConnection)
  pool.on('connect', client => client.on('error', onBrokenConnection))
  return pool
}
