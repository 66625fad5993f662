import { useEffect, useRef, useState } from 'react'

type Naming = typeof import('./mentions/naming.ts')

/** Apart from what follows it, so that whatever cannot be brought is caught there. */
const bring = () => import('./mentions/naming.ts')

/** Without it, an @ is an @. */
const bringNaming = (then: (part: Naming) => void) => void bring().then(then, () => undefined)

/**
 * Naming people in a text, brought with the first @. The field shows names ("@Anne Brody") where the text keeps who is
 * meant; until it is here, the field shows the text as it is kept.
 */
export function useNaming(text: string, onChange: (text: string) => void) {
  const [part, setPart] = useState<Naming | null>(null)
  const picked = useRef(new Map<string, string>())
  const namesSomebody = text.includes('](member:')

  useEffect(() => {
    if (namesSomebody) bringNaming(setPart)
  }, [namesSomebody])

  return {
    shown: part ? part.shownText(text) : text,
    change(shown: string) {
      if (!part && /(?:^|[\s(])@/.test(shown)) bringNaming(setPart)
      onChange(part ? part.keptText(shown, new Map([...picked.current, ...part.peopleIn(text)])) : shown)
    },
    pick: ({ id, name }: { id: string; name: string }) => void picked.current.set(name, id),
    Picker: part?.FieldPicker,
  }
}
