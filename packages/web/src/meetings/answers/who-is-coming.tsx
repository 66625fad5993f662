import { TableDrawing } from '../../groups/table-drawing.tsx'
import { comingWords } from './copy/coming-words.ts'
import { seatsWithAnswers } from './seats-with-answers.ts'
import { useAsked, type AskedOf } from './use-asked.ts'

/** The table of one meeting: a cup before each member, filled as they answered, and who comes along with them. */
export function WhoIsComing(of: AskedOf) {
  const { asked, visitors } = useAsked(of)
  return <TableDrawing seats={seatsWithAnswers(asked, visitors)} caption={comingWords.who(asked, visitors)} />
}

/** "Six are coming so far." */
export function HowManyAreComing(of: AskedOf) {
  const { asked, visitors } = useAsked(of)
  return comingWords.howMany(asked, visitors.length)
}
