import { useMutation } from '@apollo/client/react'
import { paths } from '../paths.ts'
import { SignOutDocument } from './sign-out.generated.ts'

/**
 * Ends this session and leaves for the sign-in page, by loading it: nothing of what was read stays in the page.
 * Where ending fails the session may already be over; the sign-in page tells.
 */
export function useSignOut(): () => void {
  const [signOut] = useMutation(SignOutDocument)
  return () => {
    const leave = () => window.location.assign(paths.signIn())
    signOut().then(leave, leave)
  }
}
