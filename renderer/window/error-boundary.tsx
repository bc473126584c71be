import { Component, type ReactNode } from 'react';
import { currentWords } from '../words/use-words.ts';

interface State {
  readonly failed: boolean;
}

/**
 * Keeps a fault of one part to that part. The documents live outside of React, so the person's text is never unmounted
 * with a component; "Try again" draws the part anew.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const words = currentWords();
    return (
      <div className="place-note" role="alert">
        <h2>{words('app.fault.title')}</h2>
        <p>{words('app.fault.text')}</p>
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {words('app.fault.again')}
        </button>
      </div>
    );
  }
}
