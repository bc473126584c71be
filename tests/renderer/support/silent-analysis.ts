/** In place of the analysis where what renders and judges the text has no part: nothing is ever found. */
export const judgeTexts = async () => [];
export const analyseAudio = async () => undefined;
export const analyseShow = () => undefined;
export const analyseEpisodes = () => undefined;
