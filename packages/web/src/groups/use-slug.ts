import { useParams } from 'react-router'

/** The slug of the group this page belongs to. */
export function useSlug(): string {
  const { slug } = useParams()
  if (!slug) throw new Error('This page stands outside a group.')
  return slug
}
