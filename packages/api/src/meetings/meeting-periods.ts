/*
 * Migrations that have run hold these numbers: whoever changes one lays `app.groups_with_due_meetings` anew.
 */

/** How far ahead of the day the meetings of a series are planned. */
export const daysAhead = 60
/** How long after a meeting the names of visitors are kept. */
export const daysOfVisitors = 90
/** How long after its end a meeting stays open for who was there and what became of its table. */
export const hoursToClose = 72
