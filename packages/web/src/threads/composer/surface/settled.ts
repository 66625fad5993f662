/** Waits until nobody is in the middle of composing a letter in a field, or of choosing in it with a pressed button. */
export async function settled(field: HTMLElement, isComposing: () => boolean): Promise<void> {
  while (isComposing()) await once('compositionend')
  while (field.matches(':active')) await once('pointerup')
}

/** Until an event was heard and everything else that hears it is done. */
function once(event: 'compositionend' | 'pointerup'): Promise<void> {
  return new Promise(resolve => {
    document.addEventListener(event, () => setTimeout(resolve), { once: true, capture: true })
  })
}
