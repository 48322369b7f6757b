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
  // Parts for opening a report are fetched first: on plain http there is no service worker to keep them for later.
  void import('./ui/fetch-ahead').then(({ fetchAhead }) => fetchAhead(updates.start), updates.start);
});
