/** From so long before its start one can say that one is late. */
const lateFrom = 2 * 3_600_000

/** The next moment at which the Table has something else to say: a day begins, or a meeting comes near, begins or ends. */
export function nextTurn(
  meetings: readonly ({ startsAt: string; endsAt: string } | null)[],
  now: Date = new Date(),
): Date {
  const midnight = new Date(now)
  midnight.setHours(24, 0, 0, 0)
  const turns = meetings.flatMap(meeting => {
    if (!meeting) return []
    const start = Date.parse(meeting.startsAt)
    return [start - lateFrom, start, Date.parse(meeting.endsAt)]
  })
  const ahead = turns.filter(turn => turn > now.getTime())
  return new Date(Math.min(midnight.getTime(), ...ahead))
}
