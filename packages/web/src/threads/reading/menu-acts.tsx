/** One list of a menu. Where its acts are ways to choose between, the chosen one is marked. Nothing without acts. */
export function MenuActs({
  label,
  acts,
}: {
  label: string
  acts: { label: string; isChosen?: boolean; act: () => void }[]
}) {
  if (acts.length === 0) return null
  return (
    <ul role="list" aria-label={label}>
      {acts.map(({ label: words, isChosen, act }) => (
        <li key={words}>
          <button type="button" aria-pressed={isChosen} onClick={act}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  )
}
