/** What the window has come to since it was opened: the heavy work of each stage begins when the one before it is done. */
interface Stage {
  /** Resolves when the stage is reached. */
  readonly reached: Promise<void>;
  /** Said once by who reaches it; saying it again changes nothing. */
  reach(): void;
}

/** List and form stand on the screen: Monaco comes next. */
export const firstScreen = stage();

/** The notes can be typed in: what watches over them, and what is learned of the show, comes next. */
export const notesEditable = stage();

function stage(): Stage {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { reached, reach: () => reach() };
}

/** Longer than any frame takes, in ms. */
const longestFrameMs = 500;

/** Resolves when what was just changed has been drawn, behind the next frame; in a window that nobody sees there is none. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longestFrameMs);
  });
}
