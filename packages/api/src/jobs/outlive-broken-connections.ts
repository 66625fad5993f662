import { isBrokenConnection } from '../database/broken-connection.ts'

/**
 * The queue waits for no answer when it notes that a job is done or failed. Where the database is gone just then, nobody
 * takes the rejection, which would end the process; the job is freed after a while, as a killed process' jobs are.
 * @returns what ends it
 */
export function outliveBrokenConnections(told: (error: Error) => void): () => void {
  const take = (reason: unknown) => {
    if (!isBrokenConnection(reason)) throw reason
    told(reason)
  }
  process.on('unhandledRejection', take)
  return () => void process.off('unhandledRejection', take)
}
