import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createDesk } from './desk/desk';
import { createWorkspace } from './editor/workspace';
import { createUpdates } from './offline/updates';
import { browserDisk } from './storage/disk-file';
import { openStore } from './storage/open-store';
import { createTabs, openChannel } from './storage/tabs';
import { App } from './ui/app';
import './ui/base/tokens.css';
import './ui/base/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

void openStore().then(({ store, collections: collected, health }) => {
  const tabs = createTabs(openChannel());
  const clock = () => new Date();
  const workspace = createWorkspace({ store, tabs, clock, health });
  const desk = createDesk({ store: collected, tabs, clock, disk: browserDisk });
  const updates = createUpdates();
  createRoot(root).render(
    <StrictMode>
      <App workspace={workspace} desk={desk} updates={updates} />
    </StrictMode>,
  );
  // What opening a report needs comes first: a host that keeps nothing (plain http) gives it here or not at all.
  void import('./ui/fetch-ahead').then(({ fetchAhead }) => fetchAhead(updates.start), updates.start);
});
