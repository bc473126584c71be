import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import { startEditor } from './actions/start.ts';
import { EditorWindow } from './window/editor-window.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(<EditorWindow />);
  startEditor();
}
