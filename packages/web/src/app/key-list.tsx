import { Button, ButtonRow } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { keyWords as copy } from './copy/key-words.ts'
import styles from './key-list.module.css'

/** Every key and what it does. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open isToRead title={copy.keys} onClose={onClose}>
      {copy.groups.map(({ title, keys }) => (
        <section key={title} className={styles.group}>
          <h3>{title}</h3>
          <dl>
            {keys.map(({ press, does }) => (
              <div key={does} className={styles.key}>
                <dt>
                  {press.map(key => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={styles.off}>{copy.off}</p>
      <ButtonRow>
        <Button onClick={onClose}>{copy.close}</Button>
      </ButtonRow>
    </Dialog>
  )
}
