/** What the system says before it ends: both may be held up by `preventDefault`. */
interface EndingEvent {
  preventDefault(): void;
}

export interface SessionEndPorts {
  /** `shutdown` of Electron's power monitor, on macOS and Linux. */
  readonly onShutdown: (listener: (event: EndingEvent) => void) => unknown;
  /** Whether there is a window that may hold unsaved text. */
  readonly hasWindow: () => boolean;
  /** Asks the page to put its unsaved text into the journal, and then to close. */
  readonly tellPage: () => void;
}

/**
 * macOS and Linux wait while the page brings its unsaved text into the journal; the window then closes without a
 * question.
 */
export function keepBeforeShutdown({ onShutdown, hasWindow, tellPage }: SessionEndPorts): void {
  onShutdown((event) => {
    if (!hasWindow()) return;
    event.preventDefault();
    tellPage();
  });
}

/** Which unsaved texts the last try could not keep, by episode: one that is kept says nothing of another. */
export interface KeptTexts {
  /** Told after each try, and when nothing is to be kept any more. */
  note(place: string, isKept: boolean): void;
  areAllKept(): boolean;
}

export function keptTexts(): KeptTexts {
  const failing = new Set<string>();
  return {
    note(place, isKept) {
      if (isKept) failing.delete(place);
      else failing.add(place);
    },
    areAllKept: () => failing.size === 0,
  };
}

/**
 * Windows gives a few seconds by itself, in which the page writes. It is only held up where the last try to keep unsaved
 * text failed.
 */
export function keepBeforeSignOut(
  window: { on(name: 'query-session-end', listener: (event: EndingEvent) => void): unknown },
  tellPage: () => void,
  isKept: () => boolean,
): void {
  window.on('query-session-end', (event) => {
    if (!isKept()) event.preventDefault();
    tellPage();
  });
}
