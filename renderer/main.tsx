import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { startEditor } from './actions/start.ts';
import { EditorWindow } from './window/editor-window.tsx';
import { ErrorBoundary } from './window/error-boundary.tsx';

const element = document.getElementById('root');
if (element !== null) {
  const root = createRoot(element);
  startEditor(() =>
    root.render(
      <ErrorBoundary>
        <EditorWindow />
      </ErrorBoundary>,
    ),
  );
}
