/** Milliseconds of processor time per request, of one page of one subject in one round. */
export type Measured = { round: number; page: string; subject: string; node: number; postgres: number }

/** Prints the medians, and the ratio to the limit of the same round with its spread. Judges nothing. */
export function tell(measured: Measured[]): void {
  for (const [page, ofPage] of Map.groupBy(measured, one => one.page)) {
    const limits = new Map(ofPage.filter(isLimit).map(limit => [limit.round, sum(limit)]))
    const rows = [...Map.groupBy(ofPage, one => one.subject)].map(([subject, ofSubject]) => {
      const ratios = ofSubject.map(one => sum(one) / (limits.get(one.round) ?? NaN))
      return {
        [page]: subject,
        'Node ms': round(median(ofSubject.map(({ node }) => node))),
        'Postgres ms': round(median(ofSubject.map(({ postgres }) => postgres))),
        'to limit': round(median(ratios)),
        from: round(Math.min(...ratios)),
        to: round(Math.max(...ratios)),
      }
    })
    console.table(rows)
  }
}

const isLimit = ({ subject }: Measured) => subject === 'limit'
const sum = ({ node, postgres }: Measured) => node + postgres
const round = (value: number) => Number(value.toFixed(2))

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}
