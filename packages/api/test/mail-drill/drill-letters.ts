import { randomUUID } from 'node:crypto'
import { plantTable, type PlantedTable } from '../planted-table.ts'
import type { TestDatabase } from '../test-database.ts'
import { refusedAddress } from './faulty-mail-sink.ts'

const names = ['Priya Kaur', 'Tomás Ortega', 'Dana Whelan', 'Ines Prado', 'Jonas Falk', 'Nobody There']

/** Letters to the members of a group; the last of them has an address that no mail server takes. */
export class DrillLetters {
  readonly #tables: TestDatabase
  #table!: PlantedTable
  /** One statement at a time: the connection is one. */
  #asked: Promise<unknown> = Promise.resolve()

  constructor(tables: TestDatabase) {
    this.#tables = tables
  }

  async plant(): Promise<void> {
    this.#table = await plantTable(this.#tables, 'http://localhost', names)
    await this.#tables.asSuperuser('update auth.accounts set email = $2 where id = $1', [
      this.#table.members.at(-1)?.accountId,
      refusedAddress,
    ])
  }

  /** Queues one letter to each member, of one event; also when it is heard of more than once. */
  async tellAll(eventId: string = randomUUID()): Promise<void> {
    await this.#ask(
      `with queued as (
         insert into mail.letters (id, kind, group_id, subject_id, member_id, once, to_address)
         select gen_random_uuid(), 'NOTE', $1, $2::uuid, m.id, 'NOTICE/' || $2, 'an.older@address.example'
         from members m where m.group_id = $1
         on conflict do nothing returning id)
       select graphile_worker.add_job('send-letter', json_build_object('id', id), max_attempts := 10) from queued`,
      [this.#table.id, eventId],
    )
  }

  /** What became of each so far, by whom it is to and what it tells of. */
  states(): Promise<{ event: string; state: string; isTold: boolean; address: string }[]> {
    return this.#ask(
      `select member_id || ' ' || subject_id as event, told_at is not null as "isTold", to_address as address,
         case when sent_at is not null then 'SENT' when failed_at is not null then 'FAILED'
           when dropped_at is not null then 'DROPPED' else 'WAITING' end as state
       from mail.letters`,
    )
  }

  /** Lets what waits to be tried again be tried now. */
  async hurry(): Promise<void> {
    await this.#ask(
      `update graphile_worker._private_jobs set run_at = now()
       where run_at > now() and locked_at is null and key is null`,
    )
  }

  /** Hands on every job that was held so long, whether or not its process is still at it. */
  async freeJobs(heldFor: string): Promise<void> {
    await this.#ask(
      `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
       from graphile_worker._private_jobs where locked_at < now() - $1::interval having count(*) > 0`,
      [heldFor],
    )
  }

  #ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const asked = this.#asked.then(() => this.#tables.asSuperuser<Row>(sql, values))
    this.#asked = asked.catch(() => undefined)
    return asked
  }
}
