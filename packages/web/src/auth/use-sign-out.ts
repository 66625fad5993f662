import { useMutation } from '@apollo/client/react'
import { wipeKept } from '../api/kept-reading/kept-reading.ts'
import { paths } from '../paths.ts'
import { SignOutDocument } from './sign-out.generated.ts'

/**
 * Ends this session and leaves for the sign-in page, by loading it: nothing of what was read stays in the page, nor on
 * the device, where it was kept.
 * Where ending fails the session may already be over; the sign-in page tells.
 */
export function useSignOut(): () => void {
  const [signOut] = useMutation(SignOutDocument)
  return () => {
    const leave = () => window.location.assign(paths.signIn())
    void Promise.allSettled([signOut(), wipeKept()]).then(leave)
  }
}
