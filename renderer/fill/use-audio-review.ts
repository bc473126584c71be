import { useMemo, useState } from 'react';
import { type ChaptersOffer, offerChapters } from '#shared/audio/offer-chapters.ts';
import { type AudioReviewPlan, planReview, type ReviewedAudio } from '#shared/audio/plan-review.ts';
import { documentAt } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { currentShow } from '../store/show-store.ts';

/** What the person has chosen in the review so far. */
export interface AudioReviewState {
  readonly plan: AudioReviewPlan;
  /** The chapters in the sound's tags, where it has some. */
  readonly chapters: ChaptersOffer | undefined;
  /** Roles whose new value is wanted. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (role: string, isChosen: boolean) => void;
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly copies: boolean;
  readonly setCopies: (copies: boolean) => void;
}

const nothing: AudioReviewPlan = { rows: [], names: [], isCopyLikely: false };

/** The review of a sound for an open episode. */
export function useAudioReview(path: string, audio: ReviewedAudio): AudioReviewState {
  const [picked, setPicked] = useState<string>();
  const plan = useMemo(() => planFor(path, audio, picked), [path, audio, picked]);
  const chapters = useMemo(() => chaptersFor(path, audio), [path, audio]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(plan.rows.filter((row) => row.preselected).map((row) => row.role)),
  );
  const [copies, setCopies] = useState(plan.isCopyLikely);
  const choose = (role: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, role] : [...before].filter((other) => other !== role)));
  return {
    plan,
    chapters,
    chosen,
    choose,
    name: picked ?? plan.names[0]?.name ?? '',
    rename: (name) => {
      setPicked(name);
      choose('audio', true);
    },
    copies: copies && plan.copyTo !== undefined,
    setCopies: (next) => {
      setCopies(next);
      // A copy that no episode names would only lie there.
      if (next) choose('audio', true);
    },
  };
}

function planFor(path: string, audio: ReviewedAudio, name: string | undefined): AudioReviewPlan {
  const opened = currentShow();
  const document = documentAt(path);
  if (opened === undefined || document === undefined) return nothing;
  const target = { path, text: document.text, frontMatter: frontMatterOf(document) };
  const around = { show: opened.show, episodes: opened.episodes, files: opened.site.files };
  return planReview(target, around, audio, name);
}

function chaptersFor(path: string, { facts }: ReviewedAudio): ChaptersOffer | undefined {
  const show = currentShow()?.show;
  const document = documentAt(path);
  if (show === undefined || document === undefined) return undefined;
  const target = { text: document.text, frontMatter: frontMatterOf(document) };
  return offerChapters(target, show, facts.chapters ?? [], useNotesHabits.getState());
}
