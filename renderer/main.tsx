import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { startEditor } from './actions/start.ts';
import { EditorWindow } from './window/editor-window.tsx';
import { ErrorBoundary } from './window/error-boundary.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ErrorBoundary>
      <EditorWindow />
    </ErrorBoundary>,
  );
  startEditor();
}
