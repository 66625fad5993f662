/** Waits until nobody is in the middle of composing a letter in a field, or of choosing in it with a pressed button. */
export async function settled(field: HTMLElement, isComposing: () => boolean): Promise<void> {
  while (isComposing() || field.matches(':active')) await new Promise(requestAnimationFrame)
}
