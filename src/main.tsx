import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkspace } from './editor/workspace';
import { openStore } from './storage/open-store';
import { App } from './ui/app';
import { whenIdle } from './ui/parts/when-idle';
import './ui/base/tokens.css';
import './ui/base/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void openStore().then((store) => {
  const workspace = createWorkspace(store, () => new Date());
  createRoot(root).render(
    <StrictMode>
      <App workspace={workspace} />
    </StrictMode>,
  );
  // Opening a report then need not wait for it.
  whenIdle(() => void import('./editor/editor').catch(() => undefined));
});
