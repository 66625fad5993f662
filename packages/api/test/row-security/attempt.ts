import type { EntityManager } from 'typeorm'

/** One of the doors to the data, for one piece of work. */
export type Door = <Result>(work: (manager: EntityManager) => Promise<Result>) => Promise<Result>

class Undone extends Error {
  constructor(readonly rows: number) {
    super('What was attempted is undone.')
  }
}

/**
 * Tries a statement that no policy of the application has seen, and leaves nothing of it.
 * @returns how many rows it found, changed or removed, or the words with which Postgres refused it
 */
export async function attempt(door: Door, sql: string, values: unknown[] = []): Promise<number | string> {
  try {
    return await door(async manager => {
      const answer: unknown[] = await manager.query(sql, values)
      // TypeORM answers a change with its rows and their number.
      throw new Undone(typeof answer[1] === 'number' ? answer[1] : answer.length)
    })
  } catch (error) {
    return error instanceof Undone ? error.rows : (error as Error).message
  }
}
