import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { OutlinePanel } from '../notes/outline/outline-panel.tsx';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { type PanelName, useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { AudioPanel } from './audio-panel.tsx';
import { LinksPanel } from './links-panel.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { useProblems } from './use-problems.ts';
import './panels.css';
import './rows.css';

/** Problems, links and audio of the episode in front. */
export function BottomPanel() {
  const words = useWords();
  const panel = useInterface((state) => state.panel);
  const path = useDocuments((state) => state.active);
  const problems = useProblems(path);
  const links = useFindings((state) => (path === null ? 0 : (state.byPath[path]?.links.length ?? 0)));
  const tabs = [
    { id: 'problems', count: problems.filter((problem) => !problem.habit).length },
    { id: 'links', count: links },
    { id: 'audio', count: 0 },
    { id: 'outline', count: 0 },
  ] as const;
  return (
    <Tabs
      className="panels"
      selectedKey={panel}
      onSelectionChange={(key) => useInterface.setState({ panel: String(key) as PanelName })}
    >
      <TabList className="panels__tabs" aria-label={words('app.panel.label')}>
        {tabs.map(({ id, count }) => (
          // The count is the panel's own business: the tab's name stays the same.
          <Tab
            key={id}
            id={id}
            className="panels__tab"
            aria-label={words(`app.panel.${id}`)}
            data-count={count > 0 ? count : undefined}
          >
            {words(`app.panel.${id}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="problems" className="panels__body">
        <ProblemsPanel path={path} problems={problems} />
      </TabPanel>
      <TabPanel id="links" className="panels__body">
        <LinksPanel path={path} />
      </TabPanel>
      <TabPanel id="audio" className="panels__body">
        <AudioPanel path={path} />
      </TabPanel>
      <TabPanel id="outline" className="panels__body">
        <OutlinePanel path={path} />
      </TabPanel>
    </Tabs>
  );
}
