/** The pictures that the demo's people took, drawn beforehand in both sizes: how large the large one is. */
export const demoPictures = { 'price-list': { width: 1600, height: 1200 } }

export type DemoPicture = keyof typeof demoPictures
