/**
 * SQL: whether the seat that is set may read the thread `alias`. The same as the table's own policy says, for the
 * application says it too: either holds without the other.
 */
export const readable = (alias: string) =>
  `((${alias}.reach = 'TABLE' and (select app.seated_reads_table()))
    or ${alias}.id = any ((select app.seated_threads())::uuid[]))`

/** SQL: the same for a row below a thread. */
export const readableIn = (alias: string) =>
  `((${alias}.reach = 'TABLE' and (select app.seated_reads_table()))
    or ${alias}.thread_id = any ((select app.seated_threads())::uuid[]))`

/** SQL: whether `member` may read `thread`, asked by somebody who may read it; both are expressions. */
export const isReaderOf = (thread: string, member: string) =>
  `${member} = any ((app.readers_of(${thread}))::uuid[])`
