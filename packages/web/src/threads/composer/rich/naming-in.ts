import type { NamingPlace } from '../mentions/naming-place.ts'
import type { RichWriter } from './rich-writer.ts'

const places = new WeakMap<RichWriter, NamingPlace>()

/** Naming people on the rich surface: who is named becomes one piece of the text. */
export function namingIn(writer: RichWriter): NamingPlace {
  let place = places.get(writer)
  if (!place) {
    place = {
      field: () => writer.field,
      beforeCaret: () => writer.beforeCaret(),
      put: (person, letters) => writer.name(person, letters),
      hear: listener => writer.hear(listener),
    }
    places.set(writer, place)
  }
  return place
}
