/**
 * How long this process worked while `work` ran, in milliseconds. Not how long it took: on a busy machine that tells
 * of the others.
 */
export async function workOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
