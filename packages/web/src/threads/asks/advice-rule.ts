/** Telling somebody what to do: "you should", "why don’t you", "if I were you". */
const telling =
  /\b(?:you|u)(?:['’]d| had| would)? (?:really |just |simply |probably |definitely |also )?(?:should|shouldn['’]?t|ought|must|mustn['’]?t|need to|needn['’]?t|have to|had better|better)\b|\byou['’]d better\b|\bwhy (?:don['’]?t|not) you\b|\bif i were you\b|\bhave you (?:tried|considered|thought of)\b|\bmy advice\b|\bi(?:['’]d| would) (?:advise|recommend|suggest)\b/i

/** Beginning with what somebody is to do. */
const commanding =
  /^(?:please |just )?(?:don['’]?t|do not|never|always|stop|start|go|wait|try|consider|make sure|be sure|tell (?:him|her|them|it)|talk to|ask (?:him|her|them)|get (?:a|yourself)|hire|fire|let (?:him|her|them) go)\b/i

/** Telling of oneself. */
const ownLife = /\b(?:i|i['’](?:ve|m|d)|me|my|mine|myself|we|we['’](?:ve|re|d)|us|our|ours)\b/i

/** So little can still become anything. */
const fewestWords = 6

/**
 * Whether a text mostly tells somebody what to do. What it quotes counts for nothing. Ours, and of English: it is shown to
 * nobody but the writer, and holds nothing back.
 */
export function isMostlyAdvice(text: string): boolean {
  const own = text.replace(/^\s*>.*$/gm, '')
  if (own.split(/\s+/).filter(Boolean).length < fewestWords) return false
  const sentences = own.split(/(?<=[.!?…])\s+|\n+/).filter(sentence => /\p{L}/u.test(sentence))
  const advice = sentences.filter(isAdvice).length
  const lived = sentences.filter(sentence => !isAdvice(sentence) && ownLife.test(sentence)).length
  return advice > 0 && advice >= sentences.length / 2 && advice > lived
}

function isAdvice(sentence: string): boolean {
  const words = sentence.replace(/^[\s\-*\d.]+/, '')
  return telling.test(words) || commanding.test(words)
}
