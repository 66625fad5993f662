/**
 * The zones offered for one's quiet hours: none, which leaves them to each group's own clock, the one that was chosen,
 * and the one this device lives in.
 */
export function clocksToChoose(chosen: string | null, ofDevice: string): string[] {
  return [...new Set(['', chosen ?? '', ofDevice])]
}
