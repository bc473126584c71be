import { create } from 'zustand';
import type { GuidePage } from '#shared/guide/guide-pages.ts';
import type { KeptVersion } from '#shared/history/kept-version.ts';
import type { JournalEntry } from '#shared/ipc/answers.ts';
import type { Problem } from '#shared/problem.ts';
import type { LocalTime } from '#shared/show/dates/zone.ts';
import type { BulkQuestion } from '../bulk/bulk-questions.ts';
import type { FillQuestion } from '../fill/fill-questions.ts';
import type { PublishQuestion } from '../publish/publish-questions.ts';

/** The same for every question: a number that no other has. */
interface Numbered {
  readonly id: number;
}

type Question =
  | BulkQuestion
  | PublishQuestion
  | {
      readonly type: 'problems';
      readonly path: string;
      readonly problems: readonly Problem[];
      readonly answer: (answer: 'save' | 'first' | 'cancel') => void;
    }
  | {
      readonly type: 'changed-on-disk';
      readonly path: string;
      /** Whether both sides' changes fit into one text. */
      readonly isMergeable: boolean;
      readonly answer: (answer: 'mine' | 'theirs' | 'merge' | 'compare' | 'later') => void;
    }
  | {
      readonly type: 'unsaved';
      readonly paths: readonly string[];
      readonly answer: (answer: 'save' | 'discard' | 'cancel') => void;
    }
  | {
      readonly type: 'not-kept';
      readonly paths: readonly string[];
      readonly answer: (answer: 'stay' | 'close') => void;
    }
  | { readonly type: 'recovered'; readonly entries: readonly JournalEntry[]; readonly answer: () => void }
  | FillQuestion
  | {
      readonly type: 'compare';
      readonly path: string;
      readonly left: { readonly name: string; readonly text: string };
      readonly right: { readonly name: string; readonly text: string };
      /** The right side may be changed, and is the answer where it is to be used. */
      readonly isEditable?: boolean;
      readonly answer: (chosen?: string) => void;
    }
  | {
      readonly type: 'history';
      readonly path: string;
      readonly versions: readonly KeptVersion[];
      /** The text as it is in the window, or in its file where it is not open. */
      readonly now: string;
      readonly answer: () => void;
    }
  | { readonly type: 'commands'; readonly episodesOnly?: true; readonly answer: () => void }
  | { readonly type: 'update'; readonly answer: () => void }
  | { readonly type: 'report'; readonly text: string; readonly answer: () => void }
  | { readonly type: 'settings'; readonly answer: () => void }
  | { readonly type: 'guide'; readonly page: GuidePage; readonly answer: () => void }
  | { readonly type: 'recognised'; readonly answer: () => void }
  | { readonly type: 'image-name'; readonly path: string; readonly answer: (name: string | null) => void }
  | { readonly type: 'rename'; readonly path: string; readonly answer: (name: string | null) => void }
  | {
      readonly type: 'move-to';
      /** On the show's clocks. */
      readonly moment: LocalTime;
      readonly zone: string | undefined;
      readonly answer: (moment: LocalTime | null) => void;
    }
  | { readonly type: 'person'; readonly name: string; readonly answer: (id: string | null) => void };

/** A question that waits for the person: what it is about, and where the answer goes. */
export type DialogRequest = Question & Numbered;

interface DialogsState {
  /** Innermost last: a comparison may stand over the question that it helps to answer. */
  readonly open: readonly DialogRequest[];
}

export const useDialogs = create<DialogsState>(() => ({ open: [] }));

type AnswerOf<Type extends DialogRequest['type']> = Parameters<Extract<DialogRequest, { type: Type }>['answer']>[0];
type DetailsOf<Type extends DialogRequest['type']> = Omit<
  Extract<DialogRequest, { type: Type }>,
  'id' | 'type' | 'answer'
>;

let lastId = 0;

/** Opens a dialog and resolves with the person's answer; the dialog is gone by then. */
export function ask<Type extends DialogRequest['type']>(type: Type, details: DetailsOf<Type>): Promise<AnswerOf<Type>> {
  return new Promise((resolve) => {
    const request = {
      id: ++lastId,
      type,
      ...details,
      answer: (answer: AnswerOf<Type>) => {
        useDialogs.setState((state) => ({ open: state.open.filter((other) => other !== request) }));
        resolve(answer);
      },
    } as unknown as DialogRequest;
    useDialogs.setState((state) => ({ open: [...state.open, request] }));
  });
}

export function isDialogOpen(type: DialogRequest['type']): boolean {
  return useDialogs.getState().open.some((request) => request.type === type);
}

/** Takes away what told of work that is over now. */
export function endWorking(): void {
  for (const request of useDialogs.getState().open) if (request.type === 'working') request.answer();
}
