import { useEffect } from 'react';
import type { Workspace } from '../editor/workspace';
import type { Updates } from '../offline/updates';
import { CrashGuard } from './crash-page';
import type { Desk } from '../desk/desk';
import { DeskProvider } from './context/desk-context';
import { Home } from './home/home';
import { fetched } from './parts/fetched';
import { forgetKept } from '../desk/kept-in-page';
import { useNoBrowserDrop } from './browser/no-browser-drop';
import { WorkspaceProvider } from './context/workspace-context';
import { PlainPage } from './plain-page';
import { ReportPage } from './report-page';
import { goToHref, homeHref, useRoute } from './route';
import { UpdateNotice } from './update-notice';

const CollectionsPage = fetched(async () => (await import('./desk/collections-page')).CollectionsPage);
const CollectionPage = fetched(async () => (await import('./desk/collection-page')).CollectionPage);
const ReadingNotice = fetched(async () => (await import('./opening/reading-notice')).ReadingNotice);
const HistoryPage = fetched(async () => (await import('./history/history-page')).HistoryPage);

/** The program: Home, or one open report. */
export function App({ workspace, desk, updates }: { workspace: Workspace; desk: Desk; updates: Updates }) {
  const rescue = () => workspace.session()?.asFile(new Date()) ?? null;
  useNoBrowserDrop();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const collections = desk.loaded();
      if (!workspace.isAtRisk() && !collections?.isAtRisk() && !collections?.isReading()) return;
      event.preventDefault();
      // Older browsers ask for this instead.
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [workspace, desk]);
  useEffect(
    () =>
      workspace.onCleared(() => {
        // Everything was deleted in another window. An open report says so itself; everything else is cleared here.
        forgetKept();
        if (!/^#\/(?:report|batch)\//.test(window.location.hash)) goToHref(homeHref);
      }),
    [workspace],
  );
  return (
    <CrashGuard rescue={rescue}>
      <WorkspaceProvider workspace={workspace}>
        <DeskProvider desk={desk}>
          <Page />
          <ReadingNotice />
          <UpdateNotice updates={updates} />
        </DeskProvider>
      </WorkspaceProvider>
    </CrashGuard>
  );
}

function Page() {
  const route = useRoute();
  if (route.page === 'home') return <Home />;
  if (route.page === 'collections') return <CollectionsPage />;
  if (route.page === 'collection') return <CollectionPage key={route.id} {...route} />;
  if (route.page === 'history') return <HistoryPage key={route.draftId} draftId={route.draftId} />;
  if (route.page === 'report') return <ReportPage draftId={route.draftId} step={route.step} />;
  return (
    <PlainPage title="没有这个页面">
      <p>网址里 # 后面的部分不对。</p>
    </PlainPage>
  );
}
