import type { Pool, QueryResultRow } from 'pg'
import type { DataSource, EntityManager } from 'typeorm'
import { openDoor, poolOf, readBeforeSeat, readPage, type Committed, type PageStatement } from './doors.ts'
import { foundSeat, Seat, type FoundSeat, type FoundSeatRow } from './seat.ts'

/** What is done behind a door, in its one transaction. */
export type Work<Result> = (manager: EntityManager) => Promise<Result>

const seatOfAccount = { name: 'seat_of_account', text: 'select * from app.find_seat($1, $2, $3)' }
const seatsOfAccount = { name: 'seats_of_account', text: 'select * from app.seats_of($1)' }

/** The doors to the data. There are no others: nothing of a group is read or changed but through one of these. */
export class Database {
  readonly #app: DataSource
  readonly #system: DataSource
  #committed: (groupId: string) => void = () => undefined

  constructor(app: DataSource, system: DataSource) {
    this.#app = app
    this.#system = system
  }

  async connect(): Promise<void> {
    await Promise.all([this.#app.initialize(), this.#system.initialize()])
  }

  async close(): Promise<void> {
    await Promise.all(
      [this.#app, this.#system].filter(source => source.isInitialized).map(source => source.destroy()),
    )
  }

  /** Who is told in which group something was written and committed; not what. */
  onCommit(tell: (groupId: string) => void): void {
    this.#committed = tell
  }

  /** The seat of an account in the group with this address or id; null when it is not theirs, or there is none. */
  async findSeat(accountId: string, group: { slug: string } | { id: string }): Promise<FoundSeat | null> {
    const slug = 'slug' in group ? group.slug : null
    const id = 'id' in group ? group.id : null
    return this.findSeatToldBy(seatOfAccount, [accountId, slug, id])
  }

  /** Every seat of an account, in the order of the groups' names. */
  async seatsOf(accountId: string): Promise<FoundSeat[]> {
    return (await this.readBeforeSeat<FoundSeatRow>(seatsOfAccount, [accountId])).map(foundSeat)
  }

  /** The seat that a function allowed before there is one tells, as `app.find_seat` does; null when it tells none. */
  async findSeatToldBy(statement: PageStatement, values: unknown[]): Promise<FoundSeat | null> {
    const [row] = await this.readBeforeSeat<FoundSeatRow>(statement, values)
    return row ? foundSeat(row) : null
  }

  /** Does `work` from a seat, in one transaction in which row security holds it to that seat. */
  async asSeat<Result>(seat: Seat, work: Work<Result>): Promise<Result> {
    if (!(seat instanceof Seat)) throw new Error('Work is done from a seat.')
    const settings = { account: seat.accountId, group: seat.groupId }
    return this.#told(seat.groupId, await openDoor(this.#app, 'a seat', settings, work))
  }

  /** Reads a page from a seat, in one statement. */
  async readPage<Row extends QueryResultRow>(
    seat: Seat,
    statement: PageStatement,
    values: unknown[],
  ): Promise<Row[]> {
    return readPage<Row>(this.#app, seat, statement, values)
  }

  /** What the deployment does by itself in one group: a deadline, a person coming in. `reason` is for the log. */
  async asSystem<Result>(reason: string, groupId: string, work: Work<Result>): Promise<Result> {
    return this.#told(
      groupId,
      await openDoor(this.#system, `the system (${reason})`, { group: groupId }, work),
    )
  }

  /** Before there is a seat: no table shows a row, only the functions allowed to the app's role answer. */
  async beforeSeat<Result>(work: Work<Result>): Promise<Result> {
    return (await openDoor(this.#app, 'work before a seat', {}, work)).result
  }

  /** Asks one of the functions allowed before there is a seat, in one statement and one trip. */
  async readBeforeSeat<Row extends QueryResultRow>(
    statement: PageStatement,
    values: unknown[],
  ): Promise<Row[]> {
    return readBeforeSeat<Row>(this.#app, statement, values)
  }

  /** The system's own chores that belong to no group: mail waiting to be sent. No tenant table shows a row. */
  async asMachinery<Result>(work: Work<Result>): Promise<Result> {
    return (await openDoor(this.#system, 'the machinery', {}, work)).result
  }

  #told<Result>(groupId: string, { result, wrote }: Committed<Result>): Result {
    if (wrote) this.#committed(groupId)
    return result
  }

  /** The app's pool, for the rate limiter, which counts outside any transaction. */
  get limiterPool(): Pool {
    return poolOf(this.#app)
  }
}
