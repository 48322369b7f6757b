import { examples, type Example } from '../../examples/index';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Icon } from '../parts/icon';
import { useWorkspace } from '../context/workspace-context';
import { goToHref, stepHref } from '../route';
import styles from './home.module.css';

/** The examples to choose from; each opens as a draft of its own. */
export function ExampleList({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace();
  const open = async (example: Example) => {
    const { draft } = await example.load();
    goToHref(stepHref(await workspace.createFrom(draft), 'basics'));
  };
  return (
    <Dialog title="看一个示例" onClose={onClose} actions={<Button onClick={onClose}>取消</Button>}>
      <p>单位、数字和文字都是虚构的。打开后是一份新的草稿，可以随意改，也可以删除。</p>
      <ul className={styles['examples']}>
        {examples.map((example) => (
          <li key={example.id}>
            <button type="button" className={styles['way']} onClick={() => void open(example)}>
              <span>
                <b>{example.name}</b>
                <span>{example.description}</span>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
