export interface LookoutPorts<State> {
  /** Reads the show again. */
  readonly read: (id: string) => Promise<State>;
  readonly isLost: (state: State) => boolean;
  readonly tell: (id: string, state: State) => void;
  /** Whether the show is still the one in the window. */
  readonly isShown: (id: string) => boolean;
  /** Ms between two looks for a folder that is gone. */
  readonly pauseMs?: number;
}

/** Reads a show again when asked to, and tells the window; a folder that is gone is looked for until it is back. */
export interface ShowLookout {
  look(id: string): Promise<void>;
}

export function showLookout<State>(ports: LookoutPorts<State>): ShowLookout {
  const { pauseMs = 1500 } = ports;
  let timer: NodeJS.Timeout | undefined;
  const lookLater = (id: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => again(id), pauseMs);
    timer.unref();
  };
  /** Nothing watches a folder that is not there; the window has been told already, so only its return is news. */
  const again = async (id: string): Promise<void> => {
    if (!ports.isShown(id)) return;
    const state = await ports.read(id);
    if (ports.isLost(state)) lookLater(id);
    else ports.tell(id, state);
  };
  return {
    async look(id) {
      clearTimeout(timer);
      const state = await ports.read(id);
      ports.tell(id, state);
      if (ports.isLost(state)) lookLater(id);
    },
  };
}
