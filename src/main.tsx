import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkspace } from './editor/workspace';
import { createUpdates } from './offline/updates';
import { openStore } from './storage/open-store';
import { createTabs, openChannel } from './storage/tabs';
import { App } from './ui/app';
import './ui/base/tokens.css';
import './ui/base/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void openStore().then(({ store, health }) => {
  const tabs = createTabs(openChannel());
  const workspace = createWorkspace({ store, tabs, clock: () => new Date(), health });
  const updates = createUpdates();
  createRoot(root).render(
    <StrictMode>
      <App workspace={workspace} updates={updates} />
    </StrictMode>,
  );
  // What opening a report needs comes first: a host that keeps nothing (plain http) gives it here or not at all.
  void import('./ui/fetch-ahead').then(({ fetchAhead }) => fetchAhead(updates.start), updates.start);
});
