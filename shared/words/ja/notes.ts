/** Names of what one does to the notes, as menus write them. */
export const notesCommands = {
  bold: '太字',
  italic: '斜体',
  code: 'コード',
  'insert-link': 'リンク',
  heading: '見出し',
  subheading: '小見出し',
  list: '箇条書き',
  'numbered-list': '番号付きリスト',
  quote: '引用',
  'insert-time': '再生位置の時刻を挿入',
  'paste-plain': 'プレーンテキストとして貼り付け',
  'link-address': 'ページのタイトル付きリンクにする',
  'embed-video': '動画を番組の形式で埋め込む',
  'fetch-titles': 'リンクのタイトルを取得',
  'insert-block': '定型文を挿入…',
  outline: 'アウトライン',
};

/** What the notes say of themselves. */
export const notes = {
  offer: {
    label: '貼り付けた内容',
    noEmbed: 'この番組にはまだ動画を埋め込んだエピソードがないため、形式がわかりません。',
    noVideo: 'YouTube動画のアドレスにカーソルを置いてください。',
    noAddress: 'アドレスにカーソルを置いてください。',
  },
  snippets: {
    label: 'この番組の定型文',
    insert: '定型文を挿入：{{name}}',
    count_other: '{{count}}エピソードで使用',
  },
  image: {
    stays: '文章だけを元に戻しました。画像は {{path}} に残っています。',
    stored: '{{path}} に保存しました。',
    rename: '名前を変更…',
    nameTitle: '画像の名前',
    name: 'ファイル名（拡張子は {{ending}}）',
  },
  outline: {
    label: 'アウトライン',
    none: 'ショーノートの見出しと時刻がここに並びます。',
    untitled: '（文字なし）',
    play: '{{time}} から再生',
    chapters_other: '音声ファイルのチャプター{{count}}件を挿入',
  },
  titles: {
    fetching_other: 'タイトルを取得中（{{count}}件）…',
    waiting_other: 'オンラインになると{{count}}件のタイトルを取得できます。',
    ready_other: '{{count}}件のタイトルを取得できます。',
    without_other: '{{count}}件のページからタイトルを取得できませんでした。アドレスをそのまま表示しています。',
    none: 'すべてのリンクに文字が付いています。',
    mark: 'タイトルの取得待ち',
  },
};
